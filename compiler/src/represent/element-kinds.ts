/** How the elements of the arrays at a node are accessed: by the kind that they are stored as. */
import type { Instruction } from "../ir/ir.ts";
import {
  baseOf,
  type ElementsKind,
  elementsKindOf,
  isPointer,
  type Representation,
} from "../ir/representation.ts";
import type { Lowering } from "../lower/context.ts";
import { type AllocationShape, ELEMENTS, type Field, type TypeNode } from "../lower/flow.ts";
import { isArrayShape } from "../lower/properties.ts";
import { constituents, elementTypeOf, isArrayType, representationOf } from "../lower/types.ts";
import { nodeOf, type Represent } from "./context.ts";

const ELEMENTS_KINDS: readonly ElementsKind[] = ["value", "f64", "bool", "ptr"];

/**
 * The view through which arrays at a node are accessed: the number of a kind of elements, or
 * -1 for values. The view of one kind serves arrays of every kind (those of others on a slower
 * path, which checks), but does not tell strings from objects.
 */
export function elementsKindAt(state: Represent, i: Instruction): number {
  const node = nodeOf(state, i);
  if (node === undefined) return -1;
  if (i.op === "array.new") {
    return ELEMENTS_KINDS.indexOf(elementsKindOf(i.imm.rep ?? "value"));
  }
  const stored = storedAt(state, node);
  const declared = declaredElements(state, node);
  if (declared === undefined || elementsKindOf(declared) === "value") {
    const kinds = new Set(stored.map(elementsKindOf));
    const [only] = kinds;
    return only === undefined || kinds.size > 1 ? -1 : ELEMENTS_KINDS.indexOf(only);
  }
  const confusable = stored.some((rep) => isPointer(rep) && baseOf(rep) !== baseOf(declared));
  if (isPointer(declared) && confusable) return -1;
  return ELEMENTS_KINDS.indexOf(elementsKindOf(declared));
}

/** Representations of the elements of all arrays at a node, as made and as stored to since. */
function storedAt(state: Represent, node: TypeNode): Representation[] {
  const out: Representation[] = [];
  for (const shape of node.shapes) {
    const field = isArrayShape(shape) ? shape.fields.get(ELEMENTS) : undefined;
    if (field === undefined) continue;
    const made = declaredRep(state, field);
    out.push(made);
    // What the array cannot hold as it was made turns it into one of values.
    if (elementsKindOf(field.rep) !== elementsKindOf(made)) out.push("value");
  }
  return out;
}

/** What the static type of a node says of the elements, if it is one of arrays. */
function declaredElements(state: Represent, { type }: TypeNode): Representation | undefined {
  const { lowering } = state;
  const reps = constituents(type)
    .filter((member) => isArrayType(lowering, member))
    .map((member) => representationOf(lowering, elementTypeOf(lowering, member)));
  const [first] = reps;
  return reps.every((rep) => rep === first) ? first : undefined;
}

/** How the elements of an array of a class are stored when it is made. */
export function madeElements(lowering: Lowering, shape: AllocationShape): ElementsKind {
  const field = shape.fields.get(ELEMENTS);
  return field === undefined
    ? "value"
    : elementsKindOf(lowering.elementReps.get(field) ?? field.rep);
}

function declaredRep(state: Represent, field: Field): Representation {
  return state.lowering.elementReps.get(field) ?? field.rep;
}
