/**
 * Object literals: objects with a shape where all keys are known, insertion-ordered
 * tables where they are not.
 */
import ts from "typescript";
import type { Value } from "../../ir/ir.ts";
import { typeId } from "../../project/instantiate.ts";
import {
  cacheOf,
  emit,
  type FunctionContext,
  type Operand,
  positionOf,
  runtimeCall,
} from "../context.ts";
import { coerceTo, convert } from "../convert.ts";
import { contextualType, lowerExpression, lowerInitializer } from "../expressions.ts";
import {
  type AllocationShape,
  addField,
  addFlow,
  addShape,
  ELEMENTS,
  newShape,
  storeInField,
} from "../flow.ts";
import { declaresThisParameter, makeClosure, makeNewClosure, reachNested } from "../functions.ts";
import type { FunctionInstance } from "../instances.ts";
import {
  constantKey,
  memberKey,
  namedValue,
  propertyByKey,
  runtimeName,
  symbolKey,
} from "../names.ts";
import { flowNarrowed } from "../narrowing.ts";
import {
  type AccessorKind,
  fieldsFlow,
  type LiteralOrigin,
  readFlow,
  recordShape,
} from "../properties.ts";
import { Refusal } from "../refusal.ts";
import { openSpreadLiteral, spreadInto } from "../spread-literals.ts";
import { writeVariable } from "../ssa.ts";
import {
  constituents,
  flowBetween,
  isArrayType,
  nodeFor,
  representationOf,
  typeOf,
} from "../types.ts";
import { NAME } from "../variables.ts";
import { constantKeyValue, settledKey } from "./access.ts";

export function lowerObjectLiteral(
  ctx: FunctionContext,
  node: ts.ObjectLiteralExpression,
): Operand {
  const { lowering } = ctx;
  const own = typeOf(ctx, node);
  const context = contextualType(ctx, node);
  const target = context === undefined ? own : literalTarget(ctx, own, context);
  const record = recordValueType(ctx, target);
  const dynamic = node.properties.some(
    (p) =>
      ts.isSpreadAssignment(p) ||
      (p.name !== undefined &&
        ts.isComputedPropertyName(p.name) &&
        constantKey(lowering, p.name.expression) === undefined),
  );
  if (record === undefined && isPlainSpread(ctx, node))
    return spreadLiteral(ctx, node, own, target);
  if (record !== undefined || dynamic)
    return recordLiteral(ctx, node, record === undefined ? own : target, record);
  const claimed = context === undefined ? undefined : claimedType(ctx, node, own, context);
  if (claimed !== undefined) return recordLiteral(ctx, node, claimed, undefined);
  if (node.properties.length === 0 && lowering.checker.getPropertiesOfType(target).length === 0) {
    return recordLiteral(ctx, node, target, undefined);
  }
  return shapedLiteral(ctx, node, own, target);
}

/** Whether a literal spreads objects, and nothing else in it needs a table. */
function isPlainSpread(ctx: FunctionContext, node: ts.ObjectLiteralExpression): boolean {
  const { lowering } = ctx;
  let spreads = false;
  for (const property of node.properties) {
    if (ts.isSpreadAssignment(property)) {
      const type = typeOf(ctx, property.expression);
      if (representationOf(lowering, type) !== "ref") return false;
      // What is spread may be any object: there would be a field for every property of the program.
      if (constituents(type).some(({ flags }) => flags & ts.TypeFlags.NonPrimitive)) return false;
      if (constituents(type).some((member) => isArrayType(lowering, member))) return false;
      spreads = true;
      continue;
    }
    if (ts.isGetAccessor(property) || ts.isSetAccessor(property)) return false;
    const { name } = property;
    const computed = name !== undefined && ts.isComputedPropertyName(name) ? name : undefined;
    if (computed && constantKey(lowering, computed.expression) === undefined) return false;
  }
  return spreads;
}

