let n = 0;
for (let x = 0; x < 1; x += 0.1) n++;
console.log(n);
for (let x = 1; x > 0.01; x *= 0.3) console.log(x);
let sum = 0;
for (let i = 1; i <= 1000; i++) sum += 1 / (i * i);
console.log(sum, Math.sqrt(sum * 6));
for (let i = 5; i >= -5; i -= 2.5) console.log(i, 1 / i, i ** 2);
let pi = 0;
for (let k = 0; k < 500; k++) pi += (k % 2 ? -4 : 4) / (2 * k + 1);
console.log(pi);
let e = 1,
  f = 1;
for (let k = 1; k < 20; k++) {
  f *= k;
  e += 1 / f;
}
console.log(e, e === Math.E);
let m = 0;
while (m < 2 ** 33) m = m * 2 + 1;
console.log(m, m >>> 0, m | 0);
