// Finds the conformance cases on disk: one folder a suite, one file or folder a case.
// It reads no results and starts nothing; oracle.ts and runner.ts do that.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const repositoryRoot: string = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
export const conformanceRoot: string = join(repositoryRoot, "conformance");

/** How much of standard error takes part in the comparison. */
export type StderrCheck = "none" | "first-error-line" | "exact";

export interface Case {
  readonly suite: string;
  readonly name: string;
  /** The file given to the compiler. */
  readonly entry: string;
  /** Every source of the case: path inside the case, text. The entry comes first. */
  readonly sources: readonly SourceText[];
  readonly args: readonly string[];
  readonly stdin: string;
  /** Environment set for both runs, from `// @env NAME=value` headers. */
  readonly environment: Readonly<Record<string, string>>;
  readonly stderr: StderrCheck;
  /** Lines of output that are left out of the comparison, from `// @ignore PATTERN` headers. */
  readonly ignored: readonly RegExp[];
  /** Set when the case deviates from Node on purpose: what tsuk must print. */
  readonly expected: Expected | undefined;
}

export interface SourceText {
  readonly path: string;
  readonly text: string;
}

export interface Expected {
  readonly stdout: string;
  readonly exitCode: number;
}

export interface Suite {
  readonly name: string;
  readonly title: string;
  readonly cases: readonly Case[];
}

export function caseId(testCase: Case): string {
  return `${testCase.suite}/${testCase.name}`;
}

export function listSuites(root: string = conformanceRoot): Suite[] {
  const suites: Suite[] = [];
  for (const name of readdirSync(root).sort()) {
    const description = join(root, name, "suite.json");
    if (!existsSync(description)) continue;
    const { title } = JSON.parse(readFileSync(description, "utf8")) as { title: string };
    suites.push({ name, title, cases: listCases(root, name) });
  }
  return suites;
}

function listCases(root: string, suite: string): Case[] {
  const folder = join(root, suite);
  const cases: Case[] = [];
  for (const item of readdirSync(folder).sort()) {
    const path = join(folder, item);
    if (statSync(path).isDirectory()) {
      if (existsSync(join(path, "main.ts"))) cases.push(readCase(suite, item, path, path));
    } else if (item.endsWith(".ts") && !item.endsWith(".d.ts")) {
      const name = basename(item, ".ts");
      cases.push(readCase(suite, name, path, join(folder, name)));
    }
  }
  return cases;
}

function readCase(suite: string, name: string, path: string, stem: string): Case {
  const isFolder = statSync(path).isDirectory();
  const sources = isFolder
    ? readTree(path)
    : [{ path: `${name}.ts`, text: readFileSync(path, "utf8") }];
  const header = sources[0]?.text ?? "";
  return {
    suite,
    name,
    entry: isFolder ? join(path, "main.ts") : path,
    sources,
    args: (readIfPresent(`${stem}.args`) ?? "").split("\n").filter((line) => line !== ""),
    stdin: readIfPresent(`${stem}.stdin`) ?? "",
    environment: readEnvironment(header),
    stderr: readStderrCheck(header),
    ignored: [...header.matchAll(/^\/\/ @ignore (.*)$/gm)].map(
      ([, text]) => new RegExp(text ?? ""),
    ),
    expected: readExpected(stem),
  };
}

function readTree(folder: string): SourceText[] {
  const found: SourceText[] = [];
  const walk = (inside: string): void => {
    for (const item of readdirSync(join(folder, inside)).sort()) {
      const path = inside === "" ? item : `${inside}/${item}`;
      if (statSync(join(folder, path)).isDirectory()) walk(path);
      else if (/\.(ts|json)$/.test(item)) {
        found.push({ path, text: readFileSync(join(folder, path), "utf8") });
      }
    }
  };
  walk("");
  return found.sort((a, b) => Number(b.path === "main.ts") - Number(a.path === "main.ts"));
}

function readIfPresent(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}

function readEnvironment(header: string): Record<string, string> {
  const environment: Record<string, string> = {};
  for (const [, name, value] of header.matchAll(/^\/\/ @env (\w+)=(.*)$/gm)) {
    if (name !== undefined && value !== undefined) environment[name] = value;
  }
  return environment;
}

function readStderrCheck(header: string): StderrCheck {
  const found = /^\/\/ @stderr( exact)?$/m.exec(header);
  if (found === null) return "none";
  return found[1] === undefined ? "first-error-line" : "exact";
}

function readExpected(stem: string): Expected | undefined {
  const stdout = readIfPresent(`${stem}.expected`);
  if (stdout === undefined) return undefined;
  return { stdout, exitCode: Number(readIfPresent(`${stem}.exit`) ?? "0") };
}
