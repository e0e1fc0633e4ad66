/**
 * The control-flow graph of a function, exceptional edges included.
 *
 * A block that names a handler and contains something that may throw has an
 * edge to that handler, besides those of its terminator.
 */
import { type Block, type Instruction, type IrFunction, successorEdges } from "./ir.ts";
import { opcodeRow } from "./opcodes.ts";

/** May control leave this instruction by an exception? */
export function mayThrow(instruction: Instruction): boolean {
  return opcodeRow(instruction.op).throws && instruction.imm.nothrow !== true;
}

/** May control leave this block for its handler? */
export function mayReachHandler(block: Block): boolean {
  const end = block.terminator?.kind;
  return end === "throw" || end === "rethrow" || block.instructions.some(mayThrow);
}

/** Targets of the terminator in order, then the handler where it can be reached. */
export function successors(block: Block): Block[] {
  const out = successorEdges(block).map((edge) => edge.target);
  if (block.handler !== undefined && mayReachHandler(block)) out.push(block.handler);
  return out;
}

export interface Cfg {
  /** The reachable blocks in reverse postorder: `then` before `otherwise`, handlers late. */
  order: Block[];
  /** Position in `order`. */
  number: Map<Block, number>;
  /** One entry for each edge from a reachable block. */
  predecessors: Map<Block, Block[]>;
}

export function buildCfg(fn: IrFunction): Cfg {
  const entry = fn.blocks[0];
  const order = entry === undefined ? [] : reversePostorder(entry);
  const number = new Map(order.map((block, index) => [block, index]));
  const predecessors = new Map<Block, Block[]>(order.map((block) => [block, []]));
  for (const block of order) {
    for (const target of successors(block)) predecessors.get(target)?.push(block);
  }
  return { order, number, predecessors };
}

function reversePostorder(entry: Block): Block[] {
  const postorder: Block[] = [];
  const seen = new Set<Block>([entry]);
  // Successors are taken from the end, so that the last ones (handlers) finish first.
  const stack = [{ block: entry, pending: successors(entry) }];
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const next = top.pending.pop();
    if (next === undefined) {
      postorder.push(top.block);
      stack.pop();
    } else if (!seen.has(next)) {
      seen.add(next);
      stack.push({ block: next, pending: successors(next) });
    }
  }
  return postorder.reverse();
}
