/** Binding patterns and assignment patterns: taking values apart. */
import ts from "typescript";
import { emit, type FunctionContext, type Operand, runtimeCall } from "./context.ts";
import { coerceTo, convert } from "./convert.ts";
import { assignToTarget } from "./expressions.ts";
import { nonNull, readArray, readProperty } from "./expressions/access.ts";
import { addShape } from "./flow.ts";
import { withDefault, withUndefined } from "./functions.ts";
import { collectIterable } from "./iteration.ts";
import { memberKey, symbolKey } from "./names.ts";
import { ELEMENTS, readFlow, recordShape } from "./properties.ts";
import { Refusal } from "./refusal.ts";
import { concrete, constituents, elementTypeOf, isArrayType, nodeFor, representationOf } from "./types.ts";
import { declareVariable } from "./variable-access.ts";

/** Declares the variables of a binding name, from an evaluated value. */
export function bindPattern(ctx: FunctionContext, name: ts.BindingName, operand: Operand): void {
  if (ts.isIdentifier(name)) {
    const symbol = ctx.lowering.checker.getSymbolAtLocation(name);
    if (symbol === undefined) throw new Error(`no symbol for ${name.text}`);
    const type = concrete(ctx, ctx.lowering.checker.getTypeAtLocation(name));
    const value = coerceTo(ctx, operand, type, representationOf(ctx.lowering, type));
    declareVariable(ctx, symbol, type, value.rep === "void" ? undefined : value);
    return;
  }
  if (ts.isObjectBindingPattern(name)) bindObject(ctx, name, operand);
  else bindArray(ctx, name, operand);
}

function bindObject(ctx: FunctionContext, pattern: ts.ObjectBindingPattern, operand: Operand): void {
  const object = nonNull(ctx, operand, "destructuring");
  const taken: string[] = [];
  for (const element of pattern.elements) {
    if (element.dotDotDotToken !== undefined) {
      bindPattern(ctx, element.name, objectRest(ctx, object, taken, element.name));
      continue;
    }
    const key = bindingKey(ctx, element);
    taken.push(key);
    const read = readProperty(ctx, object, key, propertyTypeOf(ctx, object.type, key), element);
    bindElement(ctx, element, read);
  }
}

function bindingKey(ctx: FunctionContext, element: ts.BindingElement): string {
  const name = element.propertyName ?? (element.name as ts.Identifier);
  if (ts.isIdentifier(name)) return name.text;
  return memberKey(ctx.lowering.checker, name);
}

/** A property's type as the object's static type has it; an index signature's otherwise. */
function propertyTypeOf(ctx: FunctionContext, type: ts.Type, key: string): ts.Type {
  const { checker } = ctx.lowering;
  const property = checker.getPropertiesOfType(type).find((p) => symbolKey(p) === key);
  const common = property ?? (type.isUnion() ? checker.getPropertyOfType(type, key) : undefined);
  if (common !== undefined) return checker.getTypeOfSymbol(common);
  return checker.getIndexTypeOfType(type, ts.IndexKind.String) ?? checker.getUnknownType();
}

function bindElement(ctx: FunctionContext, element: ts.BindingElement, read: Operand): void {
  if (element.initializer === undefined) {
    bindPattern(ctx, element.name, read);
    return;
  }
  const type = concrete(ctx, ctx.lowering.checker.getTypeAtLocation(element.name));
  const place = ts.isIdentifier(element.name) ? type : defaultType(ctx, read.type, element.initializer);
  bindPattern(ctx, element.name, withDefault(ctx, read, element.initializer, place));
}

/** The type of a read that falls back to a default: without undefined. */
function defaultType(ctx: FunctionContext, type: ts.Type, initializer: ts.Expression): ts.Type {
  const { checker } = ctx.lowering;
  const defined = checker.getNonNullableType(type);
  return defined.flags & ts.TypeFlags.Never ? concrete(ctx, checker.getTypeAtLocation(initializer)) : defined;
}

/** `{ a, ...rest }`: the own properties that were not taken. */
function objectRest(
  ctx: FunctionContext,
  object: Operand,
  taken: readonly string[],
  name: ts.Node,
): Operand {
  const { lowering } = ctx;
  const type = concrete(ctx, lowering.checker.getTypeAtLocation(name));
  const unknown = lowering.checker.getUnknownType();
  addShape(lowering.flow, nodeFor(lowering, type), recordShape(lowering, type, unknown));
  for (const property of lowering.checker.getPropertiesOfType(type)) {
    readFlow(lowering, object.type, symbolKey(property), lowering.checker.getTypeOfSymbol(property));
    readFlow(lowering, object.type, symbolKey(property), unknown);
  }
  readFlow(lowering, object.type, ELEMENTS, unknown);
  const record = runtimeCall(ctx, "tsk_record_new", "ref", [emit(ctx, "const.bool", [], { flag: false })]);
  runtimeCall(ctx, "tsk_object_assign", "void", [record, convert(ctx, object.value, "value")]);
  for (const key of taken) {
    const text = convert(ctx, emit(ctx, "const.str", [], { text: key }), "value");
    runtimeCall(ctx, "tsk_delete", "bool", [convert(ctx, record, "value"), text]);
  }
  return { value: record, type };
}

/** Reads of a pattern over an array or another iterable, by position. */
interface Positions {
  at: (index: number, node: ts.Node) => Operand;
  from: (index: number, node: ts.Node, type: ts.Type) => Operand;
}

