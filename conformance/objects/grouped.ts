// Object.groupBy and Map.groupBy, which Node 20 lacks.
const people = [
  { name: "ann", age: 17 },
  { name: "bo", age: 32 },
  { name: "cy", age: 15 },
];
const byAge = Object.groupBy(people, ({ age }) => (age < 18 ? "minor" : "adult"));
console.log(byAge, Object.keys(byAge), Object.getPrototypeOf(byAge));
console.log(
  byAge.adult?.map(({ name }) => name),
  byAge.minor?.length,
);

const byLength = Map.groupBy(["a", "bb", "cc"], (word, index) => word.length + index * 0);
console.log(byLength, byLength.get(2));

const parity = Symbol("parity");
const grouped = Object.groupBy(new Set([1, 2, 3]), (n) => (n % 2 ? parity : n));
console.log(grouped[parity], grouped[2]);
