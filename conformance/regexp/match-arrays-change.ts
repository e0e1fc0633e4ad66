const m = /(\w)(\w)(x)?/.exec("-ab-")!;
m.push("more");
console.log(m, m.index, m.length);
const n = /(?<first>\w)/.exec("--q")!;
console.log(n.index, n.input, n.groups?.first, "index" in n, Object.keys(n));
n.index = 7;
n.input = "changed";
console.log(n.index, n.input, n);
n.unshift("zero");
n.length = 1;
console.log(n, n.index, [...n], n.concat(["x"]));
const frozen = Object.freeze(/a(b)?/.exec("ab")!);
console.log(Object.isFrozen(frozen), frozen.index, frozen.groups, JSON.stringify(frozen));
const many: RegExpExecArray[] = [];
for (let i = 0; i < 2000; i++) {
  const found = /(\d)\d*/.exec(`x${i}`)!;
  if (i % 3 === 0) found.push("pushed");
  many.push(found);
}
let sum = 0;
for (const found of many) sum += found.index + found[1].length + found.length + found.input.length;
console.log(sum, many[999]);
