// Arithmetic on values of type any that are bigints, in a program that has both.
let x: any = 1n;
console.log(x--, x, ++x, x++, x, -x, ~x);
x += 2n;
x **= 3n;
console.log(x);
let o: any = { n: 5n, m: "3" };
o.n++;
o.m++;
--o.n;
console.log(o);
o["n"]--;
console.log(o);
let u: number | bigint = 3n as number | bigint;
u++;
console.log(u);
const arr: any[] = [1n, 2];
arr[0]++;
arr[1]++;
console.log(arr);
function inc(v: any) {
  v++;
  return v;
}
console.log(inc(3n), inc(3), inc("4"));
function mul(a: any, b: any): any {
  return a * b;
}
function avg(a: any, b: any): any {
  return (a + b) / 2;
}
console.log(mul(3n, 4n), mul(3, 4), mul("3", 4), avg(1, 2));
function facts(v: any): any[] {
  return [v - v, v % v, v & v, v << v, v > v, v <= v, v == v];
}
console.log(facts(3n), facts(3));
const sum = [1, 2, 3].reduce((a: any, b: any) => a * b);
const n: number = (5 as any) * (6 as any);
console.log(sum, n, n.toFixed(1));
try {
  console.log(mul(3n, 4));
} catch (e: any) {
  console.log(e.name, e.message);
}
let i: any = 0;
for (i = 0; i < 3; i++) console.log(i * 2 - 1);
