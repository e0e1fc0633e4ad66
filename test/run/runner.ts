// Runs conformance cases: Node first (cached), then the compiled program at each asked level.
import { rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { type Case, caseId } from "./cases.ts";
import { compareExecutions } from "./compare.ts";
import type { CompileWorker } from "./compile-pool.ts";
import { execute } from "./execute.ts";
import { inLanes } from "./lanes.ts";
import { runInNode } from "./oracle.ts";

export interface RunOptions {
  readonly levels: readonly string[];
  readonly sanitize: boolean;
  /** Collect at every nth allocation; 0 leaves the collector alone. */
  readonly gcEvery: number;
  readonly lanes: number;
}

export type FailureKind = "node" | "compile" | "run";

export interface CaseResult {
  readonly testCase: Case;
  readonly level: string;
  readonly failure: { readonly kind: FailureKind; readonly text: string } | undefined;
  readonly compileMs: number;
}

export const defaultOptions: RunOptions = {
  levels: ["0"],
  sanitize: false,
  gcEvery: 0,
  lanes: Math.min(2, availableParallelism()),
};

const compileTimeoutMs = 120_000;
const runTimeoutMs = 60_000;
const memoryMb = 3000;

export async function runCases(
  cases: readonly Case[],
  options: RunOptions,
  onResult: (result: CaseResult) => void,
): Promise<void> {
  await inLanes(cases, options.lanes, async (testCase, { worker, place }) => {
    for (const level of options.levels) {
      onResult(await runCase(worker, testCase, level, place, options));
    }
  });
}

async function runCase(
  worker: CompileWorker,
  testCase: Case,
  level: string,
  output: string,
  options: RunOptions,
): Promise<CaseResult> {
  const started = performance.now();
  let compileMs = 0;
  const result = (kind?: FailureKind, text = ""): CaseResult => ({
    testCase,
    level,
    failure: kind === undefined ? undefined : { kind, text },
    compileMs,
  });

  const reference = await runInNode(testCase);
  if (reference.stopped !== undefined) return result("node", `Node stopped: ${reference.stopped}`);

  rmSync(output, { force: true });
  const { sanitize } = options;
  const compiled = await worker.compile(
    { entry: testCase.entry, output, opt: level, sanitize },
    compileTimeoutMs,
  );
  compileMs = performance.now() - started;
  if (!compiled.ok) return result("compile", compiled.messages.trim());

  const slow = sanitize || options.gcEvery > 0;
  const native = await execute(output, testCase.args, {
    stdin: testCase.stdin,
    environment: {
      ...testCase.environment,
      ...(options.gcEvery > 0 ? { TSUK_GC: `every:${options.gcEvery}` } : {}),
      ...(sanitize
        ? { ASAN_OPTIONS: "detect_leaks=0", UBSAN_OPTIONS: "halt_on_error=1:print_stacktrace=1" }
        : {}),
    },
    directory: join(output, ".."),
    timeoutMs: slow ? runTimeoutMs * 6 : runTimeoutMs,
    ...(sanitize ? {} : { memoryMb }),
  });
  const difference = compareExecutions(testCase, reference, native);
  return difference === undefined ? result() : result("run", difference);
}

export function resultKey(result: CaseResult): string {
  return `${caseId(result.testCase)} O${result.level}`;
}
