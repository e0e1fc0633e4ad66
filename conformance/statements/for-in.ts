const o = { b: 1, a: 2, 10: "x", 2: "y" };
for (const k in o) console.log(k, typeof k);
const rec: Record<string, number> = { one: 1, two: 2, three: 3 };
let sum = 0;
for (const k in rec) {
  sum += rec[k]!;
  if (k === "one") delete rec["two"];
}
console.log(sum);
for (const i in ["x", "y"]) console.log(i, typeof i);
for (const i in [] as number[]) console.log(i);
class A {
  x = 1;
  y = 2;
  m(): void {}
}
class B extends A {
  z = 3;
}
for (const k in new B()) console.log(k);
let k2: string;
for (k2 in rec) break;
outer: for (const k in rec) {
  for (const j in rec) {
    if (k === j) continue outer;
    console.log(k, j);
  }
}
