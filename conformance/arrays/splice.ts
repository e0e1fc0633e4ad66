const mk = (): number[] => [0, 1, 2, 3, 4];
function t(f: (a: number[]) => number[]): void {
  const a = mk();
  const r = f(a);
  console.log(`[${r.join()}] [${a.join()}]`);
}
t((a) => a.splice(1, 2));
t((a) => a.splice(-2, 1));
t((a) => a.splice(2));
t((a) => a.splice(1, 0, 10, 11));
t((a) => a.splice(1, 3, 9));
t((a) => a.splice(0, 10, 1, 2, 3, 4, 5, 6, 7));
t((a) => a.splice(10, 1, 5));
t((a) => a.splice(-10, 1));
t((a) => a.splice(1, -1, 7));
t((a) => a.splice(NaN, 1));
t((a) => a.splice(0, Infinity));
const s = ["a", "b", "c"];
console.log(s.splice(1, 1, "x", "y").join(), s.join());
