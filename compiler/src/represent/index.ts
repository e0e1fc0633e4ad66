/**
 * represent: from IR on static types to IR on machine representations.
 *
 * Reads the shapes that the flow analysis found at each static type and turns
 * property operations into loads and stores of slots where every shape agrees,
 * into dispatchers by shape where they do not.
 */
import ts from "typescript";
import type { Block, Instruction, IrFunction, Value } from "../ir/ir.ts";
import { newValue } from "../ir/ir.ts";
import { textOfKey } from "../ir/keys.ts";
import { baseOf, isPointer, nullishOf, type Representation } from "../ir/representation.ts";
import type { Lowering } from "../lower/context.ts";
import { coercingParameters, coercionOf } from "../lower/expressions/coercions.ts";
import { type AllocationShape, type Field, isSubset, type TypeNode } from "../lower/flow.ts";
import { distinctFunctions } from "../lower/function-identity.ts";
import { valueParameters } from "../lower/functions.ts";
import { isOperandParameter } from "../lower/number-operands.ts";
import { callTarget, classOfShape, type LiteralOrigin } from "../lower/properties.ts";
import { substituteValues } from "../lower/ssa.ts";
import { elementTypeOf, representationOf } from "../lower/types.ts";
import { VIEW_CHECK } from "../lower/views.ts";
import { typeId } from "../project/instantiate.ts";
import { allocation, concreteShape, nodeOf, type Represent } from "./context.ts";
import {
  callAction,
  dispatch,
  isDescribed,
  isGuarded,
  onlyAction,
  shadows,
} from "./dispatchers.ts";
import { elementsKindAt } from "./element-kinds.ts";
import { checkEntries, foundAsValues } from "./entry-checks.ts";
import { fixableShapes } from "./integrity.ts";
import type { Coercion, Coercions, DispatchAction, Program, Shape } from "./program.ts";
import { checkShape, madeShapes, testInstance } from "./shape-tests.ts";
import { layOutShapes } from "./shapes.ts";
import { spreadKeys } from "./spreads.ts";
import { changesBuffers, readElement, readLength, writeElement } from "./views.ts";

export function represent(
  lowering: Lowering,
  hooks: Pick<Program, "makeError" | "reportUncaught" | "eventLoop">,
): Program {
  const table = layOutShapes(lowering);
  const state: Represent = {
    lowering,
    table,
    made: madeShapes(lowering, table),
    dispatchers: new Map(),
    fixable: fixableShapes(lowering),
    distinct: distinctFunctions(lowering),
    copies: new Map(),
    changesBuffers: changesBuffers(lowering),
  };
  for (const fn of lowering.module.functions.values()) rewriteFunction(state, fn);
  const entryChecks = checkEntries(state);
  return {
    module: lowering.module,
    symbols: lowering.symbols,
    shapes: state.table.shapes,
    dispatchers: [...state.dispatchers.values()],
    entryChecks,
    operandParameters: operandParameters(state),
    coercions: coercions(state),
    constructors: lowering.constructors,
    builtInMembers: lowering.builtInMembers,
    functionObjects: [...lowering.functionObjects].map(([callee, signature]) => ({
      callee,
      signature,
    })),
    ...hooks,
  };
}

function rewriteFunction(state: Represent, fn: IrFunction): void {
  for (const block of fn.blocks) {
    const instructions = block.instructions;
    block.instructions = [];
    for (const instruction of instructions) rewrite(state, fn, block, instruction);
  }
  if (state.copies.size === 0) return;
  substituteValues(fn, (value) => {
    let current = value;
    for (let next = state.copies.get(value); next !== undefined; next = state.copies.get(next)) {
      current = next;
    }
    return current;
  });
  state.copies.clear();
}

