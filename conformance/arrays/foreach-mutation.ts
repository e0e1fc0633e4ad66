const a = [1, 2, 3];
const log: number[] = [];
a.forEach((x, i, arr) => {
  log.push(x);
  if (i === 0) arr.push(99);
  if (i === 1) arr[2] = 50;
});
console.log(log.join(), a.join());
const b = [1, 2, 3, 4];
const seen: number[] = [];
b.forEach((x) => {
  seen.push(x);
  if (x === 2) b.splice(0, 1);
});
console.log(seen.join(), b.join());
try {
  [1, 2, 3].forEach((x) => {
    if (x === 2) throw new Error("stop " + x);
    log.push(x);
  });
} catch (e) {
  console.log((e as Error).message, log.length);
}
