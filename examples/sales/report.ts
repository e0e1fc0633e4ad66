// Reads a CSV file of sales and prints a report: by region and month, the best products, the
// best customers.
//
//   npx tsuk run examples/sales/report.ts -- sales.csv

import { readFileSync } from "node:fs";

class Total {
  count = 0;
  amount = 0;

  add(count: number, amount: number): void {
    this.count += count;
    this.amount += amount;
  }
}

/** Splits a text of comma-separated values, one record at a time, without copying the text. */
class CsvReader {
  readonly fields: string[] = [];
  readonly #text: string;
  #position = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Reads the next record into `fields`; false at the end. */
  next(): boolean {
    if (this.#position >= this.#text.length) return false;
    this.fields.length = 0;
    while (this.#readField()) {
      // The field is in `fields`.
    }
    return true;
  }

  /** True if another field of the same record follows. */
  #readField(): boolean {
    const text = this.#text;
    const start = this.#position;
    if (text[start] === '"') return this.#readQuoted(start + 1);
    let end = start;
    while (end < text.length) {
      const code = text.charCodeAt(end);
      if (code === 44 || code === 10) break;
      end++;
    }
    this.fields.push(text.slice(start, end));
    return this.#endField(end);
  }

  #readQuoted(start: number): boolean {
    const text = this.#text;
    let field = "";
    let from = start;
    for (;;) {
      const quote = text.indexOf('"', from);
      if (quote < 0) throw new Error(`the quote at offset ${start - 1} is not closed`);
      field += text.slice(from, quote);
      from = quote + 1;
      if (text[from] !== '"') break;
      field += '"';
      from++;
    }
    this.fields.push(field);
    return this.#endField(from);
  }

  #endField(end: number): boolean {
    this.#position = end + 1;
    return this.#text[end] === ",";
  }
}

function totalFor(totals: Map<string, Total>, key: string): Total {
  let total = totals.get(key);
  if (total === undefined) {
    total = new Total();
    totals.set(key, total);
  }
  return total;
}

function best(totals: Map<string, Total>, howMany: number): [string, Total][] {
  return [...totals]
    .sort(([nameA, a], [nameB, b]) => b.amount - a.amount || (nameA < nameB ? -1 : 1))
    .slice(0, howMany);
}

function money(amount: number): string {
  const [whole = "", cents = ""] = amount.toFixed(2).split(".");
  let grouped = "";
  for (let end = whole.length; end > 0; end -= 3) {
    const group = whole.slice(Math.max(0, end - 3), end);
    grouped = grouped === "" ? group : `${group},${grouped}`;
  }
  return `${grouped}.${cents}`;
}

function printTable(title: string, rows: readonly [string, Total][]): void {
  console.log(`\n${title}`);
  for (const [name, { count, amount }] of rows) {
    console.log(`  ${name.padEnd(20)} ${String(count).padStart(10)} ${money(amount).padStart(20)}`);
  }
}

const path = process.argv[2];
if (path === undefined) {
  console.error("usage: report FILE.csv");
  process.exit(2);
}

const reader = new CsvReader(readFileSync(path, "utf8"));
reader.next();
const column = new Map(reader.fields.map((name, index) => [name, index]));

function columnOf(name: string): number {
  const index = column.get(name);
  if (index === undefined) {
    console.error(`${path} has no column '${name}'`);
    process.exit(1);
  }
  return index;
}

const dateColumn = columnOf("date");
const regionColumn = columnOf("region");
const customerColumn = columnOf("customer");
const productColumn = columnOf("product");
const countColumn = columnOf("count");
const amountColumn = columnOf("amount");

const byRegion = new Map<string, Total>();
const byMonth = new Map<string, Total>();
const byProduct = new Map<string, Total>();
const byCustomer = new Map<string, Total>();
const all = new Total();
let rows = 0;
while (reader.next()) {
  rows++;
  const { fields } = reader;
  const count = Number(fields[countColumn]);
  const amount = Number(fields[amountColumn]);
  all.add(count, amount);
  totalFor(byRegion, fields[regionColumn] ?? "").add(count, amount);
  totalFor(byMonth, (fields[dateColumn] ?? "").slice(0, 7)).add(count, amount);
  totalFor(byProduct, fields[productColumn] ?? "").add(count, amount);
  totalFor(byCustomer, fields[customerColumn] ?? "").add(count, amount);
}

console.log(`${rows} sales of ${all.count} pieces for ${money(all.amount)}`);
printTable("Regions", best(byRegion, byRegion.size));
printTable(
  "Months",
  [...byMonth].sort(([a], [b]) => (a < b ? -1 : 1)),
);
printTable("Best products", best(byProduct, 5));
printTable("Best customers", best(byCustomer, 5));