function spreadLiteral(
  ctx: FunctionContext,
  node: ts.ObjectLiteralExpression,
  own: ts.Type,
  target: ts.Type,
): Operand {
  const { lowering } = ctx;
  const literal = openSpreadLiteral(ctx, node, own);
  const { shape } = literal;
  addShape(lowering.flow, nodeFor(lowering, own), shape);
  addShape(lowering.flow, nodeFor(lowering, target), shape);
  const object = emit(ctx, "object.new", [], { shape: shape.id });
  for (const property of node.properties) {
    if (ts.isSpreadAssignment(property)) {
      spreadInto(ctx, literal, object, lowerExpression(ctx, property.expression));
      continue;
    }
    const key = memberKey(lowering, property.name as ts.PropertyName);
    const type = propertyType(ctx, own, target, key);
    const { value } = placed(ctx, propertyValue(ctx, property, type, own), type);
    const field = shape.fields.get(key) ?? addField(lowering.flow, shape, key, type, value.rep);
    storeInField(field, value.rep);
    flowBetween(lowering, type, field.type);
    literal.elements.push({ kind: "key", key });
    emit(ctx, "prop.init", [object, value], { shape: shape.id, key });
  }
  return { value: object, type: own };
}

/** The type in `{} as T` when the literal lacks what T has: the rest is to be added later. */
function claimedType(
  ctx: FunctionContext,
  node: ts.ObjectLiteralExpression,
  own: ts.Type,
  context: ts.Type,
): ts.Type | undefined {
  let { parent } = node as ts.Node;
  while (ts.isParenthesizedExpression(parent)) parent = parent.parent;
  if (!ts.isAssertionExpression(parent)) return undefined;
  // The widened type is not fresh: one property more than the type has is no lack.
  const { checker } = ctx.lowering;
  if (checker.isTypeAssignableTo(checker.getWidenedType(own), context)) return undefined;
  if (context.isUnion()) return undefined;
  const isObject = context.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection);
  return isObject && !context.isClass() ? context : undefined;
}

/** The member of the contextual type that an object literal is made for. */
function literalTarget(ctx: FunctionContext, own: ts.Type, context: ts.Type): ts.Type {
  const { checker } = ctx.lowering;
  const members = constituents(checker.getNonNullableType(context)).filter(
    (member) => (member.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) !== 0,
  );
  return members.find((member) => checker.isTypeAssignableTo(own, member)) ?? own;
}

/** The type of the values of an index signature, when that is what the literal is made for. */
function recordValueType(ctx: FunctionContext, type: ts.Type): ts.Type | undefined {
  return ctx.lowering.checker.getIndexTypeOfType(type, ts.IndexKind.String);
}

function shapedLiteral(
  ctx: FunctionContext,
  node: ts.ObjectLiteralExpression,
  own: ts.Type,
  target: ts.Type,
): Operand {
  const { lowering } = ctx;
  const position = positionOf(lowering, node);
  const entries: { key: string; operand: Operand }[] = [];
  const accessors: { key: string; kind: AccessorKind; closure: Value }[] = [];
  const origin: LiteralOrigin = { getters: new Map(), setters: new Map(), order: [] };
  const seen = new Map<string, number>();
  for (const property of node.properties) {
    const key = memberKey(lowering, property.name as ts.PropertyName);
    if (!origin.order.includes(key)) origin.order.push(key);
    if (ts.isGetAccessor(property) || ts.isSetAccessor(property)) {
      const kind = ts.isGetAccessor(property) ? "getter" : "setter";
      const { instance, closure } = literalAccessor(ctx, property, own);
      (kind === "getter" ? origin.getters : origin.setters).set(key, instance);
      accessors.push({ key, kind, closure });
      continue;
    }
    const type = propertyType(ctx, own, target, key);
    const operand = propertyValue(ctx, property, type, own);
    const previous = seen.get(key);
    if (previous === undefined) {
      seen.set(key, entries.length);
      entries.push({ key, operand: placed(ctx, operand, type) });
    } else {
      entries[previous] = { key, operand: placed(ctx, operand, type) };
    }
  }
  ctx.position = position;
  const shape = literalShape(ctx, own, entries, origin);
  const object = emit(ctx, "object.new", [], { shape: shape.id });
  for (const { key, operand } of entries) {
    emit(ctx, "prop.init", [object, operand.value], { shape: shape.id, key });
  }
  for (const { key, kind, closure } of accessors) {
    emit(ctx, "prop.init", [object, closure], { shape: shape.id, key, text: kind });
  }
  addShape(lowering.flow, nodeFor(lowering, own), shape);
  addShape(lowering.flow, nodeFor(lowering, target), shape);
  return { value: object, type: own };
}

