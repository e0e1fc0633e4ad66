// Ten million awaits: of plain values, of async functions that end at once and of pending promises.
// @iterations 4
import { measureAsync } from "../../harness.ts";

async function next(value: number): Promise<number> {
  return (value * 1103515245 + 12345) & 0x7fffffff;
}

async function viaHop(value: number): Promise<number> {
  const received = await value;
  return received ^ 0x5a5a;
}

await measureAsync(async () => {
  let state = 1;
  for (let count = 0; count < 2_500_000; count += 1) {
    state = await next(state);
    state = await viaHop(state);
    state += await count;
    state &= 0x7fffffff;
  }
  return String(state);
});
