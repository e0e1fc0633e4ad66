/**
 * Purpose: makes functions that suspend into functions that return and are called again.
 * Requires: valid IR on machine representations. `coroutine.mode` and `coroutine.given` stand in
 *   the block of the `suspend` that they ask about, or in the first block; a coroutine's first
 *   capture is its state, an i32; its parameters are the mode, what is sent and what is given.
 * Guarantees: valid IR without `suspend`, `coroutine.mode` and `coroutine.given`; coroutines have
 *   no locals. Their state is the number of the suspension they wait at (0: not started), RUNNING
 *   while control is inside, DONE after they have returned or thrown.
 * Method: cuts blocks behind every suspension and enters the rest from a new first block that
 *   looks at the state. A value that lives across a cut is stored in the frame, which is the
 *   function object itself, where it is defined, and loaded once in every block that uses it:
 *   definitions are executed before uses on every path, so no merging is needed. Constants and
 *   captured variables are made anew instead.
 */
import { successors } from "../ir/cfg.ts";
import {
  type Block,
  type Edge,
  type Immediates,
  type Instruction,
  type IrFunction,
  type Module,
  newBlock,
  newValue,
  type Position,
  successorEdges,
  type Value,
} from "../ir/ir.ts";
import { type OpcodeName, opcodeRow } from "../ir/opcodes.ts";
import type { Representation } from "../ir/representation.ts";
import type { Pass } from "./pass.ts";
import { removeDeadCodeIn } from "./remove-dead-code.ts";
import { definitionsOf, endOperands } from "./rewrite.ts";

/** The states of a coroutine besides the numbers of its suspensions; stdlib/ecma/generator.ts. */
const RUNNING = -1;
const DONE = -2;

const STATE = 0;

export const splitCoroutines: Pass = {
  name: "split-coroutines",
  run: (module: Module) => {
    for (const fn of module.functions.values()) if (fn.isCoroutine) split(fn);
  },
};

/** A place to go on at: its parameters are what the resumption brings. */
interface Entry {
  block: Block;
  args: Value[];
}

function split(fn: IrFunction): void {
  removeDeadCodeIn(fn);
  moveLocals(fn);
  const [first] = fn.blocks;
  if (first === undefined) return;
  const entries = [takeResumption(fn, first, undefined)];
  for (const block of fn.blocks.slice()) cutBlock(fn, block, entries);
  finishReturns(fn);
  const dispatch = dispatchBlock(fn, entries);
  finishThrows(fn);
  keepAcross(fn, dispatch, entries);
}

function instruction(
  op: OpcodeName,
  result: Value | undefined,
  args: Value[],
  imm: Immediates,
  position: Position,
): Instruction {
  return { op, result, args, imm, position };
}

function addSlot(fn: IrFunction, name: string, rep: Representation): number {
  return fn.captures.push({ name, rep, cell: false }) - 1;
}

/** Variables that are not in SSA form live in the frame. */
function moveLocals(fn: IrFunction): void {
  const slots = fn.locals.map(({ name, rep }) => addSlot(fn, name, rep));
  fn.locals = [];
  for (const block of fn.blocks) {
    for (const i of block.instructions) {
      if (i.op !== "local.get" && i.op !== "local.set") continue;
      i.op = i.op === "local.get" ? "frame.get" : "frame.set";
      i.imm = { ...i.imm, index: slots[i.imm.index ?? -1] };
    }
  }
}

/** Turns what a block asks about its resumption into parameters of the block. */
function takeResumption(fn: IrFunction, block: Block, sent: Value | undefined): Entry {
  const [mode, value, given] = fn.params;
  if (mode === undefined || value === undefined || given === undefined) {
    throw new Error("a coroutine takes a mode, a value that is sent and one that is given");
  }
  const entry: Entry = { block, args: [] };
  const bind = (param: Value, arg: Value): void => {
    block.params.push(param);
    entry.args.push(arg);
  };
  if (sent !== undefined) bind(sent, value);
  const rest: Instruction[] = [];
  let asking = true;
  for (const i of block.instructions) {
    if (i.op === "suspend") asking = false;
    const isQuestion = i.op === "coroutine.mode" || i.op === "coroutine.given";
    if (!asking || !isQuestion) rest.push(i);
    else if (i.result !== undefined) bind(i.result, i.op === "coroutine.mode" ? mode : given);
  }
  block.instructions = rest;
  return entry;
}

