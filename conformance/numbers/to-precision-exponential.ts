for (const d of [1, 2, 5, 16, 21])
  console.log(
    [0, 1, 123.456, 0.000123, 1e21, 99.99, -5.5, 1e-7, 123456]
      .map((x) => x.toPrecision(d))
      .join(" "),
  );
for (const d of [0, 1, 5, 16])
  console.log(
    [0, 1, 123.456, 0.000123, 1e21, 99.99, -5.5, 5e-324].map((x) => x.toExponential(d)).join(" "),
  );
console.log(
  (123.456).toExponential(),
  (0).toExponential(),
  (1e-10).toExponential(),
  (255).toPrecision(),
  NaN.toPrecision(3),
  Infinity.toExponential(),
);
for (const d of [0, 101]) {
  try {
    (1).toPrecision(d);
  } catch (e) {
    console.log((e as Error).name, (e as Error).message);
  }
}
