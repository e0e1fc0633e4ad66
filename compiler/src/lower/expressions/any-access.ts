/**
 * Values of type `any`, and of unions: what kinds they can be, each with methods of
 * its own, and properties that are methods of a built-in kind.
 */
import ts from "typescript";
import { newValue } from "../../ir/ir.ts";
import { arrayTypeOf } from "../../project/instantiate.ts";
import {
  branch,
  emit,
  type FunctionContext,
  jump,
  newBlockIn,
  type Operand,
  startBlock,
} from "../context.ts";
import { coerceTo, convert } from "../convert.ts";
import { propertyByKey } from "../names.ts";
import { isArrayType } from "../types.ts";
import { builtinMethodValue } from "./builtin-values.ts";

export type Kind =
  | "string"
  | "number"
  | "boolean"
  | "bigint"
  | "symbol"
  | "array"
  | "function"
  | "object";

export function kindOf(ctx: FunctionContext, type: ts.Type): Kind {
  if (type.flags & ts.TypeFlags.StringLike) return "string";
  if (type.flags & ts.TypeFlags.NumberLike) return "number";
  if (type.flags & ts.TypeFlags.BooleanLike) return "boolean";
  if (type.flags & ts.TypeFlags.BigIntLike) return "bigint";
  if (type.flags & ts.TypeFlags.ESSymbolLike) return "symbol";
  if (isArrayType(ctx.lowering, type)) return "array";
  return type === interfaceType(ctx.lowering.checker, "Function") ? "function" : "object";
}

/** What a receiver of type `any` can be beside objects: the built-in kinds that have the method. */
export function kindsWith(checker: ts.TypeChecker, key: string): ts.Type[] {
  const builtIn = [
    arrayTypeOf(checker, checker.getAnyType()),
    checker.getStringType(),
    checker.getNumberType(),
    checker.getBooleanType(),
    checker.getBigIntType(),
    checker.getESSymbolType(),
    interfaceType(checker, "Function"),
  ];
  return builtIn.filter(
    (type) => propertyByKey(checker, checker.getApparentType(type), key) !== undefined,
  );
}

/**
 * A property of a value of type `any` that is a method where the value is of a built-in kind;
 * `other` reads it of the rest. Undefined: no kind has such a method.
 */
export function readOfAny(
  ctx: FunctionContext,
  object: Operand,
  key: string,
  type: ts.Type,
  other: () => Operand,
): Operand | undefined {
  const { checker } = ctx.lowering;
  const kinds = kindsWith(checker, key);
  if (kinds.length === 0) return undefined;
  const value = convert(ctx, object.value, "value");
  const done = newBlockIn(ctx);
  const result = newValue(ctx.fn, "value");
  done.params.push(result);
  for (const kind of kinds) {
    const member = propertyByKey(checker, checker.getApparentType(kind), key);
    if (member === undefined) continue;
    const inside = newBlockIn(ctx);
    const next = newBlockIn(ctx);
    branch(ctx, emit(ctx, "value.is", [value], { text: kindOf(ctx, kind) }), inside, next);
    startBlock(ctx, inside);
    const method = builtinMethodValue(ctx, member, kind, type);
    jump(ctx, done, [coerceTo(ctx, method ?? other(), type, "value")]);
    startBlock(ctx, next);
  }
  jump(ctx, done, [coerceTo(ctx, other(), type, "value")]);
  startBlock(ctx, done);
  return { value: result, type };
}

/** An interface that the checker's declarations of the language have. */
export function interfaceType(checker: ts.TypeChecker, name: string): ts.Type {
  const symbol = checker.resolveName(name, undefined, ts.SymbolFlags.Interface, false);
  if (symbol === undefined) throw new Error(`no interface '${name}'`);
  return checker.getDeclaredTypeOfSymbol(symbol);
}
