/**
 * lower: from a checked program to IR. Starts at the modules that the entry
 * point evaluates and lowers what they reach, function by function, while the
 * flow analysis finds out which objects come where and so which methods are
 * called; ends when neither finds anything new.
 */

import type ts from "typescript";
import { withInternalContext } from "../diagnostics/internal-error.ts";
import {
  type Block,
  type IrFunction,
  newBlock,
  newFunction,
  newValue,
  type Position,
} from "../ir/ir.ts";
import { EMPTY_ENVIRONMENT } from "../project/instantiate.ts";
import type { Project } from "../project/load.ts";
import type { Program } from "../represent/program.ts";
import { builtinClass, isStdlibFile, stdlibExport } from "./builtins.ts";
import { rootOf } from "./classes.ts";
import { type Lowering, uniqueName } from "./context.ts";
import { followEscapes } from "./escapes.ts";
import { newFlow } from "./flow.ts";
import { runConstraints } from "./flow-solver.ts";
import { declareCaptures, functionOf, reachFunction } from "./functions.ts";
import { type FunctionInstance, openInstance } from "./instances.ts";
import { evaluationOrder, initializersInOrder, reachModule } from "./modules.ts";
import { makeNamespaceObjects } from "./namespace-objects.ts";
import { placeChecks } from "./passages.ts";
import { classOfShape } from "./properties.ts";
import { Refusal } from "./refusal.ts";
import { finishSsa } from "./ssa.ts";
import { implicitReturn } from "./statements/completions.ts";
import { reportRefusal } from "./statements.ts";
import { flowBetween } from "./types.ts";

export interface Lowered {
  lowering: Lowering;
  /** Library functions that the runtime calls by itself. */
  hooks: Pick<Program, "makeError" | "reportUncaught" | "eventLoop">;
}

function newLowering(project: Project): Lowering {
  return {
    project,
    checker: project.checker,
    module: { files: [], functions: new Map(), globals: [], entry: "" },
    flow: newFlow(),
    diagnostics: [],
    fileIndex: new Map(),
    instances: new Map(),
    classes: new Map(),
    pending: [],
    globals: new Map(),
    symbols: new Map(),
    virtualCalls: [],
    modules: new Map(),
    names: new Map(),
    functionObjects: new Map(),
    elementReps: new Map(),
    dynamicKeys: new Set(),
    listsMembers: false,
    findsPrototypes: false,
    looksAtMembers: false,
    listsNames: false,
    prototypesLookedAt: new Set(),
    constructors: new Map(),
    builtInMembers: { instance: new Map(), statics: new Map() },
    caches: new Map(),
  };
}

export function lowerProgram(project: Project): Lowered {
  const lowering = newLowering(project);
  const files = evaluationOrder(lowering, [project.entry]).filter(
    (file) => !isStdlibFile(lowering, file),
  );
  const modules = files.map((file) => reachModule(lowering, file));
  const hooks = {
    makeError: reachHook(lowering, "ecma/make-error.ts", "makeError"),
    reportUncaught: reachHook(lowering, "node/internal/uncaught.ts", "reportUncaught"),
    eventLoop: undefined as string | undefined,
  };
  settle(lowering);
  if (showsProperties(lowering, files)) {
    hooks.reportUncaught = reachHook(
      lowering,
      "node/internal/uncaught-values.ts",
      "reportUncaughtValue",
    );
    settle(lowering);
  }
  if (usesEventLoop(lowering)) {
    hooks.eventLoop = reachHook(lowering, "web/timers.ts", "runEventLoop");
    settle(lowering);
  }
  if (lowering.diagnostics.length === 0) {
    placeChecks(lowering);
    makeEntry(lowering, modules);
  }
  return { lowering, hooks };
}

/** A library function that the runtime calls with values of any kind. */
function reachHook(lowering: Lowering, path: string, name: string): string | undefined {
  const declaration = stdlibExport(lowering, path, name)?.valueDeclaration;
  const target = declaration && functionOf(declaration);
  if (target === undefined) return undefined;
  const instance = reachFunction(lowering, target, EMPTY_ENVIRONMENT, []);
  flowBetween(lowering, instance.returnType, lowering.checker.getUnknownType());
  return instance.fn.name;
}

