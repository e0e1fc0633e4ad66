const log: string[] = [];
function t(x: string): boolean {
  log.push(x);
  return true;
}
function f(x: string): boolean {
  log.push(x);
  return false;
}
console.log(t("a") && t("b"), f("c") && t("d"), t("e") || t("f"), f("g") || f("h"), log.join(""));
const maybe: string = log.length > 100 ? "x" : "";
console.log(maybe || "default", maybe && "never", (maybe || 0) === 0);
const num: number = log.length - log.length;
console.log(num || 5, num && 5, NaN || "nan", num || maybe || "last");
console.log((t("1") && f("2")) || t("3"), !(t("4") && f("5")));
const obj: { name: string } | null = log.length > 0 ? { name: "n" } : null;
console.log(obj && obj.name, (obj || { name: "z" }).name);
