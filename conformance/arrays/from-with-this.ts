// The third argument of Array.from.
class Scale {
  constructor(readonly factor: number) {}
  apply(values: Iterable<number>): number[] {
    return Array.from(
      values,
      function (this: Scale, value: number, index: number) {
        return value * this.factor + index;
      },
      this,
    );
  }
}
console.log(new Scale(3).apply([1, 2]), new Scale(2).apply(new Set([5])), Array.from.length);
