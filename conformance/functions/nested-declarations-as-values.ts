// A function declaration inside another function is a new object at each call, also if it captures nothing.
interface Counted {
  (): void;
  calls: number;
}

function makeCounted(): Counted {
  function counted(): void {
    counted.calls++;
  }
  counted.calls = 0;
  return counted;
}

function outer(): () => number {
  function inner(): number {
    return 1;
  }
  return inner;
}

const first = makeCounted();
const second = makeCounted();
first();
first();
second();
console.log(first.calls, second.calls, first === second, outer() === outer());

// One evaluation, one object, however it is reached.
function holder() {
  function handler(): number {
    return 7;
  }
  const list = [handler, handler];
  return { handler, list, get: () => handler, same: (other: () => number) => other === handler };
}
const a = holder();
const b = holder();
console.log(a.handler === a.list[0], a.handler === a.get(), a.handler === b.handler);
console.log(a.same(a.list[1] ?? a.handler), a.same(b.handler), b.same(b.get()));

// Itself, and each other.
function itself(): () => unknown {
  function again(): unknown {
    return again;
  }
  return again;
}
const one = itself();
console.log(one() === one, one === itself(), itself()() === one);

function pair(): [() => unknown, () => unknown] {
  function ping(): unknown {
    return pong;
  }
  function pong(): unknown {
    return ping;
  }
  return [ping, pong];
}
const [ping, pong] = pair();
const [otherPing] = pair();
console.log(ping() === pong, pong() === ping, ping === otherPing, otherPing() === pong);

// As keys, in loops, in blocks, before their place.
const seen = new Set<unknown>();
for (let i = 0; i < 3; i++) {
  const early = plain;
  function plain(): number {
    return 0;
  }
  function bound(): number {
    return i;
  }
  seen.add(plain).add(bound).add(early);
}
console.log(seen.size);

const order = new Map<() => string, number>();
function register(): () => string {
  function callback(): string {
    return `callback ${order.get(callback)}`;
  }
  order.set(callback, order.size);
  return callback;
}
const callbacks = [register(), register(), register()];
console.log(order.size, callbacks.map((callback) => callback()).join(", "));

// Listeners are told apart.
class Emitter {
  readonly #listeners = new Set<(event: string) => void>();
  on(listener: (event: string) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }
  emit(event: string): void {
    for (const listener of this.#listeners) listener(event);
  }
}
const emitter = new Emitter();
function listen(): () => void {
  function onEvent(event: string): void {
    console.log("heard", event);
  }
  return emitter.on(onEvent);
}
const stopFirst = listen();
listen();
emitter.emit("a");
stopFirst();
emitter.emit("b");

// Recursion with itself as an argument; the calls are what they were.
interface Tree {
  value: number;
  children: Tree[];
}
function total(tree: Tree): number {
  let sum = 0;
  function visit(node: Tree): void {
    sum += node.value;
    node.children.forEach(visit);
  }
  visit(tree);
  function depth(node: Tree): number {
    return 1 + Math.max(0, ...node.children.map(depth));
  }
  return sum * 10 + depth(tree);
}
console.log(total({ value: 1, children: [{ value: 2, children: [{ value: 3, children: [] }] }] }));

// In generators, async functions, methods and accessors.
function* steps(): Generator<() => string> {
  function step(): string {
    return "step";
  }
  yield step;
  yield step;
}
const [step1, step2] = [...steps()];
const [step3] = [...steps()];
console.log(step1 === step2, step1 === step3);

class Lazy {
  get worker(): () => string {
    function work(): string {
      return "work";
    }
    return work;
  }
  static make(): () => string {
    function work(): string {
      return "static work";
    }
    return work;
  }
}
const lazy = new Lazy();
console.log(lazy.worker === lazy.worker, Lazy.make() === Lazy.make(), lazy.worker(), Lazy.make()());

async function later(): Promise<() => string> {
  function now(): string {
    return "now";
  }
  await null;
  return now;
}
const [now1, now2] = await Promise.all([later(), later()]);
console.log(now1 === now2, now1?.(), now2?.name);

// A generic function around, and a class inside.
function box<T>(value: T) {
  function describe(): string {
    return `box of ${typeof value}`;
  }
  function constant(): string {
    return "box";
  }
  class Inside {
    readonly make = constant;
    text(): string {
      return constant() + this.make();
    }
  }
  return { describe, constant, inside: new Inside() };
}
const numbers = box(1);
const strings = box("s");
const more = box(2);
console.log(numbers.describe(), strings.describe(), numbers.inside.text(), strings.inside.text());
console.log(numbers.constant === numbers.inside.make, numbers.constant === more.constant);
console.log(numbers.describe === more.describe);
