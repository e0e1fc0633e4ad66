// Generators that yield what a function without a result gives.
function nothing(): void {}
function* sync(): Generator<void> {
  yield nothing();
  yield* [nothing()];
  const x = yield;
  console.log(x);
  return nothing();
}
async function* later(): AsyncGenerator<void> {
  yield nothing();
  yield* sync();
  yield* [nothing()];
  const x = yield nothing();
  console.log(x);
}
async function* failing(): AsyncGenerator<unknown> {
  yield* {
    [Symbol.asyncIterator]() {
      return {
        next() {
          return {
            get value() {
              throw new Error("no value");
            },
            done: false,
          };
        },
      };
    },
  } as any;
}
async function* failing2() {
  const inner = {
    [Symbol.asyncIterator]() {
      return {
        async next() {
          return {
            get value(): void {
              throw new Error("no value 2");
            },
            done: false,
          };
        },
      };
    },
  };
  yield* inner;
}
async function main(): Promise<void> {
  for (const x of sync()) console.log(x);
  for await (const x of later()) console.log(x);
  try {
    for await (const x of failing()) console.log(x);
  } catch (e: any) {
    console.log(e.message);
  }
  try {
    for await (const x of failing2()) console.log(x);
  } catch (e: any) {
    console.log(e.message);
  }
  const p: Promise<void> = (async () => nothing())();
  console.log(await p, await nothing());
  const [a]: [void?] = [nothing()];
  console.log(a, [nothing()], { v: nothing() }, `${nothing()}`, nothing() ?? "q");
}
main();
