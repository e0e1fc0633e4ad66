const r = /b/g;
console.log(r[Symbol.replace]("abcb", "x"), r[Symbol.split]("abc"), r[Symbol.search]("ab"));
console.log(r[Symbol.match]("abb"), [...r[Symbol.matchAll]("ab")].length);
