const values: unknown[] = [/a/, new RegExp("b"), "c", {}];
for (const v of values) {
  if (v instanceof RegExp) console.log(v.source, typeof v, v.test("abc"));
  else console.log("no", typeof v);
}
console.log(Object.prototype.toString.call(/a/), /a/.constructor === RegExp);
