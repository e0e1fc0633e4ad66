interface Sum {
  add(...xs: number[]): number;
}
class Two implements Sum {
  base = 1;
  add(a: number, b: number = 0): number {
    return this.base + a + b;
  }
}
class All implements Sum {
  add(...xs: number[]): number {
    return xs.reduce((p, c) => p + c, 0);
  }
}
interface Pair {
  add(a: number, b: number): number;
}
const list: Sum[] = [new Two(), new All()];
console.log(list.map((s) => s.add(1, 2)).join());
const pairs: Pair[] = [new Two(), new All()];
console.log(pairs.map((s) => s.add(3, 4)).join());
const lit: Sum = { add: (a, b) => a! * b! };
console.log(lit.add(5, 6));
