/**
 * Purpose: reads of typed arrays that represent took apart, and of which nothing
 *   wanted the parts, are one instruction again.
 * Requires: valid IR.
 * Guarantees: no `select` of a read's bits, by whether there is an element, and NaN
 *   where the parts have no other use.
 */
import type { Block, Instruction, IrFunction, Module, Value } from "../ir/ir.ts";
import type { Pass } from "./pass.ts";
import { countUses, definitionsOf } from "./rewrite.ts";

export const fuseViewReads: Pass = {
  name: "fuse-view-reads",
  run: (module: Module) => {
    for (const fn of module.functions.values()) fuseIn(fn);
  },
};

function fuseIn(fn: IrFunction): void {
  const reads = fn.blocks.some(({ instructions }) =>
    instructions.some(({ op }) => op === "view.has"),
  );
  if (!reads) return;
  const definitions = definitionsOf(fn);
  const uses = countUses(fn);
  const once = (value: Value | undefined): Instruction | undefined =>
    value !== undefined && uses.get(value) === 1 ? definitions.get(value) : undefined;
  for (const block of fn.blocks) {
    block.instructions = block.instructions.flatMap((i) => fused(block, i, once, definitions) ?? i);
    const dropped = new Set(block.instructions.flatMap((i) => droppedBy.get(i) ?? []));
    block.instructions = block.instructions.filter((i) => !dropped.has(i));
  }
}

/** The instructions that a fused read stands for. */
const droppedBy = new WeakMap<Instruction, readonly Instruction[]>();

function fused(
  block: Block,
  i: Instruction,
  once: (value: Value | undefined) => Instruction | undefined,
  definitions: ReadonlyMap<Value, Instruction>,
): Instruction | undefined {
  if (i.op !== "select" || i.result?.rep !== "f64") return undefined;
  const [inside, number, missing] = i.args;
  const has = once(inside);
  const converted = once(number);
  const bits = once(converted?.args[0]);
  const nothing = missing && definitions.get(missing);
  if (has?.op !== "view.has" || bits?.op !== "view.get" || bits.imm.rep !== "i32") return undefined;
  if (nothing?.op !== "const.f64" || !Number.isNaN(nothing.imm.number)) return undefined;
  if (has.args.some((arg, index) => arg !== bits.args[index])) return undefined;
  const parts = [has, bits, converted as Instruction];
  const between = block.instructions.slice(
    block.instructions.indexOf(has),
    block.instructions.indexOf(i),
  );
  // Only side by side, as they were made: memory is read where the bits were.
  if (!parts.every((part) => between.includes(part)) || between.length > parts.length + 1) {
    return undefined;
  }
  const { result, position } = i;
  const read: Instruction = { ...bits, result, position, imm: { ...bits.imm, rep: "f64" } };
  droppedBy.set(read, parts);
  return read;
}
