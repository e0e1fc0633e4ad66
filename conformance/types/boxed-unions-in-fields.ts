class Cell {
  value: number | string | boolean | null | Cell[] = null;
  constructor(v?: number | string | boolean | Cell[]) {
    if (v !== undefined) this.value = v;
  }
  text(): string {
    const v = this.value;
    if (v === null) return "-";
    if (Array.isArray(v)) return v.map((c) => c.text()).join(",");
    return typeof v === "number" ? v.toFixed(1) : String(v);
  }
}
const cells = [
  new Cell(),
  new Cell(1),
  new Cell("s"),
  new Cell(true),
  new Cell([new Cell(2), new Cell("t")]),
];
console.log(cells.map((c) => c.text()).join(" | "));
cells[0]!.value = 9;
cells[1]!.value = "now text";
cells[2]!.value = null;
console.log(cells.map((c) => c.text()).join(" | "));
function inc(c: Cell): void {
  if (typeof c.value === "number") c.value++;
}
cells.forEach(inc);
console.log(cells[0]!.text());
