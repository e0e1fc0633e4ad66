const xs = [1, 2, 3];
const i = xs.length + 2;
try {
  const v = xs[i]!;
  console.log("no error", v);
} catch (e) {
  console.log(
    e instanceof RangeError,
    (e as Error).message.includes("5"),
    (e as Error).message.includes("3"),
  );
}
console.log(xs[i] ?? "nullish", xs[i] === undefined, xs[i] ? 1 : 0);
const ss = ["a"];
try {
  console.log(ss[1]!.length);
} catch (e) {
  console.log(e instanceof Error, (e as Error).name);
}
