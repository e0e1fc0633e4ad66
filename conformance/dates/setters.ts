// @env TZ=UTC
const d = new Date(2024, 0, 31, 10, 20, 30, 40);
const show = (label: string, result: number): void =>
  console.log(label, result === d.getTime(), d.toISOString());
show("month", d.setMonth(1));
show("month and day", d.setMonth(11, 25));
show("date 0", d.setDate(0));
show("date 400", d.setDate(400));
show("hours", d.setHours(25, 61, 61, 1001));
show("minutes", d.setMinutes(-1));
show("seconds", d.setSeconds(3600, 5));
show("milliseconds", d.setMilliseconds(-1));
show("year", d.setFullYear(2023, 1, 29));
show("utc year", d.setUTCFullYear(1));
show("utc month", d.setUTCMonth(13));
show("utc date", d.setUTCDate(-1));
show("utc hours", d.setUTCHours(1, 2, 3, 4));
show("utc minutes", d.setUTCMinutes(59, 60));
show("utc seconds", d.setUTCSeconds(1.9));
show("utc milliseconds", d.setUTCMilliseconds(999));
show("time", d.setTime(1e12));
console.log(d.setTime(NaN), d.setDate(3), d.setHours(1), d.getTime());
console.log(d.setFullYear(2000), d.toISOString());
console.log(d.setMonth(Infinity), d.getTime());