function rewrite(state: Represent, fn: IrFunction, block: Block, i: Instruction): void {
  switch (i.op) {
    case "object.new":
      if (allocation(state, i.imm.shape).asRecord) {
        newRecord(fn, block, i);
        return;
      }
      block.instructions.push({ ...i, imm: { shape: concreteShape(state, i.imm.shape).id } });
      return;
    case "shape.id": {
      const isRecord = allocation(state, i.imm.shape).asRecord;
      const number = isRecord ? 0 : concreteShape(state, i.imm.shape).id;
      block.instructions.push({ ...i, op: "const.f64", imm: { number } });
      return;
    }
    case "prop.init":
      initialize(state, fn, block, i);
      return;
    case "object.level":
      beginLevel(state, fn, block, i);
      return;
    case "object.spread":
      spread(state, fn, block, i);
      return;
    case "prop.get":
      get(state, fn, block, i);
      return;
    case "prop.set":
      set(state, fn, block, i);
      return;
    case "method.call":
      call(state, fn, block, i);
      return;
    case "prop.has":
      has(state, block, i);
      return;
    case "instance.of":
      testInstance(state, block, i);
      return;
    case "shape.check":
      checkShape(state, block, i);
      return;
    case "closure.static":
      block.instructions.push(closure(state, i));
      return;
    case "closure.call":
      callClosure(state, fn, block, i);
      return;
    case "class.object":
    case "class.new":
    case "class.at":
      block.instructions.push({ ...i, imm: { shape: concreteShape(state, i.imm.shape).id } });
      return;
    case "class.instance":
      testClass(state, block, i);
      return;
    case "array.new":
    case "array.get":
    case "array.set":
    case "array.push":
    case "array.has":
      block.instructions.push({ ...i, imm: { ...i.imm, index: elementsKindAt(state, i) } });
      return;
    case "runtime":
      if (i.imm.callee !== VIEW_CHECK || state.changesBuffers) block.instructions.push(i);
      return;
    case "view.length":
      readLength(state, block, i);
      return;
    case "view.get":
      readElement(state, fn, block, i);
      return;
    case "view.set":
      writeElement(state, fn, block, i);
      return;
    default:
      block.instructions.push(i);
  }
}

/** Functions that are called through values, or for receivers of several shapes. */
function calledThroughValues(state: Represent): Set<string> {
  const found = foundAsValues(state);
  for (const { action } of [...state.dispatchers.values()].flatMap(({ cases }) => cases)) {
    if (action.kind === "call") found.add(action.callee);
  }
  return found;
}

/** What functions of the language that are called so make of their arguments. */
function coercions(state: Represent): Map<string, Coercions> {
  const { lowering } = state;
  const found = calledThroughValues(state);
  const out = new Map<string, Coercions>();
  for (const instance of lowering.instances.values()) {
    const { fn, parameterTypes } = instance;
    const converting = found.has(fn.name) ? coercingParameters(lowering, instance) : undefined;
    if (converting === undefined) continue;
    const fixed = new Map<number, Coercion>();
    let rest: Coercion | undefined;
    parameterTypes.forEach((type, index) => {
      const isRest = fn.rest && index === parameterTypes.length - 1;
      const element = isRest ? elementTypeOf(lowering, type) : type;
      const rep = isRest ? representationOf(lowering, element) : fn.params[index]?.rep;
      const coercion = coercionOf({ type: element, rep: rep ?? "value" });
      if (coercion === undefined || converting[index] !== true) return;
      if (isRest) rest = coercion;
      else fixed.set(index, coercion);
    });
    if (fixed.size > 0 || rest !== undefined) out.set(fn.name, { fixed, rest });
  }
  return out;
}

/**
 * Parameters of functions that are called through values or for receivers of several shapes, where
 * an argument can be missing: those for which NaN serves then.
 */
function operandParameters(state: Represent): Map<string, Set<number>> {
  const { lowering } = state;
  const found = calledThroughValues(state);
  const out = new Map<string, Set<number>>();
  for (const { fn, declaration } of lowering.instances.values()) {
    if (!found.has(fn.name) || !ts.isFunctionLike(declaration)) continue;
    const parameters = valueParameters(declaration);
    const indices = parameters.flatMap((parameter, index) =>
      fn.params[index]?.rep === "f64" && isOperandParameter(lowering, parameter) ? [index] : [],
    );
    if (indices.length > 0) out.set(fn.name, new Set(indices));
  }
  return out;
}

/** Appends the conversion of a value to another representation; the value itself if it has it. */
function converted(
  fn: IrFunction,
  block: Block,
  like: Instruction,
  value: Value,
  rep: Representation,
): Value {
  if (value.rep === rep) return value;
  const result = newValue(fn, rep, value.name);
  block.instructions.push(conversion(fn, block, like, value, result));
  return result;
}

