/**
 * The driver: from a request to an executable. It alone joins files, the pipeline and the tools;
 * every command of cli/ is a thin caller of it.
 *
 * An unchanged program is answered from the cache of whole programs. Otherwise the pipeline turns
 * the source into C units, the units and what is missing of the runtime's library are compiled in
 * parallel, and everything is linked. All that can go wrong comes back as diagnostics; nothing is
 * thrown.
 */

import { readFileSync, statSync } from "node:fs";
import { sep } from "node:path";
import { saveTypeScriptCache } from "./cache/code-cache.ts";
import { type Cache, contentHash, openCache, pruneCache } from "./cache/folder.ts";
import { findProgram, storeProgram } from "./cache/programs.ts";
import { keepReproducer } from "./cache/reproducer.ts";
import { arrangeDiagnostics, type Diagnostic, makeDiagnostic } from "./diagnostics/diagnostic.ts";
import { InternalError } from "./diagnostics/internal-error.ts";
import { ReportedError } from "./diagnostics/reported-error.ts";
import type {
  CUnit,
  EmitStage,
  OptimizationLevel,
  PipelineResult,
  Statistic,
} from "./driver-types.ts";
import { checkEntry } from "./link/entry.ts";
import { linkExecutable } from "./link/executable.ts";
import {
  findInstallation,
  type Installation,
  installationFingerprint,
} from "./link/installation.ts";
import { type BuildContext, compileUnits, hashHeaders } from "./link/objects.ts";
import {
  errorCode,
  fullDisk,
  isFullDisk,
  placeExecutable,
  placeFolder,
  placeText,
} from "./link/output.ts";
import { runtimeLibrary } from "./link/runtime.ts";
import { findTarget, type Target } from "./link/targets.ts";
import { findToolchain } from "./link/toolchain.ts";

export interface Request {
  /** Absolute path of the program's first file. */
  readonly entry: string;
  readonly target: string;
  readonly optimization: OptimizationLevel;
  readonly debug: boolean;
  readonly static: boolean;
  readonly sanitize: readonly string[];
  readonly verifyIr: boolean;
  readonly onStage: (stage: string) => void;
}

export interface Outcome {
  readonly diagnostics: readonly Diagnostic[];
  readonly stats: readonly Statistic[];
  /** The text of a file that a diagnostic names. */
  readonly readSource: (file: string) => string | undefined;
}

export interface BuildOutcome extends Outcome {
  /** The executable, in the cache; undefined when there are diagnostics. */
  readonly executable: string | undefined;
  /** True when the cache held the program. */
  readonly unchanged: boolean;
}

/** What `--emit` gives: one text, or files by their names. */
export interface EmitOutcome extends Outcome {
  readonly text: string | undefined;
  readonly files: readonly { readonly name: string; readonly path: string }[];
}

/** Builds the program, or finds it in the cache. */
export function buildProgram(request: Request): Promise<BuildOutcome> {
  const nothing = { executable: undefined, unchanged: false };
  return guarded(request, nothing, async (session) => {
    checkEntry(request.entry);
    const target = findTarget(request.target);
    const toolchain = findToolchain(process.env);
    const { cache, installation } = session;
    const key = programKey(request, installation, toolchain.identity);
    const known = findProgram(cache, key);
    if (known) {
      const stats = [...known.stats, ...session.timings()];
      return { executable: known.executable, unchanged: true, stats };
    }
    const started = Date.now();
    const result = await runPipeline(session, false, undefined);
    if (result.diagnostics.length > 0) return { ...nothing, diagnostics: result.diagnostics };
    const context = await buildContext(session);
    const linked = await compileAndLink(session, context, target, result);
    const size = { name: "bytes of executable", value: String(statSync(linked).size) };
    const sizes = [...result.stats, size];
    const executable = storeProgram(cache, key, linked, { ...result, stats: sizes, started });
    afterwards(cache);
    return { executable, unchanged: false, stats: [...sizes, ...session.timings()] };
  });
}

/** Reports what is wrong with the program, and needs no C compiler for it. */
export function checkProgram(request: Request): Promise<Outcome> {
  return guarded(request, {}, async (session) => {
    checkEntry(request.entry);
    const { diagnostics, stats } = await runPipeline(session, true, undefined);
    afterwards(session.cache);
    return { diagnostics, stats: [...stats, ...session.timings()] };
  });
}

