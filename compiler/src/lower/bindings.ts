/**
 * Patterns: declaring variables from a value taken apart, and assigning the
 * parts of a value to targets. Both walk one description of the pattern.
 */
import ts from "typescript";
import { newValue, type Value } from "../ir/ir.ts";
import type { Representation } from "../ir/representation.ts";
import { arrayTypeOf } from "../project/instantiate.ts";
import { takesLength } from "./array-classes.ts";
import { variableType } from "./claims.ts";
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
} from "./context.ts";
import { coerce, coerceTo, convert, undefinedAs } from "./convert.ts";
import { constantKeyValue, keyValue, nonNull, readProperty } from "./expressions/access.ts";
import { destructured } from "./expressions/shown-text.ts";
import { lowerExpression, openTarget } from "./expressions.ts";
import { addField, addShape, ELEMENTS, newShape } from "./flow.ts";
import { withDefault, withUndefined } from "./functions.ts";
import { closingOnExit, openStepper, type Stepper } from "./iteration.ts";
import { isTestedName } from "./missing-values.ts";
import { constantKey, memberKey, propertyByKey, symbolKey } from "./names.ts";
import { isOperand } from "./number-operands.ts";
import { endPassage } from "./passages.ts";
import { arrayMember, arrayShape, readFlow, readThrough } from "./properties.ts";
import { Refusal } from "./refusal.ts";
import { readUnderKey } from "./run-time-keys.ts";
import { startJoin } from "./scopes.ts";
import { sealBlock } from "./ssa.ts";
import {
  concrete,
  constituents,
  elementTypeOf,
  flowBetween,
  isAny,
  isArrayType,
  nodeFor,
  representationOf,
  typeOf,
} from "./types.ts";
import { declareVariable, locationOf, writeLocation } from "./variable-access.ts";
import { isMentionedOnce } from "./variables.ts";
import { isViewType, VIEW_CHECK, viewElement } from "./views.ts";

/** One element of a pattern, whether it declares or assigns. */
interface Part {
  node: ts.Node;
  /** Property name in an object pattern. */
  name: ts.PropertyName | undefined;
  initializer: ts.Expression | undefined;
  rest: boolean;
  /** The static type of what is stored, where the target says. */
  type: ts.Type | undefined;
  /** Evaluates what the target is made of, before the value is read; gives what stores the value. */
  open: () => Store;
}

type Store = (operand: Operand) => void;

export function bindPattern(ctx: FunctionContext, name: ts.BindingName, operand: Operand): void {
  if (ts.isIdentifier(name)) {
    bindIdentifier(ctx, name, operand);
    return;
  }
  const parts = name.elements.map((element) => bindingPart(ctx, element));
  if (ts.isObjectBindingPattern(name)) {
    refuseNullish(ctx, operand, name, parts[0]);
    takeProperties(ctx, parts, operand);
  } else takeElements(ctx, parts, operand, name);
}

/** The variable that a name declares: of a parameter property the parameter, not the property. */
export function declaredSymbol(
  checker: ts.TypeChecker,
  name: ts.Identifier,
): ts.Symbol | undefined {
  const { parent } = name;
  if (ts.isParameter(parent) && ts.isParameterPropertyDeclaration(parent, parent.parent)) {
    return checker
      .getSymbolsOfParameterPropertyDeclaration(parent, name.text)
      .find(({ flags }) => flags & ts.SymbolFlags.FunctionScopedVariable);
  }
  return checker.getSymbolAtLocation(name);
}

