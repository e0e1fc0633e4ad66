/** Functions that stand under a key which is known only at run time are called what it says. */
function under(key: string): Record<string, () => number> {
  return {
    [key]: () => 1,
    [`${key}2`]: function () {
      return 2;
    },
    [key + "3"]() {
      return 3;
    },
  };
}
for (const [key, f] of Object.entries(under("run"))) console.log(key, f.name, f());
console.log(under("a")["a"]!.name, under("b")["b"]!.name);

const tag = (description?: string): symbol => Symbol(description);
const keyed = (key: symbol) => ({ [key]: () => 1 }) as Record<symbol, () => number>;
for (const key of [tag("desc"), tag(""), tag()]) console.log(JSON.stringify(keyed(key)[key]!.name));

const offset = 10;
const adders = [1, 2].map((n) => ({ [`add${n}`]: (x: number) => x + n + offset }));
for (const adder of adders) {
  for (const f of Object.values(adder)) console.log(f.name, f.length, f(1), f);
}
function computed(key: string): object {
  return {
    get [key]() {
      return 5;
    },
  };
}
const descriptor = Object.getOwnPropertyDescriptor(computed("size"), "size");
console.log(descriptor?.get?.name);
const named = (key: string) => ({ [key]: function own() {} });
console.log(named("x")["x"]!.name);
const later = {
  [String(1 + 1)]: async () => 1,
  ["k" + offset]: function* () {
    yield 1;
  },
};
for (const f of Object.values(later)) console.log(f.name);
