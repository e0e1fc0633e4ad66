class A extends Error {
  a = 1;
}
class B extends A {
  b = 2;
}
function isError<T extends Error>(e: unknown, C: new (...args: never[]) => T): e is T {
  return e instanceof C;
}
const run = (f: () => number): string => {
  try {
    return "v" + f();
  } catch (e) {
    if (isError(e, B)) return "B" + e.b + e.a;
    if (isError(e, A)) return "A" + e.a;
    if (typeof e === "string") return "s" + e;
    throw e;
  }
};
console.log(
  run(() => 1),
  run(() => {
    throw new A();
  }),
  run(() => {
    throw new B("m");
  }),
  run(() => {
    throw "x";
  }),
);
try {
  run(() => {
    throw new RangeError("through");
  });
} catch (e) {
  console.log((e as Error).message);
}
function retry<T>(n: number, f: (attempt: number) => T): T {
  let last: unknown;
  for (let i = 0; i < n; i++) {
    try {
      return f(i);
    } catch (e) {
      last = e;
    }
  }
  throw new Error(`failed ${n} times`, { cause: last });
}
console.log(
  retry(3, (i) => {
    if (i < 2) throw new Error("no " + i);
    return "ok at " + i;
  }),
);
try {
  retry(2, (i) => {
    throw new Error("e" + i);
  });
} catch (e) {
  console.log((e as Error).message, ((e as Error).cause as Error).message);
}
