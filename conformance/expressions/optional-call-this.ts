class Acc {
  total = 10;
  add?: (n: number) => number;
  plus(n: number): number {
    this.total += n;
    return this.total;
  }
}
const acc = new Acc();
console.log(acc.plus?.(5), acc.add?.(1));
const holder: { acc?: Acc } = { acc };
console.log(holder.acc?.plus(1), holder.acc?.["plus"](2), holder?.acc?.plus?.(3));
const clear = (h: { acc?: Acc }): { acc?: Acc } => {
  delete h.acc;
  return h;
};
console.log(clear(holder).acc?.plus(1), acc.total);
acc.add = (n) => n + 1;
console.log(acc.add?.(1));
