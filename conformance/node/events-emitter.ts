// EventEmitter: listeners, once, errors without listeners, and how it prints.
import { EventEmitter } from "node:events";
const e = new EventEmitter();
e.on("x", (a: number, b: string) => console.log("x", a, b));
e.once("x", (a) => console.log("once", a));
console.log(e.emit("x", 1, "two"), e.emit("x", 3, "four"), e.emit("y"));
class Job extends EventEmitter {
  run(): void {
    this.emit("done", { n: 1 });
  }
}
const j = new Job();
j.on("done", (r: { n: number }) => console.log(r.n));
j.run();
console.log(j.listenerCount("done"), j.eventNames());
try {
  e.emit("error", new Error("boom"));
} catch (err) {
  console.log((err as Error).message);
}
try {
  e.emit("error", { a: 1 });
} catch (err) {
  console.log(String(err), (err as { code: string }).code);
}
console.log(e);
