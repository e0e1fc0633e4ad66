/**
 * Purpose: leaves only blocks that can be reached and values that someone needs.
 * Requires: valid IR.
 * Guarantees: valid IR; every block is reachable, every parameter and every
 *   instruction without an effect is used; blocks that only follow one another
 *   are one; blocks whose instructions cannot throw name no handler. Blocks are
 *   numbered in their order.
 * Method: liveness from the instructions that have effects, through the edges'
 *   arguments; then joining and skipping of blocks until nothing changes.
 */
import { buildCfg, mayReachHandler } from "../ir/cfg.ts";
import {
  type Block,
  type Edge,
  type IrFunction,
  type Module,
  successorEdges,
  type Value,
} from "../ir/ir.ts";
import type { Pass } from "./pass.ts";
import { countUses, definitionsOf, endOperands, isRemovable, substitute } from "./rewrite.ts";

export const removeDeadCode: Pass = {
  name: "remove-dead-code",
  run: (module: Module) => {
    for (const fn of module.functions.values()) removeDeadCodeIn(fn);
  },
};

export function removeDeadCodeIn(fn: IrFunction): void {
  for (let changed = true; changed; ) {
    changed = false;
    simplifyEnds(fn);
    removeUnreachable(fn);
    removeUnused(fn);
    changed = removeCopies(fn) || changed;
    changed = skipEmptyBlocks(fn) || changed;
    changed = joinBlocks(fn) || changed;
  }
  fn.blocks.forEach((block, index) => {
    block.id = index;
  });
}

/** Branches that go one way, handlers that nothing reaches. */
function simplifyEnds(fn: IrFunction): void {
  const definitions = definitionsOf(fn);
  for (const block of fn.blocks) {
    if (block.handler !== undefined && !mayReachHandler(block)) block.handler = undefined;
    const end = block.terminator;
    if (end?.kind !== "branch") continue;
    const condition = definitions.get(end.condition);
    const { position, then, otherwise } = end;
    if (condition?.op === "const.bool") {
      const edge = condition.imm.flag === true ? then : otherwise;
      block.terminator = { kind: "jump", edge, position };
    } else if (
      then.target === otherwise.target &&
      then.args.every((arg, index) => arg === otherwise.args[index])
    ) {
      block.terminator = { kind: "jump", edge: then, position };
    }
  }
}

function removeUnreachable(fn: IrFunction): void {
  const { number } = buildCfg(fn);
  fn.blocks = fn.blocks.filter((block) => number.has(block));
}

/** Values that only serve values that nobody needs are not needed either. */
function removeUnused(fn: IrFunction): void {
  const definitions = definitionsOf(fn);
  const incoming = edgesInto(fn);
  const owner = new Map<Value, { block: Block; index: number }>();
  for (const block of fn.blocks) {
    block.params.forEach((param, index) => {
      owner.set(param, { block, index });
    });
  }
  const live = new Set<Value>();
  const work: Value[] = [];
  const need = (value: Value) => {
    if (live.has(value)) return;
    live.add(value);
    work.push(value);
  };
  for (const block of fn.blocks) {
    for (const instruction of block.instructions) {
      if (!isRemovable(instruction)) instruction.args.forEach(need);
    }
    endOperands(block).forEach(need);
  }
  for (let value = work.pop(); value !== undefined; value = work.pop()) {
    definitions.get(value)?.args.forEach(need);
    const place = owner.get(value);
    if (place === undefined) continue;
    for (const edge of incoming.get(place.block) ?? []) {
      const arg = edge.args[place.index];
      if (arg !== undefined) need(arg);
    }
  }
  for (const block of fn.blocks) {
    block.instructions = block.instructions.filter(
      (i) => !isRemovable(i) || (i.result !== undefined && live.has(i.result)),
    );
    const kept = block.params.map((param) => live.has(param));
    if (kept.every((keep) => keep)) continue;
    block.params = block.params.filter((_, index) => kept[index]);
    for (const edge of incoming.get(block) ?? []) {
      edge.args = edge.args.filter((_, index) => kept[index]);
    }
  }
}

