function add(a: number | string, b: number | string): number | string {
  if (typeof a === "number" && typeof b === "number") return a + b;
  return `${a}${b}`;
}
console.log(add(1, 2), add("1", 2), add(1, "2"), add("a", "b"));
function twice<T extends number | string>(x: T): string {
  return `${x}` + x;
}
console.log(twice(4), twice("z"));
const vals: (number | string | boolean | null)[] = [1, "a", true, null, 2.5];
let acc = "";
for (const v of vals) acc += v;
console.log(acc);
let total = 0;
for (const v of vals) total += typeof v === "number" ? v : v === null ? 100 : Number(v === true);
console.log(total);
