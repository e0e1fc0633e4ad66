let i = 0;
while (i < 3) {
  console.log("w", i);
  i++;
}
do {
  console.log("d", i);
  i--;
} while (i > 1);
do console.log("once");
while (false as boolean);
let n = 27,
  steps = 0;
while (n !== 1) {
  n = n % 2 === 0 ? n / 2 : 3 * n + 1;
  steps++;
}
console.log(steps);
let k = 10;
while (true) {
  if (k-- < 5) break;
  if (k % 2) continue;
  console.log("k", k);
}
let m = 0;
do {
  m++;
  if (m === 2) continue;
  if (m > 4) break;
} while (m < 10);
console.log(m);
