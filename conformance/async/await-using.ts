// `await using` waits for each disposal before the next, in functions, generators and at the top level.
class Connection implements AsyncDisposable {
  constructor(readonly name: string) {
    console.log(`open ${name}`);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    console.log(`closing ${this.name}`);
    await null;
    console.log(`closed ${this.name}`);
  }
}

async function work(fails: boolean): Promise<string> {
  await using a = new Connection("a");
  await using sync = { [Symbol.dispose]: () => console.log("closed sync") };
  using plain = { [Symbol.dispose]: () => console.log("closed plain") };
  await using none = null;
  await using b = new Connection("b");
  if (fails) throw new Error("work failed");
  return [a.name, typeof sync, typeof plain, none, b.name].join(" ");
}
console.log(await work(false));
console.log(await work(true).catch(String));

async function* items(): AsyncGenerator<number> {
  await using source = new Connection("items");
  yield source.name.length;
  yield 2;
}
for await (const item of items()) {
  console.log(item);
  break;
}

for (await using c of [new Connection("c1"), new Connection("c2")]) console.log("using", c.name);

async function failing(): Promise<void> {
  await using _a = {
    async [Symbol.asyncDispose]() {
      throw new Error("first");
    },
  };
  await using _b: Disposable = {
    [Symbol.dispose]() {
      throw new Error("second");
    },
  };
  throw new Error("body");
}
try {
  await failing();
} catch (error) {
  for (let at: unknown = error; at instanceof Error; ) {
    if (!("suppressed" in at && "error" in at)) {
      console.log(at.message);
      break;
    }
    console.log(at.name, String(at.error));
    at = at.suppressed;
  }
}

async function nested(): Promise<number> {
  let total = 0;
  for (let i = 0; i < 2; i++) {
    await using c = new Connection(`n${i}`);
    total += c.name.length;
  }
  return total;
}
console.log(await nested());

await using last = new Connection("last");
console.log("end of module", last.name);
