// What every object inherits is not found where arrays, functions and primitives have their own.
const o: any = { y: 2 };
console.log(typeof o.toString);
const xs = [1, 2];
console.log(`${[...xs]}`, String(xs), xs + "");
const f: any = function named() {};
const d: any = new Date(0);
const e: any = new Error("x");
const b: any = true;
const n: any = 12;
const big: any = 5n;
const key = ["to", "String"].join("");
console.log(
  d.toISOString(),
  String(e),
  b.toString(),
  n.toString(2),
  big.toString(),
  [3, 4].toString(),
  (xs as any).toString(),
  (xs as any)[key](),
  n[key](16),
  b[key](),
  big[key](),
  e[key](),
  o[key](),
  ("s" as any)[key](),
);
console.log(
  typeof f.valueOf,
  (xs as any).valueOf() === xs,
  xs.toLocaleString(),
  o.toLocaleString(),
  (xs as any).toLocaleString(),
  n.valueOf() + 1,
  new Map().toString(),
  `${new Map([[1, [2]]])}`,
);
console.log(
  `${[new Date(NaN), [null, [undefined, 1]]]}`,
  {
    toString() {
      return "own";
    },
  } + "",
  `${{}}`,
);