/** Cuts a block behind each of its suspensions; the pieces are new entries. */
function cutBlock(fn: IrFunction, start: Block, entries: Entry[]): void {
  let block = start;
  for (;;) {
    const at = block.instructions.findIndex(({ op }) => op === "suspend");
    const suspension = block.instructions[at];
    if (suspension === undefined) return;
    const { position } = suspension;
    const rest = newBlock(fn, block.handler);
    rest.instructions = block.instructions.slice(at + 1);
    rest.terminator = block.terminator;
    block.instructions = block.instructions.slice(0, at);
    setState(fn, block, entries.length, position);
    block.terminator = { kind: "return", value: suspension.args[0], position };
    entries.push(takeResumption(fn, rest, suspension.result));
    block = rest;
  }
}

function setState(fn: IrFunction, block: Block, state: number, position: Position): void {
  const value = newValue(fn, "i32");
  block.instructions.push(
    instruction("const.i32", value, [], { number: state }, position),
    instruction("frame.set", undefined, [value], { index: STATE }, position),
  );
}

/** What returned before returns for good. */
function finishReturns(fn: IrFunction): void {
  for (const block of fn.blocks) {
    if (block.terminator?.kind !== "return" || isSuspension(block)) continue;
    setState(fn, block, DONE, block.terminator.position);
  }
}

function isSuspension(block: Block): boolean {
  const last = block.instructions.at(-1);
  return last?.op === "frame.set" && last.imm.index === STATE;
}

/** The new first block, and the comparisons behind it, that lead to the entries. */
function dispatchBlock(fn: IrFunction, entries: readonly Entry[]): Block {
  const { position } = fn;
  const dispatch = newBlock(fn);
  fn.blocks.pop();
  fn.blocks.unshift(dispatch);
  const state = newValue(fn, "i32", "state");
  const imm = { index: STATE, rep: "i32" as const };
  dispatch.instructions.push(instruction("frame.get", state, [], imm, position));
  setState(fn, dispatch, RUNNING, position);
  let block = dispatch;
  entries.forEach(({ block: target, args }, number) => {
    const then: Edge = { target, args };
    if (number === entries.length - 1) {
      block.terminator = { kind: "jump", edge: then, position };
      return;
    }
    const wanted = newValue(fn, "i32");
    const isHere = newValue(fn, "bool");
    block.instructions.push(
      instruction("const.i32", wanted, [], { number }, position),
      instruction("i32.eq", isHere, [state, wanted], {}, position),
    );
    const next = newBlock(fn);
    const otherwise: Edge = { target: next, args: [] };
    block.terminator = { kind: "branch", condition: isHere, then, otherwise, position };
    block = next;
  });
  fn.blocks.forEach((b, index) => {
    b.id = index;
  });
  return dispatch;
}

/** An exception that leaves the coroutine ends it. */
function finishThrows(fn: IrFunction): void {
  const { position } = fn;
  const handler = newBlock(fn);
  const exception = newValue(fn, "value", "exception");
  handler.instructions.push(instruction("catch", exception, [], {}, position));
  setState(fn, handler, DONE, position);
  handler.terminator = { kind: "throw", value: exception, position };
  for (const block of fn.blocks) if (block !== handler) block.handler ??= handler;
}

// ---- values that live across suspensions ----

