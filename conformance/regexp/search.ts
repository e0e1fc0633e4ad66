const r = /\d/g;
r.lastIndex = 3;
console.log("ab1".search(r), r.lastIndex, "abc".search(/x/), "abc".search("c"), "".search(/(?:)/));
