/**
 * Purpose: holds numbers that are provably int32 as int32: loop counters,
 *   indices, lengths, and what is computed from them.
 * Requires: valid IR.
 * Guarantees: valid IR in which such values, parameters and results of
 *   functions have the representation i32, with conversions where a double is
 *   still wanted; fold-constants removes most of those.
 * Method: ranges (analyse-ranges.ts) say which values are int32 and never -0.
 *   Of these, the greatest set is taken whose operands are int32 as well.
 */
import type { Block, Instruction, IrFunction, Module, Value } from "../ir/ir.ts";
import { newValue, successorEdges } from "../ir/ir.ts";
import type { OpcodeName } from "../ir/opcodes.ts";
import { analyseRanges, type ModuleRanges } from "./analyse-ranges.ts";
import type { Pass, PassContext } from "./pass.ts";
import { isExact, isInt32, type Range } from "./range.ts";
import { definitionsOf, substitute } from "./rewrite.ts";

export const narrowIntegers: Pass = {
  name: "narrow-integers",
  run: (module: Module, context: PassContext) => {
    const ranges = analyseRanges(module, context);
    narrowSignatures(module, ranges);
    for (const fn of module.functions.values()) narrowFunction(fn, ranges);
  },
};

/** The double operations that have an integer counterpart when nothing wraps. */
const COUNTERPARTS: Partial<Record<OpcodeName, OpcodeName>> = {
  "f64.add": "i32.add",
  "f64.sub": "i32.sub",
  "f64.mul": "i32.mul",
  "f64.rem": "i32.rem",
};

const ROUNDING = new Set(["tsk_f64_floor", "tsk_f64_trunc"]);

interface Narrowing {
  fn: IrFunction;
  ranges: ReadonlyMap<Value, Range>;
  definitions: Map<Value, Instruction>;
  /** The values that become int32. */
  chosen: Set<Value>;
  /** The int32 of each chosen value. */
  integers: Map<Value, Value>;
  /** For each chosen value, the double that its other uses see. */
  doubles: Map<Value, Value>;
}

// ---- parameters and results ----

/** Makes parameters and results int32 where every call of the module agrees. */
function narrowSignatures(module: Module, ranges: ModuleRanges): void {
  const changed = new Map<string, { params: boolean[]; result: boolean }>();
  for (const fn of module.functions.values()) {
    if (ranges.externals.has(fn.name)) continue;
    const known = ranges.params.get(fn.name) ?? [];
    const params = fn.params.map((param, index) => {
      const r = known[index];
      return param.rep === "f64" && r !== undefined && isInt32(r);
    });
    const r = ranges.results.get(fn.name);
    const result = fn.result === "f64" && r !== undefined && isInt32(r);
    if (result || params.includes(true)) changed.set(fn.name, { params, result });
  }
  for (const fn of module.functions.values()) {
    const own = changed.get(fn.name);
    if (own !== undefined) narrowEntry(fn, own.params, ranges);
    if (own?.result === true) narrowReturns(fn);
    for (const block of fn.blocks) narrowCalls(module, fn, block, changed);
  }
}

/** Parameters arrive as int32; what used the double sees a conversion. */
function narrowEntry(fn: IrFunction, params: boolean[], ranges: ModuleRanges): void {
  const entry = fn.blocks[0];
  if (entry === undefined) return;
  const replacements = new Map<Value, Value>();
  const conversions: Instruction[] = [];
  fn.params.forEach((param, index) => {
    if (params[index] !== true) return;
    const double = newValue(fn, "f64", param.name);
    replacements.set(param, double);
    conversions.push({
      op: "i32.tof64",
      args: [],
      result: double,
      imm: {},
      position: fn.position,
    });
    ranges.functions.get(fn.name)?.ranges.set(double, ranges.params.get(fn.name)?.[index] as Range);
  });
  substitute(fn, replacements);
  let next = 0;
  for (const param of fn.params) {
    if (!replacements.has(param)) continue;
    param.rep = "i32";
    const conversion = conversions[next++];
    if (conversion !== undefined) conversion.args = [param];
  }
  entry.instructions.unshift(...conversions);
}

