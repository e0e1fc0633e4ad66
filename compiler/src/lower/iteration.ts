/**
 * Iteration: for-of, spread and array patterns walk any iterable through a
 * Stepper, which is chosen by the static type: by index over arrays and strings,
 * by the library's cursors over its own collections, else by the protocol.
 */
import ts from "typescript";
import type { Signature, Value } from "../ir/ir.ts";
import { insideKey } from "../ir/keys.ts";
import type { Representation } from "../ir/representation.ts";
import { unionTypeOf } from "../project/instantiate.ts";
import { isStdlibFile, stdlibExport } from "./builtins.ts";
import { classOfType, findMember } from "./classes.ts";
import {
  branch,
  emit,
  type FunctionContext,
  jump,
  type Lowering,
  newBlockIn,
  type Operand,
  runtimeCall,
  startBlock,
  throwValue,
} from "./context.ts";
import { coerceTo, convert, undefinedAs } from "./convert.ts";
import { lookUp } from "./escapes.ts";
import { readProperty } from "./expressions/access.ts";
import { truthy } from "./expressions/operators.ts";
import { notIterableAt } from "./expressions/shown-text.ts";
import { ELEMENTS } from "./flow.ts";
import { withUndefined } from "./functions.ts";
import { callLibrary } from "./library.ts";
import { isTestedName, typeAdmitsUndefined } from "./missing-values.ts";
import { propertyByKey, symbolKey } from "./names.ts";
import { endPassage } from "./passages.ts";
import { arrayMember, callFlow, readFlow, readThrough } from "./properties.ts";
import { Refusal } from "./refusal.ts";
import { cleanupScope, jumpIfReached, protect, startJoin } from "./scopes.ts";
import { readVariable, sealBlock, writeVariable } from "./ssa.ts";
import {
  constituents,
  elementTypeOf,
  isAny,
  isArrayType,
  nodeFor,
  representationOf,
  resultRepresentation,
} from "./types.ts";
import {
  bigIntElement,
  isBigIntViewType,
  isViewType,
  VIEW_CHECK,
  viewElement,
  walkedLength,
} from "./views.ts";

/** A position in an iterable. `advance` is not called again once it has said false. */
export interface Stepper {
  elementType: ts.Type;
  /** Moves on; whether there is an element. */
  advance: (ctx: FunctionContext) => Value;
  /** The element that advance moved to; once for each. */
  current: (ctx: FunctionContext) => Operand;
  /** The parts of an element that is a pair, without making the pair. */
  pair: ((ctx: FunctionContext) => [Operand, Operand]) | undefined;
  /** Says that no more elements are wanted; undefined when nothing can notice. */
  close: ((ctx: FunctionContext) => void) | undefined;
}

/** A variable of the generated code. */
export interface Slot {
  get: (ctx: FunctionContext) => Value;
  set: (ctx: FunctionContext, value: Value) => void;
}

export function newSlot(ctx: FunctionContext, initial: Value, name: string): Slot {
  const key = {};
  const { rep } = initial;
  writeVariable(ctx.ssa, ctx.block, key, initial);
  return {
    get: (at) => {
      const value = readVariable(at.ssa, at.block, key, rep, name);
      return value ?? emit(at, "const.zero", [], { rep });
    },
    set: (at, value) => writeVariable(at.ssa, at.block, key, value),
  };
}

/** Interfaces of the library's own iterators: all their objects are cursors. */
const CURSORS = new Set([
  "ArrayIterator",
  "Generator",
  "MapIterator",
  "SetIterator",
  "StringIterator",
  "RegExpStringIterator",
]);

export function openStepper(ctx: FunctionContext, source: Operand, node: ts.Node): Stepper {
  const { lowering } = ctx;
  const { type } = source;
  const value = convert(ctx, source.value, representationOf(lowering, type));
  const iterable: Operand = { value, type };
  if (iterable.value.rep === "str") return stringStepper(ctx, iterable);
  if (constituents(type).every((member) => isArrayType(lowering, member))) {
    return arrayStepper(ctx, iterable, node);
  }
  const { checker } = lowering;
  if (isViewType(lowering, type)) {
    return viewStepper(ctx, iterable, checker.getNumberType(), viewElement);
  }
  if (isBigIntViewType(lowering, type)) {
    return viewStepper(ctx, iterable, checker.getBigIntType(), bigIntElement);
  }
  const elementType = iteratedType(lowering, type);
  if (elementType === undefined) {
    throw new Refusal(
      "TK2031",
      node,
      `a value of type '${lowering.checker.typeToString(type)}' cannot be iterated`,
    );
  }
  const cursor = cursorOf(ctx, iterable);
  if (cursor !== undefined) return cursorStepper(ctx, cursor, elementType);
  const isOfLibrary = isStdlibFile(lowering, node.getSourceFile());
  const message = isOfLibrary ? "" : notIterableAt(node);
  const iterator = openIterator(ctx, iterable, elementType, message);
  return protocolStepper(ctx, iterator, elementType, node);
}

