/** Assignment, compound assignment, `++` and `--`, to variables, properties, elements and patterns. */
import ts from "typescript";
import type { Value } from "../../ir/ir.ts";
import { takesLength } from "../array-classes.ts";
import { assignPattern } from "../bindings.ts";
import { builtinSetter, isNamespaceMember } from "../builtins.ts";
import { emit, type FunctionContext, type Operand, runtimeCall } from "../context.ts";
import { coerceTo, convert } from "../convert.ts";
import { lowerExpression, lowerInitializer } from "../expressions.ts";
import { isModuleLevel, readThis, withUndefined } from "../functions.ts";
import { resolveAlias } from "../modules.ts";
import { constantKey, propertyByKey } from "../names.ts";
import { writeElementFlow, writeFlow } from "../properties.ts";
import { Refusal } from "../refusal.ts";
import { readUnderKey, writeUnderKey } from "../run-time-keys.ts";
import {
  constituents,
  declaredType,
  isArrayType,
  nodeFor,
  representationOf,
  typeOf,
} from "../types.ts";
import { globalOf, locationOf, writeLocation } from "../variable-access.ts";
import {
  bigIntElement,
  isBigIntViewType,
  isViewType,
  setBigIntElement,
  setViewElement,
  viewElement,
} from "../views.ts";
import {
  containerMember,
  keyValue,
  nonNull,
  orAbsent,
  propertyKey,
  readArray,
  readProperty,
  settledKey,
} from "./access.ts";
import { bigIntUpdate, mayBeBigInt } from "./bigint-operators.ts";
import { shortCircuit } from "./conditions.ts";
import { narrowed, readSymbol } from "./identifiers.ts";
import { applyBinary, toNumber } from "./operators.ts";
import { withName } from "./private-names.ts";
import { readSuper, writeSuper } from "./super-access.ts";

const K = ts.SyntaxKind;

/** A place that can be read and written, with its parts evaluated once. */
interface Place {
  type: ts.Type;
  read: () => Operand;
  /** As `read`, where absence is undefined whatever the static type says. */
  readMaybe?: () => Operand;
  write: (operand: Operand) => void;
}

export function lowerAssignment(ctx: FunctionContext, node: ts.BinaryExpression): Operand {
  const op = node.operatorToken.kind;
  const target = skip(node.left);
  if (op === K.EqualsToken) {
    if (ts.isArrayLiteralExpression(target) || ts.isObjectLiteralExpression(target)) {
      const operand = lowerExpression(ctx, node.right);
      assignPattern(ctx, target, operand);
      return operand;
    }
    const place = placeOf(ctx, target);
    const operand = lowerInitializer(ctx, node.right, place.type);
    const type = typeOf(ctx, node);
    place.write(namesLength(ctx, node.right) ? { ...operand, isLoose: true } : operand);
    return { value: operand.value, type: operand.value.rep === "void" ? type : operand.type };
  }
  const place = placeOf(ctx, target);
  const type = typeOf(ctx, node);
  if (
    op === K.QuestionQuestionEqualsToken ||
    op === K.BarBarEqualsToken ||
    op === K.AmpersandAmpersandEqualsToken
  ) {
    const logical =
      op === K.QuestionQuestionEqualsToken
        ? K.QuestionQuestionToken
        : op === K.BarBarEqualsToken
          ? K.BarBarToken
          : K.AmpersandAmpersandToken;
    const left = place.readMaybe === undefined ? place.read() : place.readMaybe();
    return shortCircuit(ctx, logical, left, type, () => {
      const right = lowerInitializer(ctx, node.right, place.type);
      place.write(right);
      return right;
    });
  }
  const binary = COMPOUND.get(op);
  if (binary === undefined) throw new Refusal("TK2000", node, "this assignment is not supported");
  const left = place.read();
  const right = lowerExpression(ctx, node.right);
  const value = applyBinary(ctx, node, binary, left, right);
  const operand = { value, type };
  place.write(operand);
  return operand;
}

