const money = (n: number): string => {
  const [w = "", f = ""] = Math.abs(n).toFixed(2).split(".");
  let out = "";
  for (let i = w.length; i > 0; i -= 3)
    out = w.slice(Math.max(0, i - 3), i) + (out ? "," + out : "");
  return (n < 0 ? "-" : "") + out + "." + f;
};
console.log([0, 1234.5, -9876543.21, 999.999, 1e9].map(money).join(" "));
const roman = (n: number): string => {
  const t: [number, string][] = [
    [1000, "M"],
    [900, "CM"],
    [500, "D"],
    [400, "CD"],
    [100, "C"],
    [90, "XC"],
    [50, "L"],
    [40, "XL"],
    [10, "X"],
    [9, "IX"],
    [5, "V"],
    [4, "IV"],
    [1, "I"],
  ];
  let s = "";
  for (const [v, r] of t)
    while (n >= v) {
      s += r;
      n -= v;
    }
  return s;
};
console.log([1, 4, 9, 14, 40, 90, 400, 1994, 2024].map(roman).join(" "));
const toBase = (n: number, b: number): string =>
  (n < b ? "" : toBase(Math.floor(n / b), b)) + "0123456789abcdefghijklmnopqrstuvwxyz"[n % b]!;
for (const b of [2, 7, 16, 36])
  console.log(toBase(123456, b), (123456).toString(b), parseInt(toBase(123456, b), b));