function conversion(
  fn: IrFunction,
  block: Block,
  like: Instruction,
  from: Value,
  to: Value,
): Instruction {
  const position = like.position;
  const make = (op: Instruction["op"], imm: Instruction["imm"], arg = from): Instruction => ({
    op,
    result: to,
    args: [arg],
    imm,
    position,
  });
  const text = textOfKey(like.imm.key ?? describe(to.rep));
  if (to.rep === "value") return make("box", {});
  if (from.rep === "value") return make("unbox", { rep: to.rep, text });
  if (from.rep === "i32" && to.rep === "f64") return make("i32.tof64", {});
  if (isPointer(from.rep) && isPointer(to.rep) && baseOf(from.rep) === baseOf(to.rep)) {
    if (nullishOf(from.rep) === undefined) return make("ptr.cast", { rep: to.rep });
    if (nullishOf(to.rep) === undefined) return make("ptr.check", { rep: to.rep, text });
  }
  const boxed = newValue(fn, "value");
  block.instructions.push({ op: "box", result: boxed, args: [from], imm: {}, position });
  return make("unbox", { rep: to.rep, text }, boxed);
}

function describe(rep: Representation): string {
  return baseOf(rep) === "f64" ? "number" : baseOf(rep);
}

/** An object whose properties may be deleted: a table from the start. */
function newRecord(fn: IrFunction, block: Block, i: Instruction): void {
  const plain = newValue(fn, "bool");
  const { position } = i;
  block.instructions.push({
    op: "const.bool",
    result: plain,
    args: [],
    imm: { flag: false },
    position,
  });
  const imm = { callee: "tsk_record_new", rep: "ref" as const };
  block.instructions.push({ op: "runtime", result: i.result, args: [plain], imm, position });
}

function setInRecord(fn: IrFunction, block: Block, i: Instruction): void {
  const [object, value] = i.args;
  if (object === undefined || value === undefined) return;
  const { position } = i;
  const name = i.imm.key ?? "";
  const symbol = name.startsWith("@@");
  const key = newValue(fn, symbol ? "value" : "str");
  block.instructions.push({
    op: symbol ? "const.symbol" : "const.str",
    result: key,
    args: [],
    imm: symbol ? { key: name } : { text: textOfKey(name) },
    position,
  });
  const boxed = [object, key, value].map((operand) => converted(fn, block, i, operand, "value"));
  if (i.imm.text === undefined) {
    const imm = { callee: "tsk_set", rep: "void" as const };
    block.instructions.push({ op: "runtime", result: undefined, args: boxed, imm, position });
    return;
  }
  const none = newValue(fn, "value");
  block.instructions.push({ op: "const.undefined", result: none, args: [], imm: {}, position });
  const [, keyed, closure] = boxed as [Value, Value, Value];
  const both = i.imm.text === "getter" ? [closure, none] : [none, closure];
  const imm = { callee: "tsk_record_define_accessor", rep: "void" as const };
  block.instructions.push({
    op: "runtime",
    result: undefined,
    args: [object, keyed, ...both],
    imm,
    position,
  });
}

function initialize(state: Represent, fn: IrFunction, block: Block, i: Instruction): void {
  if (allocation(state, i.imm.shape).asRecord) {
    setInRecord(fn, block, i);
    return;
  }
  const shape = concreteShape(state, i.imm.shape);
  if (i.imm.text !== undefined) {
    initializeAccessor(shape, fn, block, i);
    return;
  }
  const slot = shape.slots.find(({ key }) => key === i.imm.key);
  const [object, value] = i.args;
  if (slot === undefined || object === undefined || value === undefined) {
    throw new Error(`no slot for ${i.imm.key}`);
  }
  if (i.imm.flag === true && slot.rep !== "value") return;
  const stored = converted(fn, block, i, value, slot.rep);
  block.instructions.push({
    op: "slot.set",
    result: undefined,
    args: [object, stored],
    imm: { shape: shape.id, slot: slot.index, rep: slot.rep, flag: true },
    position: i.position,
  });
}

/** Notes where the fields of a class stand, if its base class may have added optional properties. */
function beginLevel(state: Represent, fn: IrFunction, block: Block, i: Instruction): void {
  const { opensLevel, orderSlot } = concreteShape(state, i.imm.shape);
  const [object] = i.args;
  if (!opensLevel || orderSlot === undefined || object === undefined) return;
  const { position } = i;
  const slot = newValue(fn, "i32");
  const number = { number: orderSlot };
  block.instructions.push(
    { op: "const.i32", result: slot, args: [], imm: number, position },
    {
      op: "runtime",
      result: undefined,
      args: [object, slot],
      imm: { callee: "tsk_order_level", rep: "void", nothrow: true },
      position,
    },
  );
}

