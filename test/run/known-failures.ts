// conformance/<suite>/known-failures.txt: the cases that are allowed to fail, one `name O<level>` a line.
// A listed case that passes is as much an error as an unlisted one that fails.
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { conformanceRoot } from "./cases.ts";
import type { CaseResult } from "./runner.ts";

export function readKnownFailures(suite: string): Set<string> {
  const path = knownFailuresPath(suite);
  if (!existsSync(path)) return new Set();
  const lines = readFileSync(path, "utf8").split("\n");
  return new Set(
    lines.map((line) => line.trim()).filter((line) => line !== "" && !line.startsWith("#")),
  );
}

/** Rewrites the lists of the suites that ran; lines about cases or levels that did not run stay. */
export function updateKnownFailures(results: readonly CaseResult[]): void {
  for (const [suite, ofSuite] of groupBySuite(results)) {
    const known = readKnownFailures(suite);
    for (const result of ofSuite) {
      const line = knownFailureLine(result);
      if (result.failure === undefined) known.delete(line);
      else known.add(line);
    }
    const path = knownFailuresPath(suite);
    if (known.size > 0) writeFileSync(path, `${[...known].sort().join("\n")}\n`);
    else rmSync(path, { force: true });
  }
}

export function knownFailureLine(result: CaseResult): string {
  return `${result.testCase.name} O${result.level}`;
}

function groupBySuite(results: readonly CaseResult[]): Map<string, CaseResult[]> {
  const groups = new Map<string, CaseResult[]>();
  for (const result of results) {
    const group = groups.get(result.testCase.suite);
    if (group === undefined) groups.set(result.testCase.suite, [result]);
    else group.push(result);
  }
  return groups;
}

function knownFailuresPath(suite: string): string {
  return join(conformanceRoot, suite, "known-failures.txt");
}
