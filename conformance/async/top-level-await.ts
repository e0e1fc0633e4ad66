const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const later = setTimeout(() => console.log("timer sees", typeof value, count), 0);
let count = 0;
console.log("before");
const value = await Promise.resolve({ id: 7 });
count++;
console.log("after", value.id);
for (let i = 0; i < 3; i++) {
  const n = await Promise.resolve(i * 2);
  count += n;
  console.log(i, n, count);
}
await sleep(2);
try {
  await Promise.reject(new Error("caught at the top"));
} catch (e) {
  console.log((e as Error).message);
}
function read(): number {
  return count + value.id;
}
clearTimeout(later);
const list = [await Promise.resolve(1), await Promise.resolve(2)];
console.log(list.join(), read(), `${await Promise.resolve("text")}`);
if (list.length > 1) {
  const { length } = await Promise.resolve("inner");
  console.log(length);
}
export const exported = await Promise.resolve("last");
console.log(exported);
