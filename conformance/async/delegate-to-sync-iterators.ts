// yield* of an async generator over a synchronous iterator: values are awaited, requests passed on.
class Tracker implements Iterator<number, string, string | undefined> {
  #count = 0;
  [Symbol.iterator](): this {
    return this;
  }
  next(sent?: string): IteratorResult<number, string> {
    console.log("next", sent);
    this.#count++;
    if (this.#count > 2) return { value: "end", done: true };
    return { value: this.#count, done: false };
  }
  return(value?: string): IteratorResult<number, string> {
    console.log("return", value);
    return { value: value ?? "nothing", done: true };
  }
  throw(error?: unknown): IteratorResult<number, string> {
    console.log("throw", error);
    return { value: 77, done: false };
  }
}

async function* track(): AsyncGenerator<number, string, string | undefined> {
  const result = yield* new Tracker();
  return `tracked ${result}`;
}

function* promises(): Generator<Promise<string>, string, unknown> {
  try {
    yield Promise.resolve("first");
    yield Promise.reject("refused");
  } finally {
    console.log("left");
  }
  return "done";
}
async function* relay(): AsyncGenerator<string, string, unknown> {
  return yield* promises();
}
async function* listed(): AsyncGenerator<number> {
  yield* [Promise.resolve(1), Promise.resolve(2)];
  yield* new Set([3]);
  yield Promise.resolve(4);
}
async function* short(): AsyncGenerator<number> {
  yield* {
    [Symbol.iterator]() {
      return { next: () => ({ value: 1, done: false as const }) };
    },
  };
}

async function attempt(action: () => Promise<IteratorResult<unknown, unknown>>): Promise<void> {
  try {
    const { value, done } = await action();
    console.log("gave", value, done);
  } catch (error) {
    console.log("threw", error instanceof Error ? error.message : error);
  }
}

const first = track();
await attempt(() => first.next("a"));
await attempt(() => first.next("b"));
await attempt(() => first.next("c"));
const second = track();
await attempt(() => second.next("a"));
await attempt(() => second.throw("wrong"));
await attempt(() => second.return("enough"));
await attempt(() => second.next("d"));

const relayed = relay();
await attempt(() => relayed.next());
await attempt(() => relayed.next());
await attempt(() => relayed.next());
for await (const n of listed()) console.log(n);
const unending = short();
await attempt(() => unending.next());
await attempt(() => unending.throw(new Error("no way")));

const log: string[] = [];
const walk = async (): Promise<void> => {
  for await (const n of listed()) log.push(`n${n}`);
};
const tick = async (): Promise<void> => {
  for (let i = 0; i < 16; i++) log.push(`t${await i}`);
};
await Promise.all([walk(), tick()]);
console.log(log.join(" "));
export {};
