const shared = new SharedArrayBuffer(8); //~ unsupported TK2013

console.log(shared.byteLength);
