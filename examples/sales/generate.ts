// Writes a CSV file of made-up sales for report.ts: the same rows at every run.
//
//   npx tsuk run examples/sales/generate.ts -- sales.csv 100     (100 megabytes)

import { appendFileSync, writeFileSync } from "node:fs";

const REGIONS = ["north", "south", "east", "west", "centre", "islands"];
const PRODUCTS = [
  ["anvil", 129.5],
  ["bolt, hexagonal", 0.35],
  ["chain", 18.2],
  ["drill", 84.9],
  ['file "fine"', 11.75],
  ["gasket", 2.4],
  ["hammer", 24.99],
  ["jack", 210],
  ["lathe", 3499],
  ["nail", 0.02],
] as const;

/** A linear congruential generator: 0 <= next() < 1. */
class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  next(): number {
    this.#state = (Math.imul(this.#state, 1664525) + 1013904223) >>> 0;
    return this.#state / 4294967296;
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }
}

function quoted(field: string): string {
  return field.includes(",") || field.includes('"') ? `"${field.replaceAll('"', '""')}"` : field;
}

function twoDigits(n: number): string {
  return String(n).padStart(2, "0");
}

function row(random: Random, number: number): string {
  const [product, price] = PRODUCTS[random.below(PRODUCTS.length)] ?? PRODUCTS[0];
  const region = REGIONS[random.below(REGIONS.length)] ?? "nowhere";
  const day = `2025-${twoDigits(1 + random.below(12))}-${twoDigits(1 + random.below(28))}`;
  const count = 1 + random.below(40);
  const discount = random.below(4) === 0 ? random.below(30) : 0;
  const amount = (count * price * (100 - discount)) / 100;
  return `${number},${day},${region},customer-${random.below(5000)},${quoted(product)},${count},${amount.toFixed(2)}\n`;
}

const path = process.argv[2] ?? "sales.csv";
const limit = Number(process.argv[3] ?? "100") * 1_000_000;
const CHUNK = 1 << 20;

writeFileSync(path, "id,date,region,customer,product,count,amount\n");
const random = new Random(2025);
let written = 0;
let rows = 0;
while (written < limit) {
  const lines: string[] = [];
  let size = 0;
  while (size < CHUNK && written + size < limit) {
    rows++;
    const line = row(random, rows);
    lines.push(line);
    size += line.length;
  }
  appendFileSync(path, lines.join(""));
  written += size;
}
console.log(`${path}: ${rows} rows, ${(written / 1e6).toFixed(1)} MB`);
