const a = ["x", "y"];
console.log(
  [...a.entries()].map(([i, v]) => i + v).join(),
  [...a.keys()].join(),
  [...a.values()].join(),
);
const it = a.values();
console.log(it.next().value, it.next().done, it.next().done, it.next().value);
const e = a[Symbol.iterator]();
a.push("z");
let n = 0;
for (const v of e) n += v.length;
console.log(n, a.at(0), a.at(-1), a.at(-4), a.at(5), a.at(1.7), a.at(NaN));
