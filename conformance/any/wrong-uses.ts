// What nothing is known of is looked at where it is used: the error is the one that Node gives.
const attempt = (name: string, use: () => any): void => {
  try {
    console.log(name, use());
  } catch (error: any) {
    console.log(name, error instanceof TypeError, error.name);
  }
};
const o: any = { list: [1], text: "t", nothing: null };
attempt("call an object", () => o());
attempt("call an array", () => o.list());
attempt("call a text", () => o.text());
attempt("call null", () => o.nothing());
attempt("call what is missing", () => o.missing());
attempt("read of null", () => o.nothing.x);
attempt("read of undefined", () => o.missing.x);
attempt("write to undefined", () => {
  o.missing.x = 1;
});
attempt("new object", () => new o());
attempt("new text", () => new o.text());
attempt("iterate an object", () => [...o]);
attempt("iterate a number", () => {
  for (const x of 5 as any) return x;
});
attempt("destructure null", () => {
  const { x } = o.nothing;
  return x;
});
attempt("destructure an object as a list", () => {
  const [x] = o;
  return x;
});
attempt("instanceof an object", () => ({}) instanceof o);
attempt("in a text", () => "x" in o.text);
attempt("write to a frozen object", () => {
  const frozen: any = Object.freeze({ a: 1 });
  frozen.a = 2;
});
attempt("an array as a text", () => o.list.toUpperCase());
attempt("a number has no length", () => (5 as any).length);
