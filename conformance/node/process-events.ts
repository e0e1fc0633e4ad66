// beforeExit may leave more to do; exit is the end, also after an exception that nobody caught.
let rounds = 0;
process.on("beforeExit", (code) => {
  rounds++;
  console.log("before exit", code, rounds);
  if (rounds < 3) setTimeout(() => console.log("more to do"), 1);
  else process.exitCode = 4;
});
const removed = (): void => console.log("never");
process.on("exit", removed);
process.off("exit", removed);
process.once("exit", (code) => console.log("exit", code, process.exitCode));
console.log(process.listenerCount("beforeExit"));
setTimeout(() => console.log("a timer"), 1);