function narrowReturns(fn: IrFunction): void {
  fn.result = "i32";
  for (const block of fn.blocks) {
    const end = block.terminator;
    if (end?.kind !== "return" || end.value === undefined) continue;
    const result = newValue(fn, "i32");
    const { position } = end;
    block.instructions.push({ op: "f64.toi32", args: [end.value], result, imm: {}, position });
    end.value = result;
  }
}

function narrowCalls(
  module: Module,
  fn: IrFunction,
  block: Block,
  changed: ReadonlyMap<string, { params: boolean[]; result: boolean }>,
): void {
  const out: Instruction[] = [];
  for (const i of block.instructions) {
    const callee = i.op === "call" ? module.functions.get(i.imm.callee ?? "") : undefined;
    const change = callee && changed.get(callee.name);
    if (callee === undefined || change === undefined) {
      out.push(i);
      continue;
    }
    const { position } = i;
    const before = i.args.length - callee.params.length;
    const args = i.args.map((arg, index) => {
      if (change.params[index - before] !== true) return arg;
      const result = newValue(fn, "i32", arg.name);
      out.push({ op: "f64.toi32", args: [arg], result, imm: {}, position });
      return result;
    });
    if (!change.result || i.result === undefined) {
      out.push({ ...i, args });
      continue;
    }
    const result = newValue(fn, "i32", i.result.name);
    out.push({ ...i, args, result, imm: { ...i.imm, rep: "i32" } });
    out.push({ op: "i32.tof64", args: [result], result: i.result, imm: {}, position });
  }
  block.instructions = out;
}

// ---- inside a function ----

function narrowFunction(fn: IrFunction, module: ModuleRanges): void {
  const state: Narrowing = {
    fn,
    ranges: module.functions.get(fn.name)?.ranges ?? new Map(),
    definitions: definitionsOf(fn),
    chosen: new Set(),
    integers: new Map(),
    doubles: new Map(),
  };
  choose(state);
  if (state.chosen.size === 0) {
    for (const block of fn.blocks) rewriteBlock(state, block);
    return;
  }
  for (const value of state.chosen) {
    state.integers.set(value, newValue(fn, "i32", value.name));
    state.doubles.set(value, newValue(fn, "f64", value.name));
  }
  for (const block of fn.blocks) rewriteBlock(state, block);
  for (const block of fn.blocks) rewriteEdges(state, block);
  substitute(fn, state.doubles);
}

function fits(state: Narrowing, value: Value): boolean {
  const r = state.ranges.get(value);
  return value.rep === "f64" && r !== undefined && isInt32(r);
}

/** Is there an int32 of this value without computing one? */
function isAvailable(state: Narrowing, value: Value): boolean {
  if (state.chosen.has(value)) return true;
  const made = state.definitions.get(value);
  if (made?.op === "i32.tof64") return true;
  return made?.op === "const.f64" && isInt32Constant(made);
}

function isInt32Constant(i: Instruction): boolean {
  const n = i.imm.number ?? 0;
  return n === (n | 0) && !Object.is(n, -0);
}

function choose(state: Narrowing): void {
  const incoming = new Map<Block, Value[][]>();
  for (const block of state.fn.blocks) {
    for (const { target, args } of successorEdges(block)) {
      const lists = incoming.get(target);
      if (lists === undefined) incoming.set(target, [args]);
      else lists.push(args);
    }
  }
  const sources = new Map<Value, Value[]>();
  for (const block of state.fn.blocks) {
    block.params.forEach((param, index) => {
      if (!fits(state, param)) return;
      const args = (incoming.get(block) ?? []).map((list) => list[index] as Value);
      sources.set(param, args);
    });
    for (const { op, args, result } of block.instructions) {
      if (result === undefined || !fits(state, result)) continue;
      if (COUNTERPARTS[op] !== undefined && (op !== "f64.rem" || isPlainRemainder(state, args))) {
        sources.set(result, args);
      } else if (op === "select") sources.set(result, args.slice(1));
    }
  }
  for (const value of sources.keys()) state.chosen.add(value);
  for (let changed = true; changed; ) {
    changed = false;
    for (const [value, operands] of sources) {
      if (!state.chosen.has(value)) continue;
      if (operands.every((operand) => isAvailable(state, operand))) continue;
      state.chosen.delete(value);
      changed = true;
    }
  }
}

