let x = "outer";
{
  let x = "inner";
  console.log(x);
  {
    const x = "deep";
    console.log(x);
  }
  console.log(x);
}
console.log(x);
function f(x: number): number {
  {
    let x = 5;
    x++;
  }
  if (x > 0) {
    let x = 100;
    return x;
  }
  return x;
}
console.log(f(1), f(-1));
for (let x = 0; x < 1; x++) {
  let x = "body";
  console.log(x);
}
const y = 1;
const g = (y: number): number => {
  const h = (y: number): number => y * 2;
  return h(y + 1) + y;
};
console.log(g(10), y);
try {
  throw "e";
} catch (x) {
  console.log(x);
  let y = 2;
  console.log(y);
}
switch (x) {
  case "outer": {
    const x = "sw";
    console.log(x);
  }
}
