for (const r of [2, 3, 8, 10, 16, 32, 36])
  console.log(
    [0, 1, -1, 255, 1e6, 0.5, -0.1, 2 ** 40, 1 / 3, 1e21, 123.456]
      .map((x) => x.toString(r))
      .join(" "),
  );
console.log(NaN.toString(2), Infinity.toString(16), (-Infinity).toString(36));
for (const r of [1, 37, 0]) {
  try {
    (5).toString(r);
  } catch (e) {
    console.log((e as Error).name, (e as Error).message);
  }
}
