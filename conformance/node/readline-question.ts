// node:readline over standard input: question.
import { createInterface } from "node:readline/promises";
const rl = createInterface({ input: process.stdin, output: process.stdout });
const a = await rl.question("a? ");
console.log(`got ${a}`);
rl.close();
