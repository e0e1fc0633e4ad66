// Counts the primes below a limit: `npx tsuk run examples/primes.ts -- 50000000`.

function sieve(limit: number): boolean[] {
  const isComposite = new Array<boolean>(limit).fill(false);
  for (let factor = 2; factor * factor < limit; factor++) {
    if (isComposite[factor]) continue;
    for (let multiple = factor * factor; multiple < limit; multiple += factor) {
      isComposite[multiple] = true;
    }
  }
  return isComposite;
}

const limit = Number(process.argv[2] ?? "10000000");
const isComposite = sieve(limit);

let count = 0;
let largest = 0;
for (let n = 2; n < limit; n++) {
  if (!isComposite[n]) {
    count++;
    largest = n;
  }
}
console.log(`${count} primes below ${limit}, the largest is ${largest}`);
