/**
 * Dispatchers: an operation on objects of several shapes becomes the call of one that does for each
 * shape what the shape needs. Equal operations at a node share one.
 */
import ts from "typescript";
import type { Block, Instruction, IrFunction, Value } from "../ir/ir.ts";
import type { Representation } from "../ir/representation.ts";
import type { AllocationShape, TypeNode } from "../lower/flow.ts";
import { signatureOf } from "../lower/instances.ts";
import {
  hidingValues,
  inheritedField,
  reachedGetter,
  reachedSetter,
  shadowsMember,
} from "../lower/properties.ts";
import { constituents } from "../lower/types.ts";
import type { Represent } from "./context.ts";
import { type DispatchAction, type Dispatcher, optionalRank, type Shape } from "./program.ts";

/** What is in the heap, and no object. */
const NO_OBJECTS = ts.TypeFlags.ESSymbolLike | ts.TypeFlags.BigIntLike;

/** Reserved shapes of the runtime's kinds. */
const ARRAY_SHAPE = 2;
const FUNCTION_SHAPE = 4;
const RECORD_SHAPE = 5;

/** The shapes that a dispatcher tells apart, under a number that tells them from others. */
export interface Receivers {
  readonly id: number;
  readonly shapes: ReadonlySet<AllocationShape>;
}

/** Replaces an operation by the call of a dispatcher. */
export function dispatch(
  state: Represent,
  block: Block,
  i: Instruction,
  kind: Dispatcher["kind"],
  node: Receivers | undefined,
  key: string,
  params: Representation[],
  typeArguments = "",
  action: (shape: AllocationShape) => DispatchAction = (shape) =>
    accessAction(state, shape, key, kind),
  called?: Value,
): void {
  const receiver = i.args[0]?.rep ?? "value";
  const result = i.result?.rep ?? "void";
  const rest = i.imm.signature?.rest ?? false;
  const named = called !== undefined;
  const form = { kind, key, receiver, params, rest, named, result };
  const { name } = reachDispatcher(state, form, node, typeArguments, action);
  const args = named ? [...i.args, called] : i.args;
  block.instructions.push({ ...i, op: "dispatch.call", args, imm: { callee: name, rep: result } });
}

function reachDispatcher(
  state: Represent,
  form: Omit<Dispatcher, "name" | "cases" | "fallback">,
  node: Receivers | undefined,
  typeArguments: string,
  action: (shape: AllocationShape) => DispatchAction,
): Dispatcher {
  const { kind, key, receiver, params, rest, named, result } = form;
  const id = [kind, node?.id, key, receiver, params, rest, named, result, typeArguments].join(" ");
  let dispatcher = state.dispatchers.get(id);
  if (dispatcher === undefined) {
    dispatcher = {
      ...form,
      name: `${kind}_${key.replace(/[^A-Za-z0-9_]/g, "_")}_${state.dispatchers.size}`,
      cases: casesOf(state, node, action),
      fallback: kind === "test" ? { kind: "absent" } : { kind: "dynamic" },
    };
    state.dispatchers.set(id, dispatcher);
  }
  return dispatcher;
}

/**
 * What lets the shapes at a node pass, and throws for other objects, and for symbols and bigints where
 * the type has none.
 */
export function reachCheck(
  state: Represent,
  node: Receivers | undefined,
  key: string,
  rep: Representation,
  type: ts.Type,
): Dispatcher {
  const form = { kind: "check" as const, key, receiver: rep, params: [], rest: false, result: rep };
  const dispatcher = reachDispatcher(state, form, node, "", () => ({ kind: "array-length" }));
  if (!constituents(type).some(({ flags }) => flags & NO_OBJECTS)) {
    dispatcher.fallback = { kind: "absent" };
  }
  return dispatcher;
}

function casesOf(
  state: Represent,
  node: Receivers | undefined,
  action: (shape: AllocationShape) => DispatchAction,
): Dispatcher["cases"] {
  const cases = new Map<string, Dispatcher["cases"][number]>();
  const seen = new Set<number>();
  for (const allocated of node?.shapes ?? []) {
    const id = runtimeShape(state, allocated);
    if (id === undefined || seen.has(id)) continue;
    seen.add(id);
    const chosen = action(allocated);
    if (chosen.kind === "dynamic") continue;
    const text = JSON.stringify(chosen);
    const existing = cases.get(text);
    if (existing === undefined) cases.set(text, { shapes: [id], action: chosen });
    else existing.shapes.push(id);
  }
  return [...cases.values()];
}