function bindIdentifier(ctx: FunctionContext, name: ts.Identifier, operand: Operand): void {
  const symbol = declaredSymbol(ctx.lowering.checker, name);
  if (symbol === undefined) throw new Error(`no symbol for '${name.text}'`);
  // `const { [key]: dropped, ...others } = record`: whether it was there is all the same.
  if (ts.isBindingElement(name.parent) && isMentionedOnce(ctx.lowering, name)) return;
  const type = variableType(ctx, symbol, symbol.valueDeclaration ?? name);
  const isVar =
    (ts.getCombinedNodeFlags(name.parent as ts.Declaration) & ts.NodeFlags.BlockScoped) === 0;
  const existing = locationOf(ctx, symbol);
  if (isVar && existing !== undefined) {
    flowBetween(ctx.lowering, operand.type, type);
    writeLocation(ctx, existing, symbol, coerceTo(ctx, operand, existing.type, existing.rep));
    return;
  }
  const rep = representationOf(ctx.lowering, type);
  const { parent } = name;
  const isLoose = ts.isParameter(parent) && takesLength(ctx.lowering, parent);
  if (operand.value.rep !== rep && (isLoose || operand.value.rep === withUndefined(rep))) {
    // What a pattern did not find is undefined, though the type leaves that out.
    flowBetween(ctx.lowering, operand.type, type);
    declareVariable(ctx, symbol, type, operand.value, operand.value.rep);
    return;
  }
  declareVariable(ctx, symbol, type, coerce(ctx, operand, type));
}

function bindingPart(ctx: FunctionContext, element: ts.ArrayBindingElement): Part | undefined {
  if (ts.isOmittedExpression(element)) return undefined;
  const plain = ts.isIdentifier(element.name) ? element.name : undefined;
  return {
    node: element,
    name: element.propertyName ?? plain,
    initializer: element.initializer,
    rest: element.dotDotDotToken !== undefined,
    type: concrete(ctx, ctx.lowering.checker.getTypeAtLocation(element)),
    open: () => (operand) => bindPattern(ctx, element.name, operand),
  };
}

/** `[a, b.c] = value` and `({ a, b: c.d } = value)`. */
export function assignPattern(
  ctx: FunctionContext,
  pattern: ts.ArrayLiteralExpression | ts.ObjectLiteralExpression,
  operand: Operand,
): void {
  if (ts.isArrayLiteralExpression(pattern)) {
    const parts = pattern.elements.map((element) =>
      ts.isOmittedExpression(element) ? undefined : targetPart(ctx, element, undefined),
    );
    takeElements(ctx, parts, operand, pattern);
    return;
  }
  const parts = pattern.properties.map((property) => propertyPart(ctx, property));
  refuseNullish(ctx, operand, pattern, parts[0]);
  takeProperties(ctx, parts, operand);
}

function targetPart(
  ctx: FunctionContext,
  element: ts.Expression,
  name: ts.PropertyName | undefined,
): Part {
  if (ts.isSpreadElement(element)) {
    return { ...targetPart(ctx, element.expression, name), rest: true };
  }
  let target = element;
  let initializer: ts.Expression | undefined;
  if (ts.isBinaryExpression(element) && element.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
    target = element.left;
    initializer = element.right;
  }
  return {
    node: element,
    name,
    initializer,
    rest: false,
    type: undefined,
    open: () => openTarget(ctx, target),
  };
}

function propertyPart(ctx: FunctionContext, property: ts.ObjectLiteralElementLike): Part {
  if (ts.isShorthandPropertyAssignment(property)) {
    const part = targetPart(ctx, property.name, property.name);
    return { ...part, initializer: property.objectAssignmentInitializer };
  }
  if (ts.isPropertyAssignment(property)) {
    return targetPart(ctx, property.initializer, property.name);
  }
  if (ts.isSpreadAssignment(property)) {
    return { ...targetPart(ctx, property.expression, undefined), rest: true };
  }
  throw new Refusal("TK2000", property, "this cannot be assigned to");
}

// ------------------------------------------------------------ object patterns

/**
 * What is of type `any` can be null or undefined, which no pattern takes apart. Where the pattern
 * begins with a default, or stands in another, the error is that of reading the first property. What
 * the checker knows to be null it lets a pattern without properties have.
 */
function refuseNullish(
  ctx: FunctionContext,
  { value, type }: Operand,
  pattern: ts.BindingName | ts.Expression,
  first: Part | undefined,
): void {
  const reads = first !== undefined && !first.rest;
  const mayPass = !reads && constituents(type).some(({ flags }) => flags & NULLISH);
  const isOpen = isAny(type) && value.rep === "value" && first?.initializer === undefined;
  if (!isOpen && !mayPass) return;
  const { parent } = pattern;
  const isInner = ts.isBindingElement(parent) || ts.isPropertyAssignment(parent);
  // What an inner pattern reads first fails by itself.
  if (isInner && reads) return;
  const name = first?.name;
  const isPlain = name !== undefined && !first?.rest && !ts.isComputedPropertyName(name);
  const { property, source } = destructured(pattern, isPlain ? name.text : undefined);
  const texts = [property, source].map((text) => emit(ctx, "const.str", [], { text }));
  runtimeCall(ctx, "tsk_check_destructured", "void", [convert(ctx, value, "value"), ...texts]);
}