const COMPOUND: ReadonlyMap<ts.SyntaxKind, ts.SyntaxKind> = new Map([
  [K.PlusEqualsToken, K.PlusToken],
  [K.MinusEqualsToken, K.MinusToken],
  [K.AsteriskEqualsToken, K.AsteriskToken],
  [K.SlashEqualsToken, K.SlashToken],
  [K.PercentEqualsToken, K.PercentToken],
  [K.AsteriskAsteriskEqualsToken, K.AsteriskAsteriskToken],
  [K.AmpersandEqualsToken, K.AmpersandToken],
  [K.BarEqualsToken, K.BarToken],
  [K.CaretEqualsToken, K.CaretToken],
  [K.LessThanLessThanEqualsToken, K.LessThanLessThanToken],
  [K.GreaterThanGreaterThanEqualsToken, K.GreaterThanGreaterThanToken],
  [K.GreaterThanGreaterThanGreaterThanEqualsToken, K.GreaterThanGreaterThanGreaterThanToken],
]);

export function lowerUpdate(
  ctx: FunctionContext,
  node: ts.PrefixUnaryExpression | ts.PostfixUnaryExpression,
): Operand {
  const place = placeOf(ctx, skip(node.operand));
  const type = typeOf(ctx, node);
  const found = place.read();
  if (mayBeBigInt(ctx.lowering, found.type)) {
    const { old, value } = bigIntUpdate(ctx, node.operator, found);
    place.write({ value, type });
    return { value: ts.isPrefixUnaryExpression(node) ? value : old, type };
  }
  const old = toNumber(ctx, found);
  const one = emit(ctx, "const.f64", [], { number: 1 });
  const value = emit(ctx, node.operator === K.PlusPlusToken ? "f64.add" : "f64.sub", [old, one]);
  place.write({ value, type });
  return { value: ts.isPrefixUnaryExpression(node) ? value : old, type };
}

function skip(node: ts.Expression): ts.Expression {
  let current = node;
  while (ts.isParenthesizedExpression(current) || ts.isNonNullExpression(current)) {
    current = current.expression;
  }
  return current;
}

/** Stores an evaluated operand in an assignment target. */
export function assignToTarget(
  ctx: FunctionContext,
  target: ts.Expression,
  operand: Operand,
): void {
  openTarget(ctx, target)(operand);
}

/**
 * Evaluates the object and key of a property that a pattern assigns to; gives what stores a value there.
 * Variables and inner patterns have nothing to evaluate, and a private name is looked for when it is set.
 */
export function openTarget(
  ctx: FunctionContext,
  target: ts.Expression,
): (operand: Operand) => void {
  const node = skip(target);
  if (ts.isArrayLiteralExpression(node) || ts.isObjectLiteralExpression(node)) {
    return (operand) => assignPattern(ctx, node, operand);
  }
  const isLate =
    ts.isIdentifier(node) ||
    (ts.isPropertyAccessExpression(node) && ts.isPrivateIdentifier(node.name));
  return isLate ? (operand) => placeOf(ctx, node).write(operand) : placeOf(ctx, node).write;
}

function placeOf(ctx: FunctionContext, node: ts.Expression): Place {
  if (ts.isIdentifier(node)) return variablePlace(ctx, node);
  if (ts.isPropertyAccessExpression(node)) return propertyPlace(ctx, node);
  if (ts.isElementAccessExpression(node)) return elementPlace(ctx, node);
  throw new Refusal("TK2000", node, "this cannot be assigned to");
}

function variablePlace(ctx: FunctionContext, node: ts.Identifier): Place {
  const { lowering } = ctx;
  const found = ts.isShorthandPropertyAssignment(node.parent)
    ? lowering.checker.getShorthandAssignmentValueSymbol(node.parent)
    : lowering.checker.getSymbolAtLocation(node);
  const symbol = found && resolveAlias(lowering, found);
  const declaration = symbol?.valueDeclaration;
  if (symbol === undefined || declaration === undefined) {
    throw new Refusal("TK2006", node, `'${node.text}' cannot be assigned to`);
  }
  return symbolPlace(ctx, symbol, declaration, node);
}

/** A variable, under its own name or as a member of a namespace. */
function symbolPlace(
  ctx: FunctionContext,
  symbol: ts.Symbol,
  declaration: ts.Declaration,
  node: ts.Expression,
): Place {
  const { lowering } = ctx;
  const type = declaredType(ctx, symbol, declaration);
  return {
    type,
    read: () => readSymbol(ctx, symbol, node),
    write: (operand) => {
      const location = locationOf(ctx, symbol);
      if (location !== undefined) {
        writeLocation(ctx, location, symbol, coerceTo(ctx, operand, location.type, location.rep));
        return;
      }
      if (!isModuleLevel(declaration)) {
        throw new Refusal("TK2007", node, `'${symbol.name}' cannot be reached from here`);
      }
      const global = globalOf(lowering, symbol, type);
      emit(ctx, "global.set", [coerceTo(ctx, operand, global.type, global.rep)], {
        index: global.index,
      });
    },
  };
}

