const f = (x: number): string => x.toFixed(12);
for (const x of [0, 0.5, 1, -1, Math.PI / 4, Math.PI / 2, 3, 100])
  console.log(
    f(Math.sin(x)),
    f(Math.cos(x)),
    f(Math.tan(x) % 1000),
    f(Math.atan(x)),
    f(Math.sinh(x / 10)),
    f(Math.cosh(x / 10)),
    f(Math.tanh(x)),
    f(Math.asinh(x)),
  );
for (const x of [0, 0.5, -0.5, 1, 2])
  console.log(
    f(Math.asin(x)),
    f(Math.acos(x)),
    f(Math.atanh(x / 4)),
    f(Math.acosh(x + 1)),
    f(Math.atan2(x, -1)),
  );
console.log(
  Math.atan2(0, -0),
  Math.atan2(-0, 0),
  Math.sin(NaN),
  Math.cos(Infinity),
  Object.is(Math.sin(-0), -0),
);
