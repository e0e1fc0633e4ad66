const r = /a/g;
console.log(r.test("aa"), r.lastIndex, r.test("aa"), r.lastIndex, r.test("aa"), r.lastIndex);
r.lastIndex = 5;
console.log(r.exec("aa"), r.lastIndex);
r.lastIndex = -3;
console.log(r.exec("ba")?.index, r.lastIndex);
const plain = /a/;
plain.lastIndex = 1;
console.log(plain.test("a"), plain.lastIndex);
