/** Unary and binary operators with JavaScript's coercions, and equality. */
import ts from "typescript";
import { newValue, type Value } from "../../ir/ir.ts";
import type { OpcodeName } from "../../ir/opcodes.ts";
import { baseOf, isPointer, nullishOf } from "../../ir/representation.ts";
import {
  branch,
  emit,
  type FunctionContext,
  jump,
  newBlockIn,
  type Operand,
  runtimeCall,
  startBlock,
} from "../context.ts";
import { convert } from "../convert.ts";
import { lowerExpression } from "../expressions.ts";
import { compareIdentity } from "../function-identity.ts";
import { Refusal } from "../refusal.ts";
import { typeOf } from "../types.ts";
import { bigIntBinary, bigIntUnary, mayBeBigInt, negativeBigInt } from "./bigint-operators.ts";
import { lowerDeleteTarget, lowerIn, lowerInstanceof } from "./membership.ts";

const K = ts.SyntaxKind;

const ARITHMETIC: Partial<Record<ts.SyntaxKind, OpcodeName>> = {
  [K.MinusToken]: "f64.sub",
  [K.AsteriskToken]: "f64.mul",
  [K.SlashToken]: "f64.div",
  [K.PercentToken]: "f64.rem",
  [K.AsteriskAsteriskToken]: "f64.pow",
};

const BITWISE: Partial<Record<ts.SyntaxKind, OpcodeName>> = {
  [K.AmpersandToken]: "i32.and",
  [K.BarToken]: "i32.or",
  [K.CaretToken]: "i32.xor",
  [K.LessThanLessThanToken]: "i32.shl",
  [K.GreaterThanGreaterThanToken]: "i32.shr",
  [K.GreaterThanGreaterThanGreaterThanToken]: "i32.ushr",
};

type Relation = "lt" | "le" | "gt" | "ge";

const RELATIONAL: Partial<Record<ts.SyntaxKind, Relation>> = {
  [K.LessThanToken]: "lt",
  [K.LessThanEqualsToken]: "le",
  [K.GreaterThanToken]: "gt",
  [K.GreaterThanEqualsToken]: "ge",
};

export function lowerBinary(ctx: FunctionContext, node: ts.BinaryExpression): Operand {
  const op = node.operatorToken.kind;
  if (op === K.InstanceOfKeyword) return lowerInstanceof(ctx, node);
  if (op === K.InKeyword) return lowerIn(ctx, node);
  const left = lowerExpression(ctx, node.left);
  const right = lowerExpression(ctx, node.right);
  return { value: applyBinary(ctx, node, op, left, right), type: typeOf(ctx, node) };
}

/** A binary operator, not logical and not an assignment, on evaluated operands. */
export function applyBinary(
  ctx: FunctionContext,
  node: ts.Node,
  op: ts.SyntaxKind,
  left: Operand,
  right: Operand,
): Value {
  const ofBigInts = bigIntBinary(ctx, op, left, right);
  if (ofBigInts !== undefined) return ofBigInts;
  if (op === K.PlusToken) return add(ctx, left.value, right.value);
  const arithmetic = ARITHMETIC[op];
  if (arithmetic !== undefined) {
    return emit(ctx, arithmetic, [toNumber(ctx, left), toNumber(ctx, right)]);
  }
  const bitwise = BITWISE[op];
  if (bitwise !== undefined) {
    const a = emit(ctx, "f64.toi32", [toNumber(ctx, left)]);
    const b = emit(ctx, "f64.toi32", [toNumber(ctx, right)]);
    const result = emit(ctx, bitwise, [a, b]);
    return emit(ctx, bitwise === "i32.ushr" ? "u32.tof64" : "i32.tof64", [result]);
  }
  const relation = RELATIONAL[op];
  if (relation !== undefined) return compare(ctx, relation, left, right);
  switch (op) {
    case K.EqualsEqualsEqualsToken:
      return strictEquals(ctx, left, right);
    case K.ExclamationEqualsEqualsToken:
      return emit(ctx, "bool.not", [strictEquals(ctx, left, right)]);
    case K.EqualsEqualsToken:
      return looseEquals(ctx, left, right);
    case K.ExclamationEqualsToken:
      return emit(ctx, "bool.not", [looseEquals(ctx, left, right)]);
    default:
      throw new Refusal("TK2000", node, `the operator '${ts.tokenToString(op)}' is not supported`);
  }
}

function add(ctx: FunctionContext, left: Value, right: Value): Value {
  if (left.rep === "f64" && right.rep === "f64") return emit(ctx, "f64.add", [left, right]);
  if (baseOf(left.rep) === "str" || baseOf(right.rep) === "str") {
    const bothKnown = left.rep !== "ref" && right.rep !== "ref";
    if (bothKnown && (left.rep === "str" || right.rep === "str")) {
      const a = toPrimitiveString(ctx, left);
      const b = toPrimitiveString(ctx, right);
      return emit(ctx, "str.concat", [a, b]);
    }
  }
  return runtimeCall(ctx, "tsk_value_add", "value", [
    convert(ctx, left, "value"),
    convert(ctx, right, "value"),
  ]);
}

