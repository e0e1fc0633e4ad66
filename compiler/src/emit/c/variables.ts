/**
 * From SSA values to C variables: values that a variable of the source went
 * through share one C variable where their lives do not overlap, and pointers
 * are declared with the struct that they are used as.
 */
import { type Cfg, mayThrow } from "../../ir/cfg.ts";
import {
  type Block,
  type Instruction,
  type IrFunction,
  successorEdges,
  type Value,
} from "../../ir/ir.ts";
import { baseOf } from "../../ir/representation.ts";
import { type Context, shapeOf } from "./context.ts";

export interface Variables {
  /** The value that stands for the variable of this one. */
  of(value: Value): Value;
  /** What a variable points to: `struct tsk_array`; undefined: void. */
  pointee(variable: Value): string | undefined;
  /** The name that a variable has in the source, if any of its values has one. */
  sourceName(variable: Value): string | undefined;
}

/** Every value is its own variable. */
export const unshared: Variables = {
  of: (value) => value,
  pointee: () => undefined,
  sourceName: (variable) => variable.name,
};

/** Operands that a use really reads: none for a constant, the source of a repeated conversion. */
export type ReadOperands = (value: Value) => readonly Value[];

export function assignVariables(
  context: Context,
  fn: IrFunction,
  cfg: Cfg,
  operands: ReadOperands,
): Variables {
  const classes = coalesce(fn, cfg, operands);
  const pointees = inferPointees(context, cfg, classes);
  return {
    of: classes.find,
    pointee: (variable) => pointees.get(variable),
    sourceName: (variable) =>
      classes.members(variable).find((value) => value.name !== undefined)?.name,
  };
}

// ---- sharing ----

interface Classes {
  find(value: Value): Value;
  members(root: Value): readonly Value[];
  join(a: Value, b: Value): void;
}

function newClasses(): Classes {
  const parent = new Map<Value, Value>();
  const members = new Map<Value, Value[]>();
  const find = (value: Value): Value => {
    let root = value;
    for (let up = parent.get(root); up !== undefined; up = parent.get(root)) root = up;
    return root;
  };
  return {
    find,
    members: (root) => members.get(root) ?? [root],
    join(a, b) {
      const list = [...(members.get(a) ?? [a]), ...(members.get(b) ?? [b])];
      parent.set(b, a);
      members.set(a, list);
    },
  };
}

function coalesce(fn: IrFunction, cfg: Cfg, operands: ReadOperands): Classes {
  const classes = newClasses();
  const pairs: [Value, Value][] = [];
  const interesting = new Set<Value>();
  for (const block of cfg.order) {
    for (const { target, args } of successorEdges(block)) {
      target.params.forEach((param, index) => {
        const arg = args[index];
        if (arg === undefined || arg === param || arg.rep !== param.rep) return;
        // Constants and repeated conversions have no variable.
        if (operands(arg)[0] !== arg) return;
        pairs.push([param, arg]);
        interesting.add(param).add(arg);
      });
    }
  }
  if (pairs.length === 0) return classes;
  const conflicts = findConflicts(fn, cfg, operands, interesting);
  const disjoint = (a: Value, b: Value): boolean =>
    classes.members(a).every((x) => {
      const against = conflicts.get(x);
      return against === undefined || !classes.members(b).some((y) => against.has(y));
    });
  for (const [param, arg] of pairs) {
    const [a, b] = [classes.find(param), classes.find(arg)];
    if (a === b || !disjoint(a, b)) continue;
    // A formal parameter keeps its place.
    if (isFormal(fn, b)) {
      if (!isFormal(fn, a)) classes.join(b, a);
    } else classes.join(a, b);
  }
  return classes;
}

function isFormal(fn: IrFunction, value: Value): boolean {
  return fn.params.includes(value) || fn.thisValue === value;
}

/** Which of the interesting values are alive where another of them gets its value. */
function findConflicts(
  fn: IrFunction,
  cfg: Cfg,
  operands: ReadOperands,
  interesting: ReadonlySet<Value>,
): Map<Value, Set<Value>> {
  const uses = (values: readonly Value[]): Value[] =>
    values.flatMap((value) => operands(value)).filter((value) => interesting.has(value));
  const atStart = liveAtStart(cfg, uses);
  const conflicts = new Map<Value, Set<Value>>();
  const note = (a: Value, b: Value) => {
    if (a === b) return;
    for (const [x, y] of [
      [a, b],
      [b, a],
    ] as const) {
      const known = conflicts.get(x);
      if (known === undefined) conflicts.set(x, new Set([y]));
      else known.add(y);
    }
  };
  const define = (value: Value, live: ReadonlySet<Value>) => {
    if (interesting.has(value)) for (const other of live) note(value, other);
  };
  for (const block of cfg.order) {
    const always = liveInHandler(block, atStart);
    const live = liveAtEnd(block, atStart, uses);
    for (const value of always) live.add(value);
    for (const i of block.instructions.toReversed()) {
      if (i.result !== undefined) {
        define(i.result, live);
        if (!always.has(i.result)) live.delete(i.result);
      }
      for (const value of uses(i.args)) live.add(value);
    }
    // Parameters get their values all at once.
    for (const param of block.params) if (interesting.has(param)) live.add(param);
    for (const param of block.params) define(param, live);
    if (block === cfg.order[0]) {
      const formals = [...fn.params, ...(fn.thisValue === undefined ? [] : [fn.thisValue])];
      for (const formal of formals) if (interesting.has(formal)) live.add(formal);
      for (const formal of formals) define(formal, live);
    }
  }
  return conflicts;
}

