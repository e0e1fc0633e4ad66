const a = [1, 2, 3, 4];
a.length = 2;
console.log(a.join(), a.length);
a.length = 0;
console.log(a.join(), a.length);
a.push(5);
console.log(a.join());
const s = ["a", "b", "c"];
s.length--;
console.log(s.join(), s.length);
try {
  s.length = -1;
} catch (e) {
  console.log((e as Error).name, (e as Error).message);
}
const g: number[] = [];
g[0] = 1;
g[1] = 2;
g[g.length] = 3;
console.log(g.length, g.join());
