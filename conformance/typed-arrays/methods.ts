// The methods that typed arrays share with arrays.
const xs = new Int16Array([5, -1, 3, 3, 0, 8]);
console.log(xs.at(0), xs.at(-2), xs.at(10));
console.log(xs.indexOf(3), xs.indexOf(3, 3), xs.indexOf(3, -2), xs.lastIndexOf(3), xs.indexOf(99));
console.log(xs.lastIndexOf(3, 2), xs.lastIndexOf(3, -4), xs.lastIndexOf(5, -6), xs.includes(8));
console.log(xs.includes(5, 1), new Float32Array([NaN]).includes(NaN), xs.indexOf(1.5));
console.log(new Float64Array([NaN]).indexOf(NaN), new Float64Array([-0]).indexOf(0));

console.log(
  xs.find((x) => x < 0),
  xs.findIndex((x) => x === 3),
  xs.findLast((x) => x > 4),
);
console.log(
  xs.findLastIndex((x) => x === 3),
  xs.find((x) => x > 100),
  xs.findIndex(() => false),
);
console.log(
  xs.every((x) => x >= -1),
  xs.some((x) => x > 8),
  xs.every((x) => x > 0),
);
console.log(xs.map((x) => x * 10000).join(), xs.filter((x) => x > 2).join());
console.log(xs.map((x, i, all) => x + i + all.length).join());

let total = 0;
xs.forEach((x, i) => {
  total += x * i;
});
console.log(
  total,
  xs.reduce((a, b) => a + b),
  xs.reduce((a, b) => a + b, 100),
);
console.log(
  xs.reduceRight((text, x) => `${text}${x};`, ""),
  xs.reduce((text, x) => text + x, ""),
);

console.log(xs.slice(1, 3).join(), xs.slice(-2).join(), xs.slice().join(), xs.slice(4, 2).length);
console.log(xs.join("-"), xs.join(""), xs.toString(), String(xs), `${xs}`);
console.log(xs.toReversed().join(), xs.toSorted().join(), xs.with(1, 77).join(), xs.join());

const ys = Uint8Array.from(xs);
console.log(ys.fill(7, 1, 3).join(), ys.fill(1, -2).join(), ys.fill(300).join());
console.log(ys === ys.fill(2), ys.reverse() === ys);
console.log(new Uint8Array([1, 2, 3, 4, 5]).copyWithin(0, 3).join());
console.log(new Uint32Array([1, 2, 3, 4, 5]).copyWithin(1, 0, 3).join());
console.log(new Float64Array([1, 2, 3]).reverse().join());

const zs = new Uint8Array(6);
zs.set([1, 2, 3]);
zs.set([9, 8], 4);
zs.set(new Float32Array([2.7, 300]), 1);
zs.set(zs.subarray(0, 3), 2);
console.log(zs.join());

const context = { limit: 3 };
console.log(
  xs
    .filter(function (this: { limit: number }, x) {
      return x >= this.limit;
    }, context)
    .join(),
);
