/**
 * Builds SSA form while lowering walks the tree (Braun et al. 2013, "Simple and
 * Efficient Construction of Static Single Assignment Form").
 *
 * A block is sealed when all its predecessors are known. Reading a variable in
 * an unsealed block makes a parameter whose edge arguments are filled in when
 * the block is sealed. Parameters that turn out to be copies are removed by
 * `removeTrivialParameters` when the function is complete.
 */
import {
  type Block,
  type Edge,
  type IrFunction,
  newBlock,
  newValue,
  successorEdges,
  type Value,
} from "../ir/ir.ts";
import type { Representation } from "../ir/representation.ts";

/** Any object can be a variable's key: a checker symbol, or a fresh object for a temporary. */
export type VariableKey = object;

interface BlockState {
  sealed: boolean;
  definitions: Map<VariableKey, Value>;
  incomplete: Map<VariableKey, Value>;
  predecessors: { block: Block; edge: Edge }[];
}

export interface SsaBuilder {
  fn: IrFunction;
  states: Map<Block, BlockState>;
}

export function newSsaBuilder(fn: IrFunction): SsaBuilder {
  return { fn, states: new Map() };
}

export function createBlock(ssa: SsaBuilder, handler: Block | undefined): Block {
  const block = newBlock(ssa.fn, handler);
  ssa.states.set(block, {
    sealed: false,
    definitions: new Map(),
    incomplete: new Map(),
    predecessors: [],
  });
  return block;
}

function stateOf(ssa: SsaBuilder, block: Block): BlockState {
  const state = ssa.states.get(block);
  if (state === undefined) throw new Error("a block of another function");
  return state;
}

/** Tells a block of a new edge into it. */
export function addPredecessor(ssa: SsaBuilder, from: Block, edge: Edge): void {
  const state = stateOf(ssa, edge.target);
  if (state.sealed) throw new Error("an edge into a sealed block");
  state.predecessors.push({ block: from, edge });
}

export function hasPredecessors(ssa: SsaBuilder, block: Block): boolean {
  return stateOf(ssa, block).predecessors.length > 0;
}

export function writeVariable(ssa: SsaBuilder, block: Block, key: VariableKey, value: Value): void {
  stateOf(ssa, block).definitions.set(key, value);
}

export function readVariable(
  ssa: SsaBuilder,
  block: Block,
  key: VariableKey,
  rep: Representation,
  name?: string,
): Value | undefined {
  const state = stateOf(ssa, block);
  const known = state.definitions.get(key);
  if (known !== undefined) return known;
  if (!state.sealed) {
    const param = newValue(ssa.fn, rep, name);
    block.params.push(param);
    state.incomplete.set(key, param);
    state.definitions.set(key, param);
    return param;
  }
  if (state.predecessors.length === 0) return undefined;
  if (state.predecessors.length === 1) {
    const only = state.predecessors[0];
    const value = only && readVariable(ssa, only.block, key, rep, name);
    if (value !== undefined) state.definitions.set(key, value);
    return value;
  }
  const param = newValue(ssa.fn, rep, name);
  block.params.push(param);
  state.definitions.set(key, param);
  if (!fillParameter(ssa, block, key, param)) return undefined;
  return param;
}

function fillParameter(ssa: SsaBuilder, block: Block, key: VariableKey, param: Value): boolean {
  for (const { block: from, edge } of stateOf(ssa, block).predecessors) {
    const value = readVariable(ssa, from, key, param.rep, param.name) ?? zeroOf(ssa, from, param);
    edge.args[block.params.indexOf(param)] = value;
  }
  return true;
}

/** A variable that no path has set yet (dead on that path by the checker's analysis). */
function zeroOf(ssa: SsaBuilder, block: Block, like: Value): Value {
  const value = newValue(ssa.fn, like.rep);
  block.instructions.push({
    op: "const.zero",
    result: value,
    args: [],
    imm: { rep: like.rep },
    position: ssa.fn.position,
  });
  return value;
}

