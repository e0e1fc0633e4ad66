// @stderr exact
console.count();
console.count("x");
console.count();
console.countReset();
console.count();
console.assert(true, "no");
console.assert(false, "yes", { a: 1 });
console.assert(false);
console.assert(false, "%s fmt", "x");
console.countReset("missing");