/**
 * Whether an exception that nobody catches may have more to show than its stack: an error of a class
 * of the program's, or with properties, of several errors, or with a cause.
 */
function showsProperties(lowering: Lowering, files: readonly ts.SourceFile[]): boolean {
  if (files.some(({ text }) => /\bcause\b/.test(text))) return true;
  return lowering.flow.shapes.some((shape) => {
    const owner = classOfShape(shape);
    if (owner === undefined || rootOf(owner).declaration !== builtinClass(lowering, "Error")) {
      return false;
    }
    const shown = [...shape.fields.values()].some((field) => !field.hidden && !field.private);
    // Of a class of the program the name is shown too.
    if (!isStdlibFile(lowering, owner.declaration.getSourceFile())) return true;
    return shown || owner.declaration === builtinClass(lowering, "AggregateError");
  });
}

/** Whether anything reached can leave work for after the last module: a timer or a job. */
function usesEventLoop(lowering: Lowering): boolean {
  for (const instance of lowering.instances.values()) {
    const { fileName } = instance.declaration.getSourceFile();
    if (
      fileName.startsWith(lowering.project.stdlib) &&
      /\/(web\/timers|ecma\/jobs)\.ts$/.test(fileName)
    )
      return true;
  }
  return false;
}

/** Lowers what is reached, and lets objects flow, until nothing changes. */
function settle(lowering: Lowering): void {
  for (let changed = true; changed; ) {
    changed = false;
    for (let next = lowering.pending.shift(); next !== undefined; next = lowering.pending.shift()) {
      lowerInstance(lowering, next);
      changed = true;
    }
    if (reporting(lowering, () => runConstraints(lowering.flow))) changed = true;
    if (reporting(lowering, () => followEscapes(lowering))) changed = true;
  }
}

/** Runs a step of the analysis; what it refuses is reported, and counts as a change. */
function reporting(lowering: Lowering, step: () => boolean): boolean {
  try {
    return step();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    reportRefusal(lowering, error);
    return true;
  }
}

function lowerInstance(lowering: Lowering, instance: FunctionInstance): void {
  const context = { pass: "lower", function: instance.fn.sourceName || instance.fn.name };
  const before = lowering.diagnostics.length;
  try {
    withInternalContext(context, () => {
      const ctx = openInstance(lowering, instance);
      try {
        declareCaptures(ctx);
        instance.lowerBody(ctx);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        reportRefusal(lowering, error);
      }
      implicitReturn(ctx);
      finishSsa(ctx.ssa);
    });
  } catch (error) {
    // After a refusal a body is incomplete, and what stumbles over the gap is no news.
    if (before === lowering.diagnostics.length && before === 0) throw error;
  }
}

/** Makes the static symbols of Symbol.for known to it. */
function registerSymbols(
  lowering: Lowering,
  fn: IrFunction,
  block: Block,
  position: Position,
): void {
  for (const [key, { registered }] of lowering.symbols) {
    if (!registered) continue;
    const symbol = newValue(fn, "value");
    block.instructions.push(
      { op: "const.symbol", result: symbol, args: [], imm: { key }, position },
      {
        op: "runtime",
        result: undefined,
        args: [symbol],
        imm: { callee: "tsk_symbol_register", rep: "void" },
        position,
      },
    );
  }
}

/** The function that evaluates the program: library variables, then its modules in order. */
function makeEntry(lowering: Lowering, modules: readonly FunctionInstance[]): void {
  const position = modules[modules.length - 1]?.fn.position ?? { file: 0, offset: 0 };
  const fn = newFunction(uniqueName(lowering, "evaluate_program"), "", position);
  const block = newBlock(fn);
  registerSymbols(lowering, fn, block, position);
  makeNamespaceObjects(lowering, fn, block, position);
  for (const { fn: target } of [...initializersInOrder(lowering), ...modules]) {
    const imm = { callee: target.name, rep: "void" as const };
    block.instructions.push({ op: "call", result: undefined, args: [], imm, position });
  }
  block.terminator = { kind: "return", value: undefined, position };
  lowering.module.functions.set(fn.name, fn);
  lowering.module.entry = fn.name;
}
