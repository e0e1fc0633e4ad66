/** Elements that are not there, where only operators of numbers look at them: NaN, as in Node. */
function partition(xs: number[], left: number, right: number): number {
  const pivot = xs[right];
  let i = left - 1;
  let j = right;
  while (i < j) {
    while (xs[++i] < pivot);
    while (xs[--j] > pivot);
    if (i < j) [xs[i], xs[j]] = [xs[j], xs[i]];
  }
  [xs[right], xs[i]] = [xs[i], xs[right]];
  return i;
}

function quickSort(xs: number[], left = 0, right = xs.length - 1): number[] {
  if (left < right) {
    const at = partition(xs, left, right);
    quickSort(xs, left, at - 1);
    quickSort(xs, at + 1, right);
  }
  return xs;
}

function insertionSort(xs: number[]): number[] {
  for (let i = 1; i < xs.length; i++) {
    const key = xs[i];
    let j = i - 1;
    while (xs[j] > key) {
      xs[j + 1] = xs[j];
      j--;
    }
    xs[j + 1] = key;
  }
  return xs;
}

function isHeap(xs: readonly number[]): boolean {
  for (let i = 0; i < xs.length; i++) {
    const left = xs[2 * i + 1];
    const right = xs[2 * i + 2];
    if (left > xs[i] || right > xs[i]) return false;
  }
  return true;
}

console.log(quickSort([1, 5, 3, 9, 2, 2, 8]).join());
console.log(insertionSort([4, 3, 2, 1, 5, 0]).join());
console.log(isHeap([9, 8, 7, 1, 2]), isHeap([1, 2]));

const xs = [3, 1, 2];
const at = xs.length;
console.log(xs[at] + 1, 1 - xs[-1], xs[at] * 2, xs[at] / 2, xs[at] % 2, xs[at] ** 2);
console.log(+xs[at], -xs[at], ~xs[at], xs[at] | 0, xs[at] >> 1, 5 << xs[at], xs[at] >>> 0);
console.log(xs[at] < 1, xs[at] >= 1, 1 > xs[-1], xs[at] <= xs[at + 1]);
console.log(Math.max(xs[at], 1), Math.floor(xs[at]), Math.imul(xs[at], 3), isNaN(xs[at]));
console.log((xs[0] > 5 ? xs[0] : xs[at]) - 1, xs[at] ? "yes" : "no", !xs[at]);
while (xs[at]) xs.pop();

let total = 0;
total += xs[at];
console.log(total);
const counts: number[] = [];
counts[2]++;
counts[1] += 4;
--counts[0];
console.log(counts.length, counts.join());

const beyond = xs[at];
let near = xs[0];
if (near < 10) near = xs[at + 1];
console.log(beyond - 1, beyond < near, near | 0);
const differ = (a: number, b: number): number => a - b;
console.log(differ(xs[at], 1));

const [first, second, , fourth] = xs;
console.log(first + second, fourth * 2);
const holes = new Array<number>(2);
console.log(holes[0] > 1, holes[1] + 1);
const table = [0, 1, 2];
console.log(table[xs[at]] ?? "none", table[xs[at]] === undefined);

function power(base: number, exponent: number, result: number): number {
  return exponent > 0 ? power(base, exponent - 1, result * base) : result * 1;
}
function even(n: number, step: number): boolean {
  return n > 0 ? odd(n - step, step) : n === 0;
}
function odd(n: number, step: number): boolean {
  return n > 0 ? even(n - step, step) : false;
}
console.log(
  power(xs[0], xs[2], xs[1]),
  power(xs[0], xs[at], xs[1]),
  even(4, xs[1]),
  even(4, xs[9]),
);
