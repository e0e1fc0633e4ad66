// node:readline over standard input: for-await.
import * as readline from "node:readline";
let n = 0;
for await (const line of readline.createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  n++;
  console.log(n, line.toUpperCase());
}
console.log("total", n);
