/**
 * docs/reference/ir.md has a row for every operation. What the table of operations says of one is
 * written anew with `-u`; the meaning, the last column, is written by hand.
 */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { OPCODES, type OpcodeName, opcodeRow } from "../../compiler/src/ir/opcodes.ts";

const PAGE = new URL("../../docs/reference/ir.md", import.meta.url).pathname;
const OPERATIONS = Object.keys(OPCODES) as OpcodeName[];
const page = readFileSync(PAGE, "utf8");

function rowOf(name: OpcodeName, meaning: string): string {
  const { args, result, effect, throws, imm } = opcodeRow(name);
  const list = (items: readonly string[]): string => items.join(" ") || "–";
  const columns = [list(args), result, `${effect}${throws ? ", throws" : ""}`, list(imm)];
  return `| \`${name}\` | ${columns.join(" | ")} | ${meaning} |`;
}

test("every operation has a row with a meaning, and no other", () => {
  const section = page.slice(page.indexOf("\n## Operations"));
  const rows = [...section.matchAll(/^\| `([\w.]+)` (?:\| [^|]* ){4}\| (?:\S.*) \|$/gm)];
  expect(rows.map(([, name]) => name).sort()).toEqual([...OPERATIONS].sort());
});

test("the rows are what the table says", async () => {
  const rebuilt = page.replace(
    /^\| `([\w.]+)` (?:\| [^|]* ){4}\| (.*) \|$/gm,
    (row, name: string, meaning: string) =>
      name in OPCODES ? rowOf(name as OpcodeName, meaning) : row,
  );
  await expect(rebuilt).toMatchFileSnapshot(PAGE);
});
