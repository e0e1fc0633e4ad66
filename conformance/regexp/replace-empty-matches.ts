console.log("abc".replace(/x*/g, "-"), "abc".replace(/b*/g, "-"), "".replace(/^/g, "x"));
console.log("😀a".replace(/(?:)/gu, "-"), "line\nline".replace(/^/gm, "> "));
