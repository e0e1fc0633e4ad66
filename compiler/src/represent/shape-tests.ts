/**
 * Tests of an object's shape: `instanceof` a class that is known, and checked narrowing. Of many built-in
 * classes a program makes no objects; then the answer is known, and what depends on it goes.
 */
import type { Block, Instruction } from "../ir/ir.ts";
import type { Lowering } from "../lower/context.ts";
import { type AllocationShape, type Field, isSubset, type TypeNode } from "../lower/flow.ts";
import { admitted, isCallable } from "../lower/narrowing.ts";
import { classOfShape } from "../lower/properties.ts";
import { prototypeOwner } from "../lower/prototypes.ts";
import { constituents } from "../lower/types.ts";
import { nodeOf, type Represent } from "./context.ts";
import { dispatch, type Receivers } from "./dispatchers.ts";
import type { Shape } from "./program.ts";
import type { ShapeTable } from "./shapes.ts";

/** The layouts of all objects that instructions make. */
export function madeShapes(lowering: Lowering, table: ShapeTable): ReadonlySet<Shape> {
  const made = new Set<Shape>();
  for (const { blocks } of lowering.module.functions.values()) {
    for (const { op, imm } of blocks.flatMap(({ instructions }) => instructions)) {
      if (op !== "object.new" && op !== "shape.id") continue;
      const allocated = lowering.flow.shapes[imm.shape ?? -1];
      const shape = allocated && table.byAllocation.get(allocated);
      if (shape !== undefined) made.add(shape);
    }
  }
  return made;
}

/** The shapes of the class, in any instantiation, and of its subclasses. */
export function testInstance(state: Represent, block: Block, i: Instruction): void {
  const key = i.imm.text ?? "";
  const shapes = [...state.table.byAllocation]
    .filter(([allocated, shape]) => descends(allocated, key) && isEverMade(state, allocated, shape))
    .map(([allocated]) => allocated);
  const [first] = shapes;
  if (first === undefined) {
    block.instructions.push({ ...i, op: "const.bool", args: [], imm: { flag: false } });
    return;
  }
  const members: Receivers = { id: -1, shapes: new Set(shapes) };
  dispatch(state, block, i, "test", members, first.name, [], key, () => ({
    kind: "array-length",
  }));
}

function isEverMade({ made }: Represent, allocated: AllocationShape, shape: Shape): boolean {
  return allocated.kind === "prototype" || made.has(shape);
}

function descends(shape: AllocationShape, key: string): boolean {
  // A prototype stands behind that of the class's base.
  for (let c = classOfShape(shape) ?? prototypeOwner(shape)?.base; c !== undefined; c = c.base) {
    if (c.definition.key === key) return true;
  }
  return false;
}

/**
 * A checked narrowing: the shapes that the flow analysis lets come to the type
 * pass. Where that is all that can come, there is nothing to check.
 */
export function checkShape(state: Represent, block: Block, i: Instruction): void {
  const node = nodeOf(state, i);
  const from = state.lowering.flow.nodes[i.imm.index ?? -1];
  const [value] = i.args;
  const pass = node && admitted(state.lowering, node.type);
  const certain = pass !== undefined && from !== undefined && isSubset(from.shapes, pass);
  if (certain && value !== undefined && i.result !== undefined) {
    state.copies.set(i.result, value);
    return;
  }
  // Functions that are read by a computed key, such as toJSON, are in no node.
  const callable = node !== undefined && constituents(node.type).some(isCallable);
  const members = callable ? withFunctions(node) : node && pass && { id: node.id, shapes: pass };
  dispatch(state, block, i, "check", members, i.imm.text ?? "type", [], "", () => ({
    kind: "array-length",
  }));
}

/** The node with a shape that all functions have. */
function withFunctions(node: TypeNode): TypeNode {
  const { type } = node;
  const fields = new Map<string, Field>();
  const any: AllocationShape = {
    id: -1,
    kind: "function",
    type,
    name: "Function",
    fields,
    origin: undefined,
    asRecord: false,
    blank: false,
    lacksFields: false,
    described: false,
  };
  return { ...node, shapes: new Set([...node.shapes, any]) };
}
