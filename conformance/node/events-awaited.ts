// Events and timers to be awaited; an emitter whose events are declared.
import EventEmitter, { once, on } from "node:events";
import { setTimeout as delay, setInterval as every, scheduler } from "node:timers/promises";
import timers from "node:timers";
const e = new EventEmitter();
setTimeout(() => e.emit("ready", 1, "a"), 2);
const [n, s] = await once(e, "ready");
console.log(n, s);
setTimeout(() => {
  e.emit("tick", 1);
  e.emit("tick", 2);
  e.emit("end");
}, 2);
for await (const [k] of on(e, "tick", { close: ["end"] })) console.log("tick", k);
setTimeout(() => e.emit("error", new Error("bad")), 2);
try {
  await once(e, "never");
} catch (err) {
  console.log((err as Error).message);
}
console.log(await delay(3, "later"));
const ac = new AbortController();
setTimeout(() => ac.abort(), 3);
try {
  await delay(1000, undefined, { signal: ac.signal });
} catch (err) {
  console.log((err as Error).name, (err as { code: string }).code, (err as Error).message);
}
let count = 0;
for await (const v of every(2, "iv")) {
  console.log(v);
  if (++count === 3) break;
}
await scheduler.wait(1);
timers.setTimeout((x: string) => console.log(x), 1, "timers");
const et = new EventTarget();
setTimeout(() => et.dispatchEvent(new Event("go")), 1);
const [ev] = await once(et, "go");
console.log(ev.type, e.listenerCount("error"), e.eventNames().length);
interface Events {
  data: [chunk: string, n: number];
  close: [];
}
class Source extends EventEmitter<Events> {
  go(): void {
    this.emit("data", "c", 1);
    this.emit("close");
  }
}
const src = new Source();
src
  .on("data", (chunk, k) => console.log(chunk.toUpperCase(), k + 1))
  .once("close", () => console.log("closed"));
src.go();
console.log(EventEmitter.defaultMaxListeners, EventEmitter.once === once);
