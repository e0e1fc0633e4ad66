/**
 * Which numbers a value can be: an analysis of the whole module.
 *
 * Ranges flow through the functions' instructions and block parameters, from
 * calls into parameters and back from returns, and through global variables.
 * They only grow, ends that keep growing jump to thresholds, so growth ends;
 * a second phase then shrinks what jumped too far. Comparisons that guard a
 * block narrow what is compared there: `rangeAt` takes them into account.
 */
import { buildCfg, type Cfg } from "../ir/cfg.ts";
import { computeDominators, type Dominators } from "../ir/dominators.ts";
import {
  type Block,
  type Edge,
  type Instruction,
  type IrFunction,
  type Module,
  successorEdges,
  type Value,
} from "../ir/ir.ts";
import type { OpcodeName } from "../ir/opcodes.ts";
import type { PassContext } from "./pass.ts";
import {
  ANY,
  absolute,
  add,
  addInt32,
  andInt32,
  atLeast,
  atMost,
  constantRange,
  divide,
  INT32,
  INT32_MAX,
  INT32_MIN,
  integers,
  join,
  maximum,
  minimum,
  multiply,
  multiplyInt32,
  negate,
  orInt32,
  type Range,
  remainder,
  remainderInt32,
  rounded,
  sameRange,
  shiftLeftInt32,
  shiftRightInt32,
  shiftUnsignedInt32,
  subtract,
  subtractInt32,
  toInt32,
  toUnsigned,
  widen,
} from "./range.ts";
import { definitionsOf } from "./rewrite.ts";

/** `value op other` holds (or not) from the start of a block on. */
interface Guard {
  from: Block;
  relation: Relation;
  other: Value;
  /** The comparison that was made is the opposite, and did not hold. */
  negated: boolean;
}

type Relation = "lt" | "le" | "gt" | "ge" | "eq";

interface FunctionRanges {
  fn: IrFunction;
  cfg: Cfg;
  dominators: Dominators;
  definitions: Map<Value, Instruction>;
  guards: Map<Value, Guard[]>;
  incoming: Map<Block, { from: Block; edge: Edge; guards: [Value, Guard][] }[]>;
  ranges: Map<Value, Range>;
  locals: (Range | undefined)[];
  thresholds: number[];
  /** How often each block parameter grew. */
  growth: Map<Value, number>;
}

export interface ModuleRanges {
  module: Module;
  functions: Map<string, FunctionRanges>;
  params: Map<string, (Range | undefined)[]>;
  paramGrowth: Map<string, number>;
  results: Map<string, Range | undefined>;
  globals: (Range | undefined)[];
  callers: Map<string, Set<string>>;
  /** The functions that read each global. */
  readers: Map<number, Set<string>>;
  externals: ReadonlySet<string>;
}

/** Growths after which the ends of a range start to jump. */
const PATIENCE = 3;

export function analyseRanges(module: Module, context: PassContext): ModuleRanges {
  const state: ModuleRanges = {
    module,
    functions: new Map(),
    params: new Map(),
    paramGrowth: new Map(),
    results: new Map(),
    globals: module.globals.map((global) => startOfGlobal(global)),
    callers: new Map(),
    readers: new Map(),
    externals: context.externals,
  };
  for (const fn of module.functions.values()) {
    const open = context.externals.has(fn.name);
    state.params.set(
      fn.name,
      fn.params.map((param) => (open ? widest(param) : undefined)),
    );
    state.functions.set(fn.name, prepare(fn));
    for (const { op, imm } of fn.blocks.flatMap((block) => block.instructions)) {
      if (op === "call" && imm.callee !== undefined) {
        const callers = state.callers.get(imm.callee) ?? new Set();
        state.callers.set(imm.callee, callers.add(fn.name));
      } else if (op === "global.get" && imm.index !== undefined) {
        const readers = state.readers.get(imm.index) ?? new Set();
        state.readers.set(imm.index, readers.add(fn.name));
      }
    }
  }
  grow(state);
  shrink(state);
  return state;
}