function propertyPlace(ctx: FunctionContext, node: ts.PropertyAccessExpression): Place {
  const { lowering } = ctx;
  const member = containerMember(ctx, node);
  if (member?.valueDeclaration !== undefined && ts.isVariableDeclaration(member.valueDeclaration)) {
    return symbolPlace(ctx, member, member.valueDeclaration, node);
  }
  refuseReplacing(ctx, node);
  const key = propertyKey(ctx, node);
  const isSuper = node.expression.kind === ts.SyntaxKind.SuperKeyword;
  const base = isSuper ? readThis(ctx) : lowerExpression(ctx, node.expression);
  const object = nonNull(ctx, withName(ctx, base, node, "write"), key);
  const type = writeType(ctx, node);
  if (
    key === "length" &&
    constituents(object.type).every((member) => isArrayType(lowering, member))
  ) {
    return {
      type,
      read: () => readProperty(ctx, object, key, type, node),
      write: (operand) => {
        runtimeCall(ctx, "tsk_array_set_length_checked", "void", [
          object.value,
          toNumber(ctx, operand),
        ]);
      },
    };
  }
  return {
    type,
    read: () =>
      isSuper
        ? readSuper(ctx, node)
        : narrowed(ctx, readProperty(ctx, object, key, typeOf(ctx, node), node), node),
    write: (operand) => {
      if (isSuper && writeSuper(ctx, node, operand)) return;
      writeProperty(ctx, object, key, type, operand);
    },
  };
}

/** Members of built-in objects are called directly: none of them can become another one. */
function refuseReplacing(ctx: FunctionContext, node: ts.PropertyAccessExpression): void {
  const member = ctx.lowering.checker.getSymbolAtLocation(node.name);
  if (member === undefined || !isNamespaceMember(member)) return;
  if (builtinSetter(ctx.lowering, member) !== undefined) return;
  throw new Refusal("TK2009", node.name, `'${node.getText()}' cannot be assigned to`, {
    label: "a built-in",
  });
}

/** The type that a property takes: its setter's parameter, or its declared type. */
function writeType(
  ctx: FunctionContext,
  node: ts.PropertyAccessExpression | ts.ElementAccessExpression,
): ts.Type {
  const { checker } = ctx.lowering;
  const symbol = ts.isPropertyAccessExpression(node)
    ? checker.getSymbolAtLocation(node.name)
    : checker.getSymbolAtLocation(node.argumentExpression);
  const setter = symbol?.declarations?.find(ts.isSetAccessor);
  const parameter = setter?.parameters[0];
  if (symbol !== undefined && parameter !== undefined) return typeOf(ctx, parameter);
  const object = typeOf(ctx, node.expression);
  const property =
    symbol && checker.getPropertyOfType(checker.getNonNullableType(object), symbol.name);
  return property === undefined ? typeOf(ctx, node) : checker.getTypeOfSymbol(property);
}

/** Whether an expression names a parameter that methods of arrays give a length (`this.name = name`). */
function namesLength({ lowering }: FunctionContext, node: ts.Expression): boolean {
  if (!ts.isIdentifier(node)) return false;
  const declaration = lowering.checker.getSymbolAtLocation(node)?.valueDeclaration;
  return (
    declaration !== undefined && ts.isParameter(declaration) && takesLength(lowering, declaration)
  );
}

/** Stores a value in a property of an evaluated object. */
export function writeProperty(
  ctx: FunctionContext,
  object: Operand,
  key: string,
  type: ts.Type,
  operand: Operand,
): void {
  const rep = operand.isLoose === true ? "value" : representationOf(ctx.lowering, type);
  const value = coerceTo(ctx, operand, type, rep);
  const receivers = object.exact ?? nodeFor(ctx.lowering, object.type);
  writeFlow(ctx.lowering, receivers, key, type, rep);
  emit(ctx, "prop.set", [object.value, value], { node: receivers.id, key });
}

