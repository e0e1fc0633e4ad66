enum Day {
  Mon = 1,
  Tue,
  Wed,
  Thu = 10,
  Fri,
}
const names = Object.keys(Day).filter((k) => Number.isNaN(Number(k)));
const values = Object.values(Day).filter((v): v is Day => typeof v === "number");
console.log(names.join(), values.join(), values.map((v) => Day[v]).join(), Day[Day.Wed], Day[99]);
const next = (d: Day): Day => values[(values.indexOf(d) + 1) % values.length]!;
let d = Day.Tue;
const seen: string[] = [];
for (let i = 0; i < 6; i++) {
  seen.push(Day[d]!);
  d = next(d);
}
console.log(seen.join(">"), Day["Fri"], "Mon" in Day, "Sun" in Day);
const schedule = new Map<Day, string[]>();
for (const [day, task] of [
  [Day.Mon, "a"],
  [Day.Fri, "b"],
  [Day.Mon, "c"],
] as [Day, string][])
  schedule.set(day, [...(schedule.get(day) ?? []), task]);
for (const [day, tasks] of schedule) console.log(Day[day], tasks.join("+"));
enum Op {
  Add = "+",
  Mul = "*",
}
const apply: Record<Op, (a: number, b: number) => number> = {
  [Op.Add]: (a, b) => a + b,
  [Op.Mul]: (a, b) => a * b,
};
console.log(
  Object.values(Op)
    .map((o) => `3${o}4=${apply[o](3, 4)}`)
    .join(" "),
);
