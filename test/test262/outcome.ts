// Runs one test of test262 and says what came of it.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { CompileWorker } from "../run/compile-pool.ts";
import { execute } from "../run/execute.ts";
import { adapt, type Typing, unsuited } from "./adapt.ts";
import { runTimeRefusal } from "./harness/refusals.ts";
import { type Metadata, metadataOf } from "./metadata.ts";

export type Outcome =
  | { readonly kind: "passed"; readonly typing: Typing }
  /** Not for modules of strict code. */
  | { readonly kind: "skipped"; readonly reason: string }
  /** The compiler's code, or what the harness does not have. */
  | { readonly kind: "refused"; readonly reason: string; readonly text: string }
  /** It compiles and does not do what it must: a bug. */
  | { readonly kind: "wrong"; readonly typing: Typing; readonly text: string };

export interface Surroundings {
  readonly worker: CompileWorker;
  /** Folder of this lane, emptied before each test. */
  readonly scratch: string;
  /** Which module of the harness exports a name. */
  readonly harness: ReadonlyMap<string, string>;
  readonly level: string;
}

const compileTimeoutMs = 60_000;
const runTimeoutMs = 20_000;
const memoryMb = 2000;

/** What the files that a test includes are for; those that are not here the harness lacks. */
const INCLUDES = new Set([
  "assert.js",
  "asyncHelpers.js",
  "compareArray.js",
  "decimalToHexString.js",
  "detachArrayBuffer.js",
  "doneprintHandle.js",
  "isConstructor.js",
  "nans.js",
  "nativeErrors.js",
  "promiseHelper.js",
  "propertyHelper.js",
  "regExpUtils.js",
  "resizableArrayBufferUtils.js",
  "sta.js",
  "tcoHelper.js",
  "testTypedArray.js",
]);

/** Proposals that neither tsuk nor the Node that it is compared with has: through `any`, tests call them. */
const AHEAD = new Set([
  "Atomics.pause",
  "Error.isError",
  "Float16Array",
  "Intl.Era-monthcode",
  "Iterator.prototype.join",
  "Math.sumPrecise",
  "ShadowRealm",
  "Temporal",
  "await-dictionary",
  "error-stack-accessor",
  "immutable-arraybuffer",
  "iterator-chunking",
  "iterator-includes",
  "iterator-sequencing",
  "joint-iteration",
  "json-parse-with-source",
  "source-phase-imports",
  "uint8array-base64",
  "upsert",
]);

export async function runTest(file: string, around: Surroundings): Promise<Outcome> {
  const source = readFileSync(file, "utf8");
  const metadata = metadataOf(source);
  const reason = unsuited(source, metadata);
  if (reason !== undefined) return { kind: "skipped", reason };
  const ahead = metadata.features.find((name) => AHEAD.has(name));
  if (ahead !== undefined) return { kind: "skipped", reason: `feature ${ahead}` };
  const missing = metadata.includes.find((name) => !INCLUDES.has(name));
  if (missing !== undefined) return { kind: "refused", reason: `include ${missing}`, text: "" };
  let outcome: Outcome | undefined;
  for (const typing of ["inferred", "any"] as const) {
    outcome = await runAs(file, source, metadata, typing, around);
    if (outcome.kind !== "refused") return outcome;
  }
  return outcome ?? { kind: "skipped", reason: "empty" };
}

async function runAs(
  file: string,
  source: string,
  metadata: Metadata,
  typing: Typing,
  around: Surroundings,
): Promise<Outcome> {
  const { scratch, worker, level } = around;
  rmSync(scratch, { recursive: true, force: true });
  mkdirSync(scratch, { recursive: true });
  const entry = join(scratch, basename(file).replace(/\.js$/, ".ts"));
  const text = adapt(source, typing, around.harness);
  writeFileSync(join(scratch, "tsconfig.json"), "{}");
  writeFileSync(entry, text);
  if (metadata.flags.has("module")) copyFixtures(file, typing, around);
  const output = join(scratch, "program");
  const request = { entry, output, opt: level, sanitize: false };
  const compiled = await worker.compile(request, compileTimeoutMs);
  const { negative } = metadata;
  const isStatic = negative !== undefined && negative.phase !== "runtime";
  if (!compiled.ok) {
    const code = /^(?:error|unsupported)\[(\w+)\]/m.exec(compiled.messages)?.[1];
    if (code === undefined) {
      return { kind: "wrong", typing, text: `compiler: ${compiled.messages.slice(0, 400)}` };
    }
    if (isStatic) return { kind: "passed", typing };
    return { kind: "refused", reason: code, text: compiled.messages };
  }
  if (isStatic)
    return { kind: "wrong", typing, text: `accepted: ${negative.phase} ${negative.type}` };
  const run = await execute(output, [], { timeoutMs: runTimeoutMs, memoryMb, directory: scratch });
  const told = `${run.stopped ?? `exit ${run.exitCode}`}: ${run.stdout.slice(0, 200)}${run.stderr.slice(0, 600)}`;
  const refusal = runTimeRefusal(run.stderr) ?? runTimeRefusal(run.stdout);
  if (refusal !== undefined) return { kind: "refused", reason: `run time: ${refusal}`, text: told };
  const isDone = !metadata.flags.has("async") || run.stdout.includes("Test262:AsyncTestComplete");
  const isRight =
    negative === undefined
      ? run.exitCode === 0 && run.stopped === undefined && isDone
      : run.exitCode === 1 && run.stderr.includes(negative.type);
  return isRight ? { kind: "passed", typing } : { kind: "wrong", typing, text: told };
}

/** The modules that a test imports stand beside it. */
function copyFixtures(file: string, typing: Typing, around: Surroundings): void {
  for (const name of readdirSync(dirname(file))) {
    if (!name.endsWith("_FIXTURE.js")) continue;
    const source = readFileSync(join(dirname(file), name), "utf8");
    const text = adapt(source, typing, around.harness);
    writeFileSync(join(around.scratch, name.replace(/\.js$/, ".ts")), text);
  }
}
