/**
 * Purpose: computes what is known now, and lets values skip conversions that
 *   undo each other.
 * Requires: valid IR.
 * Guarantees: valid IR. Dead instructions stay: remove-dead-code takes them.
 * Method: rewrites by rules, each of which looks at an instruction and the
 *   definitions of its operands, until none applies. Results are bit-equal:
 *   arithmetic is JavaScript's own, run by the compiler.
 */
import type { Block, Immediates, Instruction, IrFunction, Module, Value } from "../ir/ir.ts";
import { newValue } from "../ir/ir.ts";
import type { OpcodeName } from "../ir/opcodes.ts";
import { nullishOf, type Representation } from "../ir/representation.ts";
import { computeBigInt } from "./bigint-arithmetic.ts";
import { integerArithmetic } from "./integer-arithmetic.ts";
import type { Pass } from "./pass.ts";
import { definitionsOf, resolveValue, substitute } from "./rewrite.ts";

export const foldConstants: Pass = {
  name: "fold-constants",
  run: (module: Module) => {
    for (const fn of module.functions.values()) foldConstantsIn(fn);
  },
};

/** Rounds after which a function is left as it is; a few are the rule. */
const MAX_ROUNDS = 10;

export function foldConstantsIn(fn: IrFunction): void {
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const folder = newFolder(fn);
    for (const block of fn.blocks) foldBlock(folder, block);
    substitute(fn, folder.replacements);
    if (!folder.changed) return;
  }
}

export interface Folder {
  fn: IrFunction;
  definitions: Map<Value, Instruction>;
  replacements: Map<Value, Value>;
  changed: boolean;
  /** Instructions to put before the one that is looked at. */
  before: Instruction[];
}

function newFolder(fn: IrFunction): Folder {
  return {
    fn,
    definitions: definitionsOf(fn),
    replacements: new Map(),
    changed: false,
    before: [],
  };
}

function foldBlock(folder: Folder, block: Block): void {
  const out: Instruction[] = [];
  for (const instruction of block.instructions) {
    instruction.args = instruction.args.map((arg) => resolveValue(folder.replacements, arg));
    folder.before = [];
    const folded = fold(folder, instruction);
    out.push(...folder.before);
    if (folded === undefined) {
      out.push(instruction);
      continue;
    }
    folder.changed = true;
    if (folded.value !== undefined && instruction.result !== undefined) {
      folder.replacements.set(instruction.result, folded.value);
    } else {
      const { op, args, imm } = folded;
      const replaced: Instruction = {
        op: op ?? instruction.op,
        args: args ?? instruction.args,
        imm: imm ?? instruction.imm,
        result: instruction.result,
        position: instruction.position,
      };
      if (replaced.result !== undefined) folder.definitions.set(replaced.result, replaced);
      out.push(replaced);
    }
  }
  block.instructions = out;
}

/** What an instruction becomes: another value, or another operation. */
interface Folded {
  value?: Value;
  op?: OpcodeName;
  args?: Value[];
  imm?: Immediates;
}

type Rule = (folder: Folder, i: Instruction) => Folded | undefined;

/** Puts an instruction before the current one; gives its result. */
export function insert(
  folder: Folder,
  like: Instruction,
  op: OpcodeName,
  args: Value[],
  rep: Representation,
  imm: Immediates = {},
): Value {
  const result = newValue(folder.fn, rep);
  const instruction: Instruction = { op, args, imm, result, position: like.position };
  folder.definitions.set(result, instruction);
  folder.before.push(instruction);
  return result;
}

function definition(folder: Folder, value: Value | undefined): Instruction | undefined {
  return value === undefined ? undefined : folder.definitions.get(value);
}

/** The operand's definition, when it is this operation. */
function from(folder: Folder, value: Value | undefined, op: OpcodeName): Instruction | undefined {
  const found = definition(folder, value);
  return found?.op === op ? found : undefined;
}

type Constant = number | boolean | string | null | undefined;

/** The JavaScript value of a constant operand; NOT_CONSTANT otherwise. */
const NOT_CONSTANT: unique symbol = Symbol("not a constant");