/** Copies property by property, and what an object has beyond its shape. */
function spread(state: Represent, fn: IrFunction, block: Block, i: Instruction): void {
  const [object, source] = i.args;
  const node = nodeOf(state, i);
  if (object === undefined || source === undefined || node === undefined) return;
  const { position } = i;
  const plain = !allocation(state, i.imm.shape).asRecord;
  for (const key of (plain ? spreadKeys(node) : undefined) ?? []) {
    const slot = concreteShape(state, i.imm.shape).slots.find((s) => s.key === key);
    if (slot === undefined) throw new Error(`no slot for ${key}`);
    const value = newValue(fn, slot.rep, key);
    const imm = { node: node.id, key, rep: slot.rep };
    get(state, fn, block, { op: "prop.get", result: value, args: [source], imm, position });
    const { shape } = i.imm;
    const args = [object, value];
    initialize(state, fn, block, { ...i, op: "prop.init", args, imm: { shape, key } });
  }
  const callee = plain ? "tsk_copy_extras" : "tsk_object_assign";
  const args = [object, converted(fn, block, i, source, plain ? "ref" : "value")];
  const imm = { callee, rep: "void" as const };
  block.instructions.push({ op: "runtime", result: undefined, args, imm, position });
}

/** Stores the function of an own accessor, where the shape does not name it. */
function initializeAccessor(shape: Shape, fn: IrFunction, block: Block, i: Instruction): void {
  const member = shape.members.find(({ key }) => key === i.imm.key);
  const [object, closure] = i.args;
  if (member === undefined || object === undefined || closure === undefined) {
    throw new Error(`no accessor for ${i.imm.key}`);
  }
  if (member.slot === undefined) return;
  const second = i.imm.text === "setter" && member.getter !== undefined ? 1 : 0;
  block.instructions.push({
    op: "slot.set",
    result: undefined,
    args: [object, converted(fn, block, i, closure, "value")],
    imm: { shape: shape.id, slot: member.slot + second, rep: "value" },
    position: i.position,
  });
}

/** A function that captures nothing: one object, or one for each evaluation where that shows. */
function closure(state: Represent, i: Instruction): Instruction {
  const { callee, flag } = i.imm;
  const isNew = flag === true && callee !== undefined && state.distinct.has(callee);
  return { ...i, op: isNew ? "closure.new" : i.op, imm: { callee } };
}

/** The slot that all shapes at a node have in common for a key, if they do. */
function commonSlot(
  state: Represent,
  node: TypeNode | undefined,
  key: string,
): { shape: Shape; slot: number; rep: Representation } | undefined {
  if (node === undefined || node.shapes.size === 0) return undefined;
  let common: { shape: Shape; slot: number; rep: Representation } | undefined;
  for (const allocated of node.shapes) {
    const shape = state.table.byAllocation.get(allocated);
    const slot = shape?.slots.find((s) => s.key === key);
    if (shape === undefined || slot === undefined || slot.optional) return undefined;
    if (isDescribed(state, allocated, key)) return undefined;
    if (common === undefined) common = { shape, slot: slot.index, rep: slot.rep };
    else if (common.slot !== slot.index || common.rep !== slot.rep) return undefined;
  }
  return common;
}

function get(state: Represent, fn: IrFunction, block: Block, i: Instruction): void {
  const [object] = i.args;
  const key = i.imm.key ?? "";
  const node = nodeOf(state, i);
  // A receiver that nothing has checked may be of any shape of the node it comes from.
  const wider = state.lowering.flow.nodes[i.imm.index ?? -1];
  const certain = wider === undefined || (node && isSubset(wider.shapes, node.shapes));
  const common = certain && object?.rep === "ref" ? commonSlot(state, node, key) : undefined;
  if (common === undefined || object === undefined || i.result === undefined) {
    const getter = object?.rep === "ref" ? onlyAction(state, node, key, "get") : undefined;
    if (getter?.kind === "call" && fitsExactly(state, getter, i)) direct(block, i, getter);
    else dispatch(state, block, i, "get", node, key, []);
    return;
  }
  const { shape, slot, rep } = common;
  const same = rep === i.result.rep;
  const maybe = rep === "value" && [...(node?.shapes ?? [])].some(isSeenEarly);
  const found = same ? i.result : newValue(fn, rep, key);
  const loaded = maybe ? newValue(fn, rep, key) : found;
  block.instructions.push({
    op: "slot.get",
    result: loaded,
    args: [object],
    imm: { shape: shape.id, slot, rep },
    position: i.position,
  });
  if (maybe && key.startsWith("#")) {
    requirePrivate(fn, block, i, loaded, "tsk_read_private", found);
  } else if (maybe) {
    const imm = { callee: "tsk_read_value", rep, pure: true, nothrow: true };
    const { position } = i;
    block.instructions.push({ op: "runtime", result: found, args: [loaded], imm, position });
  }
  if (!same) block.instructions.push(conversion(fn, block, i, found, i.result));
}

