function depth(n: number): number {
  return n === 0 ? 0 : 1 + depth(n - 1);
}
console.log(depth(5000));
const sumTo = (n: number, acc = 0): number => (n === 0 ? acc : sumTo(n - 1, acc + n));
console.log(sumTo(5000));
interface L {
  v: number;
  next: L | null;
}
let list: L | null = null;
for (let i = 0; i < 3000; i++) list = { v: i, next: list };
const total = (l: L | null): number => (l === null ? 0 : l.v + total(l.next));
console.log(total(list));
