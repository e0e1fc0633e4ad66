// Bitwise operators have two's complement semantics, also for negative operands of any size.
const edges: bigint[] = [];
for (const bits of [0n, 8n, 31n, 47n, 53n, 63n, 64n, 65n, 128n]) {
  const power = 1n << bits;
  edges.push(power - 1n, power + 1n, -power, -power - 1n);
}

for (const a of edges) {
  let row = "";
  for (const b of edges) row += ` ${a & b},${a | b},${a ^ b}`;
  console.log(`${a} ~${~a}:${row}`);
}
