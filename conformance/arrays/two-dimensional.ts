const grid = Array.from({ length: 3 }, (_, y) => Array.from({ length: 4 }, (_, x) => x * y));
grid[1]![2] = -1;
console.log(grid.map((r) => r.join(" ")).join("\n"));
const t = grid[0]!.map((_, i) => grid.map((r) => r[i]!));
console.log(
  t.length,
  t[2]!.join(),
  grid.flat().reduce((a, b) => a + b),
  grid.map((r) => Math.max(...r)).join(),
);
const [r0, r1] = grid;
r0![0] = 100;
console.log(grid[0]![0], r1!.length, grid.at(-1)!.at(-1));
const cube: number[][][] = [[[1, 2], [3]], [[4]]];
console.log(cube[0]![0]![1]! + cube[1]![0]![0]!);
cube[0]![1]!.push(5);
cube[1]![0]![0]! += 10;
console.log(JSON.stringify(cube));
