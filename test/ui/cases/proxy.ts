const target = { x: 1 };
const traced = new Proxy(target, {}); //~ unsupported TK2043
console.log(traced.x, Reflect.defineProperty(target, "y", { value: 1 })); //~ unsupported TK2009