/** The shape number that an object of an allocation shape has in its header. */
function runtimeShape(state: Represent, allocated: AllocationShape): number | undefined {
  if (allocated.asRecord) return RECORD_SHAPE;
  switch (allocated.kind) {
    case "array":
      return ARRAY_SHAPE;
    case "function":
      return FUNCTION_SHAPE;
    case "record":
      return RECORD_SHAPE;
    default:
      return state.table.byAllocation.get(allocated)?.id;
  }
}

/** What an access does for every shape at a node, if that is the same for all. */
export function onlyAction(
  state: Represent,
  node: TypeNode | undefined,
  key: string,
  kind: Dispatcher["kind"],
): DispatchAction | undefined {
  let only: DispatchAction | undefined;
  for (const shape of node?.shapes ?? []) {
    const action = accessAction(state, shape, key, kind);
    if (only === undefined) only = action;
    else if (JSON.stringify(only) !== JSON.stringify(action)) return undefined;
  }
  return only;
}

function accessAction(
  state: Represent,
  allocated: AllocationShape,
  key: string,
  kind: Dispatcher["kind"],
): DispatchAction {
  const shape = state.table.byAllocation.get(allocated);
  if (shape === undefined) return { kind: "dynamic" };
  const slot = shape.slots.find((s) => s.key === key);
  if (key === "constructor" && kind === "get" && shape.className !== undefined) {
    return classAction(shape);
  }
  const inherited = kind === "get" ? inheritedField(state.lowering, allocated, key) : undefined;
  if (inherited !== undefined) {
    const owner = state.table.byAllocation.get(inherited.owner);
    const held = owner?.slots.find((s) => s.key === key);
    if (slot !== undefined || owner === undefined || held === undefined || held.optional) {
      if (slot === undefined || slot.optional) return { kind: "dynamic" };
    } else {
      return { kind: "inherited-slot", shape: owner.id, slot: held.index, rep: held.rep };
    }
  }
  if (slot !== undefined) {
    const { index, rep, optional } = slot;
    const guarded = kind === "set" && isGuarded(state, allocated, key);
    const ordered = kind === "set" && optional && shape.orderSlot !== undefined;
    const rank = ordered ? optionalRank(shape, slot) : undefined;
    const hides = shadows(allocated, key);
    const hideable = isDescribed(state, allocated, key);
    return { kind: "slot", slot: index, rep, optional, rank, guarded, shadows: hides, hideable };
  }
  const accessor =
    kind === "get"
      ? reachedGetter(state.lowering, allocated, key)
      : reachedSetter(state.lowering, allocated, key);
  if (accessor === undefined) return { kind: "dynamic" };
  const member = shape.members.find((m) => m.own && m.key === key);
  if (member?.slot === undefined) return callAction(state, allocated, accessor.fn, key);
  const second = kind === "set" && member.getter !== undefined ? 1 : 0;
  const signature = signatureOf(accessor);
  const hideable = allocated.described;
  return { kind: "run-slot", slot: member.slot + second, signature, hideable };
}

/** Whether stores of a property must look whether the object is frozen, sealed or not extensible. */
export function isGuarded(state: Represent, allocated: AllocationShape, key: string): boolean {
  return state.fixable.has(allocated) && isProperty(state, allocated, key);
}

/** Whether a property with attributes may hide what a slot holds. */
export function isDescribed(state: Represent, allocated: AllocationShape, key: string): boolean {
  return allocated.described && isProperty(state, allocated, key);
}

function isProperty(state: Represent, allocated: AllocationShape, key: string): boolean {
  const shape = state.table.byAllocation.get(allocated);
  const slot = shape?.slots.find((s) => s.key === key);
  // Private names are no properties, and the insides of built-in classes are internal slots.
  return slot !== undefined && !slot.private && (!slot.hidden || shape?.builtIn === "Error");
}

/** Static members take their class only if they use it. */
export function callAction(
  state: Represent,
  shape: AllocationShape,
  fn: IrFunction,
  key: string,
): DispatchAction {
  const hideable = hidingValues(state.lowering, shape, key) !== undefined;
  if (hideable) return { kind: "call", callee: fn.name, hideable };
  if (fn.thisRep !== undefined || shape.kind !== "class-object")
    return { kind: "call", callee: fn.name };
  return { kind: "call", callee: fn.name, withoutReceiver: true };
}

/** The class of an object: the one it holds, or the only one there is. */
function classAction(shape: Shape): DispatchAction {
  if (shape.classSlot !== undefined) {
    return { kind: "slot", slot: shape.classSlot, rep: "ref", optional: false };
  }
  if (shape.classObject === undefined) return { kind: "dynamic" };
  return { kind: "class-object", shape: shape.classObject };
}

export function shadows(shape: AllocationShape, key: string): boolean {
  const field = shape.fields.get(key);
  return field !== undefined && shadowsMember(shape, field);
}
