// Primes by a sieve over bytes, by one over bits, and a segmented one.
function sieve(limit: number): Uint8Array {
  const composite = new Uint8Array(limit + 1);
  composite[0] = composite[1] = 1;
  for (let i = 2; i * i <= limit; i++) {
    if (composite[i]) continue;
    for (let j = i * i; j <= limit; j += i) composite[j] = 1;
  }
  return composite;
}

const flags = sieve(200_000);
let count = 0;
let last = 0;
for (let i = 0; i < flags.length; i++) {
  if (flags[i] === 0) {
    count++;
    last = i;
  }
}
console.log(count, last, flags.indexOf(0), flags.lastIndexOf(0));

const bits = new Int32Array(Math.ceil(200_001 / 32));
for (let i = 2; i <= 200_000; i++) {
  if (bits[i >> 5] & (1 << (i & 31))) continue;
  for (let j = i * 2; j <= 200_000; j += i) bits[j >> 5] |= 1 << (j & 31);
}
let same = true;
for (let i = 2; i <= 200_000; i++) {
  if (((bits[i >> 5] >>> (i & 31)) & 1) !== flags[i]) same = false;
}
console.log(same);

const small: number[] = [];
for (const [n, composite] of flags.subarray(0, 1000).entries()) if (!composite) small.push(n);
const window = new Uint8Array(1000);
let found = 0;
for (let low = 500_000; low < 510_000; low += window.length) {
  window.fill(0);
  for (const p of small) {
    for (let j = Math.ceil(low / p) * p; j < low + window.length; j += p) window[j - low] = 1;
  }
  found += window.reduce((n, composite) => n + (1 - composite), 0);
}
console.log(found, small.length);
