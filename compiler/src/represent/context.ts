/** What the files of represent/ share: the lowered program, its laid-out shapes, its dispatchers. */
import type { Instruction, Value } from "../ir/ir.ts";
import type { Lowering } from "../lower/context.ts";
import type { AllocationShape, TypeNode } from "../lower/flow.ts";
import type { Dispatcher, Shape } from "./program.ts";
import type { ShapeTable } from "./shapes.ts";

export interface Represent {
  lowering: Lowering;
  table: ShapeTable;
  dispatchers: Map<string, Dispatcher>;
  /** Shapes of objects that can be frozen, sealed or kept from extension. */
  fixable: ReadonlySet<AllocationShape>;
  /** The shapes of which objects are made. */
  made: ReadonlySet<Shape>;
  /** Buffers can change their size, or lose their bytes. */
  changesBuffers: boolean;
  /** Functions of which the program can tell two objects apart. */
  distinct: ReadonlySet<string>;
  /** Results of checks that were dropped, and the values they stand for. */
  copies: Map<Value, Value>;
}

export function allocation(state: Represent, id: number | undefined): AllocationShape {
  const shape = id === undefined ? undefined : state.lowering.flow.shapes[id];
  if (shape === undefined) throw new Error("an instruction without a shape");
  return shape;
}

export function concreteShape(state: Represent, id: number | undefined): Shape {
  const shape = state.table.byAllocation.get(allocation(state, id));
  if (shape === undefined) throw new Error("a shape without a layout");
  return shape;
}

export function nodeOf(state: Represent, i: Instruction): TypeNode | undefined {
  return i.imm.node === undefined ? undefined : state.lowering.flow.nodes[i.imm.node];
}