/** ToString of an operand of `+`, whose objects become primitives by the default hint. */
function toPrimitiveString(ctx: FunctionContext, value: Value): Value {
  if (value.rep === "value") {
    return runtimeCall(ctx, "tsk_value_to_string_default", "str", [value]);
  }
  return toStringValue(ctx, value);
}

/** JavaScript's ToString. */
export function toStringValue(ctx: FunctionContext, value: Value): Value {
  switch (value.rep) {
    case "str":
      return value;
    case "f64":
      return runtimeCall(ctx, "tsk_f64_to_string", "str", [value]);
    case "i32":
      return toStringValue(ctx, convert(ctx, value, "f64"));
    case "bool": {
      const yes = emit(ctx, "const.str", [], { text: "true" });
      const no = emit(ctx, "const.str", [], { text: "false" });
      return emit(ctx, "select", [value, yes, no]);
    }
    case "str?undefined": {
      const none = emit(ctx, "const.str", [], { text: "undefined" });
      const text = emit(ctx, "ptr.cast", [value], { rep: "str" });
      return emit(ctx, "select", [emit(ctx, "ptr.isnull", [value]), none, text]);
    }
    default:
      return runtimeCall(ctx, "tsk_value_to_string", "str", [convert(ctx, value, "value")]);
  }
}

/** JavaScript's ToNumber. */
export function toNumber(ctx: FunctionContext, operand: Operand): Value {
  const { value } = operand;
  if (value.rep === "f64") return value;
  if (value.rep === "i32") return convert(ctx, value, "f64");
  if (value.rep === "str") {
    return runtimeCall(ctx, "tsk_string_to_f64", "f64", [value], { pure: true, nothrow: true });
  }
  return runtimeCall(ctx, "tsk_value_to_number", "f64", [convert(ctx, value, "value")]);
}

function compare(ctx: FunctionContext, relation: Relation, left: Operand, right: Operand): Value {
  if (left.value.rep === "f64" && right.value.rep === "f64") {
    return emit(ctx, `f64.${relation}`, [left.value, right.value]);
  }
  const a = left.value;
  const b = right.value;
  if (isMaybeString(a) && isMaybeString(b)) {
    return whereThere(ctx, a, (x) =>
      whereThere(ctx, b, (y) => compareStrings(ctx, relation, x, y)),
    );
  }
  return runtimeCall(ctx, `tsk_value_${relation}`, "bool", [
    convert(ctx, left.value, "value"),
    convert(ctx, right.value, "value"),
  ]);
}

function isMaybeString({ rep }: Value): boolean {
  return rep === "str" || rep === "str?undefined";
}

function compareStrings(ctx: FunctionContext, relation: Relation, a: Value, b: Value): Value {
  const order = emit(ctx, "str.compare", [a, b]);
  return emit(ctx, `i32.${relation}`, [order, emit(ctx, "const.i32", [], { number: 0 })]);
}

/** A comparison of a string that may be undefined: false then, as with NaN. */
function whereThere(ctx: FunctionContext, string: Value, test: (there: Value) => Value): Value {
  if (string.rep === "str") return test(string);
  const there = newBlockIn(ctx);
  const done = newBlockIn(ctx);
  const result = newValue(ctx.fn, "bool");
  done.params.push(result);
  const absent = emit(ctx, "ptr.isnull", [string]);
  const no = emit(ctx, "const.bool", [], { flag: false });
  const missing = newBlockIn(ctx);
  branch(ctx, absent, missing, there);
  startBlock(ctx, missing);
  jump(ctx, done, [no]);
  startBlock(ctx, there);
  jump(ctx, done, [test(emit(ctx, "ptr.cast", [string], { rep: "str" }))]);
  startBlock(ctx, done);
  return result;
}

/** `===` on evaluated operands. */
export function strictEquals(ctx: FunctionContext, left: Operand, right: Operand): Value {
  const a = left.value;
  const b = right.value;
  const nullTest = nullishTest(ctx, a, right) ?? nullishTest(ctx, b, left);
  if (nullTest !== undefined) return nullTest;
  if (a.rep === "f64" && b.rep === "f64") return emit(ctx, "f64.eq", [a, b]);
  if (a.rep === "bool" && b.rep === "bool") return emit(ctx, "bool.eq", [a, b]);
  if (a.rep === "str" && b.rep === "str") return emit(ctx, "str.eq", [a, b]);
  compareIdentity(ctx.lowering, left.type, right.type);
  if (isPointer(a.rep) && isPointer(b.rep) && baseOf(a.rep) === "ref" && baseOf(b.rep) === "ref") {
    const na = nullishOf(a.rep);
    const nb = nullishOf(b.rep);
    if (na === undefined || nb === undefined || na === nb) return emit(ctx, "ptr.eq", [a, b]);
  }
  return emit(ctx, "value.eq", [convert(ctx, a, "value"), convert(ctx, b, "value")]);
}

