/**
 * Which literals with spreads get slots: those where every object that can be
 * spread at a place has the same properties in the same order. Their fields are
 * put in the order in which the properties come to be, and made as wide as those
 * they are copied from. All others are hash tables.
 */
import type { Lowering } from "../lower/context.ts";
import { type AllocationShape, storeInField, type TypeNode } from "../lower/flow.ts";
import type { LiteralOrigin } from "../lower/properties.ts";
import { type SpreadLiteral, spreadLiterals } from "../lower/spread-literals.ts";

/** The keys of a literal's objects in order; undefined when not all have the same. */
type Keys = readonly string[] | undefined;

/**
 * Decides. Literals spread objects of each other and of themselves (`state = { ...state, n }`), so
 * this starts from the literals without spreads, and gives up on one whose keys change again.
 */
export function decideSpreads(lowering: Lowering): void {
  const literals = [...spreadLiterals(lowering).values()];
  const decided = new Map<AllocationShape, Keys>();
  const undecided = new Set(literals.map(({ shape }) => shape));
  const keysOfShape = (shape: AllocationShape): Keys | "unknown" => {
    if (decided.has(shape)) return decided.get(shape);
    return undecided.has(shape) ? "unknown" : ownKeys(shape);
  };
  for (let changed = true; changed; ) {
    changed = false;
    for (const literal of literals) {
      const { shape } = literal;
      const known = decided.has(shape);
      const before = decided.get(shape);
      if (known && before === undefined) continue;
      const keys = shape.asRecord ? undefined : keysOf(literal, keysOfShape);
      if (keys === "unknown" || (known && sameKeys(before, keys))) continue;
      decided.set(shape, known ? undefined : keys);
      changed = true;
    }
  }
  const shaped = literals.filter(({ shape }) => decided.get(shape) !== undefined);
  for (const { shape } of literals) shape.asRecord = decided.get(shape) === undefined;
  for (const { shape } of shaped) arrange(shape, decided.get(shape) ?? []);
  for (let changed = true; changed; ) changed = shaped.map(widen).includes(true);
}

/** The keys of all objects that are spread from a node, in order; undefined when they differ. */
export function spreadKeys(node: TypeNode): Keys {
  const keys = commonKeys(node, ownKeys);
  return keys === "unknown" ? undefined : keys;
}

function commonKeys(
  node: TypeNode,
  keysOfShape: (shape: AllocationShape) => Keys | "unknown",
): Keys | "unknown" {
  let common: Keys | "unknown" = "unknown";
  for (const shape of node.shapes) {
    const keys = keysOfShape(shape);
    if (keys === "unknown") continue;
    if (keys === undefined) return undefined;
    if (common !== "unknown" && !sameKeys(common, keys)) return undefined;
    common = keys;
  }
  return common;
}

function sameKeys(a: Keys, b: Keys): boolean {
  return a?.join() === b?.join();
}

/** The keys of an object of a literal that is known to have all of its fields. */
function ownKeys(shape: AllocationShape): Keys {
  if (shape.kind !== "literal" || shape.asRecord || shape.described) return undefined;
  const origin = shape.origin as LiteralOrigin | undefined;
  if (origin !== undefined && origin.getters.size + origin.setters.size > 0) return undefined;
  const fields = [...shape.fields.values()];
  if (fields.some(({ optional, late, hidden }) => optional || late || hidden)) return undefined;
  return fields.map(({ key }) => key);
}

/** Keys that come in another order than they were written, or are no names. */
const SPECIAL = /^(\d|@@|\[\])/;

function keysOf(
  { shape, elements }: SpreadLiteral,
  keysOfShape: (shape: AllocationShape) => Keys | "unknown",
): Keys | "unknown" {
  const keys = new Set<string>();
  for (const element of elements) {
    const more = element.kind === "key" ? [element.key] : commonKeys(element.node, keysOfShape);
    if (more === undefined || more === "unknown") return more;
    for (const key of more) keys.add(key);
  }
  for (const key of keys) {
    const field = shape.fields.get(key);
    if (field === undefined || field.optional || field.late || SPECIAL.test(key)) return undefined;
  }
  return [...keys];
}

/** Puts the fields in order, without those that the static type has but no object. */
function arrange(shape: AllocationShape, keys: readonly string[]): void {
  const fields = new Map(shape.fields);
  shape.fields.clear();
  for (const key of keys) {
    const field = fields.get(key);
    if (field !== undefined) shape.fields.set(key, field);
  }
}

/** Makes the fields as wide as those they are copied from; whether that changed any. */
function widen({ shape, elements }: SpreadLiteral): boolean {
  let changed = false;
  for (const field of shape.fields.values()) {
    const before = field.rep;
    for (const element of elements) {
      if (element.kind === "key") continue;
      for (const from of element.node.shapes) {
        const copied = from.fields.get(field.key);
        if (copied !== undefined) storeInField(field, copied.rep);
      }
    }
    if (field.rep !== before) changed = true;
  }
  return changed;
}