function liveInHandler(block: Block, atStart: ReadonlyMap<Block, Set<Value>>): Set<Value> {
  if (block.handler === undefined) return new Set();
  return new Set(atStart.get(block.handler));
}

function liveAtEnd(
  block: Block,
  atStart: ReadonlyMap<Block, Set<Value>>,
  uses: (values: readonly Value[]) => Value[],
): Set<Value> {
  const live = new Set<Value>();
  for (const { target, args } of successorEdges(block)) {
    for (const value of atStart.get(target) ?? []) live.add(value);
    for (const value of uses(args)) live.add(value);
  }
  const end = block.terminator;
  if (end?.kind === "branch") for (const value of uses([end.condition])) live.add(value);
  if (end?.kind === "throw") for (const value of uses([end.value])) live.add(value);
  if (end?.kind === "return" && end.value !== undefined) {
    for (const value of uses([end.value])) live.add(value);
  }
  return live;
}

/** The usual backward analysis; parameters of a block are not alive before it. */
function liveAtStart(
  cfg: Cfg,
  uses: (values: readonly Value[]) => Value[],
): Map<Block, Set<Value>> {
  const atStart = new Map<Block, Set<Value>>(cfg.order.map((block) => [block, new Set()]));
  const backward = cfg.order.toReversed();
  for (let changed = true; changed; ) {
    changed = false;
    for (const block of backward) {
      const live = liveAtEnd(block, atStart, uses);
      const always = liveInHandler(block, atStart);
      for (const i of block.instructions.toReversed()) {
        if (i.result !== undefined) live.delete(i.result);
        for (const value of uses(i.args)) live.add(value);
      }
      if (block.instructions.some(mayThrow) || block.terminator?.kind === "throw") {
        for (const value of always) live.add(value);
      }
      for (const param of block.params) live.delete(param);
      const known = atStart.get(block) as Set<Value>;
      for (const value of live) {
        if (known.has(value)) continue;
        known.add(value);
        changed = true;
      }
    }
  }
  return atStart;
}

// ---- what pointers point to ----

function inferPointees(context: Context, cfg: Cfg, classes: Classes): Map<Value, string> {
  const votes = new Map<Value, string | undefined>();
  const vote = (value: Value | undefined, type: string) => {
    if (value === undefined || baseOf(value.rep) !== "ref") return;
    const variable = classes.find(value);
    // Used as two things: seen as neither.
    const agreed = !votes.has(variable) || votes.get(variable) === type;
    votes.set(variable, agreed ? type : undefined);
  };
  for (const block of cfg.order) {
    for (const i of block.instructions) voteFor(context, i, vote);
  }
  const out = new Map<Value, string>();
  for (const [variable, type] of votes) if (type !== undefined) out.set(variable, type);
  return out;
}

function voteFor(
  context: Context,
  i: Instruction,
  vote: (value: Value | undefined, type: string) => void,
): void {
  switch (i.op) {
    case "slot.get":
    case "slot.set":
      if (i.imm.shape !== undefined) {
        vote(i.args[0], `struct ${shapeOf(context, i.imm.shape).struct}`);
      }
      return;
    case "object.new":
      vote(i.result, `struct ${shapeOf(context, i.imm.shape).struct}`);
      return;
    case "array.new":
      vote(i.result, "struct tsk_array");
      return;
    case "array.length":
    case "array.get":
    case "array.set":
    case "array.push":
    case "array.has":
      vote(i.args[0], "struct tsk_array");
      return;
    case "view.length":
    case "view.get":
    case "view.has":
    case "view.set":
      vote(i.args[0], "struct tsk_view");
      return;
    case "closure.new":
      vote(i.result, "struct tsk_function");
      return;
    case "closure.call":
      vote(i.args[0], "struct tsk_function");
      return;
    case "cell.new":
      vote(i.result, "struct tsk_cell");
      return;
    case "cell.get":
    case "cell.get.checked":
    case "cell.set":
      vote(i.args[0], "struct tsk_cell");
      return;
    default:
  }
}
