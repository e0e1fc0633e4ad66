console.log("a, b ;c".split(/\s*[,;]\s*/), "abc".split(/(?:)/), "".split(/x/), "".split(/(?:)/));
console.log("a1b2c".split(/(\d)/), "a1b2c".split(/\d/, 2), "abc".split(/b/, 0));
console.log(" a  b ".split(/\s+/), "abc".split(/c/), "abc".split(/a/), "aXbxc".split(/x/i));
console.log("2024-05-06T10:20".split(/[-T:]/).map(Number), "ab".split(/(x)?/));
console.log("😀😀".split(/(?:)/u), "a\r\nb\nc".split(/\r?\n/));
