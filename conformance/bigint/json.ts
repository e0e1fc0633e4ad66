// JSON has no bigints: a TypeError, unless a replacer or toJSON helps.
function attempt(value: unknown): void {
  try {
    console.log(JSON.stringify(value));
  } catch (error) {
    console.log(error instanceof TypeError, String(error));
  }
}
attempt(1n);
attempt({ a: [1, 2n ** 70n] });
attempt([1n]);
attempt({ a: 1 });
const replaced = JSON.stringify({ a: 1n, b: [2n ** 70n] }, (_key, value: unknown) =>
  typeof value === "bigint" ? `${value}n` : value,
);
console.log(replaced);
const revived = JSON.parse(replaced, (_key, value: unknown) =>
  typeof value === "string" && /^\d+n$/.test(value) ? BigInt(value.slice(0, -1)) : value,
) as unknown;
console.log(revived);
