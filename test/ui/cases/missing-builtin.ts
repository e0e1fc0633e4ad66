console.log(Object.getPrototypeOf({}) === null); //~ unsupported TK2009
const join = [1, 2].join; //~ unsupported TK2009
console.log(join, "abc".search("b")); //~ unsupported TK2009
