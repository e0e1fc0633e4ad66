function show(strings: TemplateStringsArray, ...values: unknown[]): string {
  return strings
    .map((s, i) => `[${s}]` + (i < values.length ? `<${String(values[i])}>` : ""))
    .join("");
}
const x = 5;
console.log(show`a${x}b${"y"}c`, show`plain`, show`${1}${2}`, show``);
console.log(((s: TemplateStringsArray) => s.raw[0]! + "|" + s[0]!)`a\nb\\`);
const seen: TemplateStringsArray[] = [];
function keep(s: TemplateStringsArray): number {
  seen.push(s);
  return seen.length;
}
for (let i = 0; i < 3; i++) keep`same`;
keep`same`;
console.log(seen[0] === seen[1], seen[1] === seen[2], seen[2] === seen[3]);
console.log(String.raw`a\n${x}\t`);
class Tagger {
  constructor(private readonly p: string) {}
  tag(s: TemplateStringsArray, ...v: number[]): string {
    return this.p + s.join("_") + v.join(",");
  }
}
const tg = new Tagger("> ");
console.log(tg.tag`one ${1} two ${2}`);
