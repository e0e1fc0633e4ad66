// BigInt64Array and BigUint64Array: elements are bigints of 64 bits, with a sign and without.
const signed = new BigInt64Array(4);
signed[0] = 5n;
signed[1] = -1n;
signed[2] = 2n ** 63n;
signed[3] += 7n;
console.log(signed.join(), signed.length, signed.byteLength, signed[1] === -1n);

const unsigned = new BigUint64Array(signed.buffer);
console.log(unsigned.join(), unsigned[1] === 2n ** 64n - 1n);
let sum = 0n;
for (const word of unsigned) sum += word;
console.log(sum);

console.log(signed.map((x) => x * 2n).join(), signed.indexOf(-1n), signed.includes(7n));
console.log(signed.toSorted().join(), unsigned.toSorted().join(), signed.at(-1));
console.log(
  signed.reduce((total, x) => total + x, 0n),
  signed.filter((x) => x > 0n).join(),
);
console.log(
  signed.find((x) => x < 0n),
  signed.findLastIndex((x) => x < 0n),
  signed.lastIndexOf(5n),
);
console.log(
  BigInt64Array.from([1, 2, 3], (x) => BigInt(x)).join(),
  BigInt64Array.of(3n, 1n).sort().join(),
);
console.log(new BigInt64Array([1n, 2n, 3n]).fill(9n, 1).join(), signed.slice(1, 3).join());
console.log(signed.subarray(2).join(), signed.with(0, 1n).join(), signed.toReversed().join());
console.log(
  unsigned.sort((a, b) => (a > b ? -1 : 1)).join(),
  signed.some((x) => x === 5n),
);
for (const [index, word] of signed.entries()) console.log(index, word);
console.log([...signed.values()].length, [...signed.keys()].join());

const [first, second] = signed;
console.log(first, second, signed[9] === undefined, signed[9] ?? "none");
console.log(BigInt64Array.BYTES_PER_ELEMENT, String(Object.prototype.toString.call(signed)));
console.log(Object.keys(signed).join(), signed instanceof BigInt64Array);
console.log(signed, new BigUint64Array(2));
console.log(new BigInt64Array([123456789n]).toLocaleString());

const view = new DataView(signed.buffer);
view.setBigInt64(0, -2n, true);
view.setBigUint64(8, 2n ** 64n + 3n);
console.log(view.getBigInt64(0, true), view.getBigUint64(0, true), view.getBigUint64(8), signed[0]);

const copy = new BigUint64Array(signed);
copy.set([1n], 1);
copy.set(signed.subarray(0, 1), 2);
copy.copyWithin(3, 0, 1);
console.log(copy.join());
// biome-ignore lint/suspicious/noExplicitAny: no static type says that it fits
const numbers: any = new Int8Array(2);
for (const action of [() => new BigInt64Array(numbers), () => copy.set(numbers)]) {
  try {
    action();
  } catch (error) {
    console.log(String(error));
  }
}
