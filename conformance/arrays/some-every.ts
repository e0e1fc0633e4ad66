const a = [1, 2, 3];
let n = 0;
console.log(
  a.some((x) => {
    n++;
    return x > 1;
  }),
  n,
  a.every((x) => {
    n++;
    return x < 2;
  }),
  n,
);
console.log(
  [].some(() => true),
  [].every(() => false),
  a.every((x, i) => x === i + 1),
  a.some((x) => x > 5),
);
const r: unknown[] = [1, "a"];
console.log(
  r.every((x) => typeof x === "string"),
  r.some((x) => typeof x === "string"),
);
