const moments = [
  0, -1, 951782399999, 951782400000, 1709164800000, -62167219200000, -62198755200000, 8.64e15,
  -8.64e15,
];
for (const t of moments) {
  const d = new Date(t);
  console.log(
    d.getUTCFullYear(),
    d.getUTCMonth(),
    d.getUTCDate(),
    d.getUTCDay(),
    d.getUTCHours(),
    d.getUTCMinutes(),
    d.getUTCSeconds(),
    d.getUTCMilliseconds(),
  );
}
for (let day = -800000; day < 800000; day += 9973) {
  const d = new Date(day * 86400000 + 3723004);
  const again = Date.UTC(d.getUTCFullYear(), d.getUTCMonth(), d.getUTCDate(), 1, 2, 3, 4);
  if (again !== d.getTime()) console.log("differs", day, again, d.getTime());
}
console.log(Date.UTC(2024), Date.UTC(99, 0), Date.UTC(100, 0), Date.UTC(2024, 14, -5, 30, -70));
console.log(Date.UTC(275760, 8, 13), Date.UTC(275760, 8, 13, 0, 0, 0, 1), Date.UTC(NaN, 1));
const invalid = new Date(Number.NaN);
console.log(
  invalid.getFullYear(),
  invalid.getUTCDay(),
  invalid.getTime(),
  invalid.getTimezoneOffset(),
);
console.log(
  new Date(8.64e15 + 1).getTime(),
  new Date(1.9).getTime(),
  Object.is(new Date(-0).getTime(), 0),
);
