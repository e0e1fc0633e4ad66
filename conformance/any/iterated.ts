// What is of type any is iterated by its own iterator, whatever it is.
function* all(): Generator<unknown> {
  yield* JSON.parse("[1, 2]");
  yield* "é!" as any;
  yield* new Set(["s"]) as any;
}
for (const value of JSON.parse("[3]")) console.log(value);
console.log([...all()]);
const [first, , third = "none", ...rest] = JSON.parse('["a", "b", null, 4, 5]');
console.log(first, third, rest);
const own: any = {
  *[Symbol.iterator]() {
    try {
      yield 1;
      yield 2;
    } finally {
      console.log("closed");
    }
  },
};
for (const value of own) {
  console.log(value);
  break;
}
console.log(
  new Map(JSON.parse(`[["k", 1]]`) as any).size,
  Math.max(...JSON.parse("[4, 9, 2]")),
  Array.from(own),
);
