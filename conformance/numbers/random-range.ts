let ok = true,
  lo = 1,
  hi = 0;
for (let i = 0; i < 1000; i++) {
  const r = Math.random();
  if (!(r >= 0 && r < 1)) ok = false;
  lo = Math.min(lo, r);
  hi = Math.max(hi, r);
}
console.log(ok, lo < 0.1, hi > 0.9);
