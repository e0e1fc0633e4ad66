console.log("abc".search(/b/)); //~ unsupported TK2000
