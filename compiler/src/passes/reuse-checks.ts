/**
 * Purpose: a value is checked once for what every later use of it relies on.
 * Requires: valid IR.
 * Guarantees: no check or conversion of a value stands where an equal one of
 *   the same value has certainly succeeded.
 * Method: what a block's dominators have checked is known in it. Handlers know
 *   nothing: an exception may have come before any check of the block it left.
 *   What is checked (an object's shape, a value's kind, a pointer for NULL)
 *   never changes, so nothing in between matters.
 */
import { buildCfg } from "../ir/cfg.ts";
import { computeDominators } from "../ir/dominators.ts";
import type { Block, Instruction, IrFunction, Module, Value } from "../ir/ir.ts";
import type { Pass, PassContext } from "./pass.ts";
import { resolveValue, substitute } from "./rewrite.ts";

export const reuseChecks: Pass = {
  name: "reuse-checks",
  run: (module: Module, { checks }: PassContext) => {
    for (const fn of module.functions.values()) reuseIn(fn, checks);
  },
};

function reuseIn(fn: IrFunction, checks: ReadonlySet<string>): void {
  const cfg = buildCfg(fn);
  const { parent } = computeDominators(cfg);
  const handlers = new Set(fn.blocks.map(({ handler }) => handler));
  const known = new Map<Block, Map<string, Value>>();
  const replacements = new Map<Value, Value>();
  const find = (block: Block, key: string): Value | undefined => {
    for (let at: Block | undefined = block; at !== undefined; at = parent(at)) {
      const value = known.get(at)?.get(key);
      if (value !== undefined || handlers.has(at)) return value;
    }
    return undefined;
  };
  for (const block of cfg.order) {
    const own = new Map<string, Value>();
    known.set(block, own);
    block.instructions = block.instructions.filter((instruction) => {
      const [value] = instruction.args;
      const what = checked(instruction, checks);
      if (what === undefined || value === undefined || instruction.result === undefined)
        return true;
      const key = `${what} ${resolveValue(replacements, value).id}`;
      const earlier = find(block, key);
      if (earlier === undefined) {
        own.set(key, instruction.result);
        return true;
      }
      replacements.set(instruction.result, earlier);
      return false;
    });
  }
  substitute(fn, replacements);
}

/** What an instruction checks or converts its operand to; undefined for other instructions. */
function checked({ op, imm }: Instruction, checks: ReadonlySet<string>): string | undefined {
  switch (op) {
    case "ptr.check":
    case "ptr.cast":
    case "unbox":
    case "unbox.unchecked":
      return `${op} ${imm.rep} ${imm.flag === true}`;
    case "dispatch.call":
      return imm.callee !== undefined && checks.has(imm.callee) ? imm.callee : undefined;
    default:
      return undefined;
  }
}
