/**
 * Whole-program flow of objects through static types.
 *
 * A type node stands for all places of one static type; an allocation shape
 * for all objects made at places of one layout (a class, a kind of literal, an
 * array type, a function). `node.shapes` is the set of shapes that can be found
 * at places of that type. Constraints (a value of type S goes to a place of type
 * T; property k is read through T; …) run once for every shape in a node's set,
 * whichever of the two came first, so the result does not depend on the order in
 * which functions are lowered. This is inclusion-based points-to analysis
 * (Andersen 1994) with static types in the place of variables, which keeps it
 * near linear. Nodes that flow into each other in a circle hold the same shapes
 * and become one (flow-solver.ts).
 */
import ts from "typescript";
import { joinRepresentations, type Representation } from "../ir/representation.ts";
import { typeId } from "../project/instantiate.ts";

export type AllocationKind =
  | "class"
  | "literal"
  | "array"
  | "function"
  | "record"
  | "class-object"
  | "prototype";

/** The pseudo-key of an array's elements, and of a record's values. */
export const ELEMENTS = "[]";

/** A property of an allocation shape. */
export interface Field {
  key: string;
  node: TypeNode;
  type: ts.Type;
  /** Joined over the declared type and everything stored. */
  rep: Representation;
  optional: boolean;
  readonly: boolean;
  private: boolean;
  /** Not enumerable: of a class of the standard library, and not declared `public` there. */
  hidden: boolean;
  /** Not among the properties that the object is made with. */
  late: boolean;
}

export interface AllocationShape {
  id: number;
  kind: AllocationKind;
  /** The static type that the object is made with. */
  type: ts.Type;
  name: string;
  fields: Map<string, Field>;
  /** What stands behind the shape; its owner is the file that made it. */
  origin: unknown;
  /** So many of its properties come and go that its objects are made as hash tables. */
  asRecord: boolean;
  /** Of a class: objects are made without its constructor. */
  blank: boolean;
  /** Of such a class, and those that it extends: any field may be absent. */
  lacksFields: boolean;
  /** Properties with attributes, which Object.defineProperty makes, may hide what the objects have. */
  described: boolean;
}

export type Constraint = (shape: AllocationShape) => void;

export interface TypeNode {
  id: number;
  type: ts.Type;
  /** Whether places of the type can hold objects at all. */
  holdsObjects: boolean;
  shapes: Set<AllocationShape>;
  /** What happens to each shape that comes, by keys that make it unique at the node. */
  constraints: Map<string, Constraint>;
  /** Where all shapes go on to: of nodes that are alike, the first. */
  flows: Map<TypeNode, Constraint>;
  /** The nodes, this one included, that share its shapes, constraints and flows. */
  alike: TypeNode[];
}

export interface Flow {
  nodes: TypeNode[];
  /** The node of each type; types that hold the same objects share one. */
  byType: Map<ts.Type, TypeNode>;
  /** Nodes of unions by the objects among their members. */
  byMembers: Map<string, TypeNode>;
  shapes: AllocationShape[];
  queue: { constraint: Constraint; shape: AllocationShape }[];
  /** Shapes for which what has run must run again. */
  changed: Set<AllocationShape>;
  /** Flows that were added since circles of them were looked for. */
  recentFlows: number;
}

export function newFlow(): Flow {
  return {
    nodes: [],
    byType: new Map(),
    byMembers: new Map(),
    shapes: [],
    queue: [],
    changed: new Set(),
    recentFlows: 0,
  };
}

/**
 * The node of a static type. Only objects flow, so a union shares the node of
 * its members that can be objects: `T | undefined` and `T | string` are `T`.
 */
export function nodeOfType(flow: Flow, type: ts.Type): TypeNode {
  const known = flow.byType.get(type);
  if (known !== undefined) return known;
  const node = type.isUnion() ? nodeOfUnion(flow, type) : newNode(flow, type);
  flow.byType.set(type, node);
  return node;
}

function nodeOfUnion(flow: Flow, type: ts.UnionType): TypeNode {
  const members = type.types.filter(mayBeObject);
  const [only] = members;
  if (members.length === 1 && only !== undefined) return nodeOfType(flow, only);
  const key = members.map(typeId).join(" ");
  const shared = key === "" ? undefined : flow.byMembers.get(key);
  const node = shared ?? newNode(flow, type);
  if (key !== "") flow.byMembers.set(key, node);
  return node;
}

