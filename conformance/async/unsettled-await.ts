// A program that ends while its first module awaits: what waits in timers runs, the exit code is 13.
const order: string[] = [];
setTimeout(() => console.log("a timer", order.join()), 5);
order.push("before");
await Promise.resolve();
order.push("between");
await new Promise(() => {});
console.log("never");
