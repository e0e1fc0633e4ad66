console.log(
  new Map(),
  new Set(),
  new Map([
    ["a", 1],
    ["b", 2],
  ]),
  new Set([1, "x", null]),
);
console.log(
  new Map<unknown, unknown>([
    [{ k: 1 }, [1]],
    [new Map([[1, 2]]), new Set([3])],
  ]),
  [new Map([["x", { y: 1 }]])],
);
console.log({ m: new Map([["k", { d: { e: { f: 1 } } }]]), s: new Set([[1, [2, [3]]]]) });
console.log(new Map(Array.from({ length: 6 }, (_, i) => ["key-number-" + i, { value: i }])));
console.log(new Set(Array.from({ length: 120 }, (_, i) => i)));
console.log(
  new Map([["a", 1]]).keys(),
  new Set([1]).values(),
  new Map([["a", 1]]).entries(),
  [1].values(),
);
console.log(new WeakMap(), new WeakSet());
