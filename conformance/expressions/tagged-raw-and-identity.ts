function tag(strings: TemplateStringsArray, ...values: unknown[]): string {
  return JSON.stringify([strings, strings.raw, values]);
}
console.log(tag`a${1}b\n${"x"}`, tag`\u{zz} and \x`);
console.log(((s: TemplateStringsArray) => Object.isFrozen(s) && Object.isFrozen(s.raw))`x`);
function generic<T>(value: T): unknown {
  return ((s: TemplateStringsArray, _value: T) => s)`q${value}w`;
}
console.log(generic(1) === generic("a"), Object.keys(generic(true) as object).join());
console.log(String.raw`\n${1}\t${"z"}`, String.raw({ raw: ["a", "b"] }, 7));
const object = {
  prefix: ">",
  sum(s: TemplateStringsArray, ...n: number[]): string {
    return this.prefix + s.raw.join("|") + n.reduce((a, b) => a + b, 0);
  },
};
console.log(object.sum`1${2}3${4}`);
const nested = (a: string) => (s: TemplateStringsArray) => (t: TemplateStringsArray) =>
  a + s[0] + t[0];
console.log(nested("n")`b``c`);
