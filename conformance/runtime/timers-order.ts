const log: string[] = [];
setTimeout(() => log.push("t10"), 10);
setTimeout(() => log.push("t0"), 0);
setTimeout((a: number, b: string) => log.push("args" + a + b), 1, 5, "x");
queueMicrotask(() => {
  log.push("m1");
  queueMicrotask(() => log.push("m2"));
});
log.push("sync");
setTimeout(() => console.log(log.join(" ")), 40);
