// Signals are events: they come when the program waits, and do not keep it waiting.
import { setTimeout as sleep } from "node:timers/promises";

process.on("SIGTERM", (signal, number) => console.log("first", signal, number));
process.once("SIGTERM", (signal) => console.log("once", signal));
const onUser: NodeJS.SignalsListener = (signal) => console.log("user", signal);
process.on("SIGUSR2", onUser).on("SIGINT", () => console.log("interrupted"));
console.log(process.listenerCount("SIGTERM"), process.listeners("SIGUSR2").length);

process.kill(process.pid, "SIGTERM");
console.log("sent");
await sleep(5);
process.kill(process.pid, 15);
process.kill(process.pid, "SIGINT");
process.kill(process.pid, "SIGINT");
await sleep(5);
process.kill(process.pid, "SIGUSR2");
process.off("SIGUSR2", onUser);
await sleep(5);

for (const signal of ["SIGHUP", "SIGWINCH"] as const) {
  process.on(signal, (name, number) => {
    console.log("in a loop", name, number);
    Promise.resolve().then(() => console.log("microtask of", name));
  });
}
setTimeout(() => {
  process.kill(process.pid, "SIGHUP");
  process.kill(process.pid, "SIGWINCH");
}, 2);
await sleep(20);

function attempt(action: () => unknown): void {
  try {
    console.log(action());
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    console.log(code, message);
  }
}
attempt(() => process.kill(process.pid, 0));
attempt(() => process.kill(2 ** 30, 0));
attempt(() => process.kill(process.pid, "SIGNOTHING"));
attempt(() => process.on("SIGKILL", () => {}).pid === process.pid);
console.log(process.emit("SIGINT", "SIGINT", 2), process.emit("SIGQUIT", "SIGQUIT", 3));
process.on("exit", (code) => console.log("exit", code));
// This one comes too late: nothing is left to wait for.
process.kill(process.pid, "SIGINT");
