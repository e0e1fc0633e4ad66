// inspect, format, promisify, isDeepStrictEqual and their kin of node:util.
import util, {
  inspect,
  format,
  isDeepStrictEqual,
  promisify,
  callbackify,
  types,
  stripVTControlCharacters,
  styleText,
  debuglog,
  formatWithOptions,
} from "node:util";
console.log(
  format("%s is %d years and %i, %j %o %O %%", "Bob", 42.5, "12px", { a: 1 }, [1], {
    b: { c: {} },
  }),
  format(),
  format(undefined, 1),
);
console.log(
  inspect({ a: { b: { c: { d: 1 } } } }, { depth: 0 }),
  inspect({ a: { b: { c: { d: 1 } } } }, false, null),
  inspect("x", { colors: true }),
);
class P {
  constructor(private x: number) {}
  [inspect.custom](depth: number, options: util.InspectOptions) {
    return `P(${this.x}, ${depth})`;
  }
}
console.log(new P(1), [new P(2)], util.inspect.custom === Symbol.for("nodejs.util.inspect.custom"));
console.log(
  isDeepStrictEqual({ a: [1, { b: 2 }] }, { a: [1, { b: 2 }] }),
  isDeepStrictEqual([1], ["1"]),
  isDeepStrictEqual(new Map([[1, { a: 1 }]]), new Map([[1, { a: 1 }]])),
  isDeepStrictEqual(new Set([{ a: 1 }, 2]), new Set([2, { a: 1 }])),
  isDeepStrictEqual(NaN, NaN),
  isDeepStrictEqual(0, -0),
  isDeepStrictEqual(new Date(5), new Date(5)),
  isDeepStrictEqual(/a/g, /a/),
  isDeepStrictEqual(new Uint8Array([1, 2]), new Uint8Array([1, 2])),
);
function old(a: number, b: number, callback: (err: Error | null, sum: number) => void): void {
  if (a < 0) callback(new Error("negative"), 0);
  else setTimeout(() => callback(null, a + b), 1);
}
const add = promisify(old);
console.log(await add(1, 2));
try {
  await add(-1, 2);
} catch (e) {
  console.log((e as Error).message);
}
const sleep = promisify(setTimeout);
await sleep(2);
const cb = callbackify(async (n: number) => n * 2);
cb(21, (err, result) => console.log(err, result));
const cb2 = callbackify(async () => {
  throw new Error("no");
});
cb2((err) => console.log(err.message));
await sleep(2);
console.log(
  types.isPromise(sleep(1)),
  types.isRegExp(/x/),
  types.isDate({}),
  types.isMap(new Map()),
  types.isTypedArray(new Float32Array(1)),
  types.isAsyncFunction(async () => 1),
  types.isNativeError(new TypeError("x")),
  types.isGeneratorFunction(function* () {}),
);
console.log(
  JSON.stringify(styleText("red", "x")),
  JSON.stringify(styleText(["bold", "bgBlue"], "y")),
  JSON.stringify(styleText("green", "z", { validateStream: false })),
);
console.log(
  stripVTControlCharacters("\u001b[31mred\u001b[0m plain"),
  formatWithOptions({ depth: 0 }, "%O", { a: { b: 1 } }),
);
debuglog("app")("not shown");
const dep = util.deprecate((x: number) => x + 1, "old", "DEP1");
console.log(dep(1));
class Foo {
  x = 1;
}
class Bar {
  x = 1;
}
console.log(
  isDeepStrictEqual(new Foo(), new Bar()),
  isDeepStrictEqual(new Foo(), new Foo()),
  util.isDeepStrictEqual(new Error("a"), new Error("b")),
);
const ring: { self?: unknown } = {};
ring.self = ring;
const ring2: { self?: unknown } = {};
ring2.self = ring2;
console.log(isDeepStrictEqual(ring, ring2));
