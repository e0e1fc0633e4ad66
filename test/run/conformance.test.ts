// The conformance suites under vitest: at level 0 every day, at level 2 too with `--all`.
import { describe, expect, it } from "vitest";
import { everything } from "../support/everything.ts";
import { listSuites } from "./cases.ts";
import { knownFailureLine, readKnownFailures } from "./known-failures.ts";
import { type CaseResult, defaultOptions, runCases } from "./runner.ts";

const levels = everything ? ["0", "2"] : ["0"];
const suites = listSuites();

// All cases go through the runner's lanes at once; each test waits for its own case only.
const waiting = new Map<
  string,
  { promise: Promise<CaseResult>; resolve: (result: CaseResult) => void }
>();
for (const suite of suites) {
  for (const testCase of suite.cases) {
    for (const level of levels)
      waiting.set(`${testCase.suite}/${testCase.name} O${level}`, deferred());
  }
}
let run: Promise<void> | undefined;

function startRun(): Promise<void> {
  run ??= runCases(
    suites.flatMap((suite) => [...suite.cases]),
    { ...defaultOptions, levels },
    (result) => {
      const { suite, name } = result.testCase;
      waiting.get(`${suite}/${name} O${result.level}`)?.resolve(result);
    },
  );
  return run;
}

/** The result of one case; rejects when the run itself fails. */
function resultOf(key: string): Promise<CaseResult | undefined> {
  const result = Promise.resolve(waiting.get(key)?.promise);
  return Promise.race([result, startRun().then(() => result)]);
}

function deferred(): { promise: Promise<CaseResult>; resolve: (result: CaseResult) => void } {
  let resolve: (result: CaseResult) => void = () => undefined;
  const promise = new Promise<CaseResult>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

for (const suite of suites) {
  describe(`conformance/${suite.name}`, () => {
    const known = readKnownFailures(suite.name);
    for (const testCase of suite.cases) {
      for (const level of levels) {
        it(`${testCase.name} O${level}`, { timeout: 3_600_000 }, async () => {
          const result = await resultOf(`${suite.name}/${testCase.name} O${level}`);
          if (result === undefined) throw new Error("the case did not run");
          const line = knownFailureLine(result);
          if (!known.has(line)) expect(result.failure).toBeUndefined();
          else if (result.failure === undefined) throw new Error(`better than listed: ${line}`);
        });
      }
    }
  });
}
