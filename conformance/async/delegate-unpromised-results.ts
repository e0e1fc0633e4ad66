// for await and yield* await what an asynchronous iterator gives, which need not be a promise.
class Countdown {
  #left: number;
  constructor(from: number) {
    this.#left = from;
  }
  [Symbol.asyncIterator](): this {
    return this;
  }
  next(sent?: unknown): any {
    console.log("next", sent);
    const done = this.#left === 0;
    return done ? { value: "lift-off", done } : { value: this.#left--, done };
  }
  return(value?: unknown): any {
    console.log("return", value);
    return { value, done: true };
  }
  throw(error?: unknown): any {
    console.log("throw", error);
    return { value: -1, done: false };
  }
}

type Step<T> = IteratorResult<T, undefined>;
const sometimes = {
  [Symbol.asyncIterator]() {
    let n = 0;
    return {
      next(): Promise<Step<string>> | Step<string> {
        n++;
        if (n > 3) return { value: undefined, done: true };
        const step: Step<string> = { value: `step ${n}`, done: false };
        return n % 2 === 0 ? Promise.resolve(step) : step;
      },
    };
  },
};

async function* relay(): AsyncGenerator<number, string, unknown> {
  const last: string = yield* new Countdown(2);
  return `relay ${last}`;
}

async function main(): Promise<void> {
  for await (const n of new Countdown(2)) console.log(n);
  for await (const n of new Countdown(5)) {
    console.log(n);
    break;
  }
  for await (const step of sometimes as AsyncIterable<string>) console.log(step);
  const all = relay();
  for (let i = 0; i < 4; i++) {
    const { value, done } = await all.next(i);
    console.log(value, done);
  }
  const some = relay();
  console.log((await some.next()).value);
  console.log((await some.throw("stop")).value);
  console.log((await some.return("early")).value);
  console.log((await some.next()).done);
}
await main();
export {};
