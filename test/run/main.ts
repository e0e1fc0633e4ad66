// `npm run conformance -- [FILTER...]`: the developer's way to run conformance cases.
import { parseArgs } from "node:util";
import { type Case, caseId, listSuites } from "./cases.ts";
import { knownFailureLine, readKnownFailures, updateKnownFailures } from "./known-failures.ts";
import { runInNode } from "./oracle.ts";
import { type CaseResult, defaultOptions, resultKey, runCases } from "./runner.ts";

const usage = `usage: npm run conformance -- [FILTER...] [options]
  FILTER          run cases whose suite/name contains one of these (default: all)
  --opt 0,2       optimisation levels (default: 0)
  --all           levels 0 and 2
  --update-known  rewrite known-failures.txt of the suites that ran
  --sanitize      compile with the address and undefined-behaviour sanitizers
  --gc-every N    collect at every Nth allocation
  --node-only     run the cases in Node alone and print what they do
  --lanes N       cases in parallel (default: 2)
  --json FILE     write every result to FILE
  -v              print each case, and whole compiler messages`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    opt: { type: "string" },
    all: { type: "boolean", default: false },
    "update-known": { type: "boolean", default: false },
    sanitize: { type: "boolean", default: false },
    "gc-every": { type: "string", default: "0" },
    "node-only": { type: "boolean", default: false },
    lanes: { type: "string" },
    json: { type: "string" },
    verbose: { type: "boolean", short: "v", default: false },
    help: { type: "boolean", short: "h", default: false },
  },
});

if (values.help) {
  console.log(usage);
} else {
  const cases = selectCases(positionals);
  try {
    await (values["node-only"] ? showNode(cases) : compareAll(cases));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 70;
  }
}

function selectCases(filters: readonly string[]): Case[] {
  const all = listSuites().flatMap((suite) => [...suite.cases]);
  if (filters.length === 0) return all;
  return all.filter((testCase) => filters.some((filter) => caseId(testCase).includes(filter)));
}

async function showNode(cases: readonly Case[]): Promise<void> {
  for (const testCase of cases) {
    const outcome = await runInNode(testCase);
    console.log(`== ${caseId(testCase)}: exit ${outcome.exitCode} ${outcome.stopped ?? ""}`);
    if (values.verbose) console.log(outcome.stdout + outcome.stderr);
    else if (outcome.exitCode !== 0) console.log(outcome.stderr.split("\n").slice(0, 8).join("\n"));
  }
}

async function compareAll(cases: readonly Case[]): Promise<void> {
  const results: CaseResult[] = [];
  const levels = values.all ? ["0", "2"] : (values.opt ?? "0").split(",");
  const lanes = values.lanes === undefined ? defaultOptions.lanes : Number(values.lanes);
  const gcEvery = Number(values["gc-every"]);
  await runCases(cases, { levels, sanitize: values.sanitize, gcEvery, lanes }, (result) => {
    results.push(result);
    report(result);
  });
  if (values.json !== undefined) await writeResults(values.json, results);
  if (values["update-known"]) updateKnownFailures(results);
  summarise(results);
}

function report(result: CaseResult): void {
  if (result.failure === undefined) {
    if (values.verbose)
      console.log(`ok   ${resultKey(result)} (${Math.round(result.compileMs)} ms)`);
    return;
  }
  const known = readKnownFailures(result.testCase.suite).has(knownFailureLine(result));
  if (known && !values.verbose && positionals.length === 0) return;
  const { kind, text } = result.failure;
  const shown = values.verbose ? text : firstTellingLine(text);
  console.log(`FAIL ${resultKey(result)}${known ? " (known)" : ""} ${kind}: ${shown}`);
}

function firstTellingLine(text: string): string {
  const lines = text.split("\n");
  const line =
    lines.find((candidate) => /error|Error|unsupported|internal/.test(candidate)) ?? lines[0] ?? "";
  const place = lines.find((candidate) => candidate.trimStart().startsWith("-->"));
  return `${line.trim().slice(0, 300)}${place === undefined ? "" : ` ${place.trim()}`}`;
}

async function writeResults(path: string, results: readonly CaseResult[]): Promise<void> {
  const { writeFileSync } = await import("node:fs");
  const rows = results.map((result) => ({
    case: caseId(result.testCase),
    level: result.level,
    kind: result.failure?.kind ?? "pass",
    text: result.failure?.text ?? "",
    compileMs: Math.round(result.compileMs),
  }));
  writeFileSync(path, `${JSON.stringify(rows, null, 1)}\n`);
}

function summarise(results: readonly CaseResult[]): void {
  const suites = new Map<string, { passed: number; failed: number; surprises: string[] }>();
  for (const result of results) {
    const { suite } = result.testCase;
    const row = suites.get(suite) ?? { passed: 0, failed: 0, surprises: [] };
    suites.set(suite, row);
    const known = readKnownFailures(suite).has(knownFailureLine(result));
    if (result.failure === undefined) row.passed++;
    else row.failed++;
    if (known && result.failure === undefined)
      row.surprises.push(`${resultKey(result)} passes but is listed as failing`);
    if (!known && result.failure !== undefined) row.surprises.push(`${resultKey(result)} fails`);
  }
  console.log("");
  for (const [suite, row] of suites) {
    console.log(
      `${suite.padEnd(24)} ${String(row.passed).padStart(4)} passed ${String(row.failed).padStart(4)} failed`,
    );
  }
  const surprises = [...suites.values()].flatMap((row) => row.surprises);
  for (const surprise of surprises.filter((line) => line.includes("listed"))) console.log(surprise);
  const failed = results.filter((result) => result.failure !== undefined).length;
  console.log(
    `${results.length - failed} passed, ${failed} failed (${surprises.length} not as known-failures.txt says)`,
  );
  process.exitCode = surprises.length === 0 ? 0 : 1;
}
