let depth = 0;
function next(): void {
  depth++;
  if (depth < 5) setTimeout(next, 1);
  else console.log("depth", depth);
}
next();
const order: number[] = [];
for (const d of [30, 10, 20])
  setTimeout(() => {
    order.push(d);
    if (order.length === 3) console.log(order.join());
  }, d);
for (let i = 0; i < 3; i++) setTimeout(() => console.log("same", i), 5);
