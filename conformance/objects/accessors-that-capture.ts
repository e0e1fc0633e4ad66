function counter(start: number) {
  let n = start;
  return {
    label: "c",
    get value(): number {
      return n;
    },
    set value(v: number) {
      n = v;
    },
    get double(): number {
      return this.value * 2;
    },
    inc(): void {
      n++;
    },
  };
}
const c = counter(3);
c.inc();
c.value += 10;
console.log(c.value, c.double, Object.keys(c).join(), c, JSON.stringify(c));
const other = counter(100);
console.log(other.value, c.value, "value" in c);
function bump(holder: { value: number }): number {
  return ++holder.value;
}
console.log(bump(c), bump({ value: 1 }));
const { value, double } = c;
console.log(value, double);
const key: string = "dynamic";
let store = 1;
const mixed = {
  ...{ a: 1 },
  get b(): number {
    return store + this.a;
  },
  set b(v: number) {
    store = v;
  },
  [key]: 5,
};
mixed.b = 41;
console.log(mixed.b, mixed, { ...mixed });
const readonly = {
  get x(): number {
    return 1;
  },
  y: 2,
};
console.log(readonly, Object.entries(readonly));
try {
  (readonly as { x: number }).x = 5;
} catch (error) {
  console.log((error as Error).message);
}
