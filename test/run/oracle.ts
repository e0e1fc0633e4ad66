// What Node does with a case. Types are stripped by TypeScript's own transpileModule, the result runs
// as ES modules, and the outcome is kept under a hash of everything that could change it.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";
import { type Case, repositoryRoot, type SourceText } from "./cases.ts";
import { type Execution, execute } from "./execute.ts";

export const cacheRoot: string = join(repositoryRoot, "node_modules", ".cache", "tsuk-run");

const formatVersion = "1";
const nodeTimeoutMs = 20_000;

export async function runInNode(testCase: Case): Promise<Execution> {
  const key = caseKey(testCase);
  const folder = join(cacheRoot, "node", key.slice(0, 2), key);
  const outcome = join(folder, "outcome.json");
  if (existsSync(outcome)) return JSON.parse(readFileSync(outcome, "utf8")) as Execution;
  const entry = writeModules(folder, testCase.sources);
  const execution = await execute(process.execPath, [entry, ...testCase.args], {
    stdin: testCase.stdin,
    environment: testCase.environment,
    directory: folder,
    timeoutMs: nodeTimeoutMs,
  });
  // A run cut short on a busy machine says nothing about the program, so it is not kept.
  if (execution.stopped === undefined) {
    const unfinished = `${outcome}.${process.pid}`;
    writeFileSync(unfinished, JSON.stringify(execution));
    renameSync(unfinished, outcome);
  }
  return execution;
}

function caseKey(testCase: Case): string {
  const hash = createHash("sha256");
  const { sources, args, stdin, environment } = testCase;
  hash.update(
    JSON.stringify([formatVersion, process.version, ts.version, sources, args, stdin, environment]),
  );
  return hash.digest("hex").slice(0, 32);
}

/** Writes the sources as JavaScript modules and gives the path of the first. */
export function writeModules(folder: string, sources: readonly SourceText[]): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }\n');
  let entry = "";
  for (const source of sources) {
    const path = join(folder, source.path.replace(/\.ts$/, ".js"));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, source.path.endsWith(".ts") ? stripTypes(source) : source.text);
    if (entry === "") entry = path;
  }
  return entry;
}

function stripTypes(source: SourceText): string {
  return ts.transpileModule(source.text, {
    fileName: source.path,
    compilerOptions: {
      target: ts.ScriptTarget.ES2023,
      module: ts.ModuleKind.ESNext,
      useDefineForClassFields: true,
      rewriteRelativeImportExtensions: true,
    },
  }).outputText;
}