function constant(folder: Folder, value: Value | undefined): Constant | typeof NOT_CONSTANT {
  const found = definition(folder, value);
  switch (found?.op) {
    case "const.f64":
    case "const.i32":
      return found.imm.number ?? 0;
    case "const.bool":
      return found.imm.flag === true;
    case "const.str":
      return found.imm.text ?? "";
    case "const.undefined":
      return undefined;
    case "const.null":
      return null;
    default:
      return NOT_CONSTANT;
  }
}

function numbers(folder: Folder, i: Instruction): number[] | undefined {
  const values = i.args.map((arg) => constant(folder, arg));
  return values.every((value) => typeof value === "number") ? (values as number[]) : undefined;
}

function literal(value: number | boolean | string, rep: Representation): Folded {
  if (typeof value === "boolean") return { op: "const.bool", args: [], imm: { flag: value } };
  if (typeof value === "string") return { op: "const.str", args: [], imm: { text: value } };
  return { op: rep === "i32" ? "const.i32" : "const.f64", args: [], imm: { number: value } };
}

/** The operations that are functions of numbers. */
const ARITHMETIC: Partial<Record<OpcodeName, (a: number, b: number) => number | boolean>> = {
  "f64.add": (a, b) => a + b,
  "f64.sub": (a, b) => a - b,
  "f64.mul": (a, b) => a * b,
  "f64.div": (a, b) => a / b,
  "f64.rem": (a, b) => a % b,
  "f64.pow": (a, b) => a ** b,
  "f64.neg": (a) => -a,
  "f64.eq": (a, b) => a === b,
  "f64.ne": (a, b) => a !== b,
  "f64.lt": (a, b) => a < b,
  "f64.le": (a, b) => a <= b,
  "f64.gt": (a, b) => a > b,
  "f64.ge": (a, b) => a >= b,
  "f64.toi32": (a) => a | 0,
  "i32.tof64": (a) => a,
  "u32.tof64": (a) => a >>> 0,
  "f64.truthy": (a) => Boolean(a),
  "i32.add": (a, b) => (a + b) | 0,
  "i32.sub": (a, b) => (a - b) | 0,
  "i32.mul": (a, b) => Math.imul(a, b),
  "i32.rem": (a, b) => a % b,
  "i32.and": (a, b) => a & b,
  "i32.or": (a, b) => a | b,
  "i32.xor": (a, b) => a ^ b,
  "i32.shl": (a, b) => a << b,
  "i32.shr": (a, b) => a >> b,
  "i32.ushr": (a, b) => (a >>> b) | 0,
  "i32.eq": (a, b) => a === b,
  "i32.ne": (a, b) => a !== b,
  "i32.lt": (a, b) => a < b,
  "i32.le": (a, b) => a <= b,
  "i32.gt": (a, b) => a > b,
  "i32.ge": (a, b) => a >= b,
};

function fold(folder: Folder, i: Instruction): Folded | undefined {
  const compute = ARITHMETIC[i.op];
  if (compute !== undefined) {
    const values = numbers(folder, i);
    if (values !== undefined) {
      return literal(compute(values[0] ?? 0, values[1] ?? 0), i.result?.rep ?? "f64");
    }
  }
  return RULES[i.op]?.(folder, i);
}

/** `x op n` is x. */
const identity =
  (n: number): Rule =>
  (folder, i) => {
    const [a, b] = i.args;
    return a !== undefined && constant(folder, b) === n ? { value: a } : undefined;
  };

/** `x op n` and `n op x` are x. */
const commutativeIdentity =
  (n: number): Rule =>
  (folder, i) => {
    const [a, b] = i.args;
    if (a !== undefined && constant(folder, b) === n) return { value: a };
    return b !== undefined && constant(folder, a) === n ? { value: b } : undefined;
  };

const INTEGER_COMPARISONS: Partial<Record<OpcodeName, OpcodeName>> = {
  "f64.eq": "i32.eq",
  "f64.ne": "i32.ne",
  "f64.lt": "i32.lt",
  "f64.le": "i32.le",
  "f64.gt": "i32.gt",
  "f64.ge": "i32.ge",
};

/** The int32 that a double operand is, when that can be seen. */
function integerOf(folder: Folder, like: Instruction, value: Value | undefined): Value | undefined {
  const converted = from(folder, value, "i32.tof64");
  if (converted !== undefined) return converted.args[0];
  const n = constant(folder, value);
  if (typeof n !== "number" || n !== (n | 0) || value?.rep !== "f64") return undefined;
  // -0 compares as 0, which is all that is asked here.
  return insert(folder, like, "const.i32", [], "i32", { number: n | 0 });
}

