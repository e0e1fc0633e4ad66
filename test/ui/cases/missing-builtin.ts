console.log(Object.getPrototypeOf({}) === null); //~ unsupported TK2009
console.log("abc".search("b")); //~ unsupported TK2009