function startOfGlobal({ rep, checked }: Module["globals"][number]): Range | undefined {
  if (rep !== "f64" && rep !== "i32") return undefined;
  // Before it is set a global is 0, which a checked one never shows.
  return checked ? undefined : integers(0, 0);
}

/** All that a value's representation can hold. */
function widest(value: Value): Range {
  return value.rep === "i32" ? INT32 : ANY;
}

function isNumeric(value: Value): boolean {
  return value.rep === "f64" || value.rep === "i32";
}

function prepare(fn: IrFunction): FunctionRanges {
  const cfg = buildCfg(fn);
  const state: FunctionRanges = {
    fn,
    cfg,
    dominators: computeDominators(cfg),
    definitions: definitionsOf(fn),
    guards: new Map(),
    incoming: new Map(cfg.order.map((block) => [block, []])),
    ranges: new Map(),
    locals: fn.locals.map(({ rep }) =>
      rep === "f64" || rep === "i32" ? integers(0, 0) : undefined,
    ),
    thresholds: thresholdsOf(fn),
    growth: new Map(),
  };
  for (const block of cfg.order) {
    successorEdges(block).forEach((edge, index) => {
      const guards = guardsOfEdge(state, block, edge, index === 0);
      state.incoming.get(edge.target)?.push({ from: block, edge, guards });
    });
  }
  for (const [block, edges] of state.incoming) {
    const [only] = edges;
    // A block with one way in is guarded by the condition of that way.
    if (edges.length !== 1 || only === undefined) continue;
    if (cfg.predecessors.get(block)?.length !== 1) continue;
    for (const [value, guard] of only.guards) {
      const known = state.guards.get(value);
      if (known === undefined) state.guards.set(value, [guard]);
      else known.push(guard);
    }
  }
  return state;
}

/** The constants of a function and their neighbours, and the ends of what is special. */
function thresholdsOf(fn: IrFunction): number[] {
  const found = new Set<number>([
    INT32_MIN,
    -1,
    0,
    1,
    255,
    65535,
    INT32_MAX - 1,
    INT32_MAX,
    2 ** 32 - 1,
    2 ** 53,
    -(2 ** 53),
  ]);
  for (const { op, imm } of fn.blocks.flatMap((block) => block.instructions)) {
    const n = imm.number;
    if ((op !== "const.f64" && op !== "const.i32") || n === undefined || Number.isNaN(n)) continue;
    for (const near of [n - 1, n, n + 1]) found.add(near + 0);
  }
  return [...found].sort((a, b) => a - b);
}

const RELATIONS: Partial<
  Record<OpcodeName, [then: Relation | undefined, otherwise: Relation | undefined]>
> = {
  "f64.lt": ["lt", "ge"],
  "f64.le": ["le", "gt"],
  "f64.gt": ["gt", "le"],
  "f64.ge": ["ge", "lt"],
  "f64.eq": ["eq", undefined],
  "f64.ne": [undefined, "eq"],
  "i32.lt": ["lt", "ge"],
  "i32.le": ["le", "gt"],
  "i32.gt": ["gt", "le"],
  "i32.ge": ["ge", "lt"],
  "i32.eq": ["eq", undefined],
  "i32.ne": [undefined, "eq"],
};

const FLIPPED: Record<Relation, Relation> = { lt: "gt", le: "ge", gt: "lt", ge: "le", eq: "eq" };

/** What is known of values when a branch goes this way. */
function guardsOfEdge(
  state: FunctionRanges,
  block: Block,
  edge: Edge,
  first: boolean,
): [Value, Guard][] {
  const end = block.terminator;
  if (end?.kind !== "branch" || end.then.target === end.otherwise.target) return [];
  let holds = first;
  let condition = state.definitions.get(end.condition);
  while (condition?.op === "bool.not") {
    holds = !holds;
    condition = state.definitions.get(condition.args[0] as Value);
  }
  const relations = condition === undefined ? undefined : RELATIONS[condition.op];
  const relation = relations?.[holds ? 0 : 1];
  const [a, b] = condition?.args ?? [];
  if (relation === undefined || a === undefined || b === undefined) return [];
  const negated = !holds && relation !== "eq";
  const out: [Value, Guard][] = [];
  const note = (value: Value, other: Value, how: Relation) => {
    const guard: Guard = { from: edge.target, relation: how, other, negated };
    out.push([value, guard]);
    const source = state.definitions.get(value);
    if (source?.op === "i32.tof64") out.push([source.args[0] as Value, guard]);
  };
  note(a, b, relation);
  note(b, a, FLIPPED[relation]);
  return out;
}

