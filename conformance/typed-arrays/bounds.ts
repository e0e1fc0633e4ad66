// Outside the bounds there is nothing to read, and nothing is written.
const xs = new Uint8Array([1, 2, 3]);
console.log(xs[3], xs[-1], xs[1.5], xs[NaN]);
xs[3] = 9;
xs[-1] = 9;
xs[1.5] = 9;
console.log(xs.length, xs.join(), Object.keys(xs).join());

const at: number | undefined = xs[7];
console.log(at === undefined, xs[7] ?? "none", typeof xs[7]);
if (xs[3]) console.log("never");
console.log(3 in xs, 2 in xs, xs.at(-1), xs.at(3));

let seen = 0;
for (let i = 0; xs[i] !== undefined; i++) seen += xs[i];
console.log(seen);

function firstZero(list: Float64Array): number {
  let i = 0;
  while (list[i]) i++;
  return i;
}
console.log(firstZero(new Float64Array([1, 2, 0, 4])), firstZero(new Float64Array([1, 2])));

// Operators take what is not there as undefined.
console.log(xs[5] | 0, ~xs[5], xs[5] ^ 7, (xs[1] << 4) | xs[9]);
xs[9] |= 1;
xs[9] += 1;
xs[9]++;
console.log(xs.join());

const empty = new Int32Array(0);
console.log(empty[0], empty.length, [...empty].length);