/** A property's value as the property's place holds it. */
function placed(ctx: FunctionContext, operand: Operand, type: ts.Type): Operand {
  const rep = representationOf(ctx.lowering, type);
  return { value: coerceTo(ctx, operand, type, rep), type };
}

/** The static type of a property's place: the contextual type's, or the literal's own, widened. */
function propertyType(ctx: FunctionContext, own: ts.Type, target: ts.Type, key: string): ts.Type {
  const { checker } = ctx.lowering;
  for (const type of [target, own]) {
    const property = propertyByKey(checker, type, key);
    if (property !== undefined) {
      const propertyTypeHere = checker.getTypeOfSymbol(property);
      return type === own ? checker.getBaseTypeOfLiteralType(propertyTypeHere) : propertyTypeHere;
    }
  }
  return checker.getUnknownType();
}

function propertyValue(
  ctx: FunctionContext,
  property: ts.ObjectLiteralElementLike,
  type: ts.Type,
  own: ts.Type,
): Operand {
  if (ts.isPropertyAssignment(property)) return lowerInitializer(ctx, property.initializer, type);
  if (ts.isShorthandPropertyAssignment(property)) {
    const symbol = ctx.lowering.checker.getShorthandAssignmentValueSymbol(property);
    if (symbol === undefined)
      throw new Refusal("TK2006", property, `'${property.name.text}' has no value here`);
    return lowerExpression(ctx, property.name);
  }
  if (ts.isMethodDeclaration(property)) {
    const isDeclared = declaresThisParameter(property) !== undefined;
    const receiver = isDeclared ? undefined : ({ thisType: own, thisRep: "ref" } as const);
    const instance = reachNested(ctx, property, [], receiver);
    return makeNewClosure(ctx, instance, ctx.lowering.checker.getTypeAtLocation(property));
  }
  throw new Refusal("TK2000", property, "this property is not supported");
}

function literalAccessor(
  ctx: FunctionContext,
  property: ts.AccessorDeclaration,
  own: ts.Type,
): { instance: FunctionInstance; closure: Value } {
  const instance = reachNested(ctx, property, [], { thisType: own, thisRep: "ref" });
  const type = ctx.lowering.checker.getTypeAtLocation(property);
  return { instance, closure: makeClosure(ctx, instance, type).value };
}

/** Literals with the same keys and property types share a shape. */
function literalShape(
  ctx: FunctionContext,
  own: ts.Type,
  entries: readonly { key: string; operand: Operand }[],
  origin: LiteralOrigin,
): AllocationShape {
  const { lowering } = ctx;
  const cache = cacheOf<string, AllocationShape>(lowering, "literal shapes");
  const accessors = [...origin.getters.values(), ...origin.setters.values()].map(({ key }) => key);
  const fields = entries.map(({ key, operand }) => `${key}:${typeId(operand.type)}`);
  const id = `${typeId(own)} ${fields.join(",")} ${accessors.join(",")}`;
  let shape = cache.get(id);
  if (shape === undefined) {
    shape = newShape(lowering.flow, "literal", own, "Object", origin);
    for (const { key, operand } of entries) {
      addField(lowering.flow, shape, key, operand.type, operand.value.rep);
    }
    cache.set(id, shape);
  }
  return shape;
}

