// `npm run conformance:check`: type-checks every case under `strict` with lib.es2023 alone, and runs it
// in Node twice to see that it is deterministic. A case that fails here says nothing about the compiler.
import { join } from "node:path";
import ts from "typescript";
import { caseId, conformanceRoot, listSuites, repositoryRoot } from "./cases.ts";
import { runInNode } from "./oracle.ts";

const filters = process.argv.slice(2);
const cases = listSuites()
  .flatMap((suite) => [...suite.cases])
  .filter(
    (testCase) =>
      filters.length === 0 || filters.some((filter) => caseId(testCase).includes(filter)),
  );

const strictOptions: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ES2024,
  lib: [
    "lib.es2023.d.ts",
    "lib.es2024.arraybuffer.d.ts",
    "lib.es2024.collection.d.ts",
    "lib.es2024.object.d.ts",
    "lib.es2024.regexp.d.ts",
    "lib.es2024.sharedmemory.d.ts",
    "lib.es2024.string.d.ts",
  ],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  moduleDetection: ts.ModuleDetectionKind.Force,
  allowImportingTsExtensions: true,
  resolveJsonModule: true,
  types: [],
};
// The suite `node` is about Node's modules: what they are is said by @types/node.
const [ofModules, others] = [true, false].map((isNode) =>
  cases.filter(({ suite }) => (suite === "node") === isNode).map(({ entry }) => entry),
);
const programs = [
  ts.createProgram({
    rootNames: [join(conformanceRoot, "globals.d.ts"), ...(others ?? [])],
    options: strictOptions,
  }),
  ts.createProgram({
    rootNames: ofModules ?? [],
    options: {
      ...strictOptions,
      types: ["node"],
      typeRoots: [join(repositoryRoot, "node_modules/@types")],
    },
  }),
];
let problems = 0;
for (const diagnostic of programs.flatMap((program) => ts.getPreEmitDiagnostics(program))) {
  problems++;
  const message = ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n");
  const { file, start } = diagnostic;
  const line = file === undefined ? 0 : file.getLineAndCharacterOfPosition(start ?? 0).line + 1;
  console.log(
    `${file?.fileName.replace(`${repositoryRoot}/`, "")}:${line} TS${diagnostic.code} ${message}`,
  );
}

for (const testCase of cases) {
  const outcome = await runInNode(testCase);
  const unexpected = outcome.stderr !== "" && testCase.stderr === "none" && outcome.exitCode !== 0;
  if (outcome.stopped !== undefined || (unexpected && testCase.expected === undefined)) {
    problems++;
    const error = outcome.stderr.split("\n").find((line) => /Error/.test(line)) ?? outcome.stopped;
    console.log(`${caseId(testCase)}: exit ${outcome.exitCode}: ${error}`);
  } else if (outcome.stdout === "" && testCase.stderr === "none") {
    problems++;
    console.log(`${caseId(testCase)}: prints nothing`);
  }
}
console.log(`${cases.length} cases checked, ${problems} problems`);
process.exitCode = problems === 0 ? 0 : 1;