function positionsOf(ctx: FunctionContext, operand: Operand, node: ts.Node, count: number): Positions {
  const { lowering } = ctx;
  const array = constituents(operand.type).every((member) => isArrayType(lowering, member))
    ? operand
    : collectIterable(ctx, operand, node, count);
  return {
    at: (index, at) => {
      const type = elementAt(ctx, array.type, index);
      const position = emit(ctx, "const.f64", [], { number: index });
      return readTolerant(ctx, array, position, type, at);
    },
    from: (index, _node, type) => {
      readFlow(lowering, array.type, ELEMENTS, elementTypeOf(lowering, type));
      const start = emit(ctx, "const.f64", [], { number: index });
      const end = emit(ctx, "const.f64", [], { number: 2 ** 31 - 1 });
      const value = runtimeCall(ctx, "tsk_array_slice", "ref", [array.value, start, end]);
      return { value, type: array.type };
    },
  };
}

/** An element that may lie past the end: undefined then. */
function readTolerant(
  ctx: FunctionContext,
  array: Operand,
  index: Operand["value"],
  type: ts.Type,
  node: ts.Node,
): Operand {
  if (ctx.lowering.checker.isTupleType(array.type)) return readArray(ctx, array, index, type, node);
  readFlow(ctx.lowering, array.type, ELEMENTS, type);
  const rep = representationOf(ctx.lowering, type);
  const wide = withUndefined(rep);
  const imm = { node: nodeFor(ctx.lowering, array.type).id, rep: wide, flag: true };
  return { value: emit(ctx, "array.get", [array.value, index], imm), type };
}

function elementAt(ctx: FunctionContext, type: ts.Type, index: number): ts.Type {
  const { checker } = ctx.lowering;
  if (checker.isTupleType(type)) {
    const property = checker.getPropertyOfType(type, String(index));
    if (property !== undefined) return checker.getTypeOfSymbol(property);
  }
  return elementTypeOf(ctx.lowering, type);
}

function bindArray(ctx: FunctionContext, pattern: ts.ArrayBindingPattern, operand: Operand): void {
  const rest = pattern.elements.some((e) => ts.isBindingElement(e) && e.dotDotDotToken !== undefined);
  const positions = positionsOf(ctx, operand, pattern, rest ? Number.POSITIVE_INFINITY : pattern.elements.length);
  pattern.elements.forEach((element, index) => {
    if (ts.isOmittedExpression(element)) return;
    if (element.dotDotDotToken !== undefined) {
      const type = concrete(ctx, ctx.lowering.checker.getTypeAtLocation(element.name));
      bindPattern(ctx, element.name, positions.from(index, element, type));
      return;
    }
    bindElement(ctx, element, positions.at(index, element));
  });
}

/** `[a, b] = value` and `({ a, b } = value)`. */
export function assignPattern(
  ctx: FunctionContext,
  target: ts.ArrayLiteralExpression | ts.ObjectLiteralExpression,
  operand: Operand,
): void {
  if (ts.isArrayLiteralExpression(target)) assignArray(ctx, target, operand);
  else assignObject(ctx, target, operand);
}

function assignArray(ctx: FunctionContext, target: ts.ArrayLiteralExpression, operand: Operand): void {
  const positions = positionsOf(ctx, operand, target, target.elements.length);
  target.elements.forEach((element, index) => {
    if (ts.isOmittedExpression(element)) return;
    if (ts.isSpreadElement(element)) {
      const type = concrete(ctx, ctx.lowering.checker.getTypeAtLocation(element.expression));
      assignToTarget(ctx, element.expression, positions.from(index, element, type));
      return;
    }
    assignDefaulted(ctx, element, positions.at(index, element));
  });
}

/** `target = default` inside a pattern, or a plain target. */
function assignDefaulted(ctx: FunctionContext, target: ts.Expression, read: Operand): void {
  if (ts.isBinaryExpression(target) && target.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
    const type = defaultType(ctx, read.type, target.right);
    assignToTarget(ctx, target.left, withDefault(ctx, read, target.right, type));
    return;
  }
  assignToTarget(ctx, target, read);
}

function assignObject(ctx: FunctionContext, target: ts.ObjectLiteralExpression, operand: Operand): void {
  const object = nonNull(ctx, operand, "destructuring");
  const taken: string[] = [];
  for (const property of target.properties) {
    if (ts.isSpreadAssignment(property)) {
      assignToTarget(ctx, property.expression, objectRest(ctx, object, taken, property.expression));
      continue;
    }
    if (ts.isShorthandPropertyAssignment(property)) {
      const key = property.name.text;
      taken.push(key);
      const read = readProperty(ctx, object, key, propertyTypeOf(ctx, object.type, key), property);
      const initializer = property.objectAssignmentInitializer;
      const value =
        initializer === undefined
          ? read
          : withDefault(ctx, read, initializer, defaultType(ctx, read.type, initializer));
      assignToTarget(ctx, property.name, value);
      continue;
    }
    if (!ts.isPropertyAssignment(property)) throw new Refusal("TK2000", property, "this pattern is not supported");
    const key = memberKey(ctx.lowering.checker, property.name);
    taken.push(key);
    const read = readProperty(ctx, object, key, propertyTypeOf(ctx, object.type, key), property);
    assignDefaulted(ctx, property.initializer, read);
  }
}

