// @stderr
console.log("before");
function thrower(n: number): number {
  if (n > 2) throw new RangeError("too big: " + n);
  return n;
}
console.log(thrower(1));
console.log(thrower(5));
console.log("never");
