for (const C of [Error, TypeError, RangeError, SyntaxError, ReferenceError, EvalError, URIError]) {
  const e = new C("m");
  console.log(
    e.name,
    e.message,
    String(e),
    e instanceof C,
    e instanceof Error,
    e.constructor === C,
    C.name,
    typeof e.stack,
  );
}
console.log(
  String(new Error()),
  new Error("").message === "",
  new Error(undefined).message === "",
  Error("called").message,
  TypeError("t") instanceof TypeError,
);
const c = new Error("m", { cause: 5 });
console.log(
  c.cause,
  "cause" in c,
  "cause" in new Error("x"),
  new Error("y", { cause: undefined }).cause,
);
const a = new AggregateError([new Error("1"), "two"], "many");
console.log(a.name, a.message, a.errors.length, String(a.errors[1]), a instanceof Error);
const n = new Error("msg");
n.name = "Custom";
n.message = "changed";
console.log(String(n), Object.keys(n).join(), JSON.stringify(new Error("j")));
