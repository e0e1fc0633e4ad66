/** An element that is not there, in a variable that tests narrow: it is none of what they ask for. */
type Token =
  | { kind: "number"; value: number }
  | { kind: "operator"; text: string }
  | { kind: "bracket"; open: boolean };
const tokens: Token[] = [
  { kind: "number", value: 1 },
  { kind: "operator", text: "+" },
  { kind: "bracket", open: true },
];

function describe(at: number): string {
  const token = tokens[at];
  switch (token?.kind) {
    case "number":
      return `number ${token.value}`;
    default:
      return `other ${token?.kind}`;
  }
}
console.log(describe(0), describe(1), describe(5));

function next(at: number): string {
  let token = tokens[at];
  if (token?.kind === "bracket") return token.open ? "(" : ")";
  if (token?.kind !== "operator") token = tokens[at + 1];
  return token === undefined ? "end" : token.kind;
}
console.log(next(0), next(1), next(2), next(3));

type Scalar = string | number | boolean;
const scalars: Scalar[] = ["a", 1];
function show(at: number): string {
  const scalar = scalars[at];
  if (typeof scalar === "string") return scalar.toUpperCase();
  if (typeof scalar === "number") return scalar.toFixed(1);
  return scalar === undefined ? "missing" : "boolean";
}
console.log(show(0), show(1), show(2));
