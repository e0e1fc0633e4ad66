// Methods of the built-in kinds are there to be asked for, tested and taken, as on any other object.
const values: any[] = [
  [3, 1],
  "text",
  5,
  true,
  () => 1,
  { map: "own", then: 1 },
  new Map([["k", 1]]),
  null,
];
for (const v of values) {
  const kind = v?.map
    ? "mappable"
    : v?.toFixed
      ? "number"
      : v?.toUpperCase
        ? "text"
        : v?.call
          ? "callable"
          : "other";
  console.log(kind, typeof v?.map, typeof v?.forEach, typeof v?.get, typeof v?.length);
}
const list: any = [1, 2, 3];
const { map, length } = list;
console.log(
  typeof map,
  length,
  map.call([5], (x: any) => x * 2),
);
const push = list.push.bind(list);
push(4, 5);
console.log(list, list.slice === list.slice, list.slice.name);
const isThenable = (v: any): boolean =>
  v !== null && typeof v === "object" && typeof v.then === "function";
console.log(
  isThenable(Promise.resolve(1)),
  isThenable({ then: 1 }),
  isThenable({ then() {} }),
  isThenable([]),
);
const isIterable = (v: any): boolean => v != null && typeof v[Symbol.iterator] === "function";
console.log([[], "s", new Set(), {}, 5, null].map(isIterable));
