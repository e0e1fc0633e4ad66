// Atomics on typed arrays of bigints.
const words = new BigInt64Array(new SharedArrayBuffer(16));
console.log(Atomics.store(words, 0, 5n), Atomics.load(words, 0));
console.log(Atomics.add(words, 0, 3n), Atomics.sub(words, 0, 10n), words[0]);
console.log(Atomics.exchange(words, 1, 2n ** 64n + 6n), words[1]);
console.log(
  Atomics.compareExchange(words, 1, 6n, 12n),
  Atomics.compareExchange(words, 1, 6n, 13n),
  words[1],
);
console.log(
  Atomics.and(words, 1, 10n),
  Atomics.or(words, 1, 1n),
  Atomics.xor(words, 1, -1n),
  words[1],
);
console.log(
  Atomics.notify(words, 0, 1),
  Atomics.wait(words, 0, 1n),
  Atomics.wait(words, 0, -2n, 1),
);

const unsigned = new BigUint64Array(1);
console.log(Atomics.sub(unsigned, 0, 1n), unsigned[0]);
const numbers = new Int32Array(1);
console.log(Atomics.add(numbers, 0, 4), Atomics.load(numbers, 0));
try {
  Atomics.load(words, 2);
} catch (error) {
  console.log(String(error));
}