const NULLISH = ts.TypeFlags.Null | ts.TypeFlags.Undefined;

function takeProperties(
  ctx: FunctionContext,
  parts: readonly (Part | undefined)[],
  operand: Operand,
): void {
  const object = nonNull(ctx, operand, "destructuring");
  const taken: Value[] = [];
  const keys: string[] = [];
  for (const part of parts) {
    if (part === undefined) continue;
    if (part.rest) {
      const store = part.open();
      store(objectRest(ctx, object, keys, taken, part));
      continue;
    }
    const { name } = part;
    if (name === undefined) throw new Error("a property pattern without a name");
    const computed =
      ts.isComputedPropertyName(name) && constantKey(ctx.lowering, name.expression) === undefined
        ? lowerExpression(ctx, name.expression)
        : undefined;
    if (computed !== undefined) {
      const key = { value: keyValue(ctx, computed), type: computed.type };
      taken.push(key.value);
      const store = part.open();
      store(dynamicProperty(ctx, object, key, part));
      continue;
    }
    const named = memberKey(ctx.lowering, name);
    const declared = propertyByKey(ctx.lowering.checker, object.type, named);
    const key = declared === undefined ? named : symbolKey(ctx.lowering, declared);
    keys.push(key);
    const store = part.open();
    store(takeProperty(ctx, object, key, part));
  }
}

/** The static type of a property of an evaluated object. */
function propertyType(ctx: FunctionContext, type: ts.Type, key: string): ts.Type | undefined {
  const { checker } = ctx.lowering;
  const property = propertyByKey(checker, type, key);
  if (property !== undefined) return concrete(ctx, checker.getTypeOfSymbol(property));
  const kind = /^\d+$/.test(key) ? ts.IndexKind.Number : ts.IndexKind.String;
  return checker.getIndexTypeOfType(type, kind) ?? undefined;
}

function takeProperty(ctx: FunctionContext, object: Operand, key: string, part: Part): Operand {
  const { lowering } = ctx;
  const open = isAny(object.type) ? object.type : undefined;
  // What only the default has, as in `({ a = 1 } = {})`, may be there all the same.
  const type =
    propertyType(ctx, object.type, key) ?? part.type ?? open ?? lowering.checker.getUnknownType();
  const declared = propertyByKey(lowering.checker, object.type, key) !== undefined;
  if (declared || object.value.rep === "str" || isAny(object.type)) {
    return defaulted(ctx, readProperty(ctx, object, key, type, part.node), part);
  }
  // Through an index signature the property may be missing, whatever its type says.
  const rep = withUndefined(representationOf(lowering, type));
  const passage = readThrough(lowering, object.type, key, type);
  const imm = { node: nodeFor(lowering, object.type).id, key, rep };
  const value = emit(ctx, "prop.get", [object.value], imm, key);
  endPassage(ctx, passage, value, type);
  return defaulted(ctx, { value, type }, part);
}

function dynamicProperty(ctx: FunctionContext, object: Operand, key: Operand, part: Part): Operand {
  const { lowering } = ctx;
  const type =
    part.type ??
    lowering.checker.getIndexTypeOfType(object.type, ts.IndexKind.String) ??
    lowering.checker.getUnknownType();
  readUnderKey(lowering, object, key.type, type);
  const args = [convert(ctx, object.value, "value"), key.value];
  const value = runtimeCall(ctx, "tsk_get", "value", args);
  return defaulted(ctx, { value, type }, part);
}

