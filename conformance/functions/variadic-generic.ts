function tuple<T extends unknown[]>(...xs: T): T {
  return xs;
}
const t = tuple(1, "a", true);
console.log(t[0] + 1, t[1] + "b", !t[2], t.length);
function bindFirst<A, R extends unknown[], O>(f: (a: A, ...r: R) => O, a: A): (...r: R) => O {
  return (...r) => f(a, ...r);
}
console.log(bindFirst((a: number, b: string, c: number) => a + b + c, 1)("x", 2));
function compose2<A extends unknown[], B, C>(f: (...a: A) => B, g: (b: B) => C): (...a: A) => C {
  return (...a) => g(f(...a));
}
console.log(
  compose2(
    (a: number, b: number) => a * b,
    (n) => `=${n}`,
  )(6, 7),
);
function logCall<A extends unknown[], R>(name: string, f: (...a: A) => R): (...a: A) => R {
  return (...a) => {
    const r = f(...a);
    console.log(name, a.map(String).join(), String(r));
    return r;
  };
}
logCall("add", (a: number, b: number) => a + b)(2, 3);
logCall("none", () => "x")();
const parts: Parameters<(a: number, b: string) => void> = [1, "z"];
console.log(parts.join());
