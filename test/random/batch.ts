// Compares random programs in Node and natively, many at a time: each is a module of its own, one entry
// imports them all, and the output is told apart by the line that each begins with. A program that differs
// is compared again alone; what follows a crash is compared without the program that crashed.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CompileWorker } from "../run/compile-pool.ts";
import { type Execution, execute } from "../run/execute.ts";
import { writeModules } from "../run/oracle.ts";
import { programText, type RandomProgram } from "./generate.ts";
import { supportText } from "./support.ts";
import { statementCount, withoutStatements } from "./tree.ts";

export interface Lane {
  readonly worker: CompileWorker;
  readonly folder: string;
  readonly gcEvery: number;
  readonly sanitize: boolean;
}

/**
 * `node`: the program is no program, as it fails under Node. `refused`: the compiler says so.
 * `batch`: differs only together with the other programs of its batch.
 */
export type FailureKind = "node" | "refused" | "compile" | "run" | "batch";

export interface Failure {
  readonly program: RandomProgram;
  readonly level: string;
  readonly kind: FailureKind;
  readonly text: string;
}

/** What one compilation and one run of all programs showed. */
interface Outcome {
  /** Why there is nothing to compare. */
  readonly failed?: { readonly kind: FailureKind; readonly text: string };
  /** How the native program ended, if not as it should. */
  readonly ended?: string | undefined;
  /** The programs whose output differs, or is missing, and the first difference. */
  readonly different: ReadonlyMap<RandomProgram, string>;
}

/** What Node prints, by seed. */
type Reference = ReadonlyMap<number, string>;

async function runInNode(
  { folder }: Lane,
  programs: readonly RandomProgram[],
): Promise<Reference | string> {
  const sources = [
    { path: "main.ts", text: programs.map(({ seed }) => `import "./p${seed}.ts";\n`).join("") },
    { path: "support.ts", text: supportText },
    // So that no other one is found further up.
    { path: "tsconfig.json", text: "{}\n" },
    ...programs.map((program) => ({ path: `p${program.seed}.ts`, text: programText(program) })),
  ];
  for (const { path, text } of sources) writeFileSync(join(folder, path), text);
  const entry = writeModules(folder, sources);
  const execution = await execute(process.execPath, [entry], { timeoutMs: 60_000 });
  return problem(execution) ?? sections(execution.stdout);
}

