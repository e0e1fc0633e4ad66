const r = /a/g;
r.lastIndex = 1;
const found = [..."aaa".matchAll(r)].map((m) => m.index);
console.log(found, r.lastIndex);
