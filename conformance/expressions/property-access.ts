const o = {
  "with space": 1,
  42: "num",
  nested: { deep: [10, { x: "y" }] as [number, { x: string }] },
  "": "empty",
};
console.log(o["with space"], o[42], o["42"], o.nested.deep[0], o.nested.deep[1].x, o[""]);
const keys: (keyof typeof o)[] = ["with space", 42, ""];
console.log(keys.map((k) => String(o[k])).join("|"));
const dyn: { [k: string]: number } = { a: 1 };
dyn["b" + 1] = 2;
dyn[`c`] = 3;
console.log(dyn["b1"], dyn["c"], Object.keys(dyn).join());
console.log("hello"[1], "hello".length, [1, 2, 3].length, "abc"["length"]);
