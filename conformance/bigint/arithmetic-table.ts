// All arithmetic operators on pairs of edges, checked by identities and printed.
const edges: bigint[] = [];
for (const bits of [0n, 31n, 32n, 47n, 53n, 63n, 64n, 128n]) {
  const power = 1n << bits;
  edges.push(power - 1n, power, power + 1n, -power + 1n, -power, -power - 1n);
}

let lines = 0;
for (const a of edges) {
  let row = "";
  for (const b of edges) {
    row += ` ${a + b},${a - b},${a * b}`;
    if (b !== 0n) {
      const q = a / b;
      const r = a % b;
      if (q * b + r !== a) throw new Error(`${a} / ${b}`);
      row += `,${q},${r}`;
    }
  }
  console.log(`${a}:${row}`);
  lines++;
}
console.log(lines);
