class Money {
  constructor(readonly cents: number) {}
  valueOf(): number {
    return this.cents;
  }
}
const a = new Money(250);
const b = new Money(100);
console.log(a > b, a < b, a >= b, +(a as unknown as number));
console.log(String(a), `${a}`);
const prim = {
  [Symbol.toPrimitive](hint: string): string | number {
    return hint === "number" ? 7 : `hint:${hint}`;
  },
};
console.log(`${prim}`, "" + prim, Number(prim));
const order: string[] = [];
const left = {
  valueOf() {
    order.push("l");
    return 1;
  },
};
const right = {
  valueOf() {
    order.push("r");
    return 2;
  },
};
console.log(left < right, order.join());
console.log(right < left, order.join());
