console.log(
  JSON.stringify(
    Object.fromEntries([
      ["a", 1],
      ["b", 2],
    ]),
  ),
  JSON.stringify(Object.fromEntries(new Map([["k", true]]))),
);
const o = Object.fromEntries(
  Object.entries({ x: 1, y: 2 }).map(([k, v]) => [k.toUpperCase(), v * 10]),
);
console.log(o["X"], o["Y"], Object.keys(o).join(), JSON.stringify(Object.fromEntries([])));
console.log(
  JSON.stringify(
    Object.fromEntries([
      ["a", 1],
      ["a", 2],
      ["1", 0],
    ]),
  ),
);
const mark = Symbol("mark");
const keyed = Object.fromEntries<number>(
  new Map<PropertyKey, number>([
    [mark, 1],
    [2, 3],
    ["b", 4],
  ]),
);
console.log(keyed, Object.getOwnPropertySymbols(keyed).length);