/** A node that no type has. */
export function newNode(flow: Flow, type: ts.Type): TypeNode {
  const node: TypeNode = {
    id: flow.nodes.length,
    type,
    holdsObjects: type.isUnion() ? type.types.some(mayBeObject) : mayBeObject(type),
    shapes: new Set(),
    constraints: new Map(),
    flows: new Map(),
    alike: [],
  };
  node.alike.push(node);
  flow.nodes.push(node);
  return node;
}

/** A node at which nothing but one shape stands. */
export function exactNode(flow: Flow, shape: AllocationShape): TypeNode {
  const node = newNode(flow, shape.type);
  node.shapes.add(shape);
  return node;
}

const PRIMITIVES =
  ts.TypeFlags.NumberLike |
  ts.TypeFlags.StringLike |
  ts.TypeFlags.BooleanLike |
  ts.TypeFlags.Undefined |
  ts.TypeFlags.Null |
  ts.TypeFlags.Void |
  ts.TypeFlags.Never;

/** Whether a value of a type that is no union can be an object. */
export function mayBeObject(type: ts.Type): boolean {
  return (type.flags & PRIMITIVES) === 0;
}

export function newShape(
  flow: Flow,
  kind: AllocationKind,
  type: ts.Type,
  name: string,
  origin: unknown,
): AllocationShape {
  const shape: AllocationShape = {
    id: flow.shapes.length,
    kind,
    type,
    name,
    fields: new Map(),
    origin,
    asRecord: false,
    blank: false,
    lacksFields: false,
    described: false,
  };
  flow.shapes.push(shape);
  return shape;
}

export function addShape(flow: Flow, node: TypeNode, shape: AllocationShape): void {
  if (node.shapes.has(shape)) return;
  node.shapes.add(shape);
  enqueue(flow, node, shape);
}

/** All constraints at a node have to run for a shape. */
export function enqueue(flow: Flow, node: TypeNode, shape: AllocationShape): void {
  for (const constraint of node.constraints.values()) flow.queue.push({ constraint, shape });
  for (const constraint of node.flows.values()) flow.queue.push({ constraint, shape });
}

/** Lets the constraints at a shape's nodes run for it again: it has properties that it had not. */
export function reconsider(flow: Flow, shape: AllocationShape): void {
  flow.changed.add(shape);
}

/** Adds a constraint under a key that makes it unique at the node. */
export function constrain(flow: Flow, node: TypeNode, key: string, constraint: Constraint): void {
  if (node.constraints.has(key)) return;
  node.constraints.set(key, constraint);
  for (const shape of node.shapes) flow.queue.push({ constraint, shape });
}

/** Objects at places of `from` may come to places of `to`. */
export function addFlow(flow: Flow, from: TypeNode, to: TypeNode): void {
  if (from.shapes === to.shapes || !from.holdsObjects || !to.holdsObjects) return;
  const target = to.alike[0] ?? to;
  if (from.flows.has(target)) return;
  const constraint: Constraint = (shape) => addShape(flow, target, shape);
  from.flows.set(target, constraint);
  flow.recentFlows++;
  for (const shape of from.shapes) flow.queue.push({ constraint, shape });
}

/** As addFlow, of the objects that `accepts` lets pass. */
export function addFilteredFlow(
  flow: Flow,
  from: TypeNode,
  to: TypeNode,
  accepts: (shape: AllocationShape) => boolean,
): void {
  if (from === to || !from.holdsObjects || !to.holdsObjects) return;
  constrain(flow, from, `filter ${to.id}`, (shape) => {
    if (!to.shapes.has(shape) && accepts(shape)) addShape(flow, to, shape);
  });
}

export function isSubset<T>(some: ReadonlySet<T>, all: ReadonlySet<T>): boolean {
  for (const member of some) if (!all.has(member)) return false;
  return true;
}

/** Records a property that a shape has from the start. */
export function addField(
  flow: Flow,
  shape: AllocationShape,
  key: string,
  type: ts.Type,
  rep: Representation,
  flags: Partial<Pick<Field, "optional" | "readonly" | "private" | "hidden" | "late">> = {},
): Field {
  const field: Field = {
    key,
    node: nodeOfType(flow, type),
    type,
    rep,
    optional: flags.optional === true || (shape.lacksFields && flags.private !== true),
    readonly: flags.readonly ?? false,
    private: flags.private ?? false,
    hidden: flags.hidden ?? false,
    late: flags.late ?? false,
  };
  shape.fields.set(key, field);
  return field;
}

/** A value of `rep` is stored in a field: widens its representation if need be. */
export function storeInField(field: Field, rep: Representation): void {
  field.rep = joinRepresentations(field.rep, rep);
}
