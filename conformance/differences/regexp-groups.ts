const unit = /^(\d+)(px|em)?$/;
const m = unit.exec("12");
if (m !== null) {
  console.log(m[1], m[2] ?? "none", m.length);
  try {
    const text: string = m[2].toUpperCase();
    console.log(text);
  } catch (error) {
    console.log(error instanceof TypeError, (error as Error).message);
  }
}
const groups = /(?<year>\d+)(?:-(?<month>\d+))?/.exec("2024")!.groups!;
try {
  console.log(groups["year"], groups["month"].length);
} catch (error) {
  console.log(error instanceof TypeError);
}