/** A comparison of doubles that are both int32, one of them not a constant. */
const compareIntegers: Rule = (folder, i) => {
  const op = INTEGER_COMPARISONS[i.op];
  const [a, b] = i.args;
  const isConverted = (value: Value | undefined) => from(folder, value, "i32.tof64") !== undefined;
  if (op === undefined || !(isConverted(a) || isConverted(b))) return undefined;
  const x = integerOf(folder, i, a);
  const y = x && integerOf(folder, i, b);
  return x !== undefined && y !== undefined ? { op, args: [x, y] } : undefined;
};

/** The parts of an element of a typed array that is an integer, or NaN where there is none. */
export function elementOrNaN(
  folder: Folder,
  value: Value | undefined,
): { inside: Value; bits: Value; number: Value } | undefined {
  const [inside, number, missing] = from(folder, value, "select")?.args ?? [];
  const converted = from(folder, number, "i32.tof64") ?? from(folder, number, "u32.tof64");
  const bits = converted?.args[0];
  const read = from(folder, bits, "view.get");
  const otherwise = constant(folder, missing);
  if (inside === undefined || bits === undefined || number === undefined) return undefined;
  if (read?.imm.flag !== true || typeof otherwise !== "number") return undefined;
  return Number.isNaN(otherwise) ? { inside, bits, number } : undefined;
}

/** Such an element as an index: where there is none, so is none under the index -1. */
const integerIndex: Rule = (folder, i) => {
  const element = elementOrNaN(folder, i.args[1]);
  if (element === undefined || (i.op !== "view.set" && i.op !== "view.has" && i.imm.flag !== true))
    return undefined;
  const nowhere = insert(folder, i, "const.i32", [], "i32", { number: -1 });
  const index = insert(folder, i, "select", [element.inside, element.bits, nowhere], "i32");
  const number = insert(folder, i, "i32.tof64", [index], "f64");
  const args = i.args.map((arg, place) => (place === 1 ? number : arg));
  return { op: i.op, args, imm: i.imm };
};

const unboxRule: Rule = (folder, i) => {
  const [value] = i.args;
  const to = i.result?.rep;
  if (value === undefined || to === undefined) return undefined;
  if (to === "value") return { value };
  const boxed = from(folder, value, "box");
  const source = boxed?.args[0];
  if (source !== undefined) {
    if (source.rep === to) return { value: source };
    if (source.rep === "i32" && to === "f64") return { op: "i32.tof64", args: [source], imm: {} };
    if (to.startsWith(source.rep) && nullishOf(source.rep) === undefined) {
      return { op: "ptr.cast", args: [source], imm: { rep: to } };
    }
  }
  if (value.rep !== "value") return undefined;
  const known = constant(folder, value);
  const isNull = known === nullishValue(to);
  return isNull && nullishOf(to) !== undefined
    ? { op: "const.zero", args: [], imm: { rep: to } }
    : undefined;
};

function nullishValue(rep: Representation): null | undefined | typeof NOT_NULLISH {
  const nullish = nullishOf(rep);
  if (nullish === "undefined") return undefined;
  return nullish === "null" ? null : NOT_NULLISH;
}
const NOT_NULLISH: unique symbol = Symbol("never");

const boxRule: Rule = (folder, i) => {
  const [value] = i.args;
  if (value === undefined) return undefined;
  if (value.rep === "value") return { value };
  const unboxed = from(folder, value, "unbox") ?? from(folder, value, "unbox.unchecked");
  if (unboxed?.imm.flag === true) return undefined;
  // Only what boxes back to the same bits: an int32 comes back as the double that it was.
  const [source] = unboxed?.args ?? [];
  if (source !== undefined && value.rep !== "i32") return { value: source };
  return undefined;
};

/** What each kind that `value.is` names says of a boxed representation. */
function kindMatches(kind: string, rep: Representation): boolean | undefined {
  const nullish = nullishOf(rep);
  switch (rep) {
    case "f64":
    case "i32":
      return kind === "number";
    case "bool":
      return kind === "boolean";
    case "str":
      return kind === "string";
    case "ref":
      return ["number", "boolean", "string", "undefined", "null", "nullish", "hole"].includes(kind)
        ? false
        : undefined;
    default:
      if (kind === "number" || kind === "boolean" || kind === "hole") return false;
      if (nullish === "undefined" && kind === "null") return false;
      if (nullish === "null" && kind === "undefined") return false;
      return undefined;
  }
}