export function sealBlock(ssa: SsaBuilder, block: Block): void {
  const state = stateOf(ssa, block);
  if (state.sealed) return;
  state.sealed = true;
  for (const [key, param] of state.incomplete) fillParameter(ssa, block, key, param);
  state.incomplete.clear();
}

/** Removes blocks that no edge reaches, then parameters that are copies of one value. */
export function finishSsa(ssa: SsaBuilder): void {
  removeUnreachableBlocks(ssa.fn);
  removeTrivialParameters(ssa.fn);
}

export function removeUnreachableBlocks(fn: IrFunction): void {
  const first = fn.blocks[0];
  if (first === undefined) return;
  const reached = new Set<Block>([first]);
  const work = [first];
  for (let block = work.pop(); block !== undefined; block = work.pop()) {
    const next = successorEdges(block).map((edge) => edge.target);
    if (block.handler !== undefined) next.push(block.handler);
    for (const target of next) {
      if (!reached.has(target)) {
        reached.add(target);
        work.push(target);
      }
    }
  }
  fn.blocks = fn.blocks.filter((block) => reached.has(block));
  fn.blocks.forEach((block, index) => {
    block.id = index;
  });
}

export function removeTrivialParameters(fn: IrFunction): void {
  const substitution = new Map<Value, Value>();
  const resolve = (value: Value): Value => {
    let current = value;
    for (let next = substitution.get(current); next !== undefined; next = substitution.get(next)) {
      current = next;
    }
    return current;
  };
  const incoming = new Map<Block, Edge[]>();
  for (const block of fn.blocks) {
    for (const edge of successorEdges(block)) {
      const edges = incoming.get(edge.target);
      if (edges === undefined) incoming.set(edge.target, [edge]);
      else edges.push(edge);
    }
  }
  for (let changed = true; changed; ) {
    changed = false;
    for (const block of fn.blocks) {
      const edges = incoming.get(block) ?? [];
      for (let index = block.params.length - 1; index >= 0; index--) {
        const param = block.params[index];
        if (param === undefined) continue;
        const only = singleSource(edges, index, param, resolve);
        if (only === undefined) continue;
        substitution.set(param, only);
        block.params.splice(index, 1);
        for (const edge of edges) edge.args.splice(index, 1);
        changed = true;
      }
    }
  }
  if (substitution.size > 0) substituteValues(fn, resolve);
}

function singleSource(
  edges: Edge[],
  index: number,
  param: Value,
  resolve: (value: Value) => Value,
): Value | undefined {
  let only: Value | undefined;
  for (const edge of edges) {
    const arg = edge.args[index];
    if (arg === undefined) return undefined;
    const value = resolve(arg);
    if (value === param || value === only) continue;
    if (only !== undefined) return undefined;
    only = value;
  }
  return only;
}

/** Replaces every use of a value by what `resolve` gives for it. */
export function substituteValues(fn: IrFunction, resolve: (value: Value) => Value): void {
  for (const block of fn.blocks) {
    for (const instruction of block.instructions) {
      instruction.args = instruction.args.map(resolve);
    }
    for (const edge of successorEdges(block)) edge.args = edge.args.map(resolve);
    const t = block.terminator;
    if (t?.kind === "branch") t.condition = resolve(t.condition);
    else if (t?.kind === "throw") t.value = resolve(t.value);
    else if (t?.kind === "return" && t.value !== undefined) t.value = resolve(t.value);
  }
}

/**
 * Makes variables readable in a handler: they have the values from before the
 * protected region, which `entry` ends with a jump into. Variables that change
 * inside the region are not in SSA form.
 */
export function setHandlerEntry(ssa: SsaBuilder, entry: Block, handler: Block): void {
  const state = stateOf(ssa, handler);
  state.predecessors.push({ block: entry, edge: { target: handler, args: [] } });
  state.sealed = true;
}
