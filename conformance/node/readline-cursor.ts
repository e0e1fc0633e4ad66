// Moving the cursor, whatever the stream is.
import * as readline from "node:readline";

const { stdout } = process;
readline.clearLine(stdout, 0);
readline.clearLine(stdout, -1);
readline.clearLine(stdout, 1, () => console.log("cleared"));
readline.cursorTo(stdout, 0);
readline.cursorTo(stdout, 3, 4);
readline.moveCursor(stdout, -2, 5);
readline.moveCursor(stdout, 0, 0, () => console.log("not moved"));
readline.clearScreenDown(stdout);
function progress(done: number, total: number): void {
  readline.cursorTo(stdout, 0);
  stdout.write(`${Math.round((100 * done) / total)}%`);
  readline.clearLine(stdout, 1);
}
for (let i = 0; i <= 3; i++) progress(i, 3);
stdout.write("\n");
