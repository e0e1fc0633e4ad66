const m = new Map<string, number>([
  ["a", 1],
  ["b", 2],
]);
console.log(
  m.size,
  m.get("a"),
  m.get("z"),
  m.has("b"),
  m.set("c", 3) === m,
  m.delete("a"),
  m.delete("a"),
  m.size,
);
m.set("b", 20);
m.set("a", 10);
console.log(
  [...m].map(([k, v]) => k + v).join(),
  [...m.keys()].join(),
  [...m.values()].join(),
  [...m.entries()].length,
);
m.forEach((v, k, self) => console.log(k, v, self === m));
m.clear();
console.log(m.size, [...m].length, m.get("a"));
const c = new Map(new Map([[1, "x"]]));
console.log(c.get(1), new Map().size, new Map(null).size, new Map<number, number>(undefined).size);
