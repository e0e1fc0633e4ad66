// A callback whose parameter takes undefined is called without an argument.
const seen: unknown[] = [];
await new Promise((resolve) => setTimeout(resolve, 2));
await new Promise<void>((resolve) => setTimeout(resolve, 1));
const got = await new Promise<unknown>((resolve) => setImmediate(resolve));
seen.push(got);
const text = await new Promise<string>((resolve) => setTimeout(resolve, 1, "given"));
seen.push(text);
let ticks = 0;
await new Promise((resolve) => {
  const timer = setInterval((nothing: unknown) => {
    seen.push(nothing);
    if (++ticks === 2) {
      clearInterval(timer);
      resolve(ticks);
    }
  }, 1);
});
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
await sleep(1);
console.log(seen.map(String).join());
