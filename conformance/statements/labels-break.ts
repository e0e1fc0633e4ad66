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
let n = 0;
loop: do {
  n++;
  switch (n) {
    case 1:
      continue loop;
    case 3:
      break loop;
  }
  console.log("n", n);
} while (n < 10);
console.log(n);
