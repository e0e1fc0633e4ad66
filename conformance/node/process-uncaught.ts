// Exceptions that nobody caught and rejections that nobody handles, as events; the program goes on.
process.on("uncaughtException", (error, origin) => {
  console.log("uncaught:", error.message, origin);
});
process.once("unhandledRejection", (reason, promise) => {
  console.log("unhandled:", String(reason), promise instanceof Promise);
});

setTimeout(() => {
  throw new Error("in a timer");
}, 15);
setTimeout(() => console.log("the next timer"), 16);
setImmediate(() => {
  throw new RangeError("in an immediate");
});
setImmediate(() => console.log("the next immediate"));
queueMicrotask(() => {
  throw new Error("in a microtask");
});
queueMicrotask(() => console.log("the next microtask"));
process.nextTick(() => {
  throw new Error("in a tick");
});
process.nextTick(() => console.log("the next tick"));

setTimeout(() => {
  Promise.reject(new Error("first"));
}, 30);
setTimeout(() => {
  Promise.reject(new Error("second"));
}, 40);
setTimeout(() => console.log("last"), 50);
process.on("exit", (code) => console.log("exit", code));