function keepAcross(fn: IrFunction, dispatch: Block, entries: readonly Entry[]): void {
  const live = liveAtStart(fn);
  const crossing = new Set<Value>();
  for (const { block } of entries) {
    for (const value of live.get(block) ?? []) {
      if (!block.params.includes(value)) crossing.add(value);
    }
  }
  const definitions = definitionsOf(fn);
  const isMadeAnew = (value: Value): boolean => {
    const definition = definitions.get(value);
    if (definition === undefined || definition.args.length > 0) return false;
    return opcodeRow(definition.op).effect === "pure";
  };
  const slots = new Map<Value, number>();
  for (const value of crossing) {
    if (!isMadeAnew(value)) slots.set(value, addSlot(fn, value.name ?? "t", value.rep));
  }
  for (const block of fn.blocks) {
    if (block === dispatch) continue;
    loadInBlock(block, (value, position) => {
      const definition = definitions.get(value);
      if (!crossing.has(value)) return undefined;
      const result = newValue(fn, value.rep, value.name);
      const index = slots.get(value);
      if (index === undefined && definition !== undefined) return { ...definition, result };
      return instruction("frame.get", result, [], { index, rep: value.rep }, position);
    });
    storeInBlock(block, slots);
  }
}

/** The values that each block needs from those before it; handlers count as successors. */
function liveAtStart(fn: IrFunction): Map<Block, Set<Value>> {
  const live = new Map<Block, Set<Value>>(fn.blocks.map((block) => [block, new Set()]));
  for (let changed = true; changed; ) {
    changed = false;
    for (const block of fn.blocks.toReversed()) {
      const needed = new Set<Value>();
      for (const next of successors(block)) {
        for (const value of live.get(next) ?? []) {
          if (!next.params.includes(value)) needed.add(value);
        }
      }
      for (const edge of successorEdges(block)) for (const arg of edge.args) needed.add(arg);
      for (const value of endOperands(block)) needed.add(value);
      for (const i of block.instructions.toReversed()) {
        if (i.result !== undefined) needed.delete(i.result);
        for (const arg of i.args) needed.add(arg);
      }
      const known = live.get(block) as Set<Value>;
      for (const value of needed) {
        if (known.has(value)) continue;
        known.add(value);
        changed = true;
      }
    }
  }
  return live;
}

/** Replaces uses of values that a block does not define by what `load` makes, once a block. */
function loadInBlock(
  block: Block,
  load: (value: Value, position: Position) => Instruction | undefined,
): void {
  const here = new Map<Value, Value>();
  for (const param of block.params) here.set(param, param);
  const out: Instruction[] = [];
  const use = (value: Value, position: Position): Value => {
    const known = here.get(value);
    if (known !== undefined) return known;
    const made = load(value, position);
    if (made !== undefined) out.push(made);
    const result = made?.result ?? value;
    here.set(value, result);
    return result;
  };
  for (const i of block.instructions) {
    i.args = i.args.map((arg) => use(arg, i.position));
    if (i.result !== undefined) here.set(i.result, i.result);
    out.push(i);
  }
  block.instructions = out;
  const end = block.terminator;
  if (end === undefined) return;
  const { position } = end;
  for (const edge of successorEdges(block)) edge.args = edge.args.map((arg) => use(arg, position));
  if (end.kind === "branch") end.condition = use(end.condition, position);
  else if (end.kind === "throw") end.value = use(end.value, position);
  else if (end.kind === "return" && end.value !== undefined) end.value = use(end.value, position);
}

/** Stores values that live across suspensions where the block defines them. */
function storeInBlock(block: Block, slots: ReadonlyMap<Value, number>): void {
  const out: Instruction[] = [];
  const store = (value: Value, position: Position): void => {
    const index = slots.get(value);
    if (index !== undefined) {
      out.push(instruction("frame.set", undefined, [value], { index }, position));
    }
  };
  const first = block.instructions[0]?.position ?? block.terminator?.position;
  if (first !== undefined) for (const param of block.params) store(param, first);
  for (const i of block.instructions) {
    out.push(i);
    if (i.result !== undefined) store(i.result, i.position);
  }
  block.instructions = out;
}
