let x: string | number | undefined;
x = 5;
console.log(x + 1);
x = "s";
console.log(x.length);
function f(c: boolean): string {
  let v: string | null = null;
  if (c) v = "set";
  if (v === null) return "null";
  return v;
}
console.log(f(true), f(false));
let acc: number[] | undefined;
for (let i = 0; i < 3; i++) {
  if (acc === undefined) acc = [];
  acc.push(i);
}
console.log(acc?.join());
let node: { next: typeof node; v: number } | null = { v: 1, next: { v: 2, next: null } };
let s = 0;
while (node) {
  s += node.v;
  node = node.next;
}
console.log(s, node);
const o: { a?: { b?: number } } = {};
o.a = {};
o.a.b = 1;
console.log(o.a.b + 1);