/** Compiles and runs what `runInNode` wrote. */
async function runNatively(
  lane: Lane,
  programs: readonly RandomProgram[],
  level: string,
  reference: Reference,
): Promise<Outcome> {
  const output = join(lane.folder, "program");
  const { sanitize } = lane;
  const request = { entry: join(lane.folder, "main.ts"), output, opt: level, sanitize };
  const compiled = await lane.worker.compile(request, 120_000 + 2000 * programs.length);
  if (!compiled.ok) {
    const { messages: text } = compiled;
    const kind = /^(error|unsupported)\[T[SK]/m.test(text) ? "refused" : "compile";
    return { failed: { kind, text }, different: new Map() };
  }
  const native = await execute(output, [], {
    timeoutMs: sanitize || lane.gcEvery > 0 ? 120_000 : 30_000,
    environment: {
      ...(lane.gcEvery > 0 ? { TSUK_GC: `every:${lane.gcEvery}` } : {}),
      ASAN_OPTIONS: "detect_leaks=0",
    },
    ...(sanitize ? {} : { memoryMb: 2000 }),
  });
  const got = sections(native.stdout);
  const different = new Map<RandomProgram, string>();
  for (const program of programs) {
    const difference = firstDifference(reference.get(program.seed), got.get(program.seed));
    if (difference !== undefined) different.set(program, difference);
  }
  return { ended: problem(native), different };
}

/** The failures among the programs, each confirmed with the program alone where that is possible. */
export async function compareBatch(
  lane: Lane,
  programs: readonly RandomProgram[],
  levels: readonly string[],
): Promise<Failure[]> {
  const [first] = programs;
  if (first === undefined) return [];
  const isAlone = programs.length === 1;
  const reference = await runInNode(lane, programs);
  if (typeof reference === "string") {
    if (!isAlone) return halves(lane, programs, levels);
    return [{ program: first, level: "-", kind: "node", text: reference }];
  }
  for (const level of levels) {
    const { failed, ended, different } = await runNatively(lane, programs, level, reference);
    if (failed !== undefined) {
      if (isAlone) return [{ program: first, level, ...failed }];
      const guilty = blamed(programs, failed.text);
      if (failed.kind !== "refused" || guilty.length === 0)
        return without(lane, programs, levels, guilty);
      const rest = programs.filter((program) => !guilty.includes(program));
      const refused = guilty.map((program) => ({ program, level, ...failed }));
      return [...refused, ...(await compareBatch(lane, rest, levels))];
    }
    if (different.size === 0 && ended === undefined) continue;
    if (isAlone || different.size === 0) {
      const text = [ended, different.get(first)].filter(Boolean).join(" ");
      return [{ program: first, level, kind: isAlone ? "run" : "batch", text }];
    }
    // After a crash only the first of them is known to have a part in it.
    const all = [...different.keys()];
    const suspects = ended === undefined ? all : all.slice(0, 1);
    const failures = await without(lane, programs, levels, suspects);
    return together(level, failures, suspects, different);
  }
  return [];
}

/** Statements that a round of the reduction tries to drop, one piece a program. */
const PIECES = 24;

/** Drops statements for as long as the same kind of failure stays; many attempts in one compilation. */
export async function minimise(
  lane: Lane,
  failure: Failure,
  rounds: number,
): Promise<RandomProgram> {
  let best = failure.program;
  let size = Math.ceil(statementCount(best.body) / 4);
  for (let round = 0, from = 0; round < rounds && size >= 1; round++) {
    const count = statementCount(best.body);
    const starts: number[] = [];
    for (let at = from; at < count && starts.length < PIECES; at += size) starts.push(at);
    const candidates = starts.map((start, index) => ({
      seed: index,
      body: withoutStatements(best.body, start, size),
    }));
    const failing = await stillFailing(lane, candidates, failure);
    // Pieces that can go one by one can often go together.
    let merged = best.body;
    for (const index of failing.toReversed())
      merged = withoutStatements(merged, starts[index] ?? 0, size);
    const [kept] = failing;
    if (
      failing.length > 1 &&
      (await stillFailing(lane, [{ seed: 0, body: merged }], failure)).length > 0
    ) {
      best = { ...best, body: merged };
    } else if (kept !== undefined) best = { ...best, body: candidates[kept]?.body ?? best.body };
    from = kept === undefined ? from + PIECES * size : (starts[kept] ?? 0);
    if (from >= statementCount(best.body)) {
      from = 0;
      size = size === 1 ? 0 : Math.ceil(size / 2);
    }
  }
  return best;
}

/** Which of the programs, numbered by their seeds, fail as the given one does. */
async function stillFailing(
  lane: Lane,
  programs: readonly RandomProgram[],
  failure: Failure,
): Promise<number[]> {
  let left = programs;
  while (left.length > 0) {
    const reference = await runInNode(lane, left);
    if (typeof reference === "string") {
      if (left.length === 1) return [];
      const middle = Math.ceil(left.length / 2);
      return [
        ...(await stillFailing(lane, left.slice(0, middle), failure)),
        ...(await stillFailing(lane, left.slice(middle), failure)),
      ];
    }
    const { failed, ended, different } = await runNatively(lane, left, failure.level, reference);
    if (failed !== undefined) {
      const guilty = blamed(left, failed.text);
      if (failed.kind === "compile" && signature(failed.text) === signature(failure.text))
        return (guilty.length > 0 ? guilty : left.slice(0, 1)).map(({ seed }) => seed);
      if (guilty.length === 0) return [];
      left = left.filter((program) => !guilty.includes(program));
      continue;
    }
    if (failure.kind !== "run") return [];
    const seeds = [...different.keys()].map(({ seed }) => seed);
    return ended === undefined ? seeds : seeds.slice(0, 1);
  }
  return [];
}

/** A compiler message without its numbers and names. */
function signature(text: string): string {
  return (text.split("\n")[1] ?? text)
    .replace(/^.*?(?=error:)/, "")
    .replace(/'[^']*'/g, "''")
    .replace(/\d+/g, "0");
}

/** Adds those that only failed together with others. */
function together(
  level: string,
  failures: readonly Failure[],
  suspects: readonly RandomProgram[],
  different: ReadonlyMap<RandomProgram, string>,
): Failure[] {
  const alone = new Set(failures.map(({ program }) => program.seed));
  const missing = suspects.filter(({ seed }) => !alone.has(seed));
  return [
    ...failures,
    ...missing.map((program) => ({
      program,
      level,
      kind: "batch" as const,
      text: different.get(program) ?? "",
    })),
  ];
}

/** The programs that a message names, if it names some but not all. */
function blamed(programs: readonly RandomProgram[], messages: string): RandomProgram[] {
  const seeds = new Set([...messages.matchAll(/\bp(\d+)\.ts/g)].map((match) => Number(match[1])));
  return programs.filter(({ seed }) => seeds.has(seed));
}

async function without(
  lane: Lane,
  programs: readonly RandomProgram[],
  levels: readonly string[],
  suspects: readonly RandomProgram[],
): Promise<Failure[]> {
  if (suspects.length === 0 || suspects.length === programs.length)
    return halves(lane, programs, levels);
  const failures: Failure[] = [];
  for (const suspect of suspects) failures.push(...(await compareBatch(lane, [suspect], levels)));
  const rest = programs.filter((program) => !suspects.includes(program));
  return [...failures, ...(await compareBatch(lane, rest, levels))];
}

async function halves(
  lane: Lane,
  programs: readonly RandomProgram[],
  levels: readonly string[],
): Promise<Failure[]> {
  const middle = Math.ceil(programs.length / 2);
  return [
    ...(await compareBatch(lane, programs.slice(0, middle), levels)),
    ...(await compareBatch(lane, programs.slice(middle), levels)),
  ];
}

/** How a run failed as a whole. */
function problem({ stopped, exitCode, stderr }: Execution): string | undefined {
  if (stopped === undefined && exitCode === 0) return undefined;
  const told = stderr.split("\n").find((candidate) => /rror/.test(candidate)) ?? "";
  return `${stopped ?? `exit code ${exitCode}`} ${told.slice(0, 200)}`.trim();
}

function sections(text: string): Map<number, string> {
  const out = new Map<number, string>();
  for (const part of text.split("== program ").slice(1)) {
    const end = part.indexOf("\n");
    out.set(Number(part.slice(0, end)), part.slice(end + 1));
  }
  return out;
}

function firstDifference(wanted = "", got = ""): string | undefined {
  const [a, b] = [wanted.split("\n"), got.split("\n")];
  const at = a.findIndex((text, index) => text !== b[index]);
  if (at < 0) return undefined;
  const shown = (text: string | undefined): string =>
    text === undefined ? "nothing" : JSON.stringify(text.slice(0, 160));
  return `line ${at + 1}: expected ${shown(a[at])}, got ${shown(b[at])}`;
}
