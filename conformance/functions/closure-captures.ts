function f(a: number, b: string): () => string {
  let c = a * 2;
  const g = (): string => {
    c++;
    a--;
    return `${a} ${b} ${c}`;
  };
  b += "!";
  c += 100;
  return g;
}
const h = f(5, "s");
console.log(h(), h());
function nest(): number {
  let x = 1;
  const l1 = (): number => {
    let y = 10;
    const l2 = (): number => {
      x++;
      y++;
      return x + y;
    };
    return l2() + l2() + y;
  };
  return l1() + l1() + x;
}
console.log(nest());
let shared = 0;
const fns = Array.from({ length: 3 }, (_, i) => () => {
  shared += i;
  return shared;
});
console.log(fns.map((g) => g()).join(), fns.map((g) => g()).join());
const late = (): number => value * 2;
const value = 21;
console.log(late());
