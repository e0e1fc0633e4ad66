// A rest parameter whose type is a union of tuples and arrays.
function show(...args: [number] | [string, boolean]): string {
  return args.length === 1 ? `number ${args[0] + 1}` : args[0].toUpperCase() + args[1];
}
console.log(show(1), show("x", true));

function count(...args: string[] | [number, number]): number {
  return args.length;
}
console.log(count("a", "b", "c"), count(1, 2), count());

class Emitter {
  on(...args: ["open"] | ["data", string] | ["error", Error, number?]): string {
    switch (args[0]) {
      case "open":
        return "opened";
      case "data":
        return args[1];
      case "error":
        return args[1].message + (args[2] ?? 0);
    }
  }
}
const emitter = new Emitter();
console.log(emitter.on("open"), emitter.on("data", "d"));
console.log(emitter.on("error", new Error("bad")), emitter.on("error", new Error("bad"), 4));

const pick = (...args: [true, { k: number }] | [number]): number =>
  args[0] === true ? (args[1] as { k: number }).k : args[0];
console.log(pick(true, { k: 5 }), pick(7));
const given: [string, boolean] = ["spread", false];
console.log(show(...given), [show].map((f) => f(2)).join());
