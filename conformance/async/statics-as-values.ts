// The static methods of Promise and Array as values: those of Promise need it as their receiver.
const attempt = (name: string, run: () => unknown): void => {
  try {
    console.log(name, run());
  } catch (error) {
    console.log(name, String(error));
  }
};
const { resolve, race } = Promise;
attempt("resolve", () => resolve(1));
attempt("race", () => race([1]));
attempt("map", () => [1].map(Promise.resolve).length);
const all: any = Promise.all;
attempt("all", () => all.call(null, []));

const { from, of, isArray } = Array;
console.log(from([1]), of(2, 3), isArray([]));
console.log(from(new Set("ab"), (text) => `${text}!`).join());
console.log(["ab", "c"].map((text) => from(text).length));
attempt("from", () => [["x"]].map(Array.from as any));

Promise.all.call(Promise, [1]).then((values) => console.log(values));
const reject: any = Promise.reject.bind(Promise);
reject(5).catch((reason: unknown) => console.log("rejected", reason));
