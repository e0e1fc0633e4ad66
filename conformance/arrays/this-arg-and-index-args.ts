const ctx = { k: 10 };
console.log(
  [1, 2]
    .map(function (this: { k: number }, x) {
      return x * this.k;
    }, ctx)
    .join(),
);
console.log(
  [1, 2, 3]
    .filter(function (this: { k: number }, x) {
      return x * this.k > 15;
    }, ctx)
    .join(),
);
[5].forEach(function (this: { k: number }, x, i, a) {
  console.log(this.k + x, i, a.length);
}, ctx);
