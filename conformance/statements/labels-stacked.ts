a: b: c: for (const x of [1, 2, 3]) {
  if (x === 1) continue a;
  if (x === 2) continue c;
  console.log(x);
  break b;
}
x: y: {
  for (;;) break y;
  console.log("skipped");
}
console.log("end");
