// What process.stdout and stderr can do when they are no terminals, and what the system says of the process.
const { stdout, stderr } = process;
stdout.write("text\n", () => console.log("written"));
stdout.write("68656c6c6f0a", "hex", () => console.log("written as bytes"));
stdout.write(Buffer.from("bytes\n"));
console.log("after the writes");

console.log(
  stdout.isTTY ?? "no terminal",
  stdout.columns ?? 80,
  stdout.rows || 24,
  stdout.writable,
);
if (stdout.isTTY) stdout.cursorTo(0);
const width = stdout.columns || 72;
console.log("-".repeat(width), stdout.hasColors?.() ?? false, stdout.getColorDepth?.());
console.log(stdout.fd, stderr.fd);

function say(out: NodeJS.WritableStream, text: string): boolean {
  return out.write(`${text}\n`);
}
console.log(say(stdout, "through a parameter"));
const streams: NodeJS.WriteStream[] = [stdout];
for (const stream of streams) stream.once("custom", (x: number) => console.log("event", x));
stdout.emit("custom", 5);
console.log(stdout.listenerCount("custom"));

const before = process.cpuUsage();
const spent = process.cpuUsage(before);
console.log(before.user >= 0, spent.user >= 0, spent.system >= 0);
console.log(process.memoryUsage.rss() > 0, process.resourceUsage().maxRSS > 0);
console.log(process.getuid?.(), process.getegid?.(), process.ppid > 0, process.execArgv);
const old = process.umask(0o77);
console.log(process.umask().toString(8), process.umask(old).toString(8), process.umask() === old);
console.log(process.hrtime.bigint() > 0n, process.uptime() >= 0);
