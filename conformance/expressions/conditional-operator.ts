function grade(n: number): string {
  return n >= 90 ? "A" : n >= 80 ? "B" : n >= 70 ? "C" : "F";
}
console.log([95, 85, 75, 5, NaN].map(grade).join(""));
const mixed = (flag: boolean): string | number => (flag ? "s" : 1);
console.log(typeof mixed(true), typeof mixed(false));
let log = "";
const r = ((log += "c"), true) ? ((log += "t"), 1) : ((log += "f"), 2);
console.log(r, log);
const s = "" as string;
console.log(s ? "truthy" : "falsy", s.length ? 1 : 0, NaN ? 1 : 2);
const pick = (i: number): { v: number } | null => (i > 0 ? { v: i } : null);
console.log(pick(1) ? pick(1)!.v : "none", pick(0) ? 1 : "none");
