type Row = { id: number; name: string } | { id: string; name: string; extra: number };
const rows: Row[] = [
  { id: 1, name: "a" },
  { id: "two", name: "b", extra: 5 },
];
for (const r of rows) {
  const { id } = r;
  console.log(
    typeof id,
    typeof id === "number" ? id + 1 : id.length,
    r.name,
    "extra" in r ? r.extra : 0,
  );
}
const ids = rows.map((r) => r.id);
console.log(
  ids.join(),
  ids.filter((x) => typeof x === "string").length,
  ids.includes(1),
  ids.indexOf("two"),
);
const byKey: Record<string, Row> = {};
for (const r of rows) byKey[`${r.id}`] = r;
console.log(Object.keys(byKey).join(), byKey["two"]?.name);
