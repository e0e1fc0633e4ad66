/**
 * Purpose: puts small functions in the place of their calls, so that what they
 *   compute is seen together with what their callers know.
 * Requires: valid IR.
 * Guarantees: valid IR. Only functions of one block that cannot throw are
 *   inlined, so that no stack trace misses a frame.
 * Method: copies the callee's instructions with fresh values, callees first
 *   where they call each other.
 */
import { mayThrow } from "../ir/cfg.ts";
import {
  type Block,
  type Instruction,
  type IrFunction,
  type Module,
  newValue,
  type Value,
} from "../ir/ir.ts";
import type { Pass } from "./pass.ts";
import { substitute } from "./rewrite.ts";

export const inlineFunctions: Pass = {
  name: "inline-functions",
  run: (module: Module) => {
    // Inlining into a small function can make its callers' calls of it inlinable.
    for (let round = 0; round < MAX_ROUNDS; round++) {
      let changed = false;
      for (const fn of module.functions.values()) changed = inlineInto(module, fn) || changed;
      if (!changed) return;
    }
  },
};

const MAX_ROUNDS = 4;
const MAX_INSTRUCTIONS = 12;
/** Functions that are this big have had their share. */
const MAX_CALLER = 5000;

/** Operations that mean something else, or nothing, in another function. */
const BOUND = new Set([
  "capture.get",
  "closure.self",
  "frame.get",
  "frame.set",
  "local.get",
  "local.set",
  "catch",
  "call",
]);

function isInlinable(fn: IrFunction): boolean {
  const [block] = fn.blocks;
  return (
    block !== undefined &&
    fn.blocks.length === 1 &&
    block.terminator?.kind === "return" &&
    block.instructions.length <= MAX_INSTRUCTIONS &&
    !block.instructions.some((i) => BOUND.has(i.op) || mayThrow(i))
  );
}

function inlineInto(module: Module, fn: IrFunction): boolean {
  const size = fn.blocks.reduce((sum, block) => sum + block.instructions.length, 0);
  if (size > MAX_CALLER) return false;
  const replacements = new Map<Value, Value>();
  for (const block of fn.blocks) inlineCalls(module, fn, block, replacements);
  substitute(fn, replacements);
  return replacements.size > 0;
}

function inlineCalls(
  module: Module,
  fn: IrFunction,
  block: Block,
  replacements: Map<Value, Value>,
): void {
  const out: Instruction[] = [];
  for (const i of block.instructions) {
    const callee = i.op === "call" ? module.functions.get(i.imm.callee ?? "") : undefined;
    if (callee === undefined || callee === fn || !isInlinable(callee)) {
      out.push(i);
      continue;
    }
    const result = copyBody(fn, callee, i, out);
    if (i.result !== undefined && result !== undefined) replacements.set(i.result, result);
  }
  block.instructions = out;
}

/** Appends a callee's instructions for a call; gives the value that it returns. */
function copyBody(
  fn: IrFunction,
  callee: IrFunction,
  call: Instruction,
  out: Instruction[],
): Value | undefined {
  const values = new Map<Value, Value>();
  const formal: (Value | undefined)[] = [
    ...(callee.hasSelf ? [undefined] : []),
    ...(callee.thisRep === undefined ? [] : [callee.thisValue]),
    ...callee.params,
  ];
  formal.forEach((value, index) => {
    const given = call.args[index];
    if (value !== undefined && given !== undefined) values.set(value, given);
  });
  const mapped = (value: Value): Value => values.get(value) ?? value;
  const [block] = callee.blocks;
  for (const i of block?.instructions ?? []) {
    const result = i.result && newValue(fn, i.result.rep, i.result.name);
    if (i.result !== undefined && result !== undefined) values.set(i.result, result);
    out.push({ ...i, args: i.args.map(mapped), result, position: call.position });
  }
  const end = block?.terminator;
  return end?.kind === "return" && end.value !== undefined ? mapped(end.value) : undefined;
}