function edgesInto(fn: IrFunction): Map<Block, Edge[]> {
  const incoming = new Map<Block, Edge[]>();
  for (const block of fn.blocks) {
    for (const edge of successorEdges(block)) {
      const edges = incoming.get(edge.target);
      if (edges === undefined) incoming.set(edge.target, [edge]);
      else edges.push(edge);
    }
  }
  return incoming;
}

/** Parameters that are given the same value on every edge. */
function removeCopies(fn: IrFunction): boolean {
  const incoming = edgesInto(fn);
  const replacements = new Map<Value, Value>();
  const current = (value: Value): Value => {
    let found = value;
    for (let next = replacements.get(found); next !== undefined; next = replacements.get(found)) {
      found = next;
    }
    return found;
  };
  let changed = false;
  for (const block of fn.blocks) {
    const edges = incoming.get(block) ?? [];
    for (let index = block.params.length - 1; index >= 0; index--) {
      const param = block.params[index] as Value;
      const sources = new Set(edges.map((edge) => current(edge.args[index] as Value)));
      sources.delete(param);
      const [only] = sources;
      if (sources.size !== 1 || only === undefined) continue;
      replacements.set(param, only);
      block.params.splice(index, 1);
      for (const edge of edges) edge.args.splice(index, 1);
      changed = true;
    }
  }
  substitute(fn, replacements);
  return changed;
}

/** Jumps to a block that only jumps on go there at once. */
function skipEmptyBlocks(fn: IrFunction): boolean {
  const uses = countUses(fn);
  let changed = false;
  for (const block of fn.blocks) {
    for (const edge of successorEdges(block)) {
      const next = edge.target;
      const end = next.terminator;
      if (end?.kind !== "jump" || next.instructions.length > 0 || end.edge.target === next)
        continue;
      // Its parameters must serve its jump only, or those who are reached by it would miss them.
      const passed = (param: Value) => end.edge.args.filter((arg) => arg === param).length;
      if (next.params.some((param) => (uses.get(param) ?? 0) !== passed(param))) continue;
      const given = new Map(next.params.map((param, index) => [param, edge.args[index] as Value]));
      edge.target = end.edge.target;
      edge.args = end.edge.args.map((arg) => given.get(arg) ?? arg);
      // The values that the jump passes are now used here as well.
      for (const arg of edge.args) uses.set(arg, (uses.get(arg) ?? 0) + 1);
      changed = true;
    }
  }
  if (changed) removeUnreachable(fn);
  return changed;
}

/** A block and the only one that jumps to it are one block. */
function joinBlocks(fn: IrFunction): boolean {
  const incoming = edgesInto(fn);
  const handlers = new Set(fn.blocks.map((block) => block.handler));
  const replacements = new Map<Value, Value>();
  const gone = new Set<Block>();
  for (const block of fn.blocks) {
    if (gone.has(block)) continue;
    for (;;) {
      const end = block.terminator;
      if (end?.kind !== "jump") break;
      const next = end.edge.target;
      if (next === block || next === fn.blocks[0] || handlers.has(next)) break;
      if (incoming.get(next)?.length !== 1) break;
      const free = !mayReachHandler(block) || !mayReachHandler(next);
      if (next.handler !== block.handler && !free) break;
      if (mayReachHandler(next)) block.handler = next.handler;
      next.params.forEach((param, index) => {
        replacements.set(param, end.edge.args[index] as Value);
      });
      block.instructions.push(...next.instructions);
      block.terminator = next.terminator;
      gone.add(next);
    }
  }
  fn.blocks = fn.blocks.filter((block) => !gone.has(block));
  substitute(fn, replacements);
  return gone.size > 0;
}