function arrayStepper(ctx: FunctionContext, array: Operand, walk: ts.Node): Stepper {
  const { lowering } = ctx;
  const elementType = elementTypeOf(lowering, array.type);
  const declared = representationOf(lowering, elementType);
  const mayLack = isForLookedAt(lowering, walk, declared);
  const rep = mayLack ? withUndefined(declared) : declared;
  const passage = readThrough(lowering, array.type, ELEMENTS, elementType);
  const node = nodeFor(lowering, array.type).id;
  const flag = mayLack || typeAdmitsUndefined(elementType);
  const index = newSlot(ctx, emit(ctx, "const.f64", [], { number: 0 }), "index");
  return {
    elementType,
    pair: undefined,
    close: undefined,
    advance: (at) => {
      const length = convert(at, emit(at, "array.length", [array.value]), "f64");
      return emit(at, "f64.lt", [index.get(at), length]);
    },
    current: (at) => {
      const i = index.get(at);
      const value = emit(at, "array.get", [array.value, i], { node, rep, flag });
      endPassage(at, passage, value, elementType);
      index.set(at, emit(at, "f64.add", [i, emit(at, "const.f64", [], { number: 1 })]));
      return { value, type: elementType };
    },
  };
}

/** Whether what walks an array is a loop that looks at its variable: missing elements are undefined. */
function isForLookedAt(lowering: Lowering, walk: ts.Node, rep: Representation): boolean {
  const loop = walk.parent;
  if (!ts.isForOfStatement(loop) || loop.expression !== walk) return false;
  if (!ts.isVariableDeclarationList(loop.initializer)) return false;
  return isTestedName(lowering, loop.initializer.declarations[0]?.name, rep);
}

/** Over a typed array. */
function viewStepper(
  ctx: FunctionContext,
  view: Operand,
  elementType: ts.Type,
  elementOf: typeof viewElement,
): Stepper {
  runtimeCall(ctx, VIEW_CHECK, "void", [view.value]);
  const index = newSlot(ctx, emit(ctx, "const.f64", [], { number: 0 }), "index");
  return {
    elementType,
    pair: undefined,
    close: undefined,
    advance: (at) => emit(at, "f64.lt", [index.get(at), walkedLength(at, view)]),
    current: (at) => {
      const i = index.get(at);
      const value = elementOf(at, view, i, "error");
      index.set(at, emit(at, "f64.add", [i, emit(at, "const.f64", [], { number: 1 })]));
      return { value, type: elementType };
    },
  };
}

function stringStepper(ctx: FunctionContext, text: Operand): Stepper {
  const type = ctx.lowering.checker.getStringType();
  const position = newSlot(ctx, emit(ctx, "const.f64", [], { number: 0 }), "position");
  return {
    elementType: type,
    pair: undefined,
    close: undefined,
    advance: (at) => {
      const length = convert(at, emit(at, "str.length", [text.value]), "f64");
      return emit(at, "f64.lt", [position.get(at), length]);
    },
    current: (at) => {
      const start = position.get(at);
      const value = runtimeCall(at, "tsk_string_code_point_string", "str", [text.value, start], {
        nothrow: true,
      });
      const width = convert(at, emit(at, "str.length", [value]), "f64");
      position.set(at, emit(at, "f64.add", [start, width]));
      return { value, type };
    },
  };
}

/** The cursor over a collection of the library, or over one of its iterators. */
function cursorOf(ctx: FunctionContext, iterable: Operand): Operand | undefined {
  const { lowering } = ctx;
  const { type } = iterable;
  const name = (type.symbol as ts.Symbol | undefined)?.name;
  const ambient = type.symbol?.declarations?.every((d) => d.getSourceFile().isDeclarationFile);
  if (ambient && name !== undefined && CURSORS.has(name)) return iterable;
  const owner = iterable.value.rep === "ref" ? classOfType(lowering, type) : undefined;
  if (owner === undefined) return undefined;
  if (inLibrary(lowering, findMember(owner, insideKey("advance"), "method")?.declaration))
    return iterable;
  const cursor = findMember(owner, insideKey("cursor"), "method");
  const own = findMember(owner, "@@iterator", "method");
  if (!inLibrary(lowering, cursor?.declaration) || !inLibrary(lowering, own?.declaration)) {
    return undefined;
  }
  const result = memberResult(lowering, owner.type, insideKey("cursor"));
  return result && callMember(ctx, iterable, insideKey("cursor"), [], result);
}

