// The exit code 13 of an await that is never settled, as listeners see it, and how one changes it.
process.on("exit", (code) => {
  console.log("exit", code, process.exitCode);
  process.exitCode = 3;
});
console.log(process.exitCode);
await new Promise(() => {});
