function* count(n: number): Generator<number, string, undefined> {
  for (let i = 0; i < n; i++) yield i;
  return "end";
}

for (const x of count(3)) console.log(x);
const g = count(2);
const show = (r: IteratorResult<number, string>) => console.log(r.value, r.done);
show(g.next());
show(g.next());
show(g.next());
console.log(g.next().value, g.next().done);
console.log([...count(5)].join(), Array.from(count(2)).length);
const [a, b] = count(10);
console.log(a, b, Math.max(...count(4)));

function* fibonacci(): Generator<number> {
  let [x, y] = [0, 1];
  for (;;) {
    yield x;
    [x, y] = [y, x + y];
  }
}
let sum = 0;
for (const f of fibonacci()) {
  if (f > 1000) break;
  sum += f;
}
console.log(sum, typeof fibonacci, fibonacci.name, fibonacci.length);
