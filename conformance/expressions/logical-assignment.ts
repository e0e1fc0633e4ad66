const o: { a: number; b: string; c?: number; d: number | null } = { a: 0, b: "", d: null };
console.log((o.a ||= 5), (o.a ||= 6), (o.b &&= "x"), (o.c ??= 7), (o.c ??= 8), (o.d ??= 9), o.d);
o.b ||= "filled";
o.b &&= o.b + "!";
console.log(o.b);
const log: string[] = [];
const target = {
  get v(): number {
    log.push("get");
    return 1;
  },
  set v(x: number) {
    log.push(`set${x}`);
  },
};
target.v ||= 2;
target.v &&= 3;
console.log(log.join());
let x: number | undefined;
x ??= 1;
x ??= 2;
console.log(x);
const memo: Record<string, string[]> = {};
(memo["a"] ??= []).push("1");
(memo["a"] ??= []).push("2");
console.log(memo["a"].join());
