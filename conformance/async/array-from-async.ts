// Array.fromAsync and Promise.try, which Node 20 does not have.
async function* counting(limit: number): AsyncGenerator<number> {
  for (let i = 0; i < limit; i++) yield i;
}
console.log((await Array.fromAsync(counting(3))).join());
console.log((await Array.fromAsync([Promise.resolve("a"), "b"])).join());
console.log((await Array.fromAsync(new Set([1, 2]), async (n) => n * 10)).join());
console.log((await Array.fromAsync(counting(3), (n, index) => n + index)).join());
console.log((await Array.fromAsync({ length: 2, 0: "x", 1: Promise.resolve("y") })).join());
console.log(await Array.fromAsync([Promise.reject(new Error("no"))]).catch(String));
console.log(
  await Array.fromAsync([1], () => Promise.reject(new Error("in the mapper"))).catch(String),
);

console.log(await Promise.try((a: number, b: number) => a + b, 1, 2));
console.log(await Promise.try(async () => "later"));
console.log(
  await Promise.try(() => {
    throw new Error("thrown");
  }).catch(String),
);
const order: string[] = [];
const tried = Promise.try(() => order.push("at once"));
order.push("after");
await tried;
console.log(order.join());
