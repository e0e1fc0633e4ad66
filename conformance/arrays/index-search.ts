const a = [1, 2, NaN, 2, -0, 3];
console.log(
  a.indexOf(2),
  a.indexOf(2, 2),
  a.lastIndexOf(2),
  a.lastIndexOf(2, 2),
  a.indexOf(NaN),
  a.includes(NaN),
  a.indexOf(0),
  a.includes(0),
  a.indexOf(99),
  a.indexOf(1, -6),
  a.indexOf(3, -1),
  a.lastIndexOf(1, -10),
);
const s = ["a", "b", "a"];
console.log(
  s.indexOf("a", 1),
  s.lastIndexOf("a"),
  s.includes("c"),
  s.includes("b", 2),
  s.includes("b", -2),
);
const o = { v: 1 };
const os = [{ v: 1 }, o];
console.log(os.indexOf(o), os.includes({ v: 1 }));
const m: (number | string | null | undefined)[] = [1, "1", null, undefined];
console.log(m.indexOf("1"), m.indexOf(null), m.includes(undefined), m.lastIndexOf(1));
