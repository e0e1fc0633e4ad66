const iso = /(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})/;
const m = iso.exec("released 2024-05-06");
console.log(m?.groups?.year, m?.groups?.["month"], m!.groups!.day);
console.log(m?.groups);
const { year, month } = iso.exec("1999-12-31")!.groups!;
console.log(Number(year) + 1, month);
console.log(/(a)/.exec("a")?.groups);
