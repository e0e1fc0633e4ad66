// V8 11.3 counts a negated class under v as empty, and begins matches inside a surrogate pair.
console.log(/[^]+/v.exec("abc")?.[0]);
console.log(/\B/u.exec("S😀")?.index);
