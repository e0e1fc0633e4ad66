// Texts of .env files, names of errors, well-formed texts.
import { getSystemErrorName, parseEnv, toUSVString } from "node:util";

const text = `# comment
A=1 # after a value
B="q\\nr"
export C=x
D=
E=' s '
F = g h
G=\`tick\`
H="two
lines"
I=a=b
J="#no comment"
K='it\\n stays'
not a line
L.M-N=dotted
`;
const { H, ...rest } = parseEnv(text);
console.log(JSON.stringify(rest, null, 1), JSON.stringify(H));
console.log(parseEnv("X=1\r\nY=2\r\n").Y, Object.keys(parseEnv("")).length);
console.log([-1, -2, -13, -17, -20].map((n) => getSystemErrorName(n)));
try {
  getSystemErrorName(2);
} catch (error) {
  console.log((error as Error).message);
}
console.log(toUSVString("a\ud800b").codePointAt(1), toUSVString("\u{1f600}"));
for (const odd of [
  "A= \nB=2",
  "=x\nB=1",
  "A",
  "A='open\nB=1",
  'A="one" two\nB=`x',
  "  A  =  b  \n\n\n#c\nC=#d",
  "A=1#2",
  "export A",
  "A==b",
  "A='x' # c\nB",
]) {
  console.log(JSON.stringify(odd), JSON.stringify(parseEnv(odd)));
}
