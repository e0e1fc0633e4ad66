// Members of the process by name, and its outputs as streams like any other.
import { once } from "node:events";
import fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process, {
  cpuUsage,
  emitWarning,
  execArgv,
  getuid,
  hrtime,
  kill,
  memoryUsage,
  pid,
  stderr,
  stdout,
  umask,
} from "node:process";

process.on("SIGUSR2", (signal) => console.log("got", signal));
process.once("exit", (code) => console.log("exit", code));
kill(pid, "SIGUSR2");
console.log(typeof hrtime.bigint(), memoryUsage.rss() > 0, memoryUsage().rss > 0);
console.log(cpuUsage().user >= 0, typeof umask(), execArgv, typeof getuid?.());
emitWarning("careful", "MyWarning");

function usage(text: string, out: NodeJS.WritableStream = stderr): void {
  out.write(`${text}\n`);
}
usage("to standard output", stdout);
const path = join(tmpdir(), `process-imports-${pid}.txt`);
const file = fs.createWriteStream(path);
usage("to a file", file);
file.end();
await once(file, "close");
fs.createReadStream(path).pipe(stdout);
await new Promise((resolve) => setTimeout(resolve, 20));
if (!stdout.write("still open\n")) await once(stdout, "drain");
fs.unlinkSync(path);