const valueIs: Rule = (folder, i) => {
  const [value] = i.args;
  const kind = i.imm.text ?? "";
  const known = constant(folder, value);
  if (known === undefined || known === null) {
    const names = known === undefined ? ["undefined", "nullish"] : ["null", "nullish", "object"];
    return literal(names.includes(kind), "bool");
  }
  const source = from(folder, value, "box")?.args[0];
  if (source === undefined) return undefined;
  const matches = kindMatches(kind, source.rep);
  if (matches !== undefined) return literal(matches, "bool");
  const nullish = nullishOf(source.rep);
  if (nullish !== undefined && (kind === nullish || kind === "nullish")) {
    return { op: "ptr.isnull", args: [source], imm: {} };
  }
  return undefined;
};

const truthy: Rule = (folder, i) => {
  const [value] = i.args;
  const known = constant(folder, value);
  if (known === undefined || known === null) return literal(false, "bool");
  const source = from(folder, value, "box")?.args[0];
  switch (source?.rep) {
    case "f64":
      return { op: "f64.truthy", args: [source] };
    case "bool":
      return { value: source };
    case "ref":
      return literal(true, "bool");
    case "i32":
      return { op: "i32.ne", args: [source, zero(folder, i)] };
    case "str": {
      const length = insert(folder, i, "str.length", [source], "i32");
      return { op: "i32.ne", args: [length, zero(folder, i)] };
    }
    default:
      return undefined;
  }
};

function zero(folder: Folder, like: Instruction): Value {
  return insert(folder, like, "const.i32", [], "i32", { number: 0 });
}

const EQUALITIES: Partial<Record<Representation, OpcodeName>> = {
  f64: "f64.eq",
  i32: "i32.eq",
  bool: "bool.eq",
  str: "str.eq",
  ref: "ptr.eq",
};

const valueEq: Rule = (folder, i) => {
  const [a, b] = i.args;
  for (const [x, y] of [
    [a, b],
    [b, a],
  ]) {
    const known = constant(folder, y);
    if (x === undefined) continue;
    if (known === undefined) return { op: "value.is", args: [x], imm: { text: "undefined" } };
    if (known === null) return { op: "value.is", args: [x], imm: { text: "null" } };
  }
  const x = from(folder, a, "box")?.args[0];
  const y = from(folder, b, "box")?.args[0];
  if (x === undefined || y === undefined || x.rep !== y.rep) return undefined;
  const op = EQUALITIES[x.rep];
  return op === undefined ? undefined : { op, args: [x, y] };
};

const boolEq: Rule = (folder, i) => {
  const [a, b] = i.args;
  for (const [x, y] of [
    [a, b],
    [b, a],
  ]) {
    const known = constant(folder, y);
    if (x === undefined || typeof known !== "boolean") continue;
    return known ? { value: x } : { op: "bool.not", args: [x], imm: {} };
  }
  return undefined;
};

/** Operators of the runtime on bigint literals. */
const runtimeCall: Rule = (folder, i) => {
  const operands = i.args.map((arg) => from(folder, arg, "const.bigint")?.imm.text);
  if (operands.length === 0 || !operands.every((text) => text !== undefined)) return undefined;
  const text = computeBigInt(i.imm.callee ?? "", operands);
  return text === undefined ? undefined : { op: "const.bigint", args: [], imm: { text } };
};

