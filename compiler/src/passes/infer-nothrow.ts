/**
 * Purpose: calls of functions that never throw need no test after them.
 * Requires: valid IR.
 * Guarantees: `nothrow` is set on direct calls whose callee cannot throw, and
 *   on reads of globals that are not checked.
 * Method: the least set of throwing functions over the call graph. Functions of
 *   a cycle of direct calls, and those from which an indirect call can be
 *   reached, may overflow the stack, so they throw even where they catch
 *   everything: emit/c/recursion.ts gives a stack test to no others.
 */
import { mayThrow } from "../ir/cfg.ts";
import type { Block, Instruction, IrFunction, Module } from "../ir/ir.ts";
import type { Pass } from "./pass.ts";

export const inferNothrow: Pass = {
  name: "infer-nothrow",
  run: (module: Module) => {
    markGlobals(module);
    const throwing = throwingFunctions(module);
    for (const i of instructionsOf(module)) {
      if (i.op !== "call" || i.imm.nothrow === true) continue;
      if (!throwing.has(i.imm.callee ?? "")) i.imm = { ...i.imm, nothrow: true };
    }
  },
};

function* instructionsOf(module: Module): Generator<Instruction> {
  for (const fn of module.functions.values()) {
    for (const block of fn.blocks) yield* block.instructions;
  }
}

function markGlobals(module: Module): void {
  for (const i of instructionsOf(module)) {
    if (i.op !== "global.get" || i.imm.nothrow === true) continue;
    const global = module.globals[i.imm.index ?? -1];
    if (global !== undefined && !global.checked) i.imm = { ...i.imm, nothrow: true };
  }
}

/** Calls whose target is not a function of the module by name. */
function isIndirect(i: Instruction): boolean {
  if (i.op === "closure.call" || i.op === "dispatch.call" || i.op === "method.call") return true;
  if (i.op === "prop.get" || i.op === "prop.set") return true;
  return i.op === "runtime" && i.imm.nothrow !== true;
}

interface Summary {
  callees: Set<string>;
  /** Callees that are called where nothing catches. */
  exposed: Set<string>;
  throws: boolean;
  /** Calls, caught or not, something that is not known. */
  indirect: boolean;
}

function summarize(fn: IrFunction): Summary {
  const summary: Summary = {
    callees: new Set(),
    exposed: new Set(),
    throws: false,
    indirect: false,
  };
  const leaves = (block: Block) => block.handler === undefined;
  for (const block of fn.blocks) {
    const end = block.terminator?.kind;
    if ((end === "throw" || end === "rethrow") && leaves(block)) summary.throws = true;
    for (const i of block.instructions) {
      if (i.op === "call") {
        summary.callees.add(i.imm.callee ?? "");
        if (leaves(block) && i.imm.nothrow !== true) summary.exposed.add(i.imm.callee ?? "");
      } else {
        if (isIndirect(i)) summary.indirect = true;
        if (leaves(block) && mayThrow(i)) summary.throws = true;
      }
    }
  }
  return summary;
}

function throwingFunctions(module: Module): Set<string> {
  const summaries = new Map<string, Summary>();
  for (const fn of module.functions.values()) summaries.set(fn.name, summarize(fn));
  const throwing = new Set<string>();
  for (const [name, summary] of summaries) {
    if (summary.throws || summary.indirect || reaches(summaries, name)) throwing.add(name);
  }
  for (let changed = true; changed; ) {
    changed = false;
    for (const [name, summary] of summaries) {
      if (throwing.has(name)) continue;
      if (![...summary.exposed].some((callee) => throwing.has(callee))) continue;
      throwing.add(name);
      changed = true;
    }
  }
  return throwing;
}

/** Can a function come to call itself, or to an indirect call, however deep? */
function reaches(summaries: ReadonlyMap<string, Summary>, name: string): boolean {
  const seen = new Set<string>();
  const work = [...(summaries.get(name)?.callees ?? [])];
  for (let callee = work.pop(); callee !== undefined; callee = work.pop()) {
    if (callee === name) return true;
    if (seen.has(callee)) continue;
    seen.add(callee);
    const summary = summaries.get(callee);
    if (summary?.indirect === true) return true;
    work.push(...(summary?.callees ?? []));
  }
  return false;
}
