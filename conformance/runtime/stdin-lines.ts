import { readFileSync } from "node:fs";
const text = readFileSync(0, "utf8");
const lines = text.split("\n").filter((l) => l !== "");
console.log(lines.length, text.length);
let sum = 0;
for (const l of lines) {
  const [name, n] = l.split("\t");
  sum += Number(n ?? 0);
  console.log(name!.toUpperCase(), n);
}
console.log(sum);
