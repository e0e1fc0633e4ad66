class Chain extends Error {
  constructor(
    m: string,
    readonly inner?: Error,
  ) {
    super(m, inner ? { cause: inner } : undefined);
  }
  get depth(): number {
    return 1 + (this.inner instanceof Chain ? this.inner.depth : this.inner ? 1 : 0);
  }
}
const e = new Chain("top", new Chain("mid", new TypeError("root")));
console.log(
  e.depth,
  e.inner?.message,
  e.cause === e.inner,
  ((e.cause as Error).cause as Error).name,
  e instanceof Chain,
  "cause" in new Chain("x"),
);
const messages = (x: unknown): string[] =>
  x instanceof Error ? [x.message, ...messages(x.cause)] : [];
console.log(messages(e).join(" <- "), messages("no").length);
const errors: Error[] = [];
for (const [i, f] of [
  () => 1,
  () => {
    throw new RangeError("r");
  },
  () => {
    throw e;
  },
].entries()) {
  try {
    console.log(i, f());
  } catch (x) {
    errors.push(x as Error);
  }
}
console.log(errors.map((x) => `${x.constructor.name}:${x.message}`).join(), errors[1] === e);
const agg = new AggregateError(errors, "all");
console.log(agg.errors.length, agg.errors.map((x: Error) => x.name).join(), String(agg));