/** undefined: no number of the range gets there, as far as is known yet. */
function applyGuard(state: FunctionRanges, r: Range, guard: Guard): Range | undefined {
  const other = state.ranges.get(guard.other);
  if (other === undefined) return undefined;
  // The opposite of a comparison holds for NaN too, and then says nothing.
  if (guard.negated && (r.nan || other.nan)) return r;
  const sure = { ...r, nan: false };
  // Between integers, less than is at most one less.
  const step = r.integer && other.integer ? 1 : 0;
  switch (guard.relation) {
    case "lt":
      return atMost(sure, other.hi - step);
    case "le":
      return atMost(sure, other.hi);
    case "gt":
      return atLeast(sure, other.lo + step);
    case "ge":
      return atLeast(sure, other.lo);
    case "eq": {
      const low = atLeast(sure, other.lo);
      const both = low && atMost(low, other.hi);
      return both && { ...both, integer: both.integer || other.integer };
    }
  }
}

/**
 * A value's range at a block, with what the conditions on the way there say;
 * undefined: no number has come there.
 */
export function rangeAt(state: FunctionRanges, value: Value, block: Block): Range | undefined {
  let r = state.ranges.get(value);
  for (const guard of state.guards.get(value) ?? []) {
    if (r === undefined) return undefined;
    if (state.dominators.dominates(guard.from, block)) r = applyGuard(state, r, guard);
  }
  return r;
}

// ---- the two phases ----

function grow(state: ModuleRanges): void {
  const queue = [...state.functions.keys()];
  const queued = new Set(queue);
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
    queued.delete(name);
    const ranges = state.functions.get(name);
    if (ranges === undefined) continue;
    const wake = (other: string) => {
      if (queued.has(other)) return;
      queued.add(other);
      queue.push(other);
    };
    growFunction(state, ranges, wake);
  }
}

function growFunction(
  state: ModuleRanges,
  ranges: FunctionRanges,
  wake: (name: string) => void,
): void {
  const { fn, cfg } = ranges;
  const params = state.params.get(fn.name) ?? [];
  fn.params.forEach((param, index) => {
    const r = params[index];
    if (isNumeric(param) && r !== undefined) ranges.ranges.set(param, r);
  });
  const { thisValue } = fn;
  if (thisValue !== undefined && isNumeric(thisValue)) {
    ranges.ranges.set(thisValue, widest(thisValue));
  }
  for (let changed = true; changed; ) {
    changed = false;
    for (const block of cfg.order) {
      changed = growParams(ranges, block) || changed;
      for (const i of block.instructions)
        changed = growInstruction(state, ranges, block, i, wake) || changed;
      growReturn(state, ranges, block, wake);
    }
  }
}

function growParams(ranges: FunctionRanges, block: Block): boolean {
  let changed = false;
  block.params.forEach((param, index) => {
    if (!isNumeric(param)) return;
    const grown = incomingRange(ranges, block, index);
    changed = raise(ranges, param, grown) || changed;
  });
  return changed;
}

function incomingRange(ranges: FunctionRanges, block: Block, index: number): Range | undefined {
  let all: Range | undefined;
  for (const { from, edge, guards } of ranges.incoming.get(block) ?? []) {
    const arg = edge.args[index];
    if (arg === undefined) continue;
    let r = rangeAt(ranges, arg, from);
    for (const [value, guard] of guards) {
      if (value === arg && r !== undefined) r = applyGuard(ranges, r, guard);
    }
    all = join(all, r);
  }
  return all;
}