/** C's remainder is JavaScript's for such operands. */
function isPlainRemainder(state: Narrowing, [a, b]: readonly Value[]): boolean {
  const x = a && state.ranges.get(a);
  const y = b && state.ranges.get(b);
  return x !== undefined && y !== undefined && isInt32(x) && isInt32(y) && x.lo >= 0 && y.lo > 0;
}

/** The int32 of an available value; conversions of constants go to `out`. */
function integerOf(state: Narrowing, value: Value, like: Instruction, out: Instruction[]): Value {
  const chosen = state.integers.get(value);
  if (chosen !== undefined) return chosen;
  const made = state.definitions.get(value);
  if (made?.op === "i32.tof64") return made.args[0] as Value;
  const result = newValue(state.fn, "i32");
  const number = made?.imm.number ?? 0;
  out.push({ op: "const.i32", args: [], result, imm: { number }, position: like.position });
  return result;
}

function rewriteBlock(state: Narrowing, block: Block): void {
  const out: Instruction[] = [];
  block.params = block.params.map((param) => {
    const integer = state.integers.get(param);
    if (integer === undefined) return param;
    out.push({
      op: "i32.tof64",
      args: [integer],
      result: state.doubles.get(param),
      imm: {},
      position: block.instructions[0]?.position ?? state.fn.position,
    });
    return integer;
  });
  for (const i of block.instructions) {
    const integer = i.result && state.integers.get(i.result);
    if (i.result === undefined || integer === undefined) {
      out.push(floorOfQuotient(state, i, out) ?? i);
      continue;
    }
    const { position } = i;
    if (i.op === "select") {
      const [condition, ...choices] = i.args;
      const args = choices.map((choice) => integerOf(state, choice, i, out));
      out.push({ ...i, args: [condition as Value, ...args], result: integer });
    } else {
      const args = i.args.map((arg) => integerOf(state, arg, i, out));
      out.push({ op: COUNTERPARTS[i.op] as OpcodeName, args, result: integer, imm: {}, position });
    }
    out.push({
      op: "i32.tof64",
      args: [integer],
      result: state.doubles.get(i.result),
      imm: {},
      position,
    });
  }
  block.instructions = out;
}

function rewriteEdges(state: Narrowing, block: Block): void {
  const end = block.terminator;
  if (end === undefined) return;
  const like: Instruction = {
    op: "const.i32",
    args: [],
    result: undefined,
    imm: {},
    position: end.position,
  };
  const integers = new Set(state.integers.values());
  for (const edge of successorEdges(block)) {
    edge.args = edge.args.map((arg, index) => {
      const param = edge.target.params[index];
      if (param === undefined || !integers.has(param)) return arg;
      return integerOf(state, arg, like, block.instructions);
    });
  }
}

/**
 * Math.floor(x / 2 ** k) of an x that is an integer of 0 .. 2^32-1 is a shift
 * of its bits, also where x itself is no int32, as in (low + high) / 2.
 */
function floorOfQuotient(
  state: Narrowing,
  i: Instruction,
  out: Instruction[],
): Instruction | undefined {
  if (i.op !== "runtime" || !ROUNDING.has(i.imm.callee ?? "")) return undefined;
  const quotient = state.definitions.get(i.args[0] as Value);
  if (quotient?.op !== "f64.div") return undefined;
  const [x, by] = quotient.args;
  const divisor = by && state.definitions.get(by);
  const shift = divisor?.op === "const.f64" ? Math.log2(divisor.imm.number ?? 0) : -1;
  const r = x && state.ranges.get(x);
  if (x === undefined || r === undefined || !Number.isInteger(shift) || shift < 1 || shift > 31) {
    return undefined;
  }
  if (!isExact(r) || r.negativeZero || r.lo < 0 || r.hi >= 2 ** 32) return undefined;
  const { position } = i;
  const bits = newValue(state.fn, "i32");
  const count = newValue(state.fn, "i32");
  const shifted = newValue(state.fn, "i32");
  out.push({ op: "f64.toi32", args: [x], result: bits, imm: {}, position });
  out.push({ op: "const.i32", args: [], result: count, imm: { number: shift }, position });
  out.push({ op: "i32.ushr", args: [bits, count], result: shifted, imm: {}, position });
  return { op: "i32.tof64", args: [shifted], result: i.result, imm: {}, position };
}
