// When helpers close what they walk: when they are left, when a callback throws, never when it failed itself.
class Counter extends Iterator<number> {
  #next = 0;
  readonly #limit: number;
  readonly name: string;

  constructor(name: string, limit = 5) {
    super();
    this.name = name;
    this.#limit = limit;
  }

  next(): IteratorResult<number> {
    if (this.#next >= this.#limit) return { value: undefined, done: true };
    if (this.name === "broken") throw new Error("broken");
    return { value: this.#next++, done: false };
  }

  return(): IteratorResult<number> {
    console.log(`${this.name} closed`);
    return { value: undefined, done: true };
  }
}

function attempt(action: () => unknown): void {
  try {
    console.log(action());
  } catch (error) {
    console.log(String(error));
  }
}

const fail = (n: number): never => {
  throw new Error(`callback ${n}`);
};
attempt(() => new Counter("map").map(fail).toArray());
attempt(() => new Counter("filter").filter(fail).next());
attempt(() => new Counter("forEach").forEach(fail));
attempt(() => new Counter("reduce").reduce((_sum, n) => fail(n), 0));
attempt(() => new Counter("some").some(fail));
attempt(() => new Counter("flatMap").flatMap(fail).next());
attempt(() => new Counter("broken").map((n) => n).next());
attempt(() => new Counter("inner, broken").flatMap(() => new Counter("broken")).next());
attempt(() => new Counter("negative").take(-1));
attempt(() => new Counter("no number").drop(Number.NaN));
attempt(() => new Counter("empty", 0).reduce((a, b) => a + b));

attempt(() => new Counter("take").take(2).toArray().join());
attempt(() => new Counter("to its end").take(9).toArray().join());
attempt(() => new Counter("dropped").drop(3).toArray().join());
attempt(() => new Counter("found").find((n) => n === 1));

const helper = new Counter("unstarted").map((n) => n);
attempt(() => (helper as Iterator<number>).return?.().done);
attempt(() => helper.next().done);
{
  using counter = new Counter("used").map((n) => n + 1);
  attempt(() => counter.next().value);
}
const inside: IteratorObject<number, undefined, unknown> = new Counter("inside").map((): number => {
  return inside.next().value ?? 0;
});
attempt(() => inside.next());

const counter = new Counter("own");
console.log(counter instanceof Iterator, counter[Symbol.iterator]() === counter);
console.log(Object.prototype.toString.call(counter), Iterator.from(counter) === counter);

let n = 0;
const plain = {
  next: (): IteratorResult<number, string> =>
    n < 3 ? { value: n++, done: false } : { value: "end", done: true },
};
const wrapped = Iterator.from(plain);
console.log(
  wrapped instanceof Iterator,
  wrapped
    .map((x) => x * 2)
    .toArray()
    .join(),
);
console.log(Iterator.from("ab").toArray().join(), Iterator.from([7, 8]).drop(1).toArray().join());
console.log(Iterator.from(new Set(["x"])).next().value);