/** An object has no private field until its initialiser ran: a TypeError, not undefined. */
function requirePrivate(
  fn: IrFunction,
  block: Block,
  i: Instruction,
  loaded: Value,
  callee: string,
  result: Value | undefined,
): void {
  const { position } = i;
  const name = newValue(fn, "str");
  const imm = { text: (i.imm.key ?? "").replace(/@\d+$/, "") };
  block.instructions.push(
    { op: "const.str", result: name, args: [], imm, position },
    {
      op: "runtime",
      result,
      args: [loaded, name],
      imm: { callee, rep: result === undefined ? "void" : "value" },
      position,
    },
  );
}

/** Whether fields of a class's objects can be read before they are set: they are holes then. */
function isSeenEarly(shape: AllocationShape): boolean {
  return classOfShape(shape)?.seenEarly ?? false;
}

function set(state: Represent, fn: IrFunction, block: Block, i: Instruction): void {
  const [object, value] = i.args;
  const key = i.imm.key ?? "";
  const node = nodeOf(state, i);
  const common = object?.rep === "ref" ? commonSlot(state, node, key) : undefined;
  const direct = ![...(node?.shapes ?? [])].some((shape) => isGuarded(state, shape, key));
  if (common === undefined || object === undefined || value === undefined || !direct) {
    dispatch(state, block, i, "set", node, key, value === undefined ? [] : [value.rep]);
    return;
  }
  const { shape, slot, rep } = common;
  const stored = converted(fn, block, i, value, rep);
  const imm = { shape: shape.id, slot, rep };
  const { position } = i;
  if (key.startsWith("#") && rep === "value" && [...(node?.shapes ?? [])].some(isSeenEarly)) {
    const loaded = newValue(fn, rep, key);
    block.instructions.push({ op: "slot.get", result: loaded, args: [object], imm, position });
    requirePrivate(fn, block, i, loaded, "tsk_require_private", undefined);
  }
  const args = [object, stored];
  block.instructions.push({ op: "slot.set", result: undefined, args, imm, position });
}

/** instanceof a value: a class's own test where it has one. */
function testClass(state: Represent, block: Block, i: Instruction): void {
  const node = nodeOf(state, i);
  const tests = [...(node?.shapes ?? [])].some(
    (shape) => callTarget(state.lowering, shape, "@@hasInstance", []).kind !== "dynamic",
  );
  if (!tests) {
    block.instructions.push({ ...i, imm: {} });
    return;
  }
  const [value, object] = i.args;
  if (value === undefined || object === undefined) return;
  const signature = { params: ["value" as const], result: "value" as const, rest: false };
  const action = (shape: AllocationShape): DispatchAction => {
    const target = callTarget(state.lowering, shape, "@@hasInstance", []);
    if (target.kind === "instance")
      return callAction(state, shape, target.instance.fn, "@@hasInstance");
    if (target.kind === "field") {
      return fieldAction(state, shape, target.field, { ...i, imm: { signature } });
    }
    return { kind: "instance" };
  };
  const swapped = { ...i, args: [object, value] };
  dispatch(state, block, swapped, "call", node, "@@hasInstance", ["value"], "instance", action);
}

function call(state: Represent, fn: IrFunction, block: Block, i: Instruction): void {
  const virtual = state.lowering.virtualCalls[i.imm.index ?? -1];
  if (virtual === undefined) throw new Error("a method call without its record");
  const node = nodeOf(state, i);
  const { key, typeArguments } = virtual;
  const action = (shape: AllocationShape): DispatchAction => {
    const target = callTarget(state.lowering, shape, key, typeArguments, node);
    if (target.kind === "instance") {
      return callAction(state, shape, target.instance.fn, key);
    }
    if (target.kind === "field") return fieldAction(state, shape, target.field, i);
    return { kind: "dynamic" };
  };
  if (i.args[0]?.rep === "ref" && node !== undefined && node.shapes.size > 0) {
    const targets = new Set([...node.shapes].map((shape) => JSON.stringify(action(shape))));
    const [only] = targets;
    const chosen = only === undefined ? undefined : (JSON.parse(only) as DispatchAction);
    if (targets.size === 1 && chosen?.kind === "call" && fitsExactly(state, chosen, i)) {
      direct(block, i, chosen);
      return;
    }
  }
  const ids = typeArguments.map(typeId).join(",");
  const params = i.args.slice(1).map(({ rep }) => rep);
  const { text } = i.imm;
  const called = text === undefined ? undefined : newValue(fn, "str");
  if (called !== undefined) {
    const { position } = i;
    block.instructions.push({ op: "const.str", result: called, args: [], imm: { text }, position });
  }
  dispatch(state, block, i, "call", node, key, params, ids, action, called);
}

