// @stderr
class Timeout extends Error {}

console.log("before");
throw new Timeout("took too long");
