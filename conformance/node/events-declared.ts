// An emitter with declared events, awaited and watched from outside.
import { EventEmitter, once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
type Events = { message: [from: string, body: { text: string }]; error: [Error]; done: [] };
class Bus extends EventEmitter<Events> {
  #count = 0;
  constructor(readonly name: string) {
    super();
    this.setMaxListeners(5);
  }
  send(from: string, text: string): this {
    this.#count++;
    this.emit("message", from, { text });
    return this;
  }
  get count(): number {
    return this.#count;
  }
}
class Plain extends EventEmitter {
  tag = "p";
}
async function main(): Promise<void> {
  const bus = new Bus("main");
  const log: string[] = [];
  bus.on("message", (from, body) => {
    log.push(`${from}: ${body.text}`);
  });
  bus.once("error", (e) => log.push(e.message));
  bus.send("a", "x").send("b", "y");
  bus.emit("error", new Error("oops"));
  setTimeout(() => bus.emit("done"), 5);
  await Promise.race([once(bus, "done"), sleep(1000, undefined, { ref: false })]);
  console.log(log, bus.count, bus.listenerCount("message"));
  const p = new Plain();
  p.on("n", function (this: Plain, x: number) {
    console.log(this.tag, x);
  });
  p.emit("n", 3);
  const ac = new AbortController();
  const t = sleep(50, "v", { signal: ac.signal }).catch((e: Error) => e.name);
  ac.abort(new Error("stop"));
  console.log(await t);
}
main().catch((e) => {
  console.error(e);
  process.exit(1);
});
