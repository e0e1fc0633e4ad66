/**
 * What a pass is: a name, by which `--emit ir-after=NAME` knows it, and a
 * change of a module.
 */
import type { Module } from "../ir/ir.ts";
import type { DispatchAction, Program } from "../represent/program.ts";

/** What passes need to know of the program beside its module. */
export interface PassContext {
  /** Functions that something else than a `call` of the module may call. */
  externals: ReadonlySet<string>;
  /** Dispatchers that give back their receiver, or throw when it has none of their shapes. */
  checks: ReadonlySet<string>;
}

export interface Pass {
  name: string;
  run: (module: Module, context: PassContext) => void;
}

export function passContext(program: Program): PassContext {
  const { module, shapes, dispatchers, functionObjects } = program;
  const externals = new Set<string>([module.entry]);
  const add = (name: string | undefined) => {
    if (name !== undefined) externals.add(name);
  };
  for (const hook of [program.makeError, program.reportUncaught, program.eventLoop]) add(hook);
  for (const { callee } of functionObjects) add(callee);
  for (const { members } of shapes) {
    for (const { method, getter, setter } of members) [method, getter, setter].forEach(add);
  }
  const addAction = (action: DispatchAction) => {
    if (action.kind === "call") add(action.callee);
  };
  for (const { cases, fallback } of dispatchers) {
    addAction(fallback);
    for (const { action } of cases) addAction(action);
  }
  for (const fn of module.functions.values()) {
    for (const { instructions } of fn.blocks) {
      for (const { op, imm } of instructions) {
        if (op === "closure.new" || op === "closure.static") add(imm.callee);
      }
    }
  }
  const checks = dispatchers.filter(({ kind }) => kind === "check").map(({ name }) => name);
  return { externals, checks: new Set(checks) };
}