/** `value === undefined` and `value === null`, where the other side's type says which. */
function nullishTest(ctx: FunctionContext, value: Value, other: Operand): Value | undefined {
  const { flags } = other.type;
  const isUndefined = (flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Void)) !== 0;
  if (!isUndefined && (flags & ts.TypeFlags.Null) === 0) return undefined;
  if (value.rep === "void") return emit(ctx, "const.bool", [], { flag: isUndefined });
  if (value.rep === "value") {
    return emit(ctx, "value.is", [value], { text: isUndefined ? "undefined" : "null" });
  }
  if (nullishOf(value.rep) === (isUndefined ? "undefined" : "null")) {
    return emit(ctx, "ptr.isnull", [value]);
  }
  return emit(ctx, "const.bool", [], { flag: false });
}

function looseEquals(ctx: FunctionContext, left: Operand, right: Operand): Value {
  for (const [operand, other] of [
    [left, right],
    [right, left],
  ] as const) {
    const nullish = ts.TypeFlags.Undefined | ts.TypeFlags.Void | ts.TypeFlags.Null;
    if (other.type.flags & nullish) return isNullish(ctx, operand.value);
  }
  const same = left.value.rep === right.value.rep && left.value.rep !== "value";
  if (same) return strictEquals(ctx, left, right);
  compareIdentity(ctx.lowering, left.type, right.type);
  return runtimeCall(ctx, "tsk_value_loose_equals", "bool", [
    convert(ctx, left.value, "value"),
    convert(ctx, right.value, "value"),
  ]);
}

/** Whether a value is null or undefined. */
export function isNullish(ctx: FunctionContext, value: Value): Value {
  if (value.rep === "value") return emit(ctx, "value.is", [value], { text: "nullish" });
  if (nullishOf(value.rep) !== undefined) return emit(ctx, "ptr.isnull", [value]);
  return emit(ctx, "const.bool", [], { flag: value.rep === "void" });
}

/** JavaScript's ToBoolean. */
export function truthy(ctx: FunctionContext, value: Value): Value {
  switch (value.rep) {
    case "bool":
      return value;
    case "f64":
      return emit(ctx, "f64.truthy", [value]);
    case "i32":
      return emit(ctx, "i32.ne", [value, emit(ctx, "const.i32", [], { number: 0 })]);
    case "str": {
      const zero = emit(ctx, "const.i32", [], { number: 0 });
      return emit(ctx, "i32.ne", [emit(ctx, "str.length", [value]), zero]);
    }
    case "ref":
      return emit(ctx, "const.bool", [], { flag: true });
    case "ref?null":
    case "ref?undefined":
      return emit(ctx, "bool.not", [emit(ctx, "ptr.isnull", [value])]);
    case "void":
      return emit(ctx, "const.bool", [], { flag: false });
    default:
      return emit(ctx, "value.truthy", [convert(ctx, value, "value")]);
  }
}

export function lowerUnary(ctx: FunctionContext, node: ts.PrefixUnaryExpression): Operand {
  const type = typeOf(ctx, node);
  const operand = lowerExpression(ctx, node.operand);
  switch (node.operator) {
    case K.PlusToken:
      return { value: toNumber(ctx, operand), type };
    case K.MinusToken:
      if (ts.isBigIntLiteral(node.operand)) {
        return { value: negativeBigInt(ctx, node.operand), type };
      }
      if (mayBeBigInt(ctx.lowering, operand.type)) {
        return { value: bigIntUnary(ctx, node.operator, operand), type };
      }
      if (ts.isNumericLiteral(node.operand)) {
        return { value: emit(ctx, "const.f64", [], { number: -Number(node.operand.text) }), type };
      }
      return { value: emit(ctx, "f64.neg", [toNumber(ctx, operand)]), type };
    case K.TildeToken: {
      if (mayBeBigInt(ctx.lowering, operand.type)) {
        return { value: bigIntUnary(ctx, node.operator, operand), type };
      }
      const bits = emit(ctx, "f64.toi32", [toNumber(ctx, operand)]);
      const ones = emit(ctx, "const.i32", [], { number: -1 });
      return { value: emit(ctx, "i32.tof64", [emit(ctx, "i32.xor", [bits, ones])]), type };
    }
    default:
      return { value: emit(ctx, "bool.not", [truthy(ctx, operand.value)]), type };
  }
}

export function lowerTypeof(ctx: FunctionContext, node: ts.TypeOfExpression): Operand {
  const { value } = lowerExpression(ctx, node.expression);
  const type = typeOf(ctx, node);
  const known = {
    f64: "number",
    i32: "number",
    bool: "boolean",
    str: "string",
    void: "undefined",
  } as const;
  if (value.rep in known) {
    const text = known[value.rep as keyof typeof known];
    return { value: emit(ctx, "const.str", [], { text }), type };
  }
  const result = runtimeCall(ctx, "tsk_value_typeof", "str", [convert(ctx, value, "value")], {
    nothrow: true,
    pure: true,
  });
  return { value: result, type };
}

export function lowerDelete(ctx: FunctionContext, node: ts.DeleteExpression): Operand {
  return { value: lowerDeleteTarget(ctx, node), type: typeOf(ctx, node) };
}
