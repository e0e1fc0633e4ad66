// An error of a disposal suppresses the one before it; all resources are disposed of nevertheless.
const failing = (name: string): Disposable => ({
  [Symbol.dispose]() {
    console.log(`closing ${name}`);
    throw new Error(`close ${name}`);
  },
});

function show(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (!("suppressed" in error && "error" in error)) return error.message;
  return `${error.name}(${show(error.error)}, ${show(error.suppressed)})`;
}

function attempt(name: string, action: () => unknown): void {
  try {
    console.log(name, action());
  } catch (error) {
    console.log(name, "threw", show(error));
  }
}

attempt("body and both", () => {
  using _a = failing("a");
  using _b = failing("b");
  throw new Error("body");
});
attempt("a return and both", () => {
  using _a = failing("a");
  using _b = failing("b");
  return "unseen";
});
attempt("one of two", () => {
  using _a = failing("a");
  using _b = { [Symbol.dispose]: () => console.log("closing b") };
  return "unseen";
});
attempt("the second fails to open", () => {
  using _a = failing("a");
  using _b = ((): Disposable => {
    throw new Error("open b");
  })();
  return "unseen";
});
attempt("in a loop", () => {
  for (const name of ["x", "y"]) {
    using _r = failing(name);
    continue;
  }
  return "unseen";
});
attempt("thrown values", () => {
  using _a: Disposable = {
    [Symbol.dispose]() {
      throw 1;
    },
  };
  throw 2;
});
