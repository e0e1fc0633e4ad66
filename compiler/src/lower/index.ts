/**
 * lower: from the checked program to IR, whole-program.
 *
 * Starts at the entry module and follows what is reached: function instances
 * are lowered from a work list, in turns with the constraints of the flow
 * analysis, which reach further instances, until neither has anything left.
 */
import ts from "typescript";
import { withInternalContext } from "../diagnostics/internal-error.ts";
import { type Module, newBlock, newFunction } from "../ir/ir.ts";
import type { Program } from "../represent/program.ts";
import type { Project } from "../project/load.ts";
import { isStdlibFile, stdlibExport } from "./builtins.ts";
import { type FunctionContext, type Lowering, returnValue } from "./context.ts";
import { undefinedAs } from "./convert.ts";
import { constrainEscapes } from "./escapes.ts";
import { newFlow, runConstraints } from "./flow.ts";
import { declareCaptures, reachFunction } from "./functions.ts";
import { type FunctionInstance, openInstance } from "./instances.ts";
import { evaluationOrder, initializersInOrder, reachModule } from "./modules.ts";
import { Refusal } from "./refusal.ts";
import { finishSsa } from "./ssa.ts";
import { reportRefusal } from "./statements.ts";

export interface LoweredProgram {
  lowering: Lowering;
  hooks: Pick<Program, "makeError" | "reportUncaught" | "eventLoop">;
}

function newLowering(project: Project): Lowering {
  const module: Module = { files: [], functions: new Map(), globals: [], entry: "" };
  return {
    project,
    checker: project.checker,
    module,
    flow: newFlow(),
    diagnostics: [],
    fileIndex: new Map(),
    instances: new Map(),
    classes: new Map(),
    pending: [],
    globals: new Map(),
    virtualCalls: [],
    modules: new Map(),
    names: new Map(),
    functionObjects: new Map(),
    elementReps: new Map(),
    dynamicKeys: new Set(),
    caches: new Map(),
  };
}

export function lowerProgram(project: Project): LoweredProgram {
  const lowering = newLowering(project);
  const modules = evaluationOrder(lowering, [project.entry]).filter(
    (file) => !isStdlibFile(lowering, file),
  );
  for (const file of modules) reachModule(lowering, file);
  constrainEscapes(lowering);
  const makeError = reachHook(lowering, "ecma/make-error.ts", "makeError");
  const reportUncaught = reachHook(lowering, "node/uncaught.ts", "reportUncaught");
  drain(lowering);
  const usesTimers = [...lowering.instances.values()].some(({ declaration }) =>
    declaration.getSourceFile().fileName.endsWith("/stdlib/web/timers.ts"),
  );
  const eventLoop = usesTimers ? reachHook(lowering, "web/timers.ts", "runEventLoop") : undefined;
  drain(lowering);
  const steps = [...initializersInOrder(lowering), ...modules.map((file) => reachModule(lowering, file))];
  lowering.module.entry = makeEntry(lowering, steps);
  return { lowering, hooks: { makeError, reportUncaught, eventLoop } };
}

/** The function that runs the initialisers and evaluates the modules, in order. */
function makeEntry(lowering: Lowering, steps: readonly FunctionInstance[]): string {
  const position = { file: 0, offset: 0 };
  const fn = newFunction("start", "", position);
  const block = newBlock(fn);
  for (const { fn: step } of steps) {
    const imm = { callee: step.name, rep: "void" as const };
    block.instructions.push({ op: "call", result: undefined, args: [], imm, position });
  }
  block.terminator = { kind: "return", value: undefined, position };
  lowering.module.functions.set(fn.name, fn);
  return fn.name;
}

/** A function of the library that the runtime calls by itself. */
function reachHook(lowering: Lowering, path: string, name: string): string | undefined {
  const declaration = stdlibExport(lowering, path, name)?.valueDeclaration;
  if (declaration === undefined || !ts.isFunctionDeclaration(declaration)) return undefined;
  return reachFunction(lowering, declaration, { sources: [], targets: [] }, []).fn.name;
}

/** Lowers reached functions and runs constraints until nothing is left of either. */
function drain(lowering: Lowering): void {
  for (;;) {
    for (let next = lowering.pending.pop(); next !== undefined; next = lowering.pending.pop()) {
      lowerInstance(lowering, next);
    }
    withRefusals(lowering, () => {
      runConstraints(lowering.flow);
    });
    if (lowering.pending.length === 0 && lowering.flow.queue.length === 0) return;
  }
}

function lowerInstance(lowering: Lowering, instance: FunctionInstance): void {
  const ctx = openInstance(lowering, instance);
  const name = instance.fn.sourceName === "" ? instance.fn.name : instance.fn.sourceName;
  withInternalContext({ pass: "lower", function: name }, () => {
    withRefusals(lowering, () => {
      declareCaptures(ctx);
      instance.lowerBody(ctx);
    });
    end(ctx);
    finishSsa(ctx.ssa);
  });
}

/** The implicit return at the end of a body. */
function end(ctx: FunctionContext): void {
  if (ctx.terminated || ctx.lowering.diagnostics.length > 0) {
    if (ctx.block.terminator === undefined) {
      ctx.block.terminator = { kind: "unreachable", position: ctx.position };
    }
    return;
  }
  const value = ctx.returnRep === "void" ? undefined : undefinedAs(ctx, ctx.returnRep);
  returnValue(ctx, value);
  if (ctx.block.terminator === undefined) {
    ctx.block.terminator = { kind: "unreachable", position: ctx.position };
  }
}

/** Runs an action; a construct that it refuses becomes a diagnostic. */
function withRefusals(lowering: Lowering, action: () => void): void {
  try {
    action();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    reportRefusal(lowering, error);
  }
}
