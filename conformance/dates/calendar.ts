// @env TZ=Europe/Paris
// What programs do with dates: weeks, ages, month lengths, business days.
const DAY = 24 * 60 * 60 * 1000;
function isoWeek(date: Date): [number, number] {
  const d = new Date(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()));
  const weekday = d.getUTCDay() || 7;
  d.setUTCDate(d.getUTCDate() + 4 - weekday);
  const yearStart = new Date(Date.UTC(d.getUTCFullYear(), 0, 1));
  return [d.getUTCFullYear(), Math.ceil(((d.getTime() - yearStart.getTime()) / DAY + 1) / 7)];
}
for (const [y, m, d] of [
  [2020, 11, 31],
  [2021, 0, 3],
  [2024, 11, 30],
  [2026, 0, 1],
])
  console.log(isoWeek(new Date(y, m, d)).join("-W"));
const daysIn = (year: number, month: number): number => new Date(year, month + 1, 0).getDate();
console.log([2023, 2024, 1900, 2000].map((y) => daysIn(y, 1)).join(), daysIn(2024, 11));
function age(born: Date, on: Date): number {
  const years = on.getFullYear() - born.getFullYear();
  const before =
    on.getMonth() < born.getMonth() ||
    (on.getMonth() === born.getMonth() && on.getDate() < born.getDate());
  return before ? years - 1 : years;
}
console.log(
  age(new Date(1990, 5, 15), new Date(2024, 5, 14)),
  age(new Date(1990, 5, 15), new Date(2024, 5, 15)),
);
function addBusinessDays(from: Date, count: number): Date {
  const d = new Date(from);
  while (count > 0) {
    d.setDate(d.getDate() + 1);
    if (d.getDay() !== 0 && d.getDay() !== 6) count--;
  }
  return d;
}
console.log(addBusinessDays(new Date(2024, 2, 28), 10).toDateString());
const format = (d: Date): string =>
  `${d.getFullYear()}-${String(d.getMonth() + 1).padStart(2, "0")}-${String(d.getDate()).padStart(2, "0")}`;
const groups: Record<string, number> = {};
for (let i = 0; i < 20; i++) {
  const d = new Date(2024, 1, 20 + i * 3, 23);
  const key = format(d).slice(0, 7);
  groups[key] = (groups[key] ?? 0) + 1;
}
console.log(JSON.stringify(groups));
const hours = (new Date(2024, 2, 31, 12).getTime() - new Date(2024, 2, 30, 12).getTime()) / 3600000;
console.log(hours, new Date(2024, 9, 27, 2, 30).toISOString());
