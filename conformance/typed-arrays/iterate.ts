// for-of, spread, destructuring and iterators.
const xs = new Uint16Array([3, 1, 4, 1, 5]);
let text = "";
for (const x of xs) text += x;
console.log(text);
console.log([...xs].length, [0, ...xs, 9].join(), Math.max(...xs));
const [a, b, ...rest] = xs;
console.log(a, b, rest.join(), Array.isArray(rest));
console.log(Array.from(xs).join(), Array.from(xs, (x) => x * 2).join(), new Set(xs).size);
for (const [i, x] of xs.entries()) if (x === 4) console.log("four at", i);
for (const i of xs.keys()) text += i;
for (const x of xs.values()) text += `,${x}`;
console.log(text);

const iterator = xs[Symbol.iterator]();
console.log(iterator.next().value, iterator.next().value, [...iterator].join());
console.log(iterator.next().done);

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
console.log(sum(xs), sum([1, 2]), sum(new Set([5])), sum(new Float32Array([0.5, 0.25])));

function* doubled(values: Iterable<number>): Generator<number> {
  for (const value of values) yield value * 2;
}
console.log([...doubled(xs)].join(), Int8Array.from(doubled(xs)).join());
outer: for (const x of xs) {
  for (const y of xs) {
    if (x + y === 9) {
      console.log(x, y);
      break outer;
    }
  }
}
for (const x of new Float64Array(0)) console.log("never", x);
// A loop sees what is written ahead of it.
const zs = new Uint8Array([1, 0, 0, 0]);
for (const z of zs) {
  const i = zs.lastIndexOf(z);
  if (i < 3) zs[i + 1] = z * 2;
}
console.log(zs.join());
// Patterns take elements by their places.
const [p = 7, , q, r = 9] = new Uint8Array([1, 2, 3]);
console.log(p, q, r);
const [missing] = new Float64Array(0);
console.log(missing, missing === undefined);
for (const [k, l] of [new Uint8Array([5, 6]), new Uint8Array([8])]) console.log(k, l);
const pair = new Int8Array([1, 2]);
[pair[0], pair[1]] = pair.toReversed();
console.log(pair.join());
