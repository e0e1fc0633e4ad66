// Methods of String.prototype take a text of any receiver but null and undefined.
function attempt(label: string, f: () => unknown): void {
  try {
    console.log(label, String(f()));
  } catch (e) {
    console.log(label, (e as Error).name);
  }
}
console.log(String.prototype.trim.call(123), String.prototype.toUpperCase.call(true));
console.log(String.prototype.charAt.call(456, 1), String.prototype.slice.call([1, 2, 3], 0, 3));
const named = { toString: () => "  Name " };
console.log(String.prototype.trim.call(named), String.prototype.padEnd.call(named, 9, "."));
const shouting: any = { toString: () => "quiet", shout: String.prototype.toUpperCase };
console.log(shouting.shout());
const borrowed: any = String.prototype.at;
console.log(borrowed.call(12345, -1), borrowed.apply("text", [0]), borrowed.bind(99, 0)());
console.log([1, 2].map(String.prototype.concat as any, "n").join());
console.log(Array.from([10, 20], (n) => String.prototype.startsWith.call(n, "1")).join());
for (const nothing of [null, undefined]) {
  attempt("trim", () => String.prototype.trim.call(nothing));
  attempt("at", () => borrowed.call(nothing, 0));
  attempt("valueOf", () => String.prototype.valueOf.call(nothing));
}
attempt("toString", () => String.prototype.toString.call({}));
attempt("number", () => String.prototype.valueOf.call(1));
attempt("symbol", () => String.prototype.trim.call(Symbol()));