/** Grows a value's range to hold another; true when it changed. */
function raise(ranges: FunctionRanges, value: Value, grown: Range | undefined): boolean {
  const old = ranges.ranges.get(value);
  const joined = join(old, grown);
  if (joined === undefined || sameRange(old, joined)) return false;
  const times = (ranges.growth.get(value) ?? 0) + 1;
  ranges.growth.set(value, times);
  const next =
    old !== undefined && times > PATIENCE ? widen(old, joined, ranges.thresholds) : joined;
  ranges.ranges.set(value, next);
  return true;
}

function growInstruction(
  state: ModuleRanges,
  ranges: FunctionRanges,
  block: Block,
  i: Instruction,
  wake: (name: string) => void,
): boolean {
  const [first] = i.args;
  if (i.op === "call") growCallee(state, ranges, block, i, wake);
  if (i.op === "global.set" && first !== undefined && isNumeric(first)) {
    const index = i.imm.index ?? -1;
    const old = state.globals[index];
    const joined = join(old, rangeAt(ranges, first, block));
    if (!sameRange(old, joined)) {
      // Few programs compute their globals; those that do get the widest range at once.
      const settled = old === undefined || old.lo === old.hi;
      state.globals[index] = settled ? joined : ANY;
      for (const name of state.readers.get(index) ?? []) wake(name);
    }
  }
  if (i.op === "local.set" && first !== undefined && isNumeric(first)) {
    const index = i.imm.index ?? -1;
    const old = ranges.locals[index];
    const joined = join(old, rangeAt(ranges, first, block));
    if (sameRange(old, joined)) return false;
    ranges.locals[index] =
      old === undefined || joined === undefined ? joined : widen(old, joined, ranges.thresholds);
    return true;
  }
  if (i.result === undefined || !isNumeric(i.result)) return false;
  const r = evaluate(state, ranges, block, i);
  if (r === undefined || sameRange(ranges.ranges.get(i.result), r)) return false;
  // Every cycle passes through parameters and variables, which see that growth ends.
  ranges.ranges.set(i.result, r);
  return true;
}

function growCallee(
  state: ModuleRanges,
  ranges: FunctionRanges,
  block: Block,
  i: Instruction,
  wake: (name: string) => void,
): void {
  const callee = state.module.functions.get(i.imm.callee ?? "");
  const params = callee && state.params.get(callee.name);
  if (callee === undefined || params === undefined) return;
  const before = i.args.length - callee.params.length;
  let changed = false;
  callee.params.forEach((param, index) => {
    const arg = i.args[before + index];
    if (arg === undefined || !isNumeric(param)) return;
    const given = isNumeric(arg) ? rangeAt(ranges, arg, block) : widest(param);
    const old = params[index];
    const joined = join(old, given);
    if (sameRange(old, joined)) return;
    const key = `${callee.name} ${index}`;
    const times = (state.paramGrowth.get(key) ?? 0) + 1;
    state.paramGrowth.set(key, times);
    const thresholds = state.functions.get(callee.name)?.thresholds ?? [];
    params[index] =
      old !== undefined && joined !== undefined && times > PATIENCE
        ? widen(old, joined, thresholds)
        : joined;
    changed = true;
  });
  if (changed) wake(callee.name);
}

function growReturn(
  state: ModuleRanges,
  ranges: FunctionRanges,
  block: Block,
  wake: (name: string) => void,
): void {
  const end = block.terminator;
  if (end?.kind !== "return" || end.value === undefined || !isNumeric(end.value)) return;
  const { name } = ranges.fn;
  const old = state.results.get(name);
  const joined = join(old, rangeAt(ranges, end.value, block));
  if (joined === undefined || sameRange(old, joined)) return;
  const key = `${name} result`;
  const times = (state.paramGrowth.get(key) ?? 0) + 1;
  state.paramGrowth.set(key, times);
  const grown =
    old !== undefined && times > PATIENCE ? widen(old, joined, ranges.thresholds) : joined;
  state.results.set(name, grown);
  for (const caller of state.callers.get(name) ?? []) wake(caller);
}

