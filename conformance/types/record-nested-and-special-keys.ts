const r: Record<string, Record<string, number[]>> = {};
function add(a: string, b: string, n: number): void {
  ((r[a] ??= {})[b] ??= []).push(n);
}
add("x", "y", 1);
add("x", "y", 2);
add("x", "z", 3);
add("ctor", "str", 4);
add("", " ", 5);
console.log(JSON.stringify(r));
const safe: Record<string, string> = {
  ["__x__"]: "u",
  hasOwnProperty: "h",
  "a.b": "dot",
  é: "e",
  "0": "zero",
  "-1": "neg",
};
console.log(Object.keys(safe).join(), safe["hasOwnProperty"], safe["a.b"], safe["é"]);
const m: { [k: string]: number | string | boolean } = { n: 1, s: "s", b: true };
for (const [k, v] of Object.entries(m)) console.log(k, typeof v, v);
