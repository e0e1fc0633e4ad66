function* inner(): Generator<number, string, unknown> {
  try {
    yield 1;
    yield 2;
  } finally {
    console.log("inner done");
  }
  return "r";
}
function* outer(): Generator<number | string> {
  const r = yield* inner();
  console.log("got", r);
  yield* [10, 20];
  yield* "ab";
  yield* new Set([7]);
}
console.log([...outer()].join());
for (const x of outer()) {
  if (x === 2) break;
  console.log(x);
}
const o = outer();
o.next();
console.log(o.return(0).done);

class Tree<T> {
  constructor(
    public value: T,
    public left?: Tree<T>,
    public right?: Tree<T>,
  ) {}
  *[Symbol.iterator](): Generator<T, void, undefined> {
    if (this.left) yield* this.left;
    yield this.value;
    if (this.right) yield* this.right;
  }
}
console.log([...new Tree(4, new Tree(2, new Tree(1), new Tree(3)), new Tree(6))].join());

function* echo(): Generator<string, string, string> {
  let last = "start";
  while (last !== "stop") {
    try {
      last = yield `<${last}>`;
    } catch (e) {
      last = `threw ${(e as Error).message}`;
    }
  }
  return "stopped";
}
function* relay(): Generator<string, string, string> {
  return `${yield* echo()}!`;
}
const r = relay();
console.log(r.next("ignored").value, r.next("a").value, r.throw(new Error("x")).value);
console.log(r.next("stop").value);

class Source implements Iterable<number> {
  [Symbol.iterator](): Iterator<number, void, undefined> {
    let n = 0;
    return {
      next: () => (n < 2 ? { value: n++, done: false } : { value: undefined, done: true }),
    };
  }
}
function* bare(): Generator<number, void> {
  yield* new Source();
}
console.log([...bare()].join());
const b = bare();
b.next();
try {
  b.throw(new Error("lost"));
} catch (e) {
  console.log(String(e));
}
