/**
 * docs/architecture.md shows what the compiler prints. A block of the page after a comment
 * `tsuk compile FILE --emit STAGE: FUNCTION` is that function of the stage's output for the program
 * FILE, which the page holds too. `-u` writes the page anew.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderWith, REPOSITORY, tsuk } from "../support/cli.ts";

const PAGE = join(REPOSITORY, "docs/architecture.md");
const PROGRAM = /<!-- program (\S+) -->\n```ts\n(.*?)```/gs;
const EXCERPT = /(<!-- tsuk compile (\S+) --emit (\S+): (\w+) -->\n```\w*\n)(.*?)```/gs;

/** From the line that defines the function to the brace that ends it. */
function functionText(output: string, name: string): string {
  const lines = output.split("\n");
  const isHead = (line: string): boolean => line.endsWith("{") && line.includes(name);
  const isExact = (line: string): boolean => isHead(line) && line.includes(`${name}(`);
  const start = lines.some(isExact) ? lines.findIndex(isExact) : lines.findIndex(isHead);
  const end = lines.indexOf("}", start);
  if (start < 0 || end < 0) throw new Error(`there is no function '${name}'`);
  return `${lines.slice(start, end + 1).join("\n")}\n`;
}

test("the page shows what is printed", async () => {
  const page = readFileSync(PAGE, "utf8");
  const cwd = folderWith({});
  for (const [, name = "", text = ""] of page.matchAll(PROGRAM)) {
    writeFileSync(join(cwd, name), text);
  }
  const outputs = new Map<string, string>();
  let rebuilt = page;
  for (const [whole, head = "", file = "", stage = "", name = ""] of page.matchAll(EXCERPT)) {
    const key = `${file} ${stage}`;
    if (!outputs.has(key)) {
      const { stdout, stderr } = await tsuk(["compile", file, "--emit", stage], { cwd });
      expect(stderr).toBe("");
      outputs.set(key, stdout.replaceAll(`${cwd}/`, ""));
    }
    const text = functionText(outputs.get(key) ?? "", name);
    rebuilt = rebuilt.replace(whole, () => `${head}${text}\`\`\``);
  }
  expect(outputs.size).toBeGreaterThan(3);
  await expect(rebuilt).toMatchFileSnapshot(PAGE);
});