function inLibrary(lowering: Lowering, declaration: ts.Node | undefined): boolean {
  return declaration?.getSourceFile().fileName.startsWith(lowering.project.stdlib) ?? false;
}

function cursorStepper(ctx: FunctionContext, cursor: Operand, elementType: ts.Type): Stepper {
  const { checker } = ctx.lowering;
  const key = checker.getPropertyOfType(cursor.type, "key");
  const value = checker.getPropertyOfType(cursor.type, "value");
  const isPair = checker.isTupleType(elementType) && key !== undefined && value !== undefined;
  // The types of the other cursors speak of a return() too, which they do not have.
  const owner = classOfType(ctx.lowering, cursor.type);
  const closes = owner !== undefined && findMember(owner, "return", "method") !== undefined;
  return {
    elementType,
    close: closes
      ? (at) => {
          callMember(at, cursor, "return", [], checker.getUnknownType());
        }
      : undefined,
    pair: isPair
      ? (at) => {
          const read = (property: ts.Symbol): Operand => {
            const type = checker.getTypeOfSymbol(property);
            const imm = {
              node: nodeFor(at.lowering, cursor.type).id,
              key: symbolKey(at.lowering, property),
              rep: representationOf(at.lowering, type),
            };
            const passage = readThrough(at.lowering, cursor.type, imm.key, type);
            const value = emit(at, "prop.get", [cursor.value], imm, property.name);
            endPassage(at, passage, value, type);
            return { value, type };
          };
          return [read(key), read(value)];
        }
      : undefined,
    advance: (at) =>
      callMember(at, cursor, insideKey("advance"), [], checker.getBooleanType()).value,
    current: (at) => callMember(at, cursor, insideKey("current"), [], elementType),
  };
}

/** What `iterable[Symbol.iterator]()` gives where the iterable may be an array or a string. */
export function iteratorOf(ctx: FunctionContext, iterable: Operand): Operand | undefined {
  const { lowering } = ctx;
  const isClass =
    iterable.value.rep === "ref" && classOfType(lowering, iterable.type) !== undefined;
  const elementType = isClass ? undefined : iteratedType(lowering, iterable.type);
  if (elementType === undefined) return undefined;
  const helper = stdlibExport(lowering, "ecma/iterate.ts", "iteratorOf");
  // It asks the iterable itself once it knows that this is an object with the method.
  if (ctx.instance.declaration === helper?.valueDeclaration) return undefined;
  return openIterator(ctx, iterable, elementType, "");
}

/** An object with `next` for any iterable; `message` is about what is none. */
function openIterator(
  ctx: FunctionContext,
  iterable: Operand,
  elementType: ts.Type,
  message: string,
): Operand {
  const { lowering } = ctx;
  const isClass =
    iterable.value.rep === "ref" && classOfType(lowering, iterable.type) !== undefined;
  if (!isClass) {
    const text = { value: emit(ctx, "const.str", [], { text: message }), type: undefined };
    return callLibrary(ctx, "ecma/iterate.ts", "iteratorOf", [elementType], [iterable, text]);
  }
  const type = memberResult(lowering, iterable.type, "@@iterator") ?? iterable.type;
  return callMember(ctx, iterable, "@@iterator", [], type);
}

