function first(m: RegExpMatchArray | null): string {
  return m?.[0] ?? "-";
}
console.log(first("abc".match(/b./)), first("abc".match(/x/g)));
const table = new Map<string, RegExp>([
  ["num", /^\d+$/],
  ["word", /^[a-z]+$/i],
]);
for (const [name, r] of table)
  console.log(
    name,
    ["1", "ab"].map((s) => r.test(s)),
  );
let maybe: RegExp | undefined;
console.log(maybe?.test("x") ?? "none");
maybe = /x/;
console.log(maybe.test("x"));
console.log(JSON.stringify(/a/), JSON.stringify({ r: /b/g, m: "ab".match(/a/) }));
function kind(s: string): string {
  switch (true) {
    case /^\d+$/.test(s):
      return "int";
    case /^\w+$/.test(s):
      return "word";
    default:
      return "other";
  }
}
console.log(kind("12"), kind("ab"), kind("?"));
const up = (m: string, ...rest: string[]): string => `${m.toUpperCase()}${rest.length}`;
console.log("a-b".replace(/[a-z]/g, up));
for (const [whole, key, value] of "a=1,b=2".matchAll(/(\w)=(\d)/g)) console.log(whole, key, value);
class Parser {
  static readonly token = /\s*(\w+|.)/gy;
  #re: RegExp;
  constructor(re: RegExp = /,/) {
    this.#re = re;
  }
  parts(s: string) {
    return s.split(this.#re);
  }
}
console.log(new Parser().parts("a,b"), new Parser(/;/).parts("a;b"), Parser.token.flags);
const m = /(?<a>x)(?<b>y)?/d.exec("-x")!;
const { index, input, 0: zero, groups } = m;
console.log(index, input, zero, groups, m.indices![0], m.indices!.groups!.a);
const cast = /a/.exec("a") as RegExpExecArray;
console.log(
  cast.index,
  Array.isArray(cast),
  cast.concat(["z"]),
  cast.join("|"),
  cast.includes("a"),
);
console.log(
  Array.from("a1b2".matchAll(/[a-z](\d)/g))
    .map(([, d]) => Number(d))
    .reduce((x, y) => x + y, 0),
);
const pats: readonly (string | RegExp)[] = ["a", /b/];
console.log(
  pats.map((p) => (typeof p === "string" ? "abc".includes(p) : p.test("abc"))),
  pats.map((p) => "abab".replace(p, "_")),
);
type Rule = [RegExp, (m: RegExpExecArray) => string];
const rules: Rule[] = [
  [/(\d+)px/, (x) => `${Number(x[1]) * 2}px`],
  [/#(\w+)/, (x) => x[1].toUpperCase()],
];
for (const s of ["12px", "#abc", "zz"]) {
  let out = s;
  for (const [re, f] of rules) {
    const x = re.exec(s);
    if (x) {
      out = f(x);
      break;
    }
  }
  console.log(out);
}
const re2 = /a/g;
const copy = new RegExp(re2.source, re2.flags + "i");
console.log(copy, re2 === copy, Object.is(re2, re2));
console.log(
  [..."ab".matchAll(/./g)].map((x) => x.index),
  "x".match(/(y)?/)?.length,
);
const obj: unknown = /q/;
if (obj instanceof RegExp) console.log(obj.source.length, `${obj}`);
console.log(
  ["b", "a"].some((s) => /a/.test(s)),
  ["x1", "y"].find((s) => /\d/.test(s)),
  ["a,b", "c"].flatMap((s) => s.split(/,/)),
);
async function f() {
  const x = await Promise.resolve("k=v");
  const mm = /(\w)=(\w)/.exec(x);
  return mm && mm[2];
}
f().then((v) => console.log(v));
function* words(s: string) {
  const r = /\w+/g;
  for (let k = r.exec(s); k; k = r.exec(s)) yield k[0];
}
console.log([...words("one two")]);
console.log(
  "abc".replace(/(?<l>b)/, (...a) => String(a.length)),
  "a.b".split(".", 1),
  "aXb".split(/x/i, 5),
);
console.log(
  /[/\]]+/.exec("a/]b")?.[0],
  /a|b/.exec("b")!.index + 1,
  "é".normalize("NFD").replace(/\p{M}/gu, ""),
);
const text: string | null = Math.random() > 2 ? null : "q=1";
console.log(text?.match(/q=(\d)/)?.[1].length, (text ?? "").replace(/\d/, "#"));
label: for (const s of ["a", "b1", "c2"]) {
  for (const c of s)
    if (/\d/.test(c)) {
      console.log(s);
      break label;
    }
}
console.log(Object.keys(/a/), "lastIndex" in /a/, structuredClone([1]).length);
