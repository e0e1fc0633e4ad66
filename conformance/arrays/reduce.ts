const a = [1, 2, 3, 4];
console.log(
  a.reduce((x, y) => x + y),
  a.reduce((x, y) => x * y, 10),
  a.reduceRight((x, y) => x - y),
  a.reduceRight((s, y) => s + y, ""),
  [7].reduce((x, y) => x + y),
  ([] as number[]).reduce((x, y) => x + y, 5),
);
try {
  ([] as number[]).reduce((x, y) => x + y);
} catch (e) {
  console.log((e as Error).name, (e as Error).message);
}
console.log(
  a.reduce((acc: string[], x, i) => [...acc, `${i}${x}`], []).join(),
  a.reduce((m, x) => m.set(x, x * x), new Map<number, number>()).size,
);
const order: number[] = [];
a.reduceRight((_, x, i) => {
  order.push(i);
  return x;
}, 0);
console.log(order.join());
