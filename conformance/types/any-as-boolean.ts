// A function that gives a boolean may give what a logical operator chose of a value of type any.
function isObject(x: any): boolean {
  return x && typeof x === "object";
}
const isPlain = (x: any): x is object => x && typeof x === "object" && !Array.isArray(x);
console.log(isObject({}), isPlain({}));
if (isObject(null)) console.log("no");
else console.log("yes");
console.log([null, {}, 0, "", "a", [1]].filter(isPlain).length);
console.log([null, {}, undefined, 0, "", "a"].map((x) => (isObject(x) ? 1 : 0)));
console.log(!isObject(undefined), isPlain(null) ? 1 : 2, isObject(0) || "d");
function has(o: any, k: string): boolean {
  return o && o.hasOwnProperty(k);
}
console.log(has({ a: 1 }, "a") && "x", has(null, "a") ? 1 : 0);
console.log(isObject(null));
const ok = isObject(null);
if (ok) console.log("ok");
else console.log("not ok", ok);
const flag: boolean = isObject({});
console.log(
  flag,
  [1, null].some(isObject),
  [null].every((x) => isObject(x)),
);
class V {
  static is(x: any): x is V {
    return x && x.tag === "v";
  }
  tag = "v";
  check(x: any): boolean {
    return x || false;
  }
}
console.log(V.is(null), V.is(new V()), new V().check(0), new V().check("s") ? 1 : 2);
const o = {
  test(x: any): boolean {
    return x && x.length > 0;
  },
};
console.log(o.test("") || "empty", o.test([1]), typeof o.test(""), `${o.test(null)}`);
while (isObject(0)) break;
