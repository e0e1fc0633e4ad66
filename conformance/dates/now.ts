const before = Date.now();
const d = new Date();
const after = Date.now();
console.log(
  before <= d.getTime(),
  d.getTime() <= after,
  Number.isInteger(before),
  after - before < 5000,
);
console.log(Math.abs(performance.timeOrigin + performance.now() - Date.now()) < 1000);
const elapsed = Date.now() - before;
console.log(elapsed >= 0, new Date(before).getTime() === before);
