// node:readline over standard input: events.
import { createInterface } from "node:readline";
const rl = createInterface({ input: process.stdin, output: process.stdout, terminal: false });
rl.question("name? ", (name) => {
  console.log(`hello ${name}`);
  rl.on("line", (line) => console.log("line", JSON.stringify(line)));
});
rl.on("close", () => console.log("closed"));
