const handlers = { "@@iterator": 1 }; //~ unsupported TK2001
console.log(handlers);
