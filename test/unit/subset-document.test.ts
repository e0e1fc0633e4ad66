/** docs/reference/subset.md lists every code of a refusal; `-u` writes the list anew. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { CATALOGUE } from "../../compiler/src/diagnostics/catalogue.ts";

const PAGE = new URL("../../docs/reference/subset.md", import.meta.url).pathname;

test("the list of codes is the catalogue's", async () => {
  const rows = Object.entries(CATALOGUE)
    .filter(([code, { severity }]) => severity === "unsupported" && !code.startsWith("TK5"))
    .map(([code, { title }]) => `| [${code}](../errors/${code}.md) | ${title} |`);
  const table = ["| code | refused because |", "| --- | --- |", ...rows].join("\n");
  const rebuilt = readFileSync(PAGE, "utf8").replace(
    /(<!-- codes -->\n).*?(<!-- end of codes -->)/s,
    (_, begin: string, end: string) => `${begin}${table}\n${end}`,
  );
  await expect(rebuilt).toMatchFileSnapshot(PAGE);
});
