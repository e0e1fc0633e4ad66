const grid = ["..#", ".#.", "#.."];
function find(c: string): [number, number] | null {
  for (const [y, row] of grid.entries())
    for (const [x, ch] of [...row].entries()) if (ch === c) return [x, y];
  return null;
}
console.log(find("#")?.join(), find("z"));
let visited = 0;
search: for (const row of grid) {
  for (const ch of row) {
    visited++;
    if (ch === "#" && visited > 4) break search;
    if (ch === "#") continue search;
  }
}
console.log(visited);
const first = (xs: number[], p: (n: number) => boolean): number => {
  let r = -1;
  xs.some((x) => {
    if (!p(x)) return false;
    r = x;
    return true;
  });
  return r;
};
console.log(
  first([1, 4, 9], (n) => n > 3),
  first([], () => true),
);
let i = 0;
for (;;) {
  if (i > 20) break;
  i += 1;
  if (i % 2) continue;
  i += 2;
}
console.log(i);
do {
  i--;
  if (i % 5 === 0) break;
} while (i > 0);
console.log(i);
