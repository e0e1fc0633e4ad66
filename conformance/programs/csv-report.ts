import { readFileSync } from "node:fs";
interface Row {
  readonly [column: string]: string;
}
class CsvError extends Error {
  constructor(
    message: string,
    readonly line: number,
  ) {
    super(`line ${line}: ${message}`);
    this.name = "CsvError";
  }
}
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [],
    field = "",
    quoted = false,
    line = 1,
    wasQuoted = false;
  const endField = (): void => {
    row.push(wasQuoted ? field : field.trim());
    field = "";
    wasQuoted = false;
  };
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (quoted) {
      if (c === '"' && text[i + 1] === '"') {
        field += '"';
        i++;
      } else if (c === '"') quoted = false;
      else {
        if (c === "\n") line++;
        field += c;
      }
    } else if (c === '"') {
      if (field.trim() !== "") throw new CsvError("stray quote", line);
      field = "";
      quoted = wasQuoted = true;
    } else if (c === ",") endField();
    else if (c === "\n") {
      endField();
      rows.push(row);
      row = [];
      line++;
    } else if (c !== "\r") field += c;
  }
  if (quoted) throw new CsvError("unclosed quote", line);
  if (field !== "" || row.length > 0) {
    endField();
    rows.push(row);
  }
  return rows;
}
function toRecords([header = [], ...rows]: string[][]): Row[] {
  return rows.map((cells, i) => {
    if (cells.length !== header.length)
      throw new CsvError(`expected ${header.length} fields, got ${cells.length}`, i + 2);
    return Object.fromEntries(header.map((name, c) => [name, cells[c]!]));
  });
}
interface Stats {
  count: number;
  sum: number;
  min: number;
  max: number;
}
const newStats = (): Stats => ({ count: 0, sum: 0, min: Infinity, max: -Infinity });
function add(s: Stats, n: number): void {
  s.count++;
  s.sum += n;
  s.min = Math.min(s.min, n);
  s.max = Math.max(s.max, n);
}
const records = toRecords(parseCsv(readFileSync(0, "utf8")));
const groups: Record<string, Stats> = {};
for (const { city = "?", amount = "" } of records) {
  const n = Number(amount);
  if (amount === "" || Number.isNaN(n)) {
    console.log(`skipping ${city}: '${amount}'`);
    continue;
  }
  add((groups[city] ??= newStats()), n);
}
for (const [city, { count, sum, min, max }] of Object.entries(groups).sort(
  ([, a], [, b]) => b.sum - a.sum,
))
  console.log(
    city.padEnd(12),
    String(count).padStart(3),
    sum.toFixed(2).padStart(10),
    (sum / count).toFixed(3),
    min,
    max,
  );
console.log(
  records
    .map((r) => r["note"])
    .filter((n) => n !== "")
    .join("; "),
);
for (const bad of ["a,b\n1", 'x\n"open', 'x\nab"c']) {
  try {
    toRecords(parseCsv(bad));
  } catch (e) {
    console.log(e instanceof CsvError ? `${e.name} ${e.line} ${e.message}` : "?");
  }
}
const quote = (s: string): string =>
  s.includes(",") || s.includes('"') || s.includes("\n") ? `"${s.replaceAll('"', '""')}"` : s;
console.log(
  records
    .slice(0, 3)
    .map((r) => Object.values(r).map(quote).join(","))
    .join("\n"),
);
