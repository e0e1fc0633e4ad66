// @stderr
// The listeners of exit are told of an exception that nobody caught, and may choose another code.
process.on("uncaughtExceptionMonitor", (error, origin) =>
  console.log("seen:", error.message, origin),
);
process.on("exit", (code) => {
  console.log("exit", code);
  process.exitCode = 9;
});
setTimeout(() => {
  throw new TypeError("the end");
}, 1);
setTimeout(() => console.log("never"), 20);
