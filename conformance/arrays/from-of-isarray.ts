console.log(
  Array.from("abc").join(),
  Array.from({ length: 3 }, (_, i) => i * i).join(),
  Array.from(new Set([1, 1, 2])).join(),
  Array.from([1, 2], (x) => x + 0.5).join(),
  Array.from(new Map([["a", 1]])).length,
);
console.log(
  Array.of(7).length,
  Array.of(1, 2, 3).join(),
  Array.of<string>().length,
  Array.isArray([]),
  Array.isArray("a"),
  Array.isArray({ length: 0 }),
  Array.isArray(new Array(3)),
);
console.log(
  Array.from({ length: 2, 0: "p", 1: "q" }).join(),
  Array.from(new Map([["k", 2]]).values()).join(),
  new Array(3).length,
  new Array<number>(1, 2, 3).join(),
  Array(2).length,
);
try {
  new Array(-1);
} catch (e) {
  console.log((e as Error).name, (e as Error).message);
}