/** A literal whose keys are not all known: an insertion-ordered table. */
function recordLiteral(
  ctx: FunctionContext,
  node: ts.ObjectLiteralExpression,
  type: ts.Type,
  valueType: ts.Type | undefined,
): Operand {
  const { lowering } = ctx;
  const unknown = lowering.checker.getUnknownType();
  const shape = recordShape(lowering, type, valueType ?? unknown);
  addShape(lowering.flow, nodeFor(lowering, type), shape);
  const record = runtimeCall(ctx, "tsk_record_new", "ref", [
    emit(ctx, "const.bool", [], { flag: false }),
  ]);
  for (const property of node.properties) {
    if (ts.isSpreadAssignment(property)) {
      const source = lowerExpression(ctx, property.expression);
      for (const p of lowering.checker.getPropertiesOfType(source.type)) {
        const key = symbolKey(lowering, p);
        readFlow(lowering, source.type, key, fieldPlace(ctx, type, key, valueType ?? unknown));
      }
      readFlow(lowering, source.type, ELEMENTS, valueType ?? unknown);
      fieldsFlow(lowering, source.type, valueType ?? unknown);
      runtimeCall(ctx, "tsk_object_assign", "void", [record, convert(ctx, source.value, "value")]);
      continue;
    }
    const name = property.name as ts.PropertyName;
    const computed = ts.isComputedPropertyName(name) ? name.expression : undefined;
    const fixed = computed === undefined || constantKey(lowering, computed) !== undefined;
    const keyText = fixed ? memberKey(lowering, name) : undefined;
    const key =
      keyText === undefined && computed !== undefined
        ? settledKey(ctx, lowerExpression(ctx, computed))
        : constantKeyValue(ctx, keyText ?? "");
    if (keyText === undefined) nameByKey(ctx, property, key);
    const place =
      keyText === undefined
        ? (valueType ?? unknown)
        : fieldPlace(ctx, type, keyText, valueType ?? unknown);
    if (ts.isGetAccessor(property) || ts.isSetAccessor(property)) {
      recordAccessor(ctx, property, { value: record, type }, key, place);
      continue;
    }
    const operand = propertyValue(ctx, property, place, type);
    const values = shape.fields.get(ELEMENTS);
    if (values !== undefined) {
      addFlow(lowering.flow, nodeFor(lowering, operand.type), values.node);
    }
    flowBetween(lowering, operand.type, place);
    flowBetween(lowering, operand.type, valueType ?? unknown);
    runtimeCall(ctx, "tsk_set", "void", [
      convert(ctx, record, "value"),
      key,
      convert(ctx, operand.value, "value"),
    ]);
  }
  return { value: record, type };
}

/** What a function or class that stands under a key of the literal is called. */
function nameByKey(ctx: FunctionContext, property: ts.ObjectLiteralElementLike, key: Value): void {
  const { checker } = ctx.lowering;
  const named = ts.isPropertyAssignment(property) ? namedValue(property.initializer) : property;
  if (!ts.isFunctionLike(named) && !ts.isClassExpression(named)) return;
  if (runtimeName(ctx.lowering, named) === undefined) return;
  const name = runtimeCall(ctx, "tsk_key_name", "str", [key]);
  const prefix = ts.isGetAccessor(property) ? "get " : ts.isSetAccessor(property) ? "set " : "";
  const text = prefix && emit(ctx, "const.str", [], { text: prefix });
  const value = text ? emit(ctx, "str.concat", [text, name]) : name;
  ctx.variables.set(NAME, { kind: "ssa", rep: "str", type: checker.getStringType(), name: "name" });
  writeVariable(ctx.ssa, ctx.block, NAME, value);
}

/** Defines an accessor of a table. */
function recordAccessor(
  ctx: FunctionContext,
  property: ts.AccessorDeclaration,
  record: Operand,
  key: Value,
  place: ts.Type,
): void {
  const { lowering } = ctx;
  const { instance, closure } = literalAccessor(ctx, property, record.type);
  const unknown = lowering.checker.getUnknownType();
  const none = emit(ctx, "const.undefined", []);
  const fn = convert(ctx, closure, "value");
  const isGetter = ts.isGetAccessor(property);
  if (isGetter) {
    flowBetween(lowering, instance.returnType, place);
    flowBetween(lowering, instance.returnType, unknown);
  } else {
    for (const type of instance.parameterTypes) flowNarrowed(lowering, unknown, type);
  }
  runtimeCall(ctx, "tsk_record_define_accessor", "void", [
    record.value,
    key,
    isGetter ? fn : none,
    isGetter ? none : fn,
  ]);
}

function fieldPlace(ctx: FunctionContext, type: ts.Type, key: string, otherwise: ts.Type): ts.Type {
  const property = propertyByKey(ctx.lowering.checker, type, key);
  return property === undefined ? otherwise : ctx.lowering.checker.getTypeOfSymbol(property);
}