/** What a part stores: the value, or its default where that is undefined. */
function defaulted(ctx: FunctionContext, operand: Operand, part: Part): Operand {
  const { initializer } = part;
  if (initializer === undefined) return operand;
  const { checker } = ctx.lowering;
  const own = part.type ?? typeOf(ctx, initializer);
  // The target's type holds both the value and the default.
  const given = definedPart(ctx, operand.type);
  const fits = checker.isTypeAssignableTo(given, own);
  const type =
    fits && !isAny(own) ? own : checker.isTypeAssignableTo(own, given) ? given : operand.type;
  flowBetween(ctx.lowering, operand.type, type);
  return withDefault(ctx, operand, initializer, type);
}

function definedPart(ctx: FunctionContext, type: ts.Type): ts.Type {
  const members = constituents(type);
  const hasNull = members.some((member) => (member.flags & ts.TypeFlags.Null) !== 0);
  return hasNull ? type : ctx.lowering.checker.getNonNullableType(type);
}

/** The properties of an object that the pattern has not named, in a new table. */
function objectRest(
  ctx: FunctionContext,
  object: Operand,
  keys: readonly string[],
  computed: readonly Value[],
  part: Part,
): Operand {
  const { lowering } = ctx;
  const { checker } = lowering;
  const target = part.type ?? typeOf(ctx, restTarget(part.node));
  const shape = newShape(lowering.flow, "record", target, "Object", undefined);
  addField(lowering.flow, shape, ELEMENTS, indexType(ctx, target), "value");
  for (const property of checker.getPropertiesOfType(target)) {
    const key = symbolKey(lowering, property);
    const type = concrete(ctx, checker.getTypeOfSymbol(property));
    addField(lowering.flow, shape, key, type, "value");
    readFlow(lowering, object.type, key, type);
  }
  readFlow(lowering, object.type, ELEMENTS, indexType(ctx, target));
  addShape(lowering.flow, nodeFor(lowering, target), shape);
  const list = arrayTypeOf(checker, checker.getUnknownType());
  const listNode = nodeFor(lowering, list);
  addShape(lowering.flow, listNode, arrayShape(lowering, list));
  const excluded = [...keys.map((key) => constantKeyValue(ctx, key)), ...computed];
  const except = emit(ctx, "array.new", excluded, { node: listNode.id, rep: "value" });
  const no = emit(ctx, "const.bool", [], { flag: false });
  const record = runtimeCall(ctx, "tsk_record_new", "ref", [no]);
  runtimeCall(ctx, "tsk_copy_properties_except", "void", [
    convert(ctx, record, "value"),
    convert(ctx, object.value, "value"),
    except,
  ]);
  return { value: record, type: target };
}

function restTarget(node: ts.Node): ts.Node {
  return ts.isSpreadAssignment(node) || ts.isSpreadElement(node) ? node.expression : node;
}

function indexType(ctx: FunctionContext, type: ts.Type): ts.Type {
  const { checker } = ctx.lowering;
  return checker.getIndexTypeOfType(type, ts.IndexKind.String) ?? checker.getUnknownType();
}

// ------------------------------------------------------------ array patterns

function takeElements(
  ctx: FunctionContext,
  parts: readonly (Part | undefined)[],
  operand: Operand,
  node: ts.Node,
): void {
  const source = nonNull(ctx, operand, "destructuring");
  const { lowering } = ctx;
  if (constituents(source.type).every((member) => isArrayType(lowering, member))) {
    parts.forEach((part, index) => {
      if (part === undefined) return;
      const store = part.open();
      const taken = part.rest
        ? arrayRest(ctx, source, index, part)
        : defaulted(ctx, arrayElement(ctx, source, index, part), part);
      store(taken);
    });
    return;
  }
  if (isViewType(lowering, source.type) && !parts.some((part) => part?.rest)) {
    takeFromView(ctx, parts, source);
    return;
  }
  const stepper = openStepper(ctx, source, node);
  takeFromStepper(ctx, parts, stepper);
}

