// Functions that are values take bigints of any size, and symbols, where their types say so.
const largest = (values: bigint[]): bigint[] => values.sort((a, b) => (a > b ? -1 : 1));
console.log(largest([1n, 2n ** 70n, -(2n ** 80n)]).join());
const view = new BigUint64Array([5n, 2n ** 63n, 2n ** 64n - 1n]);
console.log(view.sort((a, b) => (a > b ? -1 : 1)).join());
const any: any = (value: bigint | { big: bigint }) =>
  typeof value === "bigint" ? value : value.big;
console.log(any(2n ** 90n), any({ big: 1n }));
const named: any = (value: symbol | { name: string }) =>
  typeof value === "symbol" ? String(value) : value.name;
console.log(named(Symbol("s")), named({ name: "n" }));
