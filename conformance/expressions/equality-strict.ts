const values: unknown[] = [0, -0, NaN, 1, "", "0", "1", null, undefined, true, false, "a"];
for (const a of values) console.log(values.map((b) => (a === b ? 1 : 0)).join(""));
function fresh(): unknown {
  return [];
}
const o = {};
const p = {};
const f = (): void => {};
console.log(o === o, o === (p as object), f === f, ([] as unknown) === fresh());
const s1 = "ab" + String.fromCharCode(99);
console.log(s1 === "abc", s1 !== "abc", "abc".slice(1) === "bc");
const u: string | number = values.length > 3 ? 1 : "1";
console.log(u === 1, u !== 1);
