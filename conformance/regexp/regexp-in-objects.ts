interface Rule {
  name: string;
  pattern: RegExp;
}
const rules: Rule[] = [
  { name: "number", pattern: /^\d+/ },
  { name: "word", pattern: /^[a-z]+/i },
  { name: "space", pattern: /^\s+/ },
];
function lex(text: string): string[] {
  const out: string[] = [];
  let rest = text;
  while (rest !== "") {
    const rule = rules.find(({ pattern }) => pattern.test(rest));
    if (rule === undefined) throw new Error(`unexpected ${rest[0]}`);
    const [token] = rule.pattern.exec(rest)!;
    if (rule.name !== "space") out.push(`${rule.name}:${token}`);
    rest = rest.slice(token.length);
  }
  return out;
}
console.log(lex("let x1 42"));
try {
  lex("a?");
} catch (error) {
  console.log(String(error));
}