function elementPlace(ctx: FunctionContext, node: ts.ElementAccessExpression): Place {
  const { lowering } = ctx;
  const base = nonNull(ctx, lowerExpression(ctx, node.expression), "[index]");
  const members = constituents(base.type);
  if (members.every((member) => isArrayType(lowering, member))) {
    const index = toNumber(ctx, lowerExpression(ctx, node.argumentExpression));
    const type = typeOf(ctx, node);
    const stored = storedElementType(ctx, base.type, type);
    return {
      type: stored,
      read: () => {
        const read = readArray(ctx, base, index, type, node);
        return { value: convert(ctx, read.value, representationOf(lowering, type)), type };
      },
      readMaybe: () => {
        const rep = withUndefined(representationOf(lowering, type));
        const imm = { node: nodeFor(lowering, base.type).id, rep, flag: true };
        return { value: emit(ctx, "array.get", [base.value, index], imm), type };
      },
      write: (operand) => {
        const rep = representationOf(lowering, stored);
        const value = coerceTo(ctx, operand, stored, rep);
        writeElementFlow(lowering, base.type, stored, rep);
        emit(ctx, "array.set", [base.value, index, value], {
          node: nodeFor(lowering, base.type).id,
        });
      },
    };
  }
  if (isViewType(lowering, base.type)) return viewPlace(ctx, node, base);
  if (isBigIntViewType(lowering, base.type)) return bigIntPlace(ctx, node, base);
  const key = constantKey(lowering, node.argumentExpression);
  const property = key === undefined ? undefined : propertyByKey(lowering.checker, base.type, key);
  if (key !== undefined && property !== undefined) {
    const type = lowering.checker.getTypeOfSymbol(property);
    return {
      type,
      read: () => readProperty(ctx, base, key, type, node),
      write: (operand) => writeProperty(ctx, base, key, type, operand),
    };
  }
  return dynamicPlace(ctx, node, base);
}

/** An element of a typed array: what is written there becomes a number first. */
function viewPlace(ctx: FunctionContext, node: ts.ElementAccessExpression, base: Operand): Place {
  const type = typeOf(ctx, node);
  const number = ctx.lowering.checker.getNumberType();
  const index = toNumber(ctx, lowerExpression(ctx, node.argumentExpression));
  return {
    type: number,
    // Where there is no element, nothing is stored either.
    read: () => ({ value: viewElement(ctx, base, index, "nan"), type }),
    readMaybe: () => ({ value: viewElement(ctx, base, index, "undefined"), type }),
    write: (operand) => setViewElement(ctx, base, index, toNumber(ctx, operand)),
  };
}

/** The declared element type of an array: at a place that is written, narrowing does not count. */
function storedElementType(ctx: FunctionContext, array: ts.Type, narrowedType: ts.Type): ts.Type {
  const { checker } = ctx.lowering;
  if (checker.isTupleType(array)) return narrowedType;
  return checker.getIndexTypeOfType(array, ts.IndexKind.Number) ?? narrowedType;
}

/** A property of a record, under a key known only at run time. */
function dynamicPlace(
  ctx: FunctionContext,
  node: ts.ElementAccessExpression,
  base: Operand,
): Place {
  const { lowering } = ctx;
  const name = lowerExpression(ctx, node.argumentExpression);
  let key: Value = keyValue(ctx, name);
  const object = convert(ctx, base.value, "value");
  const type = typeOf(ctx, node);
  const stored = lowering.checker.getIndexTypeOfType(base.type, ts.IndexKind.String) ?? type;
  const reads = (): void => {
    readUnderKey(lowering, base, name.type, type);
    key = settledKey(ctx, name);
  };
  return {
    type: stored,
    read: () => {
      reads();
      const value = runtimeCall(ctx, "tsk_get", "value", [object, key]);
      return { value: orAbsent(ctx, value, type, node), type };
    },
    readMaybe: () => {
      reads();
      return { value: runtimeCall(ctx, "tsk_get", "value", [object, key]), type };
    },
    write: (operand) => {
      writeUnderKey(lowering, base, name.type, operand);
      runtimeCall(ctx, "tsk_set", "void", [object, key, convert(ctx, operand.value, "value")]);
    },
  };
}

function bigIntPlace(ctx: FunctionContext, node: ts.ElementAccessExpression, base: Operand): Place {
  const type = typeOf(ctx, node);
  const index = toNumber(ctx, lowerExpression(ctx, node.argumentExpression));
  return {
    type,
    read: () => ({ value: bigIntElement(ctx, base, index, "error"), type }),
    readMaybe: () => ({ value: bigIntElement(ctx, base, index, "undefined"), type }),
    write: (operand) => setBigIntElement(ctx, base, index, operand.value),
  };
}
