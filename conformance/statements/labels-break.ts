outer: for (let i = 0; i < 4; i++) {
  for (let j = 0; j < 4; j++) {
    if (j === 2) continue outer;
    if (i === 2) break outer;
    console.log(i, j);
  }
}
block: {
  console.log("in");
  if ("x".length === 1) break block;
  console.log("unreached");
}
a: b: c: for (const x of [1, 2, 3]) {
  if (x === 1) continue a;
  if (x === 2) continue c;
  console.log(x);
  break b;
}
let n = 0;
loop: do { n++; switch (n) { case 1: continue loop; case 3: break loop; } console.log("n", n); } while (n < 10);
console.log(n);
