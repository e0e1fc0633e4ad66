class Bag {
  #n = 3;
  *items(): Generator<() => number> {
    for (let i = 0; i < this.#n; i++) yield () => i * this.#n;
  }
  static *all(): Generator<number> {
    yield* [1, 2];
  }
  *[Symbol.iterator](): Generator<number> {
    yield this.#n;
    yield* Bag.all();
  }
}
for (const f of new Bag().items()) console.log(f());
console.log(...Bag.all(), ...new Bag());

const object = {
  base: 5,
  *gen(a: number, b = a * 2, ...rest: number[]): Generator<number> {
    yield a;
    yield b;
    yield* rest;
    yield this.base;
  },
};
console.log([...object.gen(3)].join(), [...object.gen(1, 2, 3, 4)].join());

function* destructured({ x, y = 2 }: { x: number; y?: number }, [p]: string[]): Generator<string> {
  x += 1;
  yield `${x}${y}${p}`;
  const later = () => x * 100;
  x += 1;
  yield `${later()}`;
}
console.log([...destructured({ x: 1 }, ["q"])].join());

function makeCounter(step: number): () => Generator<number> {
  let total = 0;
  return function* () {
    total += step;
    yield total;
    total += step;
    yield total;
  };
}
const counter = makeCounter(10);
console.log([...counter()].join(), [...counter()].join());

const running = new Map<string, Generator<number>>();
function* walk(from: number): Generator<number> {
  for (let i = from; ; i += from) yield i;
}
for (const n of [2, 3]) running.set(`by ${n}`, walk(n));
for (let round = 0; round < 3; round++) {
  for (const [name, g] of running) console.log(name, g.next().value);
}
let calls = 0;
function* defaults(n = ++calls): Generator<number> {
  yield n;
}
const made = defaults();
console.log(calls, made.next().value, calls);
