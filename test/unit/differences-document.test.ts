/** docs/reference/differences.md numbers its rows, and each names cases that exist; each case is named. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const root = new URL("../../", import.meta.url);
const rows = readFileSync(new URL("docs/reference/differences.md", root), "utf8")
  .split("\n")
  .filter((line) => /^\| D\d+ \|/.test(line))
  .map((line) => line.split("|").map((cell) => cell.trim()));
const cases = readdirSync(new URL("conformance/differences/", root))
  .filter((name) => name.endsWith(".ts"))
  .map((name) => name.slice(0, -".ts".length));

test("differences are numbered in order", () => {
  expect(rows.map(([, number]) => number)).toEqual(rows.map((_, i) => `D${i + 1}`));
});

test("every difference has cases, and every case a difference", () => {
  const named = rows.map((cells) => [...(cells[5] ?? "").matchAll(/`([^`]+)`/g)].map((m) => m[1]));
  for (const names of named) expect(names.length).toBeGreaterThan(0);
  expect([...new Set(named.flat())].sort()).toEqual([...cases].sort());
});