function protocolStepper(
  ctx: FunctionContext,
  iterator: Operand,
  elementType: ts.Type,
  node: ts.Node,
): Stepper {
  const { lowering } = ctx;
  const { checker } = lowering;
  const resultType = memberResult(lowering, iterator.type, "next");
  if (resultType === undefined) {
    throw new Refusal("TK2031", node, "this iterator has no next() that can be called");
  }
  const initial = emit(ctx, "const.zero", [], { rep: "ref" });
  const result = newSlot(ctx, initial, "result");
  const doneType = checker.getPropertyOfType(resultType, "done");
  const closes = checker.getPropertyOfType(iterator.type, "return") !== undefined;
  return {
    elementType,
    pair: undefined,
    advance: (at) => {
      const next = callMember(at, iterator, "next", [], resultType);
      result.set(at, convert(at, next.value, "ref", "iterator result"));
      if (doneType === undefined) return emit(at, "const.bool", [], { flag: true });
      const object = { value: result.get(at), type: resultType };
      const done = readProperty(at, object, "done", checker.getUnknownType(), node);
      return emit(at, "bool.not", [truthy(at, done.value)]);
    },
    current: (at) =>
      readProperty(at, { value: result.get(at), type: resultType }, "value", elementType, node),
    close: closes
      ? (at) =>
          closeIterator(at, iterator, checker.getUnknownType(), ({ value }) => {
            runtimeCall(at, "tsk_check_closed", "void", [convert(at, value, "value")]);
          })
      : undefined,
  };
}

/** Calls the iterator's return(), if it has one; `settle` gets what that gives. */
export function closeIterator(
  ctx: FunctionContext,
  iterator: Operand,
  type: ts.Type,
  settle?: (given: Operand) => void,
): void {
  lookUp(ctx.lowering, iterator.type, "return");
  const present = newBlockIn(ctx);
  const done = newBlockIn(ctx);
  const has = runtimeCall(ctx, "tsk_may_close", "bool", [convert(ctx, iterator.value, "value")]);
  branch(ctx, has, present, done);
  startBlock(ctx, present);
  const given = callMember(ctx, iterator, "return", [], type);
  settle?.(given);
  jump(ctx, done);
  startBlock(ctx, done);
}

/** Closes after an exception, which stays the one that is thrown. */
function closeQuietly(ctx: FunctionContext, close: (ctx: FunctionContext) => void): void {
  const failed = newBlockIn(ctx);
  const done = newBlockIn(ctx);
  protect(ctx, failed, () => close(ctx));
  jumpIfReached(ctx, done);
  startBlock(ctx, failed);
  emit(ctx, "catch", []);
  jump(ctx, done);
  startJoin(ctx, done);
}

/** Runs `body` so that leaving it by an exception or a jump closes the stepper. */
export function closingOnExit(ctx: FunctionContext, stepper: Stepper, body: () => void): void {
  const { close } = stepper;
  if (close === undefined) {
    body();
    return;
  }
  const handler = newBlockIn(ctx);
  const after = newBlockIn(ctx);
  cleanupScope(ctx, () => close(ctx));
  protect(ctx, handler, body);
  ctx.scopes.pop();
  jumpIfReached(ctx, after);
  startBlock(ctx, handler);
  const exception = emit(ctx, "catch", [], {}, "exception");
  closeQuietly(ctx, close);
  throwValue(ctx, exception);
  startJoin(ctx, after);
}

/** A loop over an iterable; `labels` are those that `break` and `continue` inside can name. */
export function iterate(
  ctx: FunctionContext,
  iterable: Operand,
  node: ts.Node,
  body: (stepper: Stepper) => void,
  labels: readonly string[] = [],
): void {
  walk(ctx, openStepper(ctx, iterable, node), body, labels);
}

/** A loop over what a stepper gives. */
export function walk(
  ctx: FunctionContext,
  stepper: Stepper,
  body: (stepper: Stepper) => void,
  labels: readonly string[],
): void {
  const header = newBlockIn(ctx);
  const next = newBlockIn(ctx);
  const inside = newBlockIn(ctx);
  const exit = newBlockIn(ctx);
  jump(ctx, header);
  startBlock(ctx, header, false);
  branch(ctx, stepper.advance(ctx), inside, exit);
  startBlock(ctx, inside);
  ctx.scopes.push({ kind: "loop", labels, breakTo: exit, continueTo: undefined });
  closingOnExitOf(ctx, stepper, () => {
    ctx.scopes.push({ kind: "loop", labels, breakTo: undefined, continueTo: next });
    body(stepper);
    ctx.scopes.pop();
  });
  ctx.scopes.pop();
  jumpIfReached(ctx, next);
  startJoin(ctx, next);
  if (!ctx.terminated) jump(ctx, header);
  sealBlock(ctx.ssa, header);
  startJoin(ctx, exit);
}

/** As closingOnExit, with the element taken before the region: reading it closes nothing. */
function closingOnExitOf(ctx: FunctionContext, stepper: Stepper, body: () => void): void {
  const { close, current } = stepper;
  if (close === undefined) {
    body();
    return;
  }
  const element = current(ctx);
  stepper.current = () => element;
  closingOnExit(ctx, stepper, body);
  stepper.current = current;
}

