// @stderr
console.log("a");
throw "just a string";
