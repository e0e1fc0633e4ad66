// What the host says of itself, and node:process by name.
import os, { EOL, cpus } from "node:os";
import process, { argv, cwd, exit } from "node:process";
import { performance } from "node:perf_hooks";
console.log(
  JSON.stringify(EOL),
  os.platform(),
  os.arch(),
  os.type(),
  os.release(),
  os.hostname(),
  os.homedir(),
  os.tmpdir(),
  os.endianness(),
);
console.log(
  cpus().length,
  os.totalmem(),
  os.availableParallelism(),
  os.machine(),
  os.version(),
  os.userInfo().username,
  os.cpus()[0].model,
  os.loadavg().length,
);
console.log(
  process.argv.length === argv.length,
  process.cwd() === cwd(),
  process.platform,
  typeof process.hrtime.bigint(),
  process.hrtime().length,
);
const start = process.hrtime.bigint();
console.log(process.hrtime.bigint() - start < 1000000000n, performance.now() > 0);
process.chdir("/tmp");
console.log(cwd());
try {
  process.chdir("/nonexistent");
} catch (e) {
  console.log((e as Error).message, (e as NodeJS.ErrnoException).code);
}
process.exitCode = 3;
process.on("exit", (code) => console.log("exit", code));
if (argv.length > 100) exit(1);
process.nextTick((x: number) => console.log("tick", x), 5);
process.stdout.write("done\n");