/** Elements of a typed array, by their indices. */
function takeFromView(
  ctx: FunctionContext,
  parts: readonly (Part | undefined)[],
  view: Operand,
): void {
  const type = ctx.lowering.checker.getNumberType();
  runtimeCall(ctx, VIEW_CHECK, "void", [view.value]);
  parts.forEach((part, index) => {
    if (part === undefined) return;
    const store = part.open();
    const at = emit(ctx, "const.f64", [], { number: index });
    const absence = setsOperand(ctx, part) ? "nan" : "undefined";
    store(defaulted(ctx, { value: viewElement(ctx, view, at, absence), type }, part));
  });
}

function arrayElement(ctx: FunctionContext, array: Operand, index: number, part: Part): Operand {
  const { lowering } = ctx;
  const type = propertyType(ctx, array.type, String(index)) ?? elementTypeOf(lowering, array.type);
  const passage = readThrough(lowering, array.type, ELEMENTS, type);
  const elementRep = representationOf(lowering, type);
  const certain =
    part.initializer === undefined &&
    hasElement(lowering, array.type, index) &&
    !(ts.isBindingElement(part.node) && isTestedName(lowering, part.node.name, elementRep));
  const number = !certain && elementRep === "f64" && setsOperand(ctx, part);
  const rep = certain || number ? elementRep : withUndefined(elementRep);
  const flag = number || rep === "value" || rep.endsWith("?undefined");
  const at = emit(ctx, "const.f64", [], { number: index });
  const imm = { node: nodeFor(lowering, array.type).id, rep, flag };
  const value = emit(ctx, "array.get", [array.value, at], imm);
  endPassage(ctx, passage, value, type);
  return { value, type };
}

/** Whether a part without a default sets a variable of which NaN serves for undefined. */
function setsOperand({ lowering }: FunctionContext, { node, initializer }: Part): boolean {
  if (initializer !== undefined) return false;
  const name = ts.isBindingElement(node) ? node.name : node;
  const symbol = ts.isIdentifier(name) && lowering.checker.getSymbolAtLocation(name);
  return symbol !== undefined && symbol !== false && isOperand(lowering, symbol);
}

/** Whether a tuple type promises an element at an index. */
function hasElement(lowering: Lowering, type: ts.Type, index: number): boolean {
  const members = constituents(type);
  return members.every((member) => {
    if (!lowering.checker.isTupleType(member)) return false;
    const { target } = member as ts.TupleTypeReference;
    return index < target.minLength;
  });
}

function arrayRest(ctx: FunctionContext, array: Operand, index: number, part: Part): Operand {
  const { lowering } = ctx;
  const type = part.type ?? typeOf(ctx, restTarget(part.node));
  const made = arrayMember(lowering, type) ?? type;
  const elementType = elementTypeOf(lowering, made);
  readFlow(lowering, array.type, ELEMENTS, elementType);
  addShape(lowering.flow, nodeFor(lowering, made), arrayShape(lowering, made));
  flowBetween(lowering, made, type);
  const from = emit(ctx, "const.f64", [], { number: index });
  const end = convert(ctx, emit(ctx, "array.length", [array.value]), "f64");
  const start = clamp(ctx, from, end);
  return { value: runtimeCall(ctx, "tsk_array_slice", "ref", [array.value, start, end]), type };
}

function clamp(ctx: FunctionContext, value: Value, limit: Value): Value {
  return emit(ctx, "select", [emit(ctx, "f64.lt", [value, limit]), value, limit]);
}

/** Elements of any iterable: taken one by one, and the iterator closed if some are left. */
function takeFromStepper(
  ctx: FunctionContext,
  parts: readonly (Part | undefined)[],
  stepper: Stepper,
): void {
  const { lowering } = ctx;
  // Not in SSA form: the handler that closes the iterator reads it.
  const index = ctx.fn.locals.length;
  ctx.fn.locals.push({ name: "ended", rep: "bool" });
  const setEnded = (flag: boolean): void => {
    emit(ctx, "local.set", [emit(ctx, "const.bool", [], { flag })], { index });
  };
  const ended = (): Value => emit(ctx, "local.get", [], { index, rep: "bool" });
  setEnded(false);
  const { close } = stepper;
  const guarded: Stepper = {
    ...stepper,
    close:
      close &&
      ((at) => {
        const open = newBlockIn(at);
        const done = newBlockIn(at);
        branch(at, emit(at, "local.get", [], { index, rep: "bool" }), done, open);
        startBlock(at, open);
        close(at);
        jump(at, done);
        startBlock(at, done);
      }),
  };
  const elementRep = representationOf(lowering, stepper.elementType);
  closingOnExit(ctx, guarded, () => {
    for (const part of parts) {
      const store = part?.open();
      if (part?.rest) {
        store?.(iterableRest(ctx, stepper, part, ended, setEnded));
        continue;
      }
      const isNumber = elementRep === "f64" && part !== undefined && setsOperand(ctx, part);
      const rep = isNumber ? elementRep : withUndefined(elementRep);
      const value = takeNext(ctx, stepper, rep, ended, setEnded);
      if (part !== undefined) {
        store?.(defaulted(ctx, { value, type: stepper.elementType }, part));
      }
    }
  });
  guarded.close?.(ctx);
}

