console.log("abc".match(/b(.)/));
console.log("a1b22c333".match(/\d+/g), "abc".match(/\d+/g));
console.log("x".match(/y/)?.[0] ?? "no");
console.log("aaa".match(/a*?/g), "abc".match(/(?:)/g)?.length);
console.log("a.b".match("\\.")?.index, "abc".match("b")?.[0]);
