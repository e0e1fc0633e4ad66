const wide = new BigInt64Array(8); //~ unsupported TK2013

console.log(wide.length);
