const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
async function steps(name: string): Promise<void> {
  console.log(name, 1);
  await undefined;
  console.log(name, 2);
  await 0;
  console.log(name, 3);
}
async function adopted(): Promise<string> {
  return Promise.resolve("adopted");
}
steps("a");
steps("b");
adopted().then(console.log);
Promise.resolve()
  .then(() => console.log("m1"))
  .then(() => console.log("m2"))
  .then(() => console.log("m3"))
  .then(() => console.log("m4"));
queueMicrotask(() => console.log("microtask"));
process.nextTick(() => console.log("tick"));
setTimeout(() => console.log("timeout"), 0);
const settledTwice = new Promise<number>((resolve, reject) => {
  resolve(1);
  reject(new Error("ignored"));
});
settledTwice
  .then((v) => {
    console.log("value", v);
    throw new Error("chain");
  })
  .catch((e: Error) => e.message)
  .finally(() => console.log("finally"))
  .then(console.log);
new Promise((_, reject) => reject(new Error("x"))).catch(() => console.log("handled"));
const thenable = {
  // biome-ignore lint/suspicious/noThenProperty: a thenable
  then(ok: (v: number) => void): void {
    console.log("then called");
    ok(42);
  },
};
(async () => {
  console.log("awaited", await (thenable as PromiseLike<number>));
  await sleep(2);
  console.log("slept");
})();
const chained: Promise<Promise<number>[]> = Promise.resolve([Promise.resolve(5)]);
chained.then(async ([first]) => console.log("inner", first && (await first)));
console.log("end of script");