/** Appends all elements of an iterable to an array. */
export function appendIterable(
  ctx: FunctionContext,
  array: Operand,
  iterable: Operand,
  node: ts.Node,
): void {
  const { lowering } = ctx;
  const type = arrayMember(lowering, array.type) ?? array.type;
  const elementType = elementTypeOf(lowering, type);
  const rep: Representation = representationOf(lowering, elementType);
  const arrays = constituents(iterable.type).every((member) => isArrayType(lowering, member));
  // Values of any kind are checked one by one where they must all be of one kind.
  const from = arrays ? elementTypeOf(lowering, iterable.type) : undefined;
  const open = from !== undefined && (from.flags & ts.TypeFlags.Unknown) !== 0;
  if (arrays && (rep === "value" || !open)) {
    readFlow(lowering, iterable.type, ELEMENTS, elementType);
    runtimeCall(ctx, "tsk_array_spread", "void", [array.value, iterable.value]);
    return;
  }
  iterate(ctx, iterable, node, (stepper) => {
    const value = coerceTo(ctx, stepper.current(ctx), elementType, rep);
    emit(ctx, "array.push", [array.value, value], { node: nodeFor(lowering, type).id });
  });
}

/** Calls a method of an evaluated receiver. */
export function callMember(
  ctx: FunctionContext,
  receiver: Operand,
  key: string,
  given: readonly Operand[],
  type: ts.Type,
): Operand {
  const { lowering } = ctx;
  // What a function without a result gives is undefined where it is passed on.
  const args = given.map((operand) =>
    operand.value.rep === "void" ? { ...operand, value: undefinedAs(ctx, "value") } : operand,
  );
  const signature: Signature = {
    params: args.map(({ value }) => value.rep),
    result: resultRepresentation(lowering, type),
    rest: false,
  };
  const node = nodeFor(lowering, receiver.type).id;
  const call = { node, key, typeArguments: [], signature };
  const index = lowering.virtualCalls.push(call) - 1;
  const passage = callFlow(lowering, receiver.type, call, {
    args: args.map((arg) => arg.type),
    rest: false,
    result: type,
  });
  const values = [receiver.value, ...args.map(({ value }) => value)];
  const imm = { node, key, rep: signature.result, signature, index };
  const value = emit(ctx, "method.call", values, imm);
  endPassage(ctx, passage, value, type);
  return { value, type };
}

/** The property of a type under the IR's name for it. */
function memberOf(lowering: Lowering, type: ts.Type, key: string): ts.Symbol | undefined {
  const { checker } = lowering;
  return propertyByKey(checker, type, key);
}

/** The type that calling a method without arguments gives. */
export function memberResult(lowering: Lowering, type: ts.Type, key: string): ts.Type | undefined {
  const { checker } = lowering;
  const member = memberOf(lowering, checker.getApparentType(type), key);
  const [signature] = member ? checker.getTypeOfSymbol(member).getCallSignatures() : [];
  return signature?.getReturnType();
}

/** The type of the elements that iterating a type gives. */
export function iteratedType(lowering: Lowering, type: ts.Type): ts.Type | undefined {
  const { checker } = lowering;
  const members = constituents(type);
  if (members.length > 1) {
    const types = members.map((member) => iteratedType(lowering, member));
    const found = types.filter((member) => member !== undefined);
    return found.length < types.length ? undefined : unionTypeOf(checker, found);
  }
  if (type.flags & ts.TypeFlags.StringLike) return checker.getStringType();
  if (isAny(type)) return type;
  if (isArrayType(lowering, type)) return elementTypeOf(lowering, type);
  const iterator = memberResult(lowering, type, "@@iterator");
  const result = iterator && memberResult(lowering, iterator, "next");
  return result && yieldedType(lowering, result);
}

/** The type of `value` in iterator results that are not the last. */
export function yieldedType(lowering: Lowering, result: ts.Type): ts.Type | undefined {
  const { checker } = lowering;
  const yielding = constituents(result).filter((member) => {
    const done = checker.getPropertyOfType(member, "done");
    const doneType = done && checker.getTypeOfSymbol(done);
    return doneType === undefined || checker.typeToString(doneType) !== "true";
  });
  const [only] = yielding;
  const value = checker.getPropertyOfType(yielding.length === 1 && only ? only : result, "value");
  return value && checker.getTypeOfSymbol(value);
}
