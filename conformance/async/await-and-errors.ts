async function one(n: number): Promise<number> {
  return n + 1;
}
async function fail(message: string): Promise<string> {
  throw new Error(message);
}
class Store {
  #items = new Map<number, string>();
  async put(id: number, text: string): Promise<this> {
    await null;
    this.#items.set(id, text);
    return this;
  }
  get = async (id: number): Promise<string | undefined> => this.#items.get(id);
  static async make(): Promise<Store> {
    return new Store().put(1, "one");
  }
}
async function main(): Promise<number> {
  console.log("start");
  console.log(await one(await one(1)), (await one(1)) + (await one(2)));
  try {
    await fail("no");
  } catch (e) {
    console.log("caught", (e as Error).message);
  } finally {
    console.log("finally", await one(0));
  }
  const store = await Store.make();
  console.log(await store.get(1), await store.get(2));
  let total = 0;
  for (let i = 0; i < 5; i++) {
    try {
      if (i === 3) continue;
      total += await Promise.resolve(i);
    } finally {
      total += 100;
    }
  }
  console.log(total);
  const later: (() => Promise<number>)[] = [];
  for (let i = 0; i < 3; i++) later.push(async () => i * 10);
  for (const f of later) console.log(await f());
  const values: (number | string)[] = [];
  for (const f of [async () => 1, async () => fail("t")]) {
    values.push(await f().catch((e: unknown) => String(e)));
  }
  console.log(values.join());
  label: for (const x of [1, 2, 3]) {
    for (const y of [1, 2]) {
      if ((await one(x)) === 3) continue label;
      console.log(x, y);
    }
  }
  return 7;
}
main().then((n) => console.log("main", n));
async function defaults({ a = fallback() }: { a?: number } = {}): Promise<number> {
  return a;
}
function fallback(): number {
  throw new RangeError("in a parameter");
}
defaults().catch((e: unknown) => console.log(String(e)));
console.log("end of script");
