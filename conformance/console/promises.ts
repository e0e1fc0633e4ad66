// Promises as the console shows them: pending, with their value, with the reason of their rejection.
const wait = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1));
interface Reply {
  status: number;
  body: { lines: string[] };
}
async function fetchReply(status: number): Promise<Reply> {
  await wait();
  if (status >= 400) throw status;
  return { status, body: { lines: ["a", "b"] } };
}

const good = fetchReply(200);
const bad = fetchReply(404);
bad.catch(() => undefined);
console.log(good, bad);
await Promise.allSettled([good, bad]);
console.log(good);
console.log(bad);
console.log([Promise.resolve(1), Promise.resolve("text"), Promise.resolve()]);
console.log({ nested: { reply: good } }, { deep: { deeper: { deepest: good } } });
console.log(new Map([["key", Promise.resolve([1, 2])]]));
console.log(Object.assign(Promise.resolve(true), { tag: "extra" }));
console.log(`${Promise.resolve(1)}`, String(good), JSON.stringify({ good }));

class Job {
  readonly done: Promise<string>;
  constructor(name: string) {
    this.done = wait().then(() => name);
  }
}
const job = new Job("copy");
console.log(job);
await job.done;
console.log(job);
const reason = Promise.reject({ code: "E_FAIL", details: ["x".repeat(40), "y".repeat(40)] });
reason.catch(() => undefined);
console.log(reason);
console.log(Promise, typeof good, good instanceof Promise);
