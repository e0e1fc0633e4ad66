function f(n: number): number | undefined {
  if (n > 0) return n;
}
console.log(f(1), f(-1));
function g(n: number): void {
  if (n > 0) {
    console.log("pos");
    return;
  }
  console.log("non-pos");
}
g(1);
g(0);
function find(xs: number[], t: number): number {
  for (let i = 0; i < xs.length; i++) {
    for (;;) {
      if (xs[i] === t) return i;
      break;
    }
  }
  return -1;
}
console.log(find([3, 4, 5], 5), find([], 1));
const h = (n: number): string => {
  while (true) {
    if (n-- < 0) return "done";
  }
};
console.log(h(3));
function nothing(): void {}
console.log(nothing());
