interface N {
  name: string;
  self?: N;
  list: (N | number)[];
}
const a: N = { name: "a", list: [1] };
a.self = a;
console.log(a);
a.list.push(a);
console.log(a);
const b: N = { name: "b", list: [a] };
a.self = b;
b.self = a;
console.log(a);
console.log([a, b].length);
const m = new Map<string, unknown>();
m.set("me", m);
console.log(m);
const arr: unknown[] = [1];
arr.push(arr);
console.log(arr);
