const deep = {
  a: { b: { c: { d: { e: 1 } } } },
  arr: [[[[1]]]],
  m: { n: new Map([["k", { v: [1] }]]) },
};
console.log(deep);
console.dir(deep, { depth: 0 });
console.dir(deep, { depth: 1 });
console.dir(deep, { depth: null });
console.dir("str");
class K {
  v = { w: { x: { y: 1 } } };
}
console.log(new K(), [[new K()]], { a: { b: { k: new K() } } });
