const wide = new Boolean(true); //~ unsupported TK2013

console.log(typeof wide);
