/**
 * Every program of examples/ prints under tsuk what it prints under Node, from the same source.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type CommandResult, folderWith, REPOSITORY, runCommand, tsuk } from "../support/cli.ts";
import { writeModules } from "./oracle.ts";

const FOLDER = join(REPOSITORY, "examples");

interface Use {
  readonly args?: readonly string[];
  readonly input?: string;
}

const text = (name: string): string => readFileSync(join(FOLDER, name), "utf8");

/** How the test starts each example; paths are those of a folder that holds a copy of all files. */
const USES: Readonly<Record<string, readonly Use[]>> = {
  "json-query.ts": [
    { args: [".planets[].name", "planets.json"] },
    {
      args: [".planets | map(select(.moons > 2)) | sort_by(.radius)"],
      input: text("planets.json"),
    },
    { args: [".planets | map(.moons) | add", "planets.json"] },
    { args: [".star.name", "planets.json"] },
    { args: [".planets[", "planets.json"] },
    { args: ["."], input: "" },
  ],
  "life.ts": [{ args: ["gun", "60", "print"] }, { args: ["acorn", "3"] }, { args: ["unknown"] }],
  "lisp.ts": [
    {},
    { args: ["-"], input: '(define x 3) (* x 7) (list \'a "b" (lambda (n) n)) (oops) )' },
  ],
  "markdown.ts": [{ args: ["sample.md"] }, { input: text("sample.md") }],
  "primes.ts": [{ args: ["100000"] }],
  "ray-tracer.ts": [{ args: ["60", "40"] }],
  "sales/generate.ts": [{ args: ["generated.csv", "0.2"] }],
  "sales/report.ts": [{ args: ["sales.csv"] }, {}, { args: ["planets.json"] }],
  "sudoku.ts": [{}, { args: ["puzzles.txt"] }],
};

/** As sales/generate.ts writes it. */
const SALES = [
  "id,date,region,customer,product,count,amount",
  '1,2025-03-18,islands,customer-2719,"bolt, hexagonal",35,11.15',
  '2,2025-11-02,north,customer-12,"file ""fine""",2,23.50',
  "3,2025-03-01,north,customer-2719,lathe,40,139960.00",
  "4,2025-07-28,west,customer-4,nail,7,0.14",
  "",
].join("\n");

const FILES = {
  "sales.csv": SALES,
  "planets.json": text("planets.json"),
  "sample.md": text("sample.md"),
  "puzzles.txt": `${"53..7....6..195....98....6.8...6...34..8.3..17...2...6.6....28....419..5....8..79"}\n11\n${"1".repeat(81)}\n`,
};

test("every example is tested", () => {
  const found = readdirSync(FOLDER, { recursive: true, encoding: "utf8" });
  expect(found.filter((name) => name.endsWith(".ts")).sort()).toEqual(Object.keys(USES));
});

/** Runs every use in turn in a folder of its own. */
async function results(command: string, args: readonly string[], uses: readonly Use[]) {
  const cwd = folderWith(FILES);
  const all: CommandResult[] = [];
  for (const use of uses) {
    const given = [...args, ...(use.args ?? [])];
    all.push(await runCommand(command, given, { cwd, input: use.input ?? "" }));
  }
  const written = join(cwd, "generated.csv");
  return { all, written: existsSync(written) ? readFileSync(written, "utf8") : "" };
}

describe.each(Object.entries(USES))("%s", (name, uses) => {
  test("prints what it prints under Node", async () => {
    const path = join(FOLDER, name);
    const build = folderWith({});
    const program = join(build, "program");
    const compiled = await tsuk(["compile", path, "-o", program]);
    expect(compiled).toEqual({ status: 0, stdout: "", stderr: "" });
    const module = writeModules(build, [{ path: "program.ts", text: readFileSync(path, "utf8") }]);
    const native = await results(program, [], uses);
    expect(native).toEqual(await results(process.execPath, [module], uses));
    for (const { stdout, stderr } of native.all) expect(stdout + stderr).not.toBe("");
  });
});
