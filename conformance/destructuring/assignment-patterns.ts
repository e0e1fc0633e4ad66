let a = 1,
  b = 2,
  c = 3;
[a, b] = [b, a];
console.log(a, b);
[a, b, c] = [c, a, b];
console.log(a, b, c);
({ a, b } = { a: 10, b: 20 });
console.log(a, b);
({ a: b, b: a } = { a, b });
console.log(a, b);
const o: { p: number; q: number[] } = { p: 0, q: [0, 0] };
[o.p, o.q[1]] = [7, 8];
({ x: o.q[0], y: o.p } = { x: 5, y: 6 });
console.log(o.p, o.q.join());
const r = ([a, b] = [1, 2, 3]);
console.log(r.length, a, b);
let rest: number[];
[a, ...rest] = [9, 8, 7];
console.log(a, rest.join());
[a = 4, b = 5] = [] as number[];
console.log(a, b);
const fib: number[] = [];
for (let [x, y] = [0, 1]; x < 50; [x, y] = [y, x + y]) fib.push(x);
console.log(fib.join());