/** Stops at a stage and gives what is there. */
export function emitStage(request: Request, emit: EmitStage): Promise<EmitOutcome> {
  const nothing = { text: undefined, files: [] };
  return guarded(request, nothing, async (session) => {
    checkEntry(request.entry);
    findTarget(request.target);
    const result = await runPipeline(session, false, emit);
    afterwards(session.cache);
    const stats = [...result.stats, ...session.timings()];
    const { diagnostics, units } = result;
    if (diagnostics.length > 0) return { ...nothing, diagnostics, stats };
    if (emit === "c") return { text: joinUnits(units), files: [], stats };
    if (emit !== "asm" && emit !== "obj") return { text: result.printed ?? "", files: [], stats };
    session.stage("compile C");
    const context = await buildContext(session);
    const output = emit === "asm" ? "assembly" : "object";
    const paths = await compileUnits(context, units, output);
    const names = units.map(({ name }) => name.replace(/\.c$/, emit === "asm" ? ".s" : ".o"));
    if (emit === "asm") {
      const texts = paths.map((path, index) => ({
        name: names[index] ?? "",
        text: readFileSync(path, "utf8"),
      }));
      return { text: joinUnits(texts), files: [], stats };
    }
    const files = paths.map((path, index) => ({ name: names[index] ?? "", path }));
    return { text: undefined, files, stats };
  });
}

/** The passes that `--emit ir-after=` can name. */
export async function listPasses(): Promise<readonly string[]> {
  const { passNames } = await import("./pipeline.ts");
  return passNames;
}

/** What a command got from the driver and wants on disk: an executable, a text, or a folder. */
export interface Result {
  readonly executable?: string | undefined;
  readonly text?: string | undefined;
  readonly files?: EmitOutcome["files"] | undefined;
}

/** Writes a result to where the user wants it; the outcome gains what went wrong with that. */
export function placeResult(outcome: Outcome, result: Result, output: string): Outcome {
  try {
    if (result.executable !== undefined) placeExecutable(result.executable, output);
    if (result.text !== undefined) placeText(result.text, output);
    if (result.files && result.files.length > 0) placeFolder(result.files, output);
    return outcome;
  } catch (error) {
    const diagnostics =
      error instanceof ReportedError
        ? error.diagnostics
        : [
            makeDiagnostic("TK5003", {
              message: `the output '${output}' cannot be written`,
              notes: [error instanceof Error ? error.message : String(error)],
            }),
          ];
    return { ...outcome, diagnostics: [...outcome.diagnostics, ...diagnostics] };
  }
}

/** Compiles the runtime's library ahead of the first program. */
export function prepareRuntime(request: Request): Promise<Outcome> {
  return guarded(request, {}, async (session) => {
    const target = findTarget(request.target);
    session.stage("compile the runtime");
    await runtimeLibrary(await buildContext(session), target);
    return { stats: session.timings() };
  });
}

/** One run of the driver: what every step needs, and the clock. */
interface Session {
  readonly request: Request;
  readonly cache: Cache;
  readonly installation: Installation;
  /** Files read by the pipeline; filled while it runs. */
  readonly sources: Map<string, string>;
  readonly stage: (name: string) => void;
  readonly timings: () => Statistic[];
}

function openSession(request: Request): Session {
  const started = performance.now();
  const stages: { readonly name: string; readonly at: number }[] = [];
  return {
    request,
    cache: openCache(process.env),
    installation: findInstallation(),
    sources: new Map(),
    stage: (name) => {
      stages.push({ name, at: performance.now() });
      request.onStage(name);
    },
    timings: () => {
      const now = performance.now();
      // A pass that runs more than once has one line.
      const times = new Map<string, number>();
      stages.forEach(({ name, at }, index) => {
        const duration = (stages[index + 1]?.at ?? now) - at;
        times.set(name, (times.get(name) ?? 0) + duration);
      });
      return [...times.set("total", now - started)].map(([name, duration]) => ({
        name: `time: ${name}`,
        value: `${duration.toFixed(0)} ms`,
      }));
    },
  };
}

type Given<Result extends Outcome> = Omit<Result, keyof Outcome> &
  Partial<Pick<Outcome, "diagnostics" | "stats">>;

/** Runs `action` and turns whatever it throws into diagnostics. */
async function guarded<Result extends Outcome>(
  request: Request,
  nothing: Omit<Result, keyof Outcome>,
  action: (session: Session) => Promise<Given<Result>>,
): Promise<Result> {
  let session: Session | undefined;
  let given: Given<Result>;
  try {
    session = openSession(request);
    given = await action(session);
  } catch (error) {
    given = { ...nothing, diagnostics: explainFailure(request, session, error) } as Given<Result>;
  }
  const { sources } = session ?? { sources: new Map<string, string>() };
  return {
    stats: [],
    ...given,
    diagnostics: arrangeDiagnostics(given.diagnostics ?? []),
    readSource: (file: string) => sources.get(file) ?? readSourceFile(file),
  } as unknown as Result;
}

