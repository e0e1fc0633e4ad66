class E2 extends Error {
  override name = "E2";
  code = 5;
}
try {
  throw new E2("m");
} catch (e) {
  const text = (e as Error).stack!.split("\n")[0];
  console.log(text);
}
const e = new Error("no stack");
e.stack = "Error: no stack\n    at fake";
console.log(e);
const c = new TypeError("msg");
delete c.stack;
console.log(String(c));
const withCause = new Error("outer", { cause: "why" });
withCause.stack = "Error: outer\n    at f";
console.log(withCause);
console.log([e], { e });
