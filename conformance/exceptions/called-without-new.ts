// The classes of errors, and Date, called without `new`: by name, through values, through any.

const direct = TypeError("direct", { cause: "because" });
console.log(direct instanceof TypeError, String(direct), direct.cause);
const alias = RangeError;
const make: (message: string) => Error = Error;
console.log(String(alias("alias")), String(make("typed")));
console.log(["a", "b"].map(Error).join(), ["c"].map((m) => SyntaxError(m)).join());
for (const constructor of [Error, EvalError, URIError]) {
  const error = constructor("listed");
  console.log(error.constructor === constructor, String(error));
}
console.log(String(AggregateError([direct, 1], "two").errors.length));

// biome-ignore lint/suspicious/noExplicitAny: what the case is about
function call(f: any, ...args: unknown[]): void {
  try {
    const result = f(...args);
    console.log(typeof result === "string" ? "a text" : String(result));
  } catch (error) {
    console.log(String(error));
  }
}

class Plain {}
class Own extends Error {}
for (const f of [Error, TypeError, Date, Map, Promise, Uint8Array, Plain, Own]) call(f, "any");
call(Error);
console.log(typeof Date(), String(Error.call(undefined, "receiver")));

// Messages become strings.
// biome-ignore lint/suspicious/noExplicitAny: what the case is about
function wrap(cause: any): Error {
  return new Error(cause);
}
for (const cause of [new RangeError("inner"), 42, { a: 1 }, null, undefined, [1, 2]]) {
  console.log(String(wrap(cause)));
}
