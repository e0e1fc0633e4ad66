// Atomics over integers, shared or not.
const shared = new SharedArrayBuffer(16);
const xs = new Int32Array(shared);
console.log(Atomics.add(xs, 0, 5), Atomics.sub(xs, 0, 2), Atomics.load(xs, 0));
console.log(Atomics.or(xs, 1, 12), Atomics.and(xs, 1, 10), Atomics.xor(xs, 1, 1), xs[1]);
console.log(Atomics.exchange(xs, 2, 42), Atomics.compareExchange(xs, 2, 42, 7), xs[2]);
console.log(Atomics.compareExchange(xs, 2, 42, 8), xs[2], Atomics.store(xs, 3, 3.7), xs[3]);
const bytes = new Uint8Array(2);
console.log(
  Atomics.add(bytes, 0, 250),
  Atomics.add(bytes, 0, 10),
  bytes[0],
  Atomics.store(bytes, 1, 300),
);
console.log(Atomics.compareExchange(bytes, 1, 300, 1), bytes[1]);
console.log([1, 2, 3, 4, 8].map((n) => Atomics.isLockFree(n)).join());
console.log(Atomics.wait(xs, 0, 0, 1), Atomics.wait(xs, 3, 3, 1), Atomics.notify(xs, 0, 1));
function attempt(what: () => unknown): void {
  try {
    console.log("fine:", what());
  } catch (error) {
    if (error instanceof Error) console.log(`${error.name}: ${error.message}`);
  }
}
attempt(() => Atomics.add(xs, 4, 1));
attempt(() => Atomics.load(xs, -1));
attempt(() => Atomics.wait(new Int32Array(2), 0, 0, 1));
attempt(() => Atomics.notify(new Int32Array(2), 0));
console.log(shared.byteLength, xs.buffer === shared, shared instanceof SharedArrayBuffer);
