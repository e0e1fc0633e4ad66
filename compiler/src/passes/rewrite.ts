/** What several passes need to look at and change functions: uses, definitions, substitution. */
import {
  type Block,
  type Instruction,
  type IrFunction,
  successorEdges,
  type Value,
} from "../ir/ir.ts";
import { opcodeRow } from "../ir/opcodes.ts";

export function definitionsOf(fn: IrFunction): Map<Value, Instruction> {
  const definitions = new Map<Value, Instruction>();
  for (const block of fn.blocks) {
    for (const instruction of block.instructions) {
      if (instruction.result !== undefined) definitions.set(instruction.result, instruction);
    }
  }
  return definitions;
}

/** The operands of a block's end that are not edge arguments. */
export function endOperands(block: Block): Value[] {
  const end = block.terminator;
  if (end?.kind === "branch") return [end.condition];
  if (end?.kind === "throw") return [end.value];
  if (end?.kind === "return" && end.value !== undefined) return [end.value];
  return [];
}

export function countUses(fn: IrFunction): Map<Value, number> {
  const uses = new Map<Value, number>();
  const use = (value: Value) => uses.set(value, (uses.get(value) ?? 0) + 1);
  for (const block of fn.blocks) {
    for (const { args } of block.instructions) args.forEach(use);
    for (const edge of successorEdges(block)) edge.args.forEach(use);
    endOperands(block).forEach(use);
  }
  return uses;
}

/** Replaces every use of a value by what stands for it, through chains of replacements. */
export function substitute(fn: IrFunction, replacements: ReadonlyMap<Value, Value>): void {
  if (replacements.size === 0) return;
  const resolve = (value: Value): Value => resolveValue(replacements, value);
  for (const block of fn.blocks) {
    for (const instruction of block.instructions) {
      if (instruction.args.some((arg) => replacements.has(arg))) {
        instruction.args = instruction.args.map(resolve);
      }
    }
    for (const edge of successorEdges(block)) edge.args = edge.args.map(resolve);
    const end = block.terminator;
    if (end?.kind === "branch") end.condition = resolve(end.condition);
    else if (end?.kind === "throw") end.value = resolve(end.value);
    else if (end?.kind === "return" && end.value !== undefined) end.value = resolve(end.value);
  }
}

export function resolveValue(replacements: ReadonlyMap<Value, Value>, value: Value): Value {
  let current = value;
  for (let next = replacements.get(current); next !== undefined; next = replacements.get(current)) {
    current = next;
  }
  return current;
}

/** May the instruction go when nobody uses its result? */
export function isRemovable(i: Instruction): boolean {
  if (i.result === undefined) return false;
  if (i.op === "runtime") return i.imm.pure === true && i.imm.nothrow === true;
  const row = opcodeRow(i.op);
  // Of an allocation that nobody sees, not even its failure is missed.
  if (ALLOCATIONS.has(i.op)) return true;
  if (row.throws && i.imm.nothrow !== true) return false;
  return row.effect === "pure" || row.effect === "read";
}

const ALLOCATIONS: ReadonlySet<string> = new Set([
  "object.new",
  "array.new",
  "cell.new",
  "closure.new",
  "class.new",
]);
