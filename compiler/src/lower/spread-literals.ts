/**
 * Object literals that spread other objects: `{ ...state, count: 1 }`.
 *
 * Lowering gives each such literal an allocation shape with a field for every
 * property of its static type, and for those that the flow analysis finds in
 * the objects it spreads. Whether the objects get slots is for `represent` to say
 * (represent/spreads.ts), once all objects that can be spread are known: they do
 * when all of them have the same properties, else they are hash tables.
 */
import type ts from "typescript";
import type { Representation } from "../ir/representation.ts";
import { typeId } from "../project/instantiate.ts";
import { cacheOf, emit, type FunctionContext, type Lowering, type Operand } from "./context.ts";
import {
  type AllocationShape,
  addField,
  addFlow,
  constrain,
  ELEMENTS,
  newShape,
  reconsider,
  storeInField,
  type TypeNode,
} from "./flow.ts";
import { symbolKey } from "./names.ts";
import { fillFields, type LiteralOrigin, writeFlow } from "./properties.ts";
import { flowBetween, isOpen, nodeFor, representationOf } from "./types.ts";

/** What stands in a literal, in order: a property of a known key, or all of what is spread. */
export type SpreadElement = { kind: "key"; key: string } | { kind: "spread"; node: TypeNode };

export interface SpreadLiteral {
  shape: AllocationShape;
  elements: SpreadElement[];
}

/** All literals with spreads, for `represent`. */
export function spreadLiterals(lowering: Lowering): Map<string, SpreadLiteral> {
  return cacheOf<string, SpreadLiteral>(lowering, "spread literals");
}

/** The literal of a node in the function being lowered, with the fields that its type has. */
export function openSpreadLiteral(
  ctx: FunctionContext,
  node: ts.ObjectLiteralExpression,
  own: ts.Type,
): SpreadLiteral {
  const { lowering } = ctx;
  const literals = spreadLiterals(lowering);
  const id = `${ctx.instance.key} ${node.getSourceFile().fileName} ${node.pos} ${typeId(own)}`;
  const known = literals.get(id);
  if (known !== undefined) return { shape: known.shape, elements: [] };
  const origin: LiteralOrigin = { order: [], getters: new Map(), setters: new Map() };
  const shape = newShape(lowering.flow, "literal", own, "Object", origin);
  for (const property of lowering.checker.getPropertiesOfType(own)) {
    const type = lowering.checker.getTypeOfSymbol(property);
    addField(
      lowering.flow,
      shape,
      symbolKey(lowering, property),
      type,
      representationOf(lowering, type),
    );
  }
  const literal: SpreadLiteral = { shape, elements: [] };
  literals.set(id, literal);
  return literal;
}

/** Copies the properties of `source` into the new object. */
export function spreadInto(
  ctx: FunctionContext,
  literal: SpreadLiteral,
  object: Operand["value"],
  source: Operand,
): void {
  const { lowering } = ctx;
  const { shape } = literal;
  const node = nodeFor(lowering, source.type);
  literal.elements.push({ kind: "spread", node });
  constrain(lowering.flow, node, `spread ${shape.id}`, (from) => spreadFlow(lowering, shape, from));
  emit(ctx, "object.spread", [object, source.value], { shape: shape.id, node: node.id });
}

function spreadFlow(lowering: Lowering, to: AllocationShape, from: AllocationShape): void {
  if (from.kind !== "literal") makeTable(lowering, to);
  for (const field of [...from.fields.values()]) {
    if (field.private || field.hidden) continue;
    if (field.key === ELEMENTS) {
      makeTable(lowering, to);
      for (const own of to.fields.values()) addFlow(lowering.flow, field.node, own.node);
      continue;
    }
    let own = to.fields.get(field.key);
    if (own === undefined) {
      own = addField(lowering.flow, to, field.key, field.type, field.rep);
      reconsider(lowering.flow, to);
    }
    storeInField(own, field.rep);
    addFlow(lowering.flow, field.node, own.node);
  }
  const origin = from.kind === "literal" ? (from.origin as LiteralOrigin | undefined) : undefined;
  for (const [key, getter] of origin?.getters ?? []) {
    makeTable(lowering, to);
    const own = to.fields.get(key);
    if (own !== undefined) flowBetween(lowering, getter.returnType, own.type);
  }
}

/**
 * Copies the properties of a `source` into a `target`, which stays what it is: Object.assign. Where any
 * object answers to one of the types, only what the objects have already can be filled.
 */
export function assignFlow(lowering: Lowering, target: ts.Type, source: ts.Type): void {
  const to = nodeFor(lowering, target);
  const fillAll = (values: TypeNode): void => fillFields(lowering, to, "all", () => true, values);
  if (isOpen(source)) {
    fillAll(nodeFor(lowering, source));
    return;
  }
  const isKnown = !isOpen(target);
  constrain(lowering.flow, nodeFor(lowering, source), `assigned to ${to.id}`, (from) => {
    const assign = (key: string, type: ts.Type, rep: Representation, values: TypeNode): void => {
      if (key === ELEMENTS) fillAll(values);
      else if (isKnown) writeFlow(lowering, to, key, type, rep);
      else fillFields(lowering, to, key, (name) => name === key, values);
    };
    for (const { key, type, rep, node, private: isPrivate, hidden } of [...from.fields.values()]) {
      if (!isPrivate && !hidden) assign(key, type, rep, node);
    }
    const origin = from.kind === "literal" ? (from.origin as LiteralOrigin | undefined) : undefined;
    for (const [key, { returnType }] of origin?.getters ?? []) {
      assign(key, returnType, "value", nodeFor(lowering, returnType));
    }
  });
}

function makeTable({ flow }: Lowering, shape: AllocationShape): void {
  if (shape.asRecord) return;
  shape.asRecord = true;
  // It passes where tables do.
  reconsider(flow, shape);
}
