const n = 1000;
const sieve: boolean[] = new Array<boolean>(n + 1).fill(true);
sieve[0] = sieve[1] = false;
for (let i = 2; i * i <= n; i++)
  if (sieve[i]!) for (let j = i * i; j <= n; j += i) sieve[j] = false;
let count = 0,
  last = 0;
for (let i = 0; i <= n; i++)
  if (sieve[i]!) {
    count++;
    last = i;
  }
console.log(
  count,
  last,
  sieve.filter(Boolean).length,
  sieve.lastIndexOf(true),
  sieve.slice(0, 12).map(Number).join(""),
);
const flags = [true, false];
flags.length = 3;
flags[2] = true;
console.log(
  flags.join(),
  !flags[0],
  flags.every((f) => typeof f === "boolean"),
);
