function show(x: string | number | boolean): string {
  return x.toString() + x.valueOf();
}
console.log(show("a"), show(1), show(true));
const list: (string | number)[] = ["b", 2];
console.log(list.map((v) => v.toString()).join(), list.map((v) => v.toLocaleString()).join());
function len(x: string | number[]): number {
  return x.length + x.slice(1).length;
}
console.log(len("abc"), len([1, 2]));
function inc(x: string | readonly string[]): boolean {
  return x.includes("a");
}
console.log(inc("cat"), inc(["b"]), inc(["a"]));
let b = true as boolean;
console.log(b.toString(), b.valueOf(), false.toString().length);
const u: unknown = {
  toString() {
    return "custom";
  },
};
console.log(String(u), (u as { toString(): string }).toString());
const d = { a: 1 };
console.log(d.toString(), [1, [2, 3]].toString(), (() => 1).toString === undefined);
