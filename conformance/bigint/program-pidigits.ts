// The digits of pi by an unbounded spigot.
function* digits(): Generator<bigint> {
  let q = 1n;
  let r = 0n;
  let t = 1n;
  let k = 1n;
  let n = 3n;
  let l = 3n;
  for (;;) {
    if (q * 4n + r - t < n * t) {
      yield n;
      const next = (r - n * t) * 10n;
      n = ((q * 3n + r) * 10n) / t - n * 10n;
      q *= 10n;
      r = next;
    } else {
      const next = (q * 2n + r) * l;
      n = (q * (k * 7n) + 2n + r * l) / (t * l);
      q *= k;
      t *= l;
      l += 2n;
      k += 1n;
      r = next;
    }
  }
}

let line = "";
let count = 0;
for (const digit of digits()) {
  line += digit;
  count++;
  if (count % 10 === 0) {
    console.log(`${line}\t:${count}`);
    line = "";
    if (count === 200) break;
  }
}
