const dirs = ["up", "down", "left"] as const;
type Dir = (typeof dirs)[number];
const moves: Record<Dir, readonly [number, number]> = { up: [0, -1], down: [0, 1], left: [-1, 0] };
let x = 0,
  y = 0;
for (const d of dirs) {
  const [dx, dy] = moves[d];
  x += dx;
  y += dy;
}
console.log(x, y, dirs.length, dirs.indexOf("left"));
const conf = { mode: "fast", level: 3, nested: { list: [1, 2, { deep: true }] } } as const;
console.log(conf.mode, conf.level + 1, conf.nested.list[2].deep, conf.nested.list.length);
function isDir(s: string): s is Dir {
  return (dirs as readonly string[]).includes(s);
}
console.log(isDir("up"), isDir("north"));
const die: 1 | 2 | 3 = 2;
console.log(die * 2, [1, 2, 3].includes(die));
