class Countdown implements AsyncIterable<number> {
  constructor(private readonly from: number) {}
  [Symbol.asyncIterator](): AsyncIterator<number> {
    let n = this.from;
    return {
      next: async () => (n > 0 ? { value: n--, done: false } : { value: undefined, done: true }),
      return: async () => {
        console.log("closed at", n);
        return { value: undefined, done: true };
      },
    };
  }
}
async function main(): Promise<void> {
  for await (const n of new Countdown(3)) console.log(n);
  for await (const n of new Countdown(5)) {
    if (n === 3) break;
    console.log(n);
  }
  for await (const x of [Promise.resolve(1), 2, Promise.resolve(3)]) console.log(x);
  for await (const c of "ab") console.log(c);
  let sum = 0;
  for await (const { v } of new Set([Promise.resolve({ v: 1 }), Promise.resolve({ v: 2 })]))
    sum += v;
  console.log(sum);
  try {
    for await (const n of new Countdown(2)) throw new Error(`stop at ${n}`);
  } catch (e) {
    console.log((e as Error).message);
  }
  try {
    for await (const x of [Promise.resolve("ok"), Promise.reject(new Error("inner"))])
      console.log(x);
  } catch (e) {
    console.log((e as Error).message);
  }
  const found = await (async () => {
    for await (const n of new Countdown(9)) if (n % 4 === 0) return n;
    return -1;
  })();
  console.log(found);
}
main();
for await (const n of new Countdown(1)) console.log("top", n);
