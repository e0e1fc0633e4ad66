function classify(n: number): string {
  if (n < 0) return "neg";
  else if (n === 0) return "zero";
  else if (n < 10) {
    if (n % 2 === 0) return "even digit";
    else return "odd digit";
  }
  return "big";
}
for (const n of [-5, 0, 4, 7, 12, NaN]) console.log(n, classify(n));
let out = "";
if (out) out = "a";
else if (!out) {
  out = "b";
  if (out === "b") out += "c";
}
console.log(out);
if (out.length > 1) {
} else console.log("unreached");
