// @env TZ=America/New_York
// Wall times around the days on which clocks change, here or elsewhere.
for (const [month, day] of [
  [2, 10],
  [2, 31],
  [3, 7],
  [9, 6],
  [9, 27],
  [10, 3],
]) {
  for (const hour of [1, 2, 3]) {
    const d = new Date(2024, month, day, hour, 30);
    console.log(d.getTime(), d.getHours(), d.getDate(), d.getTimezoneOffset(), d.toString());
  }
}
const start = new Date(2024, 2, 9, 12);
for (let i = 0; i < 3; i++) {
  start.setDate(start.getDate() + 1);
  console.log(start.toTimeString(), start.toLocaleString());
}
