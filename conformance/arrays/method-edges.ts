const show = (x: unknown): string => JSON.stringify(x) ?? "undefined";
const nan = [1, NaN, -0, 0, 3];
console.log(
  nan.includes(NaN),
  nan.indexOf(NaN),
  nan.indexOf(0),
  nan.lastIndexOf(0),
  Object.is(nan.at(2), -0),
  nan.includes(-0),
);
console.log(
  nan.indexOf(3, -1),
  nan.indexOf(3, -100),
  nan.indexOf(1, 100),
  nan.lastIndexOf(1, -5),
  nan.lastIndexOf(1, -6),
  nan.includes(1, 1),
);
const holes = [1, , 3, , 5] as (number | undefined)[];
console.log(
  holes.length,
  holes.indexOf(undefined),
  holes.includes(undefined),
  holes.findIndex((x) => x === undefined),
  show(holes),
);
const seen: number[] = [];
holes.forEach((_, i) => seen.push(i));
console.log(
  seen.join(),
  holes.map((x) => (x ?? 0) * 2).length,
  1 in holes.map((x) => x),
  holes.filter(() => true).length,
);
console.log(
  holes.reduce<number>((a, x) => a + (x ?? 100), 0),
  holes.some((x) => x === undefined),
  holes.every((x) => x !== undefined),
);
console.log(
  holes.join("-"),
  String(holes),
  holes.flat().length,
  [...holes].length,
  Object.keys(holes).join(),
);
console.log(
  show(holes.slice(1, 4)),
  0 in holes.slice(1, 4),
  show(holes.concat([7])),
  1 in holes.concat([7]),
);
console.log(
  show(holes.toSorted()),
  show(holes.toReversed()),
  show(holes.with(1, 9)),
  show(holes.toSpliced(0, 1)),
);
console.log(
  show([...holes].sort((a, b) => (b ?? 0) - (a ?? 0))),
  show(holes.slice().sort()),
  4 in holes.slice().sort(),
  2 in holes.slice().sort(),
);
console.log(
  [3, 1, 2].sort().join(),
  [10, 9, 1].sort().join(),
  ["b", undefined, "a"].sort().join(),
  [true, false].sort().join(),
);
console.log(
  [1, 2, 3, 4, 5].copyWithin(0, 3).join(),
  [1, 2, 3, 4, 5].copyWithin(1, 0, 3).join(),
  [1, 2, 3, 4, 5].copyWithin(-2, -3, -1).join(),
  [1, 2, 3].copyWithin(0, 1, NaN).join(),
);
console.log(
  [1, 2, 3, 4].fill(0, 1, 3).join(),
  [1, 2, 3].fill(9, -1).join(),
  [1, 2, 3].fill(9, 2, 1).join(),
  [1, 2, 3].fill(4, NaN, 2).join(),
  new Array<number>(3).fill(7).join(),
);
console.log(
  [1, 2, 3, 4, 5].splice(1, 2).join(),
  [1, 2, 3].splice(-1).join(),
  [1, 2, 3].splice(0, 0).length,
  [1, 2, 3].splice(5, 1).length,
  [1, 2, 3].splice(1, -1).length,
);
const sp = [1, 2, 3, 4, 5];
console.log(
  sp.splice(1, 3, 9, 8, 7, 6).join(),
  sp.join(),
  sp.splice(2).join(),
  sp.join(),
  sp.splice(1, Infinity, 0).join(),
  sp.join(),
);
console.log(
  [1, 2, 3].slice(-2).join(),
  [1, 2, 3].slice(1, -1).join(),
  [1, 2, 3].slice(3).length,
  [1, 2, 3].slice(-10, 2).join(),
  [1, 2, 3].slice(2, 1).length,
  [1, 2, 3].slice(0.9, 2.9).join(),
);
console.log(
  [1, 2, 3].at(-1),
  [1, 2, 3].at(3),
  [1, 2, 3].at(-4),
  [1, 2, 3].at(1.7),
  [1, 2, 3].at(NaN),
);
console.log(
  [1, [2, [3, [4]]]].flat().length,
  [1, [2, [3, [4]]]].flat(2).length,
  show([1, [2, [3, [4]]]].flat(Infinity)),
  show([[1], [2]].flat(0)),
  [[], [[]]].flat().length,
);
console.log(
  [1, 2, 3].flatMap((x) => [x, x * 2]).join(),
  [1, 2].flatMap((x) => (x === 1 ? [] : [[x]])).length,
  ["a b", "c"].flatMap((s) => s.split(" ")).join(),
);
console.log(
  [].reduce((a: number, b: number) => a + b, 10),
  [5].reduce((a, b) => a + b),
  [1, 2, 3].reduceRight((a, b) => a * 10 + b),
  [1, 2, 3].reduceRight<string>((a, b, i) => a + b + i, ""),
);
try {
  ([] as number[]).reduce((a, b) => a + b);
} catch (e) {
  console.log((e as Error).name, (e as Error).message);
}
try {
  ([] as number[]).reduceRight((a, b) => a + b);
} catch (e) {
  console.log((e as Error).name, (e as Error).message);
}
console.log(
  [1, 2, 3].with(-1, 9).join(),
  [3, 1].toSorted().join(),
  [1, 2].toReversed().join(),
  [1, 2, 3].toSpliced(1, 1, 8, 9).join(),
);
try {
  [1, 2, 3].with(3, 9);
} catch (e) {
  console.log((e as Error).name, (e as Error).message);
}
try {
  [1, 2, 3].with(-4, 9);
} catch (e) {
  console.log((e as Error).name, (e as Error).message);
}
try {
  new Array<number>(-1);
} catch (e) {
  console.log((e as Error).name, (e as Error).message);
}
try {
  new Array<number>(1.5);
} catch (e) {
  console.log((e as Error).name, (e as Error).message);
}
try {
  const a = [1];
  a.length = -1;
} catch (e) {
  console.log((e as Error).name, (e as Error).message);
}
console.log(
  [1, 2, 3].findLast((x) => x < 3),
  [1, 2, 3].findLastIndex((x) => x > 5),
  [1, 2, 3].find((x) => x > 5),
  [1, 2, 3].findIndex((x) => x === 2),
);
const mut = [1, 2, 3];
mut.forEach((x) => {
  if (x < 3) mut.push(x + 10);
});
console.log(mut.join());
const mut2 = [1, 2, 3, 4];
const got: (number | undefined)[] = [];
mut2.forEach((x, i) => {
  got.push(x);
  if (i === 0) mut2.pop();
});
console.log(
  got.join(),
  mut2.map((x) => {
    mut2.length = 1;
    return x;
  }).length,
);
const it = [1, 2, 3];
let c = 0;
for (const x of it) {
  if (c++ < 3) it.push(x * 10);
}
console.log(it.join());
console.log(
  Array.from("héllo").join("|"),
  Array.from("a😀b").length,
  Array.from({ length: 3 }, (_, i) => i * i).join(),
  Array.from(new Set([1, 1, 2])).join(),
  Array.from(new Map([[1, "a"]])).join(";"),
  Array.of(7, 8).join(),
  Array.isArray([]),
  Array.isArray("a"),
);
console.log(
  Array.from({ length: 2, 0: "x", 1: "y" } as ArrayLike<string>).join(),
  Array.from([1, 2, 3], (x) => x + 1).join(),
  Array.from([1, , 3] as (number | undefined)[]).length,
);
console.log(
  [1, 2, 3].push(4, 5),
  [1, 2].unshift(0, 0.5),
  [1].pop(),
  ([] as number[]).pop(),
  ([] as number[]).shift(),
  [1, 2].shift(),
);
console.log(
  [[1, 2], [3]].toString(),
  [null, undefined, 1].join(),
  [[], [[]]].join(),
  [1, 2].join(undefined),
  [1, 2].join(""),
  ["a"].concat(["b"], "c", [["d"]] as unknown as string[]).length,
);
console.log(
  [...[1, 2].entries()].join(";"),
  [...[1, 2].keys()].join(),
  [...["a"].values()].join(),
  [..."ab"].entries().next().value?.join(),
);
console.log(
  [1, 2, 3].lastIndexOf(3, -1),
  [1, 2, 3].lastIndexOf(3, 1),
  [1, 2, 1].lastIndexOf(1),
  ([] as number[]).lastIndexOf(1),
  [1, 2, 3].toString(),
  [1.5, 2].toLocaleString(),
);
const objs = [
  { k: 2, n: "a" },
  { k: 1, n: "b" },
  { k: 2, n: "c" },
  { k: 1, n: "d" },
];
console.log(
  objs
    .toSorted((a, b) => a.k - b.k)
    .map((o) => o.n)
    .join(""),
  objs
    .sort((a, b) => b.k - a.k)
    .map((o) => o.n)
    .join(""),
);
console.log(
  [3, 2, 1].sort(() => 0).join(),
  [1, 2, 3, 4].sort((a, b) => (a % 2) - (b % 2)).join(),
  [5, 1, 4].sort(undefined).join(),
);
console.log([undefined, 3, undefined, 1].sort().length, show([undefined, 3, null, 1].sort()));
const big = Array.from({ length: 1000 }, (_, i) => (i * 7919) % 1000).sort((a, b) => a - b);
console.log(big.every((x, i) => x === i));
