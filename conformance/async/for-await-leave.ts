// Leaving for await early lets the generator clean up.
async function* numbers(name: string) {
  let n = 0;
  try {
    while (true) {
      await null;
      yield n++;
    }
  } finally {
    console.log("clean", name);
  }
}

for await (const n of numbers("break")) {
  if (n === 2) break;
}
async function firstAbove(least: number): Promise<number> {
  for await (const n of numbers("return")) if (n > least) return n;
  return -1;
}
console.log(await firstAbove(3));
try {
  for await (const n of numbers("throw")) if (n === 1) throw new Error("left");
} catch (error) {
  console.log((error as Error).message);
}
