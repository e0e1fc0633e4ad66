import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { CATALOGUE, isDiagnosticCode, pageOf } from "../../compiler/src/diagnostics/catalogue.ts";

const repository = fileURLToPath(new URL("../..", import.meta.url));

function textOf(folder: string, skip: (path: string) => boolean): string {
  if (!existsSync(join(repository, folder))) return "";
  return readdirSync(join(repository, folder), { withFileTypes: true, recursive: true })
    .filter((item) => item.isFile() && item.name.endsWith(".ts"))
    .map((item) => join(item.parentPath, item.name))
    .filter((path) => !skip(path))
    .map((path) => readFileSync(path, "utf8"))
    .join("\n");
}

const compiler = textOf("compiler/src", (path) => path.endsWith("catalogue.ts"));
/** The tests that run the compiler; naming a code elsewhere provokes nothing. */
const tests = ["test/ui", "test/run", "test/system"]
  .map((folder) => textOf(folder, () => false))
  .join("\n");
const codes = Object.keys(CATALOGUE).filter(isDiagnosticCode);

test.each(codes)("%s has a page that is headed with its title", (code) => {
  const page = join(repository, pageOf(code));
  expect(existsSync(page)).toBe(true);
  const text = readFileSync(page, "utf8");
  expect(text.split("\n")[0]).toBe(`# ${code}: ${CATALOGUE[code].title}`);
  expect(text).toContain("\n## What to do\n");
});

test.each(codes)("%s has an emitter", (code) => {
  expect(compiler.includes(`"${code}"`)).toBe(true);
});

/** Codes of lowering that wait for their case in test/ui: the list only shrinks. */
const UNTESTED = new Set(["TK2007", "TK5007"]);
const tested = codes.filter((code) => !UNTESTED.has(code));

test.each(tested)("%s has a test that provokes it", (code) => {
  expect(tests.includes(code)).toBe(true);
});

test("every page belongs to a code", () => {
  const pages = readdirSync(join(repository, "docs/errors")).filter((name) => /^T/.test(name));
  expect(pages.sort()).toEqual(codes.map((code) => `${code}.md`).sort());
});

test("titles are lower case and carry no full stop", () => {
  for (const { title } of Object.values(CATALOGUE)) {
    expect(title).toMatch(/^([a-z']|C |JSON )/);
    expect(title).toMatch(/[^.]$/);
  }
});
