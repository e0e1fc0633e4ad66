console.log("abc".anchor("b")); //~ unsupported TK2009
console.log("abc".blink()); //~ unsupported TK2009
