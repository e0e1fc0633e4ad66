// Sorting by number, and by a function.
console.log(new Uint8Array([10, 9, 1, 200, 2]).sort().join());
console.log(new Int8Array([10, -9, 1, -100, 2]).sort().join());
console.log(new Int32Array([5, -2147483648, 2147483647, 0, -1]).sort().join());
console.log(new Uint32Array([5, 4294967295, 2147483648, 0]).sort().join());

function show(xs: Float64Array | Float32Array): string {
  return [...xs].map((x) => (Object.is(x, -0) ? "-0" : String(x))).join();
}
console.log(show(new Float64Array([3, NaN, -0, 0, -1.5, Infinity, -Infinity, 1e-300]).sort()));
console.log(show(new Float32Array([0, -0, NaN, 1]).sort()));
console.log(new Uint8Array([3, 1, 2]).sort((a, b) => b - a).join());
console.log(new Float64Array([3, 1, 2]).toSorted((a, b) => b - a).join());

// Long ones.
let state = 12345;
function next(): number {
  state = (state * 1103515245 + 12345) & 0x7fffffff;
  return state;
}
const numbers = new Float64Array(1000);
for (let i = 0; i < numbers.length; i++) numbers[i] = (next() - 2 ** 30) / 1000;
numbers[17] = NaN;
numbers[18] = -0;
numbers[19] = 0;
const expected = [...numbers].filter((x) => x === x).sort((a, b) => a - b);
numbers.sort();
let same = numbers[999] !== numbers[999];
for (let i = 0; i < expected.length; i++) same &&= expected[i] === numbers[i];
console.log(same, Object.is(numbers[numbers.indexOf(0)], -0));

const integers = Int32Array.from({ length: 500 }, () => next() - 2 ** 30).sort();
console.log(
  integers.every((x, i) => i === 0 || integers[i - 1] <= x),
  integers[0],
  integers[499],
);
const small = Int16Array.from({ length: 300 }, () => next()).sort();
console.log(small.every((x, i) => i === 0 || small[i - 1] <= x));
const byLast = Uint16Array.from({ length: 200 }, () => next()).sort((a, b) => (a % 10) - (b % 10));
console.log(byLast.every((x, i) => i === 0 || byLast[i - 1] % 10 <= x % 10));