function fieldAction(
  state: Represent,
  shape: AllocationShape,
  field: Field,
  i: Instruction,
): DispatchAction {
  const slot = state.table.byAllocation.get(shape)?.slots.find((s) => s.key === field.key);
  const signature = i.imm.signature;
  if (slot === undefined || signature === undefined) return { kind: "dynamic" };
  const { index, rep } = slot;
  return {
    kind: "call-slot",
    slot: index,
    rep,
    signature,
    shadows: shadows(shape, field.key),
    hideable: isDescribed(state, shape, field.key),
    // `any` or a wider type may have put another object there.
    checked: ![...field.node.shapes].every(({ kind }) => CALLABLE.has(kind)),
  };
}

/** What wider types may have put in a function's place is looked at first. */
function callClosure(state: Represent, fn: IrFunction, block: Block, i: Instruction): void {
  const [callee, ...others] = i.args;
  const shapes = [...(nodeOf(state, i)?.shapes ?? [])];
  const { signature, rep, text } = i.imm;
  const imm = { signature, rep };
  if (callee === undefined || shapes.every(({ kind }) => CALLABLE.has(kind))) {
    block.instructions.push({ ...i, imm });
    return;
  }
  const { position } = i;
  const name = newValue(fn, "str");
  const called = newValue(fn, "ref", callee.name);
  const toFunction = { callee: "tsk_to_function", rep: "ref" as const };
  block.instructions.push(
    { op: "const.str", result: name, args: [], imm: { text }, position },
    {
      op: "runtime",
      result: called,
      args: [converted(fn, block, i, callee, "value"), name],
      imm: toFunction,
      position,
    },
    { ...i, args: [called, ...others], imm },
  );
}

const CALLABLE: ReadonlySet<AllocationShape["kind"]> = new Set(["function", "class-object"]);

type CallAction = Extract<DispatchAction, { kind: "call" }>;

/** Calls the one target there is. */
function direct(block: Block, i: Instruction, { callee, withoutReceiver }: CallAction): void {
  const args = withoutReceiver === true ? i.args.slice(1) : i.args;
  const imm = { callee, rep: i.result?.rep ?? "void" };
  block.instructions.push({ ...i, op: "call", args, imm });
}

/** Whether a call's operands and result have exactly its target's representations. */
function fitsExactly(state: Represent, action: CallAction, i: Instruction): boolean {
  const fn = state.lowering.module.functions.get(action.callee);
  if (action.hideable === true) return false;
  if (fn === undefined || fn.hasSelf || fn.rest !== (i.imm.signature?.rest ?? false)) return false;
  if (action.withoutReceiver !== true && fn.thisRep !== "ref") return false;
  if (fn.params.length !== i.args.length - 1) return false;
  if (fn.result !== (i.result?.rep ?? "void")) return false;
  return fn.params.every((param, index) => param.rep === i.args[index + 1]?.rep);
}

/** Whether receivers have a member: by shape, at run time where that does not settle it. */
function has(state: Represent, block: Block, i: Instruction): void {
  const key = i.imm.key ?? "";
  dispatch(state, block, i, "has", nodeOf(state, i), key, [], "", (shape) => {
    const laidOut = state.table.byAllocation.get(shape);
    if (laidOut === undefined) return { kind: "dynamic" };
    const slot = laidOut.slots.find((s) => s.key === key);
    if (slot !== undefined) {
      return slot.optional || isSeenEarly(shape) ? { kind: "dynamic" } : { kind: "present" };
    }
    return hasMember(shape, key) ? { kind: "present" } : { kind: "dynamic" };
  });
}

function hasMember(shape: AllocationShape, key: string): boolean {
  for (let c = classOfShape(shape); c !== undefined; c = c.base) {
    if (c.members.has(key)) return true;
  }
  const literal = shape.kind === "literal" ? (shape.origin as LiteralOrigin) : undefined;
  return literal !== undefined && (literal.getters.has(key) || literal.setters.has(key));
}
