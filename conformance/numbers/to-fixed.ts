for (const d of [0, 1, 2, 5, 10, 20])
  console.log(
    [0, -0, 1.005, 1.45, 2.5, -1.5, 0.000001, 123.456, 1e20, 1e21, -0.0001, 10.235, 8.345, 0.5, 1.5]
      .map((x) => x.toFixed(d))
      .join(" "),
  );
console.log(NaN.toFixed(2), Infinity.toFixed(1), (1234.5678).toFixed(), (0.1).toFixed(50));
for (const d of [-1, 101]) {
  try {
    (1).toFixed(d);
  } catch (e) {
    console.log((e as Error).name, (e as Error).message);
  }
}
