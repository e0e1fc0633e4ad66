enum Level {
  Low = 1,
  Mid,
  High,
}
interface Task {
  name: string;
  level: Level;
}
const tasks: Task[] = [
  { name: "a", level: Level.High },
  { name: "b", level: Level.Low },
  { name: "c", level: Level.Mid },
];
console.log(
  tasks
    .toSorted((x, y) => x.level - y.level)
    .map((t) => `${t.name}:${Level[t.level]}`)
    .join(),
);
const weight: { [K in Level]: string } = { [Level.Low]: "l", [Level.Mid]: "m", [Level.High]: "h" };
console.log(tasks.map((t) => weight[t.level]).join(""));
type U = { t: Level.Low; a: number } | { t: Level.High; b: string };
const f = (u: U): string => (u.t === Level.Low ? String(u.a) : u.b);
console.log(f({ t: Level.Low, a: 5 }), f({ t: Level.High, b: "B" }), keyOf("Mid"));
function keyOf(k: keyof typeof Level): Level {
  return Level[k];
}
const opt: Level | undefined = tasks.find((t) => t.name === "z")?.level;
console.log(opt, opt ?? Level.Mid, new Map([[Level.Low, "x"]]).get(1));
