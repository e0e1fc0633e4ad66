// @stderr
queueMicrotask(() => console.log("first"));
queueMicrotask(() => {
  throw new Error("micro failed");
});
queueMicrotask(() => console.log("not reached"));
setTimeout(() => console.log("nor this"), 0);
