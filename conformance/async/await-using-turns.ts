// How many turns of the queue a disposal takes (ECMA-262, DisposeResources): one for each awaited
// disposer, one in all for resources that are null, none without `await using`.
const log: string[] = [];

async function ticks(count: number): Promise<void> {
  for (let i = 1; i <= count; i++) {
    await null;
    log.push(`tick ${i}`);
  }
}

async function run(name: string, body: () => Promise<void>): Promise<void> {
  log.length = 0;
  const counting = ticks(6);
  await Promise.all([body().then(() => log.push("over")), counting]);
  console.log(`${name}: ${log.join(", ")}`);
}

await run("none", async () => {
  using _r = { [Symbol.dispose]: () => log.push("sync") };
});
await run("two nulls", async () => {
  await using _a = null;
  await using _b = undefined;
  log.push("body");
});
await run("a sync resource below a null", async () => {
  using _r = { [Symbol.dispose]: () => log.push("sync") };
  await using _n = null;
  log.push("body");
});
await run("two, one of them sync", async () => {
  await using _a = {
    async [Symbol.asyncDispose]() {
      log.push("async");
    },
  };
  await using _b = { [Symbol.dispose]: () => log.push("sync") };
  await using _n = null;
});
