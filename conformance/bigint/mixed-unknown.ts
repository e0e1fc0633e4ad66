// Values of unknown type that turn out to be bigints: operators, equality, conversions.
const things: unknown[] = [
  1n,
  1,
  "1",
  true,
  null,
  undefined,
  2n ** 64n,
  "18446744073709551616",
  1.5,
  "x",
  "",
  " 1 ",
];
for (const a of things) {
  console.log(
    things.map((b) => (a == b ? "1" : "0")).join(""),
    things.map((b) => (a === b ? "1" : "0")).join(""),
  );
}
console.log(things.map((x) => typeof x).join(" "));
console.log(things.map((x) => (x ? "t" : "f")).join(""));
console.log(things.map((x) => `${x}`).join("|"));
console.log(things.map((x) => String(x)).join("|"));

function attempt(action: () => unknown): void {
  try {
    console.log(action());
  } catch (error) {
    console.log(String(error));
  }
}
// What the types say is wrong: JavaScript's own errors come.
const notBig = 5 as unknown as bigint;
attempt(() => 1n + notBig);
attempt(() => 1n - notBig);
attempt(() => notBig * 1n);
attempt(() => 1n / notBig);
attempt(() => 1n % notBig);
attempt(() => 1n ** notBig);
attempt(() => 1n & notBig);
attempt(() => notBig | 1n);
attempt(() => 1n ^ notBig);
attempt(() => 1n << notBig);
attempt(() => notBig >> 1n);
attempt(() => notBig + notBig);
attempt(() => notBig * notBig);
attempt(() => -notBig);
attempt(() => ~notBig);
attempt(() => 1n < notBig);
const text = "5" as unknown as bigint;
attempt(() => 1n + text);
attempt(() => 1n * text);
attempt(() => 10n > text);
attempt(() => 10n < text);
const nothing = undefined as unknown as bigint;
attempt(() => 1n + nothing);
attempt(() => 1n - nothing);
attempt(() => Number(10n) + 1);
attempt(() => parseInt(`${123n}`));
attempt(() => parseFloat(`${2n ** 70n}`));
