// @stderr
async function broken(): Promise<void> {
  throw new RangeError("nobody waits");
}
setTimeout(() => console.log("never"), 5);
broken();
console.log("before");
