const two: unknown = eval("1 + 1"); //~ unsupported TK2040
const three = new Function("return 3"); //~ unsupported TK2040
const four = Function("return 4"); //~ unsupported TK2040
console.log(two, three, four);
