/** docs/reference/ir.md has a row for every operation that says what the table of operations says. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { OPCODES, type OpcodeName, opcodeRow } from "../../compiler/src/ir/opcodes.ts";

const rows = readFileSync(new URL("../../docs/reference/ir.md", import.meta.url), "utf8")
  .split("\n")
  .flatMap((line) => {
    const name = /^\| `([\w.]+)` \|/.exec(line)?.[1];
    return name === undefined || !(name in OPCODES || name.includes(".")) ? [] : [{ name, line }];
  });

test.each(Object.keys(OPCODES) as OpcodeName[])("%s", (name) => {
  const { args, result, effect, throws, imm } = opcodeRow(name);
  const list = (items: readonly string[]): string => items.join(" ") || "–";
  const columns = [list(args), result, `${effect}${throws ? ", throws" : ""}`, list(imm)];
  const start = `| \`${name}\` | ${columns.join(" | ")} | `;
  const found = rows.filter((row) => row.name === name);
  expect(found.map(({ line }) => line.slice(0, start.length))).toEqual([start]);
  expect(found[0]?.line.length).toBeGreaterThan(start.length + 2);
});

test("no other operation has a row", () => {
  expect(rows.map(({ name }) => name).sort()).toEqual(Object.keys(OPCODES).sort());
});
