const popcount = (n: number): number => {
  let c = 0;
  for (n >>>= 0; n; n &= n - 1) c++;
  return c;
};
const reverse = (n: number): number => {
  let r = 0;
  for (let i = 0; i < 32; i++) {
    r = (r << 1) | (n & 1);
    n >>>= 1;
  }
  return r >>> 0;
};
for (const n of [0, 1, -1, 255, 0x80000000, 0x12345678])
  console.log(
    popcount(n),
    reverse(n),
    n & -n,
    31 - Math.clz32(n),
    (n >>> 24) | ((n >>> 8) & 0xff00) | ((n << 8) & 0xff0000) | (n << 24),
  );
const pack = (r: number, g: number, b: number): number => (r << 16) | (g << 8) | b;
const c = pack(255, 128, 7);
console.log(c, (c >> 16) & 255, (c >> 8) & 255, c & 255, "#" + c.toString(16).padStart(6, "0"));
const bits = new Set<number>();
for (let i = 0, x = 1; i < 20; i++, x = (x * 5) & 31) bits.add(x);
console.log(
  bits.size,
  [...bits].reduce((m, b) => m | (1 << b), 0),
);
