// Timers set by timers. Each part starts when the one before has ended, so that
// the order does not depend on how fast the machine is.
let depth = 0;
function nest(): void {
  depth++;
  if (depth < 5) setTimeout(nest, 1);
  else {
    console.log("depth", depth);
    setUnsorted();
  }
}

function setUnsorted(): void {
  const order: number[] = [];
  for (const d of [30, 10, 20])
    setTimeout(() => {
      order.push(d);
      if (order.length < 3) return;
      console.log(order.join());
      setTogether();
    }, d);
}

function setTogether(): void {
  for (let i = 0; i < 3; i++) setTimeout(() => console.log("same", i), 5);
}

nest();
