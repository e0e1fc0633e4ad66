/**
 * The pipeline: an entry file to C units, stage by stage. Stages are pure; the
 * driver does all input and output around this.
 */
import ts from "typescript";
import { arrangeDiagnostics, type Diagnostic } from "./diagnostics/diagnostic.ts";
import { fromTypeScript } from "./diagnostics/from-typescript.ts";
import type {
  CUnit,
  PipelineOptions,
  PipelineResult,
  Statistic,
  TracedFunction,
} from "./driver-types.ts";
import { emitProgram } from "./emit/c/index.ts";
import { functionName } from "./emit/c/names.ts";
import type { Module } from "./ir/ir.ts";
import { printModule } from "./ir/print.ts";
import { verifyModule } from "./ir/verify.ts";
import { lowerProgram } from "./lower/index.ts";
import { PASSES, passContext, REQUIRED_PASSES } from "./passes/index.ts";
import { loadProject, type Project } from "./project/load.ts";
import { represent } from "./represent/index.ts";
import { checkSubset } from "./subset/index.ts";

/** C units into which a large program is split, so that they compile in parallel. */
const UNITS = 4;

export const passNames: readonly string[] = [...new Set(PASSES.map(({ name }) => name))];

interface Run {
  options: PipelineOptions;
  stats: Statistic[];
}

function stage<T>(run: Run, name: string, action: () => T): T {
  run.options.onStage?.(name);
  return action();
}

export function compileToC(options: PipelineOptions): PipelineResult {
  const run: Run = { options, stats: [] };
  const project = stage(run, "project", () => loadProject(options.entry, options.stdlib));
  const typeErrors = stage(run, "check", () => checkProject(project));
  const breaches = stage(run, "subset", () => checkSubset(project.program, project.stdlib));
  if (typeErrors.length + breaches.length > 0) {
    const errors = withoutRepetitions(typeErrors, breaches);
    return finish(run, project, arrangeDiagnostics([...errors, ...breaches]));
  }
  const lowered = stage(run, "lower", () => lowerProgram(project));
  const refusals = arrangeDiagnostics(lowered.lowering.diagnostics);
  if (refusals.length > 0 || options.checkOnly) return finish(run, project, refusals);
  if (options.emit === "subset") return finish(run, project, []);
  const program = stage(run, "represent", () => represent(lowered.lowering, lowered.hooks));
  const { module } = program;
  verify(run, module);
  if (options.emit === "ir") return finish(run, project, [], [], printModule(module));
  const after = options.emit?.startsWith("ir-after=") ? options.emit.slice(9) : undefined;
  const isOptimized = options.optimization !== "0" || after !== undefined;
  for (const pass of isOptimized ? PASSES : REQUIRED_PASSES) {
    stage(run, pass.name, () => pass.run(module, passContext(program)));
    verify(run, module);
    if (after === pass.name) return finish(run, project, [], [], printModule(module));
  }
  const units = stage(run, "emit", () =>
    emitProgram(program, {
      sourceLines: true,
      packedPlaces: packsPlaces(options),
      stdlib: project.stdlib,
      units: UNITS,
      checked: options.debug,
    }),
  );
  run.stats.push(...sizesOf(module, units));
  return { ...finish(run, project, [], units), traced: tracedFunctions(module, project.stdlib) };
}

/** Where both speak of the same place, the subset knows more of the reason. */
function withoutRepetitions(
  errors: readonly Diagnostic[],
  breaches: readonly Diagnostic[],
): Diagnostic[] {
  const place = ({ span }: Diagnostic): string => `${span?.file}\0${span?.start}\0${span?.end}`;
  const places = new Set(breaches.map(place));
  return errors.filter((error) => !places.has(place(error)));
}

function sizesOf(module: Module, units: readonly CUnit[]): Statistic[] {
  const functions = [...module.functions.values()];
  const count = (amount: number, what: string) => ({ name: what, value: String(amount) });
  const sum = (amounts: readonly number[]): number => amounts.reduce((a, b) => a + b, 0);
  return [
    count(functions.length, "functions"),
    count(
      sum(functions.flatMap(({ blocks }) => blocks.map(({ instructions }) => instructions.length))),
      "instructions",
    ),
    count(units.length, "C units"),
    count(sum(units.map(({ text }) => text.split("\n").length)), "lines of C"),
  ];
}

/** Whoever reads the C, or debugs the program, wants plain line numbers. */
function packsPlaces({ debug, emit }: PipelineOptions): boolean {
  return !debug && emit === undefined;
}

/** The functions of the program itself, with the names that Node shows in stack traces. */
function tracedFunctions(module: Module, stdlib: string): TracedFunction[] {
  return [...module.functions.values()].flatMap((fn): TracedFunction[] => {
    const file = module.files[fn.position.file]?.path ?? "";
    const { traceName } = fn;
    if (fn.name === module.entry || traceName === undefined) return [];
    if (file === "" || file.startsWith(stdlib)) return [];
    return [{ symbol: functionName(fn.name), name: traceName, file }];
  });
}

function verify(run: Run, module: Module): void {
  if (run.options.verifyIr) verifyModule(module);
}

/** All of TypeScript's errors in the program's own files. */
function checkProject({ program, stdlib, configErrors }: Project): Diagnostic[] {
  const own = program
    .getSourceFiles()
    .filter((file) => !file.isDeclarationFile && !file.fileName.startsWith(stdlib));
  const syntax = own.flatMap((file) => [...program.getSyntacticDiagnostics(file)]);
  // What the checker says about a file that could not be parsed is mostly noise.
  const diagnostics =
    syntax.length > 0
      ? syntax
      : [
          ...configErrors,
          ...program.getOptionsDiagnostics(),
          ...own.flatMap((file) => [...program.getSemanticDiagnostics(file)]),
        ];
  return ts.sortAndDeduplicateDiagnostics(diagnostics).map(fromTypeScript);
}

function finish(
  run: Run,
  { program, inputs }: Project,
  diagnostics: readonly Diagnostic[],
  units: readonly CUnit[] = [],
  printed?: string,
): PipelineResult {
  const texts = new Map(inputs.read);
  for (const { fileName, text } of program.getSourceFiles()) texts.set(fileName, text);
  return {
    diagnostics,
    units,
    sources: [...texts].map(([file, text]) => ({ file, text })),
    absent: [...inputs.absent],
    traced: [],
    packedPlaces: packsPlaces(run.options),
    printed,
    stats: run.stats,
  };
}
