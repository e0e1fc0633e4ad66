// @stderr exact
console.error("to stderr", 1, true);
console.log("to stdout");
console.warn("warned");
console.info("info out");
console.debug("debug out");
process.stderr.write("raw err\n");