/** Takes back, twice, what widening gave too much inside functions. */
function shrink(state: ModuleRanges): void {
  for (const ranges of state.functions.values()) {
    for (let round = 0; round < 2; round++) {
      for (const block of ranges.cfg.order) {
        block.params.forEach((param, index) => {
          if (isNumeric(param)) lower(ranges, param, incomingRange(ranges, block, index));
        });
        for (const i of block.instructions) {
          if (i.result === undefined || !isNumeric(i.result)) continue;
          lower(ranges, i.result, evaluate(state, ranges, block, i));
        }
      }
    }
  }
}

function lower(ranges: FunctionRanges, value: Value, r: Range | undefined): void {
  if (r !== undefined) ranges.ranges.set(value, r);
}

// ---- operations ----

type Transfer = (a: Range, b: Range) => Range;

const TRANSFERS: Partial<Record<OpcodeName, Transfer>> = {
  "f64.add": add,
  "f64.sub": subtract,
  "f64.mul": multiply,
  "f64.div": divide,
  "f64.rem": remainder,
  "f64.neg": negate,
  "f64.toi32": toInt32,
  "i32.tof64": (a) => a,
  "u32.tof64": toUnsigned,
  "i32.add": addInt32,
  "i32.sub": subtractInt32,
  "i32.mul": multiplyInt32,
  "i32.rem": remainderInt32,
  "i32.and": andInt32,
  "i32.or": orInt32,
  "i32.xor": orInt32,
  "i32.shl": shiftLeftInt32,
  "i32.shr": shiftRightInt32,
  "i32.ushr": shiftUnsignedInt32,
};

const RUNTIME: Record<string, Transfer> = {
  tsk_f64_floor: (a) => rounded(a, Math.floor),
  tsk_f64_ceil: (a) => rounded(a, Math.ceil),
  tsk_f64_trunc: (a) => rounded(a, Math.trunc),
  tsk_f64_round: (a) => rounded(a, Math.round),
  tsk_f64_abs: absolute,
  tsk_f64_min: minimum,
  tsk_f64_max: maximum,
  tsk_string_char_code_at: () => ({ ...integers(0, 65535), nan: true }),
  tsk_string_compare: () => integers(-1, 1),
};

/** What the elements of small kinds are; outside the bounds, where that is no error, they are 0. */
const VIEW_RANGES: Readonly<Record<string, Range>> = {
  i8: integers(-128, 127),
  u8: integers(0, 255),
  c8: integers(0, 255),
  i16: integers(-32768, 32767),
  u16: integers(0, 65535),
};

function evaluate(
  state: ModuleRanges,
  ranges: FunctionRanges,
  block: Block,
  i: Instruction,
): Range | undefined {
  const result = i.result as Value;
  switch (i.op) {
    case "const.f64":
    case "const.i32":
      return constantRange(i.imm.number ?? 0);
    case "const.zero":
      return integers(0, 0);
    case "view.get":
      return VIEW_RANGES[i.imm.rep === "i32" ? (i.imm.text ?? "") : ""] ?? widest(result);
    case "view.length":
    case "array.length":
      return integers(0, INT32_MAX);
    case "str.length":
      return integers(0, 2 ** 29);
    case "str.compare":
      return integers(-1, 1);
    case "select":
      return join(
        rangeAt(ranges, i.args[1] as Value, block),
        rangeAt(ranges, i.args[2] as Value, block),
      );
    case "call":
      return state.results.get(i.imm.callee ?? "");
    case "global.get":
      return state.globals[i.imm.index ?? -1];
    case "local.get":
      return ranges.locals[i.imm.index ?? -1];
    default: {
      const transfer = i.op === "runtime" ? RUNTIME[i.imm.callee ?? ""] : TRANSFERS[i.op];
      if (transfer === undefined) return widest(result);
      if (i.args.some((arg) => !isNumeric(arg))) {
        return i.op === "runtime" ? transfer(ANY, ANY) : widest(result);
      }
      const operands = i.args.map((arg) => rangeAt(ranges, arg, block));
      if (operands.includes(undefined)) return undefined;
      return transfer(operands[0] as Range, (operands[1] ?? operands[0]) as Range);
    }
  }
}