const RULES: Partial<Record<OpcodeName, Rule>> = {
  // x - 0 and x * 1 are x for every x; x + 0 is not for -0.
  "f64.sub": (folder, i) => {
    const n = constant(folder, i.args[1]);
    const [a] = i.args;
    return a !== undefined && n === 0 && Object.is(n, 0) ? { value: a } : undefined;
  },
  "f64.mul": commutativeIdentity(1),
  "f64.div": identity(1),
  "f64.eq": compareIntegers,
  "f64.ne": compareIntegers,
  "f64.lt": compareIntegers,
  "f64.le": compareIntegers,
  "f64.gt": compareIntegers,
  "f64.ge": compareIntegers,
  "f64.toi32": (folder, i) => {
    const [value] = i.args;
    const source = from(folder, value, "i32.tof64") ?? from(folder, value, "u32.tof64");
    const integer = source?.args[0];
    if (integer !== undefined) return { value: integer };
    // Its bits are 0 where there is no element.
    const element = elementOrNaN(folder, value);
    if (element !== undefined) return { value: element.bits };
    const computed = value && integerArithmetic(folder, i, value);
    return computed === undefined ? undefined : { value: computed };
  },
  "array.get": integerIndex,
  "view.get": integerIndex,
  "view.has": integerIndex,
  "view.set": integerIndex,
  "f64.truthy": (folder, i) => {
    const source = from(folder, i.args[0], "i32.tof64")?.args[0];
    return source && { op: "i32.ne", args: [source, zero(folder, i)] };
  },
  "i32.add": commutativeIdentity(0),
  "i32.sub": identity(0),
  "i32.mul": commutativeIdentity(1),
  "i32.and": commutativeIdentity(-1),
  "i32.or": commutativeIdentity(0),
  "i32.xor": commutativeIdentity(0),
  "i32.shl": identity(0),
  "i32.shr": identity(0),
  "i32.ushr": identity(0),
  "bool.not": (folder, i) => {
    const known = constant(folder, i.args[0]);
    if (typeof known === "boolean") return literal(!known, "bool");
    const inner = from(folder, i.args[0], "bool.not")?.args[0];
    return inner && { value: inner };
  },
  "bool.eq": boolEq,
  "ptr.eq": (_folder, i) => (i.args[0] === i.args[1] ? literal(true, "bool") : undefined),
  "ptr.isnull": (folder, i) => {
    const [pointer] = i.args;
    if (pointer === undefined) return undefined;
    if (nullishOf(pointer.rep) === undefined) return literal(false, "bool");
    const made = definition(folder, pointer);
    if (made?.op === "const.zero") return literal(true, "bool");
    const [source] = made?.op === "ptr.cast" ? made.args : [];
    if (source !== undefined && nullishOf(source.rep) === undefined) return literal(false, "bool");
    return undefined;
  },
  runtime: runtimeCall,
  "value.is": valueIs,
  "value.truthy": truthy,
  "value.eq": valueEq,
  select: (folder, i) => {
    const [condition, a, b] = i.args;
    const known = constant(folder, condition);
    const chosen = known === true ? a : known === false ? b : a === b ? a : undefined;
    return chosen && { value: chosen };
  },
  box: boxRule,
  unbox: unboxRule,
  "unbox.unchecked": unboxRule,
  "ptr.cast": (folder, i) => {
    const [value] = i.args;
    if (value !== undefined && value.rep === i.result?.rep) return { value };
    const inner = from(folder, value, "ptr.cast")?.args[0];
    if (inner === undefined || i.result === undefined) return undefined;
    // From a pointer that is never NULL, any detour over a nullable one.
    return inner.rep === i.result.rep ? { value: inner } : undefined;
  },
  "ptr.check": (folder, i) => {
    const [value] = i.args;
    if (value !== undefined && nullishOf(value.rep) === undefined) return { value };
    const inner = from(folder, value, "ptr.cast")?.args[0];
    if (inner === undefined || nullishOf(inner.rep) !== undefined) return undefined;
    return inner.rep === i.result?.rep ? { value: inner } : undefined;
  },
  "str.concat": (folder, i) => {
    const [a, b] = i.args;
    const [x, y] = [constant(folder, a), constant(folder, b)];
    if (typeof x === "string" && typeof y === "string") return literal(x + y, "str");
    if (x === "" && b !== undefined) return { value: b };
    return y === "" && a !== undefined ? { value: a } : undefined;
  },
  "str.eq": (folder, i) => {
    const [x, y] = [constant(folder, i.args[0]), constant(folder, i.args[1])];
    if (i.args[0] === i.args[1]) return literal(true, "bool");
    return typeof x === "string" && typeof y === "string" ? literal(x === y, "bool") : undefined;
  },
  "str.length": (folder, i) => {
    const text = constant(folder, i.args[0]);
    return typeof text === "string" ? literal(text.length, "i32") : undefined;
  },
};
