// @stderr
process.exitCode = 5;
console.log("still running");
setTimeout(() => console.log("timer ran"), 1);
