for (const x of [0, -0, 1.5, NaN, Infinity, -Infinity, 2 ** 53, 2 ** 53 - 1, -(2 ** 53) + 1, 1e300])
  console.log(
    Number.isInteger(x),
    Number.isSafeInteger(x),
    Number.isFinite(x),
    Number.isNaN(x),
    isFinite(x),
    isNaN(x),
  );
console.log(
  Number.MAX_SAFE_INTEGER,
  Number.MIN_SAFE_INTEGER,
  Number.MAX_VALUE,
  Number.MIN_VALUE,
  Number.EPSILON,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  Number.NaN,
);
console.log(
  Number.isInteger("5"),
  Number.isNaN("x" as unknown),
  Number(null),
  Number(undefined),
  Number(true),
  Number([]),
  Number([5]),
  Number([1, 2]),
  Number({}),
);
