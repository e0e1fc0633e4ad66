function pattern(words: string[], flags: string): RegExp {
  return new RegExp(`\\b(?:${words.join("|")})\\b`, flags);
}
const r = pattern(["cat", "dog"], "gi");
console.log(r.source, r.flags, "A Cat, a dog, a cats".match(r));
const copy = new RegExp(r);
const other = new RegExp(r, "m");
console.log(copy === r, copy.flags, other.flags, other.source === r.source, RegExp(r) === r);
console.log(new RegExp("a" + String(1)).test("a1"), RegExp("x|y", "g").flags);
