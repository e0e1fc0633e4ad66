const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
async function* count(n: number): AsyncGenerator<number, string, undefined> {
  for (let i = 0; i < n; i++) {
    await sleep(1);
    yield i;
  }
  return "end";
}
async function* talk(): AsyncGenerator<string, number, string> {
  const name = yield "who?";
  const again = yield Promise.resolve(`hi ${name}`);
  return name.length + again.length;
}
async function* safe(): AsyncGenerator<number, string> {
  try {
    yield 1;
    yield 2;
  } catch (e) {
    console.log("caught", (e as Error).message);
    yield 99;
  } finally {
    console.log("finally");
    await sleep(1);
  }
  return "safe";
}
async function* outer(): AsyncGenerator<number | string> {
  const r = yield* count(2);
  console.log("got", r);
  yield* [10, Promise.resolve(20)];
  yield* "ab";
}
class Pages {
  constructor(private readonly pages: string[][]) {}
  async *[Symbol.asyncIterator](): AsyncGenerator<string> {
    for (const page of this.pages) {
      await null;
      yield* page;
    }
  }
}
async function* map<A, B>(xs: AsyncIterable<A>, f: (a: A) => Promise<B>): AsyncGenerator<B> {
  for await (const x of xs) yield await f(x);
}
async function main(): Promise<void> {
  for await (const x of count(3)) console.log(x);
  const g = count(1);
  console.log((await g.next()).value, (await g.next()).value, (await g.next()).done);
  const t = talk();
  console.log((await t.next()).value, (await t.next("bob")).value, (await t.next("again")).value);
  const s = safe();
  console.log((await s.next()).value, (await s.throw(new Error("boom"))).value);
  console.log((await s.next()).value, (await s.next()).done);
  const early = safe();
  await early.next();
  const ended = await early.return("bye");
  console.log(ended.value, ended.done);
  for await (const x of outer()) console.log(x);
  for await (const x of outer()) if (x === 10) break;
  for await (const text of map(new Pages([["a", "b"], ["c"]]), async (x) => x.repeat(2))) {
    console.log(text);
  }
  const queued = count(2);
  const all = await Promise.all([queued.next(), queued.next(), queued.next(), queued.next()]);
  console.log(all.map((r) => `${r.value} ${r.done}`).join());
  const failing = (async function* () {
    yield 1;
    throw new RangeError("inside");
  })();
  await failing.next();
  await failing.next().catch((e: unknown) => console.log(String(e)));
  console.log((await failing.next()).done);
  console.log((await count(3).return("never started")).value);
}
main();
