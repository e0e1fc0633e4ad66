console.log(
  JSON.stringify(" \t\n a b \r\n\u00a0\ufeff".trim()),
  JSON.stringify("  x  ".trimStart()),
  JSON.stringify("  x  ".trimEnd()),
  "   ".trim().length,
);
console.log(
  "5".padStart(3, "0"),
  "5".padEnd(3, "ab"),
  "abc".padStart(2),
  "x".padStart(6, "123"),
  "x".padEnd(4) + "|",
  "x".padStart(5, ""),
  "x".padEnd(7, "ab"),
);
console.log(
  "ab".repeat(3),
  "x".repeat(0) === "",
  "".repeat(5) === "",
  "é".repeat(2),
  "a".repeat(2.9),
);
for (const n of [-1, Infinity]) {
  try {
    "a".repeat(n);
  } catch (e) {
    console.log((e as Error).name, (e as Error).message);
  }
}
