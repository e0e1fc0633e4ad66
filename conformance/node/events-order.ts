// The order of listeners, those that change the list while they run, and the events about listeners.
import { EventEmitter, errorMonitor } from "node:events";

const e = new EventEmitter();
const say = (text: string) => () => console.log(text);
const third = say("third");
e.on("x", say("second"));
e.prependListener("x", say("first"));
e.on("x", third);
e.prependOnceListener("x", say("zeroth, once"));
console.log(e.listenerCount("x"), e.rawListeners("x").length, e.listeners("x")[3] === third);
e.emit("x");
e.off("x", third);
e.emit("x");

const f = new EventEmitter();
f.on("newListener", (name: string, listener: () => void) =>
  console.log("new", name, typeof listener),
);
f.on("removeListener", (name: string) => console.log("removed", name));
const late = say("late");
const remover = () => {
  console.log("remover");
  f.off("y", late);
};
f.on("y", remover).on("y", late);
f.emit("y");
f.emit("y");
f.removeAllListeners("y");
console.log(f.eventNames(), f.emit("y"));
f.removeAllListeners();
console.log(f.eventNames());

const g = new EventEmitter();
g.on(errorMonitor, (error: Error) => console.log("monitor", error.message));
g.on("error", (error: Error) => console.log("handled", error.message));
console.log(g.emit("error", new Error("E")));
g.removeAllListeners("error").removeAllListeners(errorMonitor);
try {
  g.emit("error", "text");
} catch (error) {
  console.log(String(error), (error as { context: unknown }).context);
}
const tag = Symbol("tag");
g.on(tag, function (this: EventEmitter, n: number) {
  console.log(this === g, n);
});
g.emit(tag, 4);
console.log(g.eventNames(), g.getMaxListeners(), g.setMaxListeners(20).getMaxListeners());
try {
  g.setMaxListeners(-1);
} catch (error) {
  console.log(String(error), error instanceof RangeError);
}
const captured = new EventEmitter({ captureRejections: true });
captured.on("job", async () => {
  throw new Error("rejected");
});
captured.on("error", (error: Error) => console.log("captured", error.message));
captured.emit("job");
