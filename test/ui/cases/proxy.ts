const target = { x: 1 };
const traced = new Proxy(target, {}); //~ unsupported TK2043
console.log(traced.x);
