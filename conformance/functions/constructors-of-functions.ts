// What is the `constructor` of functions of each kind.
function plain() {}
async function later() {}
function* steps() {}
async function* laterSteps() {}
class Thing {
  method() {}
  static made() {}
}
console.log(plain.constructor.name, later.constructor.name, steps.constructor.name);
console.log(laterSteps.constructor.name, Thing.constructor.name, (() => 1).constructor.name);
console.log(
  plain.constructor === Function,
  later.constructor === Function,
  Thing.constructor === Function,
);
console.log((async () => 1).constructor === later.constructor, later.bind(null).constructor.name);
const isAsync = (fn: unknown): boolean =>
  typeof fn === "function" && fn.constructor.name === "AsyncFunction";
for (const fn of [plain, later, new Thing().method, Thing.made, parseInt, [].map])
  console.log(isAsync(fn));
const open: any = later;
console.log(open.constructor.name, open.constructor === later.constructor, typeof open.constructor);
const AsyncFunction: any = Object.getPrototypeOf(later).constructor;
console.log(AsyncFunction === later.constructor, AsyncFunction.name, AsyncFunction.length);
console.log(Object.getPrototypeOf(later) === Object.getPrototypeOf(plain));
console.log(Object.getPrototypeOf(Object.getPrototypeOf(steps)) === Object.getPrototypeOf(plain));
console.log(
  Function.name,
  Function.length,
  typeof Function,
  [plain].every((f) => f instanceof Function),
);
console.log(
  ({} as any).constructor === Object,
  ([] as any).constructor === Array,
  (Function as any).constructor === Function,
);
console.log(Function);
