class Bag {
  [key: string]: number | (() => number);
  a = 1;
  total(): number {
    return Object.keys(this).length;
  }
}
const b = new Bag();
b["x"] = 10;
b["y"] = 20;
b["10"] = 5;
b["2"] = 6;
console.log(Object.keys(b).join(), b["x"], b["zz"], "x" in b, "q" in b, JSON.stringify(b));
console.log(b);
delete b["x"];
console.log(b, Object.entries(b).length);
function f(): void {}
f.count = 1;
f.count++;
f.list = [1, 2];
f.list.push(3);
console.log(f.count, f.list.length, f);
const g: (() => number) & { p?: string } = () => 1;
g.p = "q";
console.log(g, g.p.length, Object.keys(g));
const arr: number[] & { extra?: string } = [1, 2, 3];
arr.extra = "x";
console.log(arr, arr.length, arr.extra.toUpperCase(), Object.keys(arr));
arr.push(4);
arr[0] = 9;
console.log(arr);
class N {
  next?: N;
  value!: number;
  label: string | undefined;
  parent: N | null = null;
}
const n = new N();
n.next = new N();
console.log(Object.keys(n).join(), n);
delete n.next;
console.log("next" in n, Object.keys(n).join());
n.next = n;
console.log(Object.keys(n).join(), n);
for (let i = 0; i < 300000; i++) {
  const q: (() => number) & { p?: string } = () => i;
  q.p = "a" + i;
  if (i % 100000 === 0) console.log(q.p, q());
}
console.log(g.p, f.list);
