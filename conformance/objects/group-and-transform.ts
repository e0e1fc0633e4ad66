const people = [
  { n: "a", age: 30, city: "X" },
  { n: "b", age: 20, city: "Y" },
  { n: "c", age: 40, city: "X" },
];
const byCity = people.reduce<Record<string, string[]>>((acc, { city, n }) => {
  (acc[city] ??= []).push(n);
  return acc;
}, {});
console.log(
  JSON.stringify(byCity),
  Object.entries(byCity)
    .map(([k, v]) => k + v.length)
    .join(),
);
const index = Object.fromEntries(people.map((p) => [p.n, p]));
console.log(
  index["b"]?.age,
  Object.values(index)
    .map((p) => p.age)
    .sort((a, b) => a - b)
    .join(),
);
const renamed = people.map(({ n: name, ...rest }) => ({ name, ...rest }));
console.log(JSON.stringify(renamed[0]), Object.keys(renamed[1]!).join());
const sum = Object.entries({ a: 1, b: 2, c: 3 })
  .filter(([k]) => k !== "b")
  .reduce((t, [, v]) => t + v, 0);
const deep = { l1: { l2: { l3: [1, { l4: "end" }] as const } } };
console.log(sum, deep.l1.l2.l3[1].l4, structuredClone(deep).l1.l2.l3[0]);
const max = people.reduce((a, b) => (b.age > a.age ? b : a));
console.log(
  max.n,
  people.indexOf(max),
  people.findIndex((p) => p === max),
);
