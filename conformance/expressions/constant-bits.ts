// Bit operations on literals.
const flags = [10 ^ -1, 2 ^ 8, 10 ^ 2, 1 | 6, -8 & 255, (1 << 31) | 1, ~(2 ^ 31)];
console.log(flags.join(" "));

function mask(bits: number): number {
  return bits & (16 ^ -1) & ~(1 | 2);
}

console.log(mask(255), mask(-1), mask(4294967295));
