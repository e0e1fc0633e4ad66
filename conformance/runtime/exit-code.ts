// @stderr
console.log("a");
try {
  setTimeout(() => console.log("never"), 0);
  process.exit(3);
} finally {
  console.log("never either");
}
