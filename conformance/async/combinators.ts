const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const order: string[] = [];
async function worker(name: string, ms: number): Promise<string> {
  order.push(`${name} start`);
  await sleep(ms);
  order.push(`${name} end`);
  return name;
}
async function main(): Promise<void> {
  const [a, b] = await Promise.all([worker("a", 30), worker("b", 5)]);
  console.log(a, b, order.join());
  const doubled = await Promise.all([1, 2, 3].map(async (x) => x * 2));
  console.log(doubled.join(), doubled.length);
  const [n, s, t] = await Promise.all([1, "x", Promise.resolve(true)]);
  console.log(n + 1, s.length, t);
  console.log(await Promise.race([worker("slow", 40), worker("fast", 1)]));
  const outcomes = await Promise.allSettled([Promise.resolve(1), Promise.reject(new Error("bad"))]);
  for (const o of outcomes) {
    console.log(o.status === "fulfilled" ? `ok ${o.value}` : `no ${(o.reason as Error).message}`);
  }
  try {
    await Promise.any([Promise.reject(1), Promise.reject("two")]);
  } catch (e) {
    if (e instanceof AggregateError) console.log(e.errors.join(), e.message);
  }
  console.log(await Promise.any([Promise.reject(1), Promise.resolve("two")]));
  console.log((await Promise.all([])).length, (await Promise.all(new Set(["p"]))).join());
  try {
    await Promise.all([sleep(1), Promise.reject(new TypeError("first"))]);
  } catch (e) {
    console.log(String(e));
  }
}
main();
interface Animal {
  name: string;
}
interface Dog extends Animal {
  bark(): string;
}
async function dog(): Promise<Dog> {
  return { name: "rex", bark: () => "woof" };
}
const animal: Promise<Animal> = dog();
animal.then((x) => console.log(x.name));
const table = new Map<string, Promise<{ id: number }>>([["k", Promise.resolve({ id: 3 })]]);
table.get("k")?.then(({ id }) => console.log("id", id));