/** The next element; when there are no more undefined, or NaN for a number that serves as one. */
function takeNext(
  ctx: FunctionContext,
  stepper: Stepper,
  rep: Representation,
  ended: () => Value,
  setEnded: (flag: boolean) => void,
): Value {
  const fetch = newBlockIn(ctx);
  const present = newBlockIn(ctx);
  const absent = newBlockIn(ctx);
  const done = newBlockIn(ctx);
  const result = newValue(ctx.fn, rep);
  done.params.push(result);
  branch(ctx, ended(), absent, fetch);
  startBlock(ctx, fetch);
  // While the iterator itself runs, and once it has ended, it is not to be closed.
  setEnded(true);
  branch(ctx, stepper.advance(ctx), present, absent);
  startBlock(ctx, present);
  const element = stepper.current(ctx);
  setEnded(false);
  jump(ctx, done, [convert(ctx, element.value, rep)]);
  startBlock(ctx, absent);
  const absence =
    rep === "f64" ? emit(ctx, "const.f64", [], { number: Number.NaN }) : undefinedAs(ctx, rep);
  jump(ctx, done, [absence]);
  startJoin(ctx, done);
  return result;
}

function iterableRest(
  ctx: FunctionContext,
  stepper: Stepper,
  part: Part,
  ended: () => Value,
  setEnded: (flag: boolean) => void,
): Operand {
  const { lowering } = ctx;
  const type = part.type ?? typeOf(ctx, restTarget(part.node));
  const made = arrayMember(lowering, type) ?? type;
  const node = nodeFor(lowering, made);
  const elementType = elementTypeOf(lowering, made);
  const rep = representationOf(lowering, elementType);
  addShape(lowering.flow, node, arrayShape(lowering, made));
  flowBetween(lowering, stepper.elementType, elementType);
  const array = emit(ctx, "array.new", [], { node: node.id, rep });
  const header = newBlockIn(ctx);
  const inside = newBlockIn(ctx);
  const last = newBlockIn(ctx);
  const exit = newBlockIn(ctx);
  branch(ctx, ended(), exit, header);
  startBlock(ctx, header, false);
  setEnded(true);
  branch(ctx, stepper.advance(ctx), inside, last);
  startBlock(ctx, inside);
  const value = coerceTo(ctx, stepper.current(ctx), elementType, rep);
  emit(ctx, "array.push", [array, value], { node: node.id });
  jump(ctx, header);
  sealBlock(ctx.ssa, header);
  startBlock(ctx, last);
  jump(ctx, exit);
  startBlock(ctx, exit);
  return { value: array, type };
}

/** Binds `[a, b]` to the halves of a pair that was never made; false for other patterns. */
export function bindPair(
  ctx: FunctionContext,
  pattern: ts.ArrayBindingPattern,
  pair: (ctx: FunctionContext) => [Operand, Operand],
): boolean {
  const { elements } = pattern;
  const plain = elements.every(
    (e) =>
      ts.isOmittedExpression(e) || (e.dotDotDotToken === undefined && e.initializer === undefined),
  );
  if (!plain || elements.length > 2) return false;
  const halves = pair(ctx);
  elements.forEach((element, i) => {
    const half = halves[i];
    if (half !== undefined && !ts.isOmittedExpression(element))
      bindPattern(ctx, element.name, half);
  });
  return true;
}
