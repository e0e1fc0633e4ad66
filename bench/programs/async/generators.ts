// An async generator read by for await, and promises gathered by Promise.all.
// @iterations 8
import { measureAsync } from "../../harness.ts";

async function* numbers(limit: number): AsyncGenerator<number> {
  for (let value = 0; value < limit; value += 1) yield value;
}

async function square(value: number): Promise<number> {
  await undefined;
  return value * value;
}

await measureAsync(async () => {
  let sum = 0;
  for await (const value of numbers(200_000)) sum += value;
  for (let batch = 0; batch < 200; batch += 1) {
    const squares = await Promise.all(Array.from({ length: 500 }, (_, index) => square(index)));
    for (const value of squares) sum += value;
  }
  return String(sum);
});
