const join =
  (sep: string) =>
  (s: TemplateStringsArray, ...v: string[]): string =>
    String.raw({ raw: s }, ...v.map((x) => sep + x + sep));
console.log(join("*")`a ${"b"} c`);
function escape(s: TemplateStringsArray, ...v: string[]): string {
  let out = s[0]!;
  v.forEach((x, i) => {
    out += x.replaceAll("<", "&lt;") + s[i + 1]!;
  });
  return out;
}
console.log(escape`<b>${"<x>"}</b>${"&"}`);
function typed<T extends readonly unknown[]>(s: TemplateStringsArray, ...v: T): [number, T] {
  return [s.length, v];
}
const [n, vals] = typed`${1}-${"two"}-${true}`;
console.log(n, vals[0] + 1, vals[1].length, vals[2]);
