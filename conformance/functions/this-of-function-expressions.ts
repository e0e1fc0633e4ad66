const object = {
  n: 4,
  f: function () {
    return this.n;
  },
  g(): number {
    return [1].map(() => this.f() + 1)[0]!;
  },
};
console.log(object.f(), object.g());
const { f } = object;
try {
  console.log((f as () => number)());
} catch (error) {
  console.log((error as Error).message);
}
console.log(f.call({ ...object, n: 9 }));
