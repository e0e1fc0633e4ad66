// Shifts: left and right, by negative counts, rounding towards minus infinity.
const values = [0n, 1n, -1n, 5n, -5n, 255n, -256n, 1n << 47n, -(1n << 47n), (1n << 64n) - 1n];
values.push(-(1n << 64n), (1n << 130n) + 1n, -(1n << 130n) - 1n);
const counts = [0n, 1n, 2n, 15n, 16n, 17n, 46n, 47n, 48n, 63n, 64n, 65n, 128n, 129n, 200n];
for (const value of values) {
  console.log(value.toString());
  console.log(counts.map((count) => `${value << count}`).join(" "));
  console.log(counts.map((count) => `${value >> count}`).join(" "));
  console.log(
    counts.map((count) => `${value >> -count}`).join(" ") ===
      counts.map((count) => `${value << count}`).join(" "),
  );
}
console.log(5n >> 18446744073709551616n, -5n >> 18446744073709551616n, 0n << 18446744073709551616n);
try {
  console.log(1n << 18446744073709551616n);
} catch (error) {
  console.log(String(error));
}
