class Loud extends RegExp {} //~ unsupported TK2003
const Make = RegExp; //~ unsupported TK2013
console.log(new Loud("a").test("a"), new Make("a").test("a"));
const check = (value: unknown): value is RegExp => value instanceof RegExp;
console.log(check(/a/), RegExp("a") instanceof RegExp, /a/.constructor === RegExp);
