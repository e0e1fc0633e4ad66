const up = "abc".toUpperCase;
console.log(up.call("xyz"));
console.log(
  Array.prototype.slice.call([1, 2, 3], 1).join(),
  Array.prototype.join.call(["a", "b"], "+"),
);
const xs = [3, 1, 2];
const push = xs.push.bind(xs);
push(9, 8);
console.log(xs.join(), Object.prototype.toString.call(xs), Object.prototype.toString.call(null));
const has = Object.prototype.hasOwnProperty;
console.log(has.call({ a: 1 }, "a"), has.call({ a: 1 }, "b"));
console.log(
  ["1", "2", "x"].map(Number).join(),
  [1, 2].map(String).join("|"),
  [0, 1, "", "a", null].filter(Boolean).length,
);
console.log(
  ["1.5", "2"].map(parseFloat).join(),
  ["a", [1], 2].filter(Array.isArray).length,
  [{ a: 1 }, { b: 2 }].map(Object.keys).join(";"),
);
const log = console.log;
log("detached", 1);
[1, 2].forEach((n) => log(n));
const { floor, max } = Math;
console.log(
  floor(1.5),
  max(1, 2),
  Math.max.name,
  Number.name,
  log.name,
  typeof Math.abs,
  [1.5, 2.5].map(Math.floor).join(),
);
const fns: Record<string, (n: number) => number> = {
  sin: Math.sin,
  cos: Math.cos,
  sq: (n) => n * n,
};
console.log(Object.keys(fns).join(), fns["cos"]!(0));
const m = new Map([["a", 1]]);
const get = m.get.bind(m);
console.log(get("a"), ["a", "b"].map(m.has, m).join());