function explainFailure(
  request: Request,
  session: Session | undefined,
  error: unknown,
): readonly Diagnostic[] {
  if (error instanceof ReportedError) {
    return error.diagnostics.map((diagnostic) =>
      withReproducer(request, session, diagnostic, error),
    );
  }
  if (isFullDisk(errorCode(error))) return explainFailure(request, session, fullDisk());
  const context = error instanceof InternalError ? error.context : {};
  const cause = error instanceof InternalError ? (error.cause ?? error) : error;
  if (cause instanceof RangeError && cause.message.includes("call stack")) {
    return [
      makeDiagnostic("TK1008", {
        message: "the program is nested too deeply to be compiled",
        help: ["take the deepest expression or type apart into named pieces"],
      }),
    ];
  }
  const place = [
    context.pass ? ` in '${context.pass}'` : "",
    context.function ? ` while compiling the function '${context.function}'` : "",
  ];
  const diagnostic = makeDiagnostic("TK9001", {
    message: `the compiler failed${place.join("")}`,
    notes: [cause instanceof Error ? cause.message : String(cause)],
  });
  return [withReproducer(request, session, diagnostic, error)];
}

/** Internal errors tell where their reproducer is, and what to do with it. */
function withReproducer(
  request: Request,
  session: Session | undefined,
  diagnostic: Diagnostic,
  error: unknown,
): Diagnostic {
  if (diagnostic.severity !== "internal" || !session) return diagnostic;
  const { onStage: _, ...options } = request;
  const folder = keepReproducer(session.cache, request.entry, [
    `tsuk ${session.installation.version}, Node ${process.version}, ${process.platform}`,
    JSON.stringify(options, null, 2),
    `${diagnostic.code}: ${diagnostic.message}`,
    ...diagnostic.notes,
    ...stacks(error),
  ]);
  const kept = folder ? [`what is needed to reproduce it is kept in ${folder}`] : [];
  return {
    ...diagnostic,
    notes: [...diagnostic.notes, ...kept],
    help: [...diagnostic.help, "this is a fault of tsuk, not of the program: please report it"],
  };
}

/** The stack of an error and of what caused it. */
function stacks(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  return [error.stack ?? String(error), ...stacks(error.cause)];
}

function readSourceFile(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8").replace(/^\ufeff/, "");
  } catch {
    return undefined;
  }
}

async function runPipeline(
  session: Session,
  checkOnly: boolean,
  emit: EmitStage | undefined,
): Promise<PipelineResult> {
  const { request, installation, sources } = session;
  session.stage("load TypeScript");
  // Loaded only now: an unchanged program is answered without it.
  const { compileToC } = await import("./pipeline.ts");
  const result = compileToC({
    entry: request.entry,
    target: request.target,
    optimization: request.optimization,
    debug: request.debug || request.sanitize.length > 0,
    checkOnly,
    emit,
    verifyIr: request.verifyIr,
    stdlib: installation.stdlib,
    onStage: session.stage,
  });
  for (const { file, text } of result.sources) sources.set(file, text);
  const inLibrary = `${installation.stdlib}${sep}`;
  const diagnostics = result.diagnostics.map((diagnostic) =>
    diagnostic.span?.file.startsWith(inLibrary)
      ? withReproducer(request, session, faultOfLibrary(diagnostic), undefined)
      : diagnostic,
  );
  return { ...result, diagnostics };
}

/** An error in the standard library's own code, which no program can mend. */
function faultOfLibrary(diagnostic: Diagnostic): Diagnostic {
  const message = `the standard library does not compile: ${diagnostic.message}`;
  return makeDiagnostic("TK9004", { ...diagnostic, message });
}

async function buildContext(session: Session): Promise<BuildContext> {
  const { cache, installation, request } = session;
  return {
    cache,
    installation,
    toolchain: findToolchain(process.env),
    // What a sanitizer reports, it reports by line.
    options: { ...request, debug: request.debug || request.sanitize.length > 0 },
    headers: hashHeaders(installation),
  };
}

async function compileAndLink(
  session: Session,
  context: BuildContext,
  target: Target,
  { units, traced, packedPlaces }: PipelineResult,
): Promise<string> {
  session.stage("compile C");
  const objects = await compileUnits(context, units);
  session.stage("compile the runtime");
  const runtime = await runtimeLibrary(context, target);
  session.stage("link");
  return linkExecutable(context, { objects, runtime, traced, packedPlaces });
}

function afterwards(cache: Cache): void {
  saveTypeScriptCache();
  pruneCache(cache);
}

function programKey(request: Request, installation: Installation, toolchain: string): string {
  const { onStage: _, ...options } = request;
  return contentHash(JSON.stringify(options), installationFingerprint(installation), toolchain);
}

function joinUnits(units: readonly CUnit[]): string {
  if (units.length === 1) return units[0]?.text ?? "";
  return units.map(({ name, text }) => `/* ${name} */\n${text}`).join("\n");
}
