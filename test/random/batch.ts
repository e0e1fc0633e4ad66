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

export async function compareBatch(
  lane: Lane,
  programs: readonly RandomProgram[],
  levels: readonly string[],
): Promise<Failure[]> {
  const [first] = programs;
  if (first === undefined) return [];
  const sources = [
    { path: "main.ts", text: programs.map(({ seed }) => `import "./p${seed}.ts";\n`).join("") },
    { path: "support.ts", text: supportText },
    ...programs.map((program) => ({ path: `p${program.seed}.ts`, text: programText(program) })),
  ];
  for (const { path, text } of sources) writeFileSync(join(lane.folder, path), text);
  const entry = writeModules(lane.folder, sources);
  const reference = await execute(process.execPath, [entry], { timeoutMs: 60_000 });
  const told = problem(reference);
  if (told !== undefined) {
    if (programs.length > 1) return halves(lane, programs, levels);
    return [{ program: first, level: "-", kind: "node", text: told }];
  }
  const wanted = sections(reference.stdout);
  for (const level of levels) {
    const output = join(lane.folder, "program");
    const { sanitize } = lane;
    const request = { entry: join(lane.folder, "main.ts"), output, opt: level, sanitize };
    const compiled = await lane.worker.compile(request, 120_000 + 2000 * programs.length);
    if (!compiled.ok) {
      const { messages } = compiled;
      if (programs.length > 1) return without(lane, programs, levels, blamed(programs, messages));
      const kind = /^(error|unsupported)\[T[SK]/m.test(messages) ? "refused" : "compile";
      return [{ program: first, level, kind, text: messages }];
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
    const different = programs.filter(({ seed }) => got.get(seed) !== wanted.get(seed));
    const ended = problem(native);
    if (different.length === 0 && ended === undefined) continue;
    if (programs.length > 1) {
      // After a crash only the first of them is known to have a part in it.
      const suspects = ended === undefined ? different : different.slice(0, 1);
      if (suspects.length > 0) {
        const failures = await without(lane, programs, levels, suspects);
        return together(programs, level, failures, suspects);
      }
    }
    const text = firstDifference(wanted.get(first.seed), got.get(first.seed)) ?? "";
    return [{ program: first, level, kind: "run", text: [ended, text].join(" ").trim() }];
  }
  return [];
}

/** Adds those that only failed together with others. */
function together(
  programs: readonly RandomProgram[],
  level: string,
  failures: readonly Failure[],
  suspects: readonly RandomProgram[],
): Failure[] {
  const alone = new Set(failures.map(({ program }) => program.seed));
  const missing = suspects.filter(({ seed }) => !alone.has(seed));
  const text = `only in the batch ${programs[0]?.seed} to ${programs.at(-1)?.seed}`;
  return [
    ...failures,
    ...missing.map((program) => ({ program, level, kind: "batch" as const, text })),
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
