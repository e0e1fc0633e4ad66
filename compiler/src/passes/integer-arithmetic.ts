/**
 * `(a + b * 3) | 0` without doubles: an expression of int32 values whose every
 * step is exact in a double is, modulo 2^32, the same in wrapping integers.
 */
import type { Instruction, Value } from "../ir/ir.ts";
import type { OpcodeName } from "../ir/opcodes.ts";
import { elementOrNaN, type Folder, insert } from "./fold-constants.ts";

/** Every integer up to here is a double. */
const EXACT = 2 ** 53;
const MAX_DEPTH = 8;

const WRAPPING: Partial<Record<OpcodeName, OpcodeName>> = {
  "f64.add": "i32.add",
  "f64.sub": "i32.sub",
  "f64.mul": "i32.mul",
};

/** The largest magnitude that a double of integers can have; undefined when it may be inexact. */
function magnitude(folder: Folder, value: Value, depth: number): number | undefined {
  const made = folder.definitions.get(value);
  if (made === undefined || depth > MAX_DEPTH) return undefined;
  switch (made.op) {
    case "i32.tof64":
      return 2 ** 31;
    case "u32.tof64":
      return 2 ** 32;
    case "select": {
      const element = elementOrNaN(folder, value);
      return element && magnitude(folder, element.number, depth + 1);
    }
    case "const.f64": {
      const n = Math.abs(made.imm.number ?? 0);
      return Number.isInteger(n) && n <= EXACT ? n : undefined;
    }
    case "f64.neg": {
      const [a] = made.args;
      return a && magnitude(folder, a, depth + 1);
    }
    case "f64.add":
    case "f64.sub":
    case "f64.mul": {
      const [a, b] = made.args;
      const x = a && magnitude(folder, a, depth + 1);
      const y = b && magnitude(folder, b, depth + 1);
      if (x === undefined || y === undefined) return undefined;
      const bound = made.op === "f64.mul" ? x * y : x + y;
      return bound <= EXACT ? bound : undefined;
    }
    default:
      return undefined;
  }
}

/** The ToInt32 of a value as integer arithmetic, where it is a sum or product of integers. */
export function integerArithmetic(
  folder: Folder,
  like: Instruction,
  value: Value,
): Value | undefined {
  const made = folder.definitions.get(value);
  const isArithmetic =
    made !== undefined && (WRAPPING[made.op] !== undefined || made.op === "f64.neg");
  if (!isArithmetic || magnitude(folder, value, 0) === undefined) return undefined;
  const conditions: Value[] = [];
  const sum = build(folder, like, value, conditions);
  const [first, ...rest] = new Set(conditions);
  if (first === undefined) return sum;
  // NaN where one of the elements is not there, and ToInt32 of that is 0.
  const never = insert(folder, like, "const.bool", [], "bool", { flag: false });
  const both = (a: Value, b: Value): Value => insert(folder, like, "select", [a, b, never], "bool");
  const none = insert(folder, like, "const.i32", [], "i32", { number: 0 });
  return insert(folder, like, "select", [rest.reduce(both, first), sum, none], "i32");
}

/** `conditions` gets what must hold for the elements of typed arrays in it to be there. */
function build(folder: Folder, like: Instruction, value: Value, conditions: Value[]): Value {
  const element = elementOrNaN(folder, value);
  if (element !== undefined) {
    conditions.push(element.inside);
    return element.bits;
  }
  const made = folder.definitions.get(value);
  const [a, b] = made?.args ?? [];
  if (made?.op === "i32.tof64" || made?.op === "u32.tof64") return a as Value;
  if (made?.op === "const.f64") {
    return insert(folder, like, "const.i32", [], "i32", { number: (made.imm.number ?? 0) | 0 });
  }
  if (made?.op === "f64.neg") {
    const none = insert(folder, like, "const.i32", [], "i32", { number: 0 });
    return insert(
      folder,
      like,
      "i32.sub",
      [none, build(folder, like, a as Value, conditions)],
      "i32",
    );
  }
  const op = WRAPPING[made?.op ?? "f64.add"] as OpcodeName;
  const x = build(folder, like, a as Value, conditions);
  return insert(folder, like, op, [x, build(folder, like, b as Value, conditions)], "i32");
}
