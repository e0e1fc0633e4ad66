/** Reading properties and elements, with optional chains. */
import ts from "typescript";
import { newValue, type Value } from "../../ir/ir.ts";
import { textOfKey } from "../../ir/keys.ts";
import { byClass, overridesMember } from "../array-classes.ts";
import {
  builtinGetter,
  builtinStaticValue,
  declaringInterface,
  isAmbient,
  isNamespaceMember,
  missingBuiltin,
} from "../builtins.ts";
import { foundType } from "../claims.ts";
import { declaresEarlyFields, isTrustedToBeSet, leaksThis } from "../class-leaks.ts";
import { heritageOf, isStaticMember } from "../class-members.ts";
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
} from "../context.ts";
import { coerceTo, convert, convertOrNaN } from "../convert.ts";
import { lowerExpression } from "../expressions.ts";
import { ELEMENTS } from "../flow.ts";
import { reachFunction, withUndefined } from "../functions.ts";
import { calledWithMissingResult } from "../missing-results.ts";
import { absenceOf, typeAdmitsUndefined } from "../missing-values.ts";
import { resolveAlias } from "../modules.ts";
import { constantKey, isIndexKey, privateKey, propertyByKey, symbolKey } from "../names.ts";
import { endPassage } from "../passages.ts";
import { readFlow, readThrough } from "../properties.ts";
import { lowerPrototype, primitiveConstructor } from "../prototypes.ts";
import { Refusal } from "../refusal.ts";
import { readObjectMember, readUnderKey } from "../run-time-keys.ts";
import {
  constituents,
  flowBetween,
  isAny,
  isArrayType,
  isNumeric,
  mayHoldObject,
  nodeFor,
  representationOf,
  typeOf,
} from "../types.ts";
import { bigIntElement, isBigIntViewType, isViewType, viewElement, viewLength } from "../views.ts";
import { readOfAny } from "./any-access.ts";
import { builtinMethodValue, isBuiltinPrototype } from "./builtin-values.ts";
import { readSymbol } from "./identifiers.ts";
import { importMetaProperty } from "./import-meta.ts";
import { isNullish, toNumber, toStringValue } from "./operators.ts";
import { withName } from "./private-names.ts";
import { readSuper } from "./super-access.ts";

export function lowerPropertyAccess(
  ctx: FunctionContext,
  node: ts.PropertyAccessExpression,
): Operand {
  if (node.expression.kind === ts.SyntaxKind.SuperKeyword) return readSuper(ctx, node);
  const wellKnown = wellKnownSymbol(ctx, node);
  if (wellKnown !== undefined) return wellKnown;
  const meta = importMetaProperty(ctx, node);
  const known = meta ?? lowerPrototype(ctx, node) ?? staticMember(ctx, node);
  return known ?? lowerChain(ctx, node);
}

/** `Symbol.iterator` and its kin. */
function wellKnownSymbol(
  ctx: FunctionContext,
  node: ts.PropertyAccessExpression,
): Operand | undefined {
  if (!ts.isIdentifier(node.expression) || node.expression.text !== "Symbol") return undefined;
  const key = constantKey(ctx.lowering, node);
  if (key === undefined || !key.startsWith("@@")) return undefined;
  return { value: emit(ctx, "const.symbol", [], { key }), type: typeOf(ctx, node) };
}

/** A member that is known without evaluating the object: of a module, namespace, enum or built-in. */
function staticMember(
  ctx: FunctionContext,
  node: ts.PropertyAccessExpression,
): Operand | undefined {
  const { checker } = ctx.lowering;
  if (node.expression.kind === ts.SyntaxKind.SuperKeyword) return undefined;
  const symbol = checker.getSymbolAtLocation(node.name);
  if (symbol === undefined) return undefined;
  const target = resolveAlias(ctx.lowering, symbol);
  const member = containerMember(ctx, node);
  if (member !== undefined) return readSymbol(ctx, member, node);
  const implementation = builtinStaticValue(ctx.lowering, target);
  if (implementation !== undefined) {
    evaluateOwner(ctx, node.expression);
    return readSymbol(ctx, implementation, node);
  }
  const getter = builtinNamespaceGetter(ctx, target);
  if (getter !== undefined) {
    evaluateOwner(ctx, node.expression);
    return callAccessor(ctx, getter, [], typeOf(ctx, node));
  }
  if (isNamespaceMember(target)) refuseMissing(ctx, target, node.name);
  return undefined;
}

/**
 * What stands before a member that needs no object, evaluated for what it does unless it is a name:
 * `process.on("exit", f).on("SIGINT", g)`.
 */
export function evaluateOwner(ctx: FunctionContext, owner: ts.Expression): void {
  if (!isName(owner)) lowerExpression(ctx, owner);
}

function isName(node: ts.Expression): boolean {
  if (ts.isParenthesizedExpression(node) || ts.isNonNullExpression(node)) {
    return isName(node.expression);
  }
  if (ts.isPropertyAccessExpression(node)) return isName(node.expression);
  if (ts.isClassExpression(node)) return true;
  return ts.isIdentifier(node) || node.kind === ts.SyntaxKind.ThisKeyword;
}

/** Refuses a member of a built-in that the standard library does not have, or not as a value. */
export function refuseMissing(ctx: FunctionContext, member: ts.Symbol, node: ts.Node): void {
  const name = missingBuiltin(ctx.lowering, member);
  if (name === undefined) return;
  throw new Refusal("TK2009", node, `'${name}' is not available`, {
    label: "not in the standard library, or not as a value",
  });
}

/** `get$name` of a built-in that exists once, such as process.argv. */
function builtinNamespaceGetter(
  ctx: FunctionContext,
  member: ts.Symbol,
): ts.FunctionDeclaration | undefined {
  if (!isNamespaceMember(member)) return undefined;
  return declaredFunction(builtinGetter(ctx.lowering, member));
}

function declaredFunction(symbol: ts.Symbol | undefined): ts.FunctionDeclaration | undefined {
  const declaration = symbol?.valueDeclaration;
  return declaration !== undefined && ts.isFunctionDeclaration(declaration)
    ? declaration
    : undefined;
}

/** Calls a library function that stands for a property. */
export function callAccessor(
  ctx: FunctionContext,
  target: ts.FunctionDeclaration,
  args: Operand[],
  type: ts.Type,
): Operand {
  const instance = reachFunction(ctx.lowering, target, { sources: [], targets: [] }, []);
  const values = args.map((arg, i) =>
    coerceTo(
      ctx,
      arg,
      instance.parameterTypes[i] ?? arg.type,
      instance.fn.params[i]?.rep ?? "value",
    ),
  );
  const { name, result } = instance.fn;
  const value = emit(ctx, "call", values, { callee: name, rep: result });
  return {
    value: coerceTo(
      ctx,
      { value, type: instance.returnType },
      type,
      representationOf(ctx.lowering, type),
    ),
    type,
  };
}

/** Whether a member is declared in a namespace: also one that merges with a class. */
function isNamespaceExport(member: ts.Symbol): boolean {
  let node: ts.Node | undefined = member.valueDeclaration;
  if (node === undefined || isAmbient(node)) return false;
  if (ts.isVariableDeclaration(node)) node = node.parent.parent;
  return node.parent !== undefined && ts.isModuleBlock(node.parent);
}

/** The member of a module, namespace or enum that an access names, evaluating nothing. */
export function containerMember(
  ctx: FunctionContext,
  node: ts.PropertyAccessExpression,
): ts.Symbol | undefined {
  const symbol = ctx.lowering.checker.getSymbolAtLocation(node.name);
  if (symbol === undefined) return undefined;
  const member = resolveAlias(ctx.lowering, symbol);
  const declaration = member.valueDeclaration;
  if (isContainer(ctx, node.expression)) {
    // Properties that are assigned to a function belong to its object.
    const assigned =
      declaration !== undefined &&
      (ts.isBinaryExpression(declaration) || ts.isPropertyAccessExpression(declaration));
    return assigned ? undefined : member;
  }
  return isNamespaceExport(member) ? member : undefined;
}

/** Whether an expression names a module, namespace or enum rather than an object. */
function isContainer(ctx: FunctionContext, node: ts.Expression): boolean {
  if (!ts.isIdentifier(node) && !ts.isPropertyAccessExpression(node)) return false;
  const symbol = ctx.lowering.checker.getSymbolAtLocation(node);
  if (symbol === undefined) return false;
  const { flags, declarations } = resolveAlias(ctx.lowering, symbol);
  if (flags & ts.SymbolFlags.Enum) return true;
  if ((flags & ts.SymbolFlags.Module) === 0 || flags & ts.SymbolFlags.Class) return false;
  // Assigning properties to a function makes it a module for the checker, but it is a value.
  // What has none is globalThis.
  if (!declarations?.length) return true;
  return declarations.some(
    (d) => (ts.isModuleDeclaration(d) && !isAmbient(d)) || ts.isSourceFile(d),
  );
}

export function lowerElementAccess(
  ctx: FunctionContext,
  node: ts.ElementAccessExpression,
): Operand {
  if (node.expression.kind === ts.SyntaxKind.SuperKeyword) return readSuper(ctx, node);
  if (isContainer(ctx, node.expression) && ts.isStringLiteralLike(node.argumentExpression)) {
    const member = ctx.lowering.checker.getSymbolAtLocation(node.argumentExpression);
    if (member !== undefined && member.flags & ts.SymbolFlags.EnumMember) {
      return readSymbol(ctx, member, node);
    }
  }
  return lowerChain(ctx, node);
}

/** An access that may be part of an optional chain: the outermost link makes the exit. */
function lowerChain(
  ctx: FunctionContext,
  node: ts.PropertyAccessExpression | ts.ElementAccessExpression,
): Operand {
  return inChain(ctx, node, () => lowerLink(ctx, node));
}

const chainExits = new WeakMap<
  FunctionContext,
  { exit: ReturnType<typeof newBlockIn>; result: Value }[]
>();

/** Runs `lower` with the exit that `?.` inside takes, when `node` ends an optional chain. */
export function inChain(ctx: FunctionContext, node: ts.Expression, lower: () => Operand): Operand {
  if (!ts.isOptionalChain(node) || (ts.isOptionalChain(node.parent) && chainContinues(node)))
    return lower();
  const type = foundType(ctx, node);
  // The checker does not see that an element or a property may be missing.
  const rep = withUndefined(representationOf(ctx.lowering, type));
  const exit = newBlockIn(ctx);
  const result = newValue(ctx.fn, rep);
  exit.params.push(result);
  const exits = chainExits.get(ctx) ?? [];
  chainExits.set(ctx, exits);
  exits.push({ exit, result });
  const operand = lower();
  exits.pop();
  jump(ctx, exit, [coerceTo(ctx, operand, type, result.rep)]);
  startBlock(ctx, exit);
  return { value: result, type };
}

function chainContinues(node: ts.Expression): boolean {
  const { parent } = node;
  if (ts.isNonNullExpression(parent)) return ts.isOptionalChain(parent) && chainContinues(parent);
  return (
    (ts.isPropertyAccessExpression(parent) ||
      ts.isElementAccessExpression(parent) ||
      ts.isCallExpression(parent)) &&
    parent.expression === node
  );
}

/** The object of a link; leaves the chain when the link is `?.` and the object is nullish. */
export function chainObject(ctx: FunctionContext, operand: Operand, optional: boolean): Operand {
  if (!optional) return operand;
  const current = chainExits.get(ctx)?.at(-1);
  if (current === undefined) return operand;
  const absent = newBlockIn(ctx);
  const present = newBlockIn(ctx);
  branch(ctx, isNullish(ctx, operand.value), absent, present);
  startBlock(ctx, absent);
  const nothing = emit(ctx, "const.undefined", []);
  jump(ctx, current.exit, [convert(ctx, nothing, current.result.rep)]);
  startBlock(ctx, present);
  const type = nonNullable(ctx, operand.type);
  const rep = representationOf(ctx.lowering, type);
  return { value: convert(ctx, operand.value, rep), type };
}

function lowerLink(
  ctx: FunctionContext,
  node: ts.PropertyAccessExpression | ts.ElementAccessExpression,
): Operand {
  if (
    ts.isPropertyAccessExpression(node) &&
    isBuiltinPrototype(ctx, node.expression, node.name.text)
  ) {
    const member = ctx.lowering.checker.getSymbolAtLocation(node.name);
    const method = member && builtinMethodValue(ctx, member, undefined, typeOf(ctx, node));
    if (method !== undefined) return method;
  }
  const base = lowerExpression(ctx, node.expression);
  const object = chainObject(ctx, base, node.questionDotToken !== undefined);
  if (ts.isPropertyAccessExpression(node)) {
    const target = withName(ctx, object, node, "read");
    return readProperty(ctx, target, propertyKey(ctx, node), foundType(ctx, node), node);
  }
  return readElement(ctx, object, node);
}

export function propertyKey(ctx: FunctionContext, node: ts.PropertyAccessExpression): string {
  if (ts.isPrivateIdentifier(node.name)) return privateKey(ctx.lowering.checker, node.name);
  const symbol = ctx.lowering.checker.getSymbolAtLocation(node.name);
  // The checker may give an index signature's own symbol for a property that it stands for.
  const isIndex = symbol?.escapedName === ts.InternalSymbolName.Index;
  return symbol === undefined || isIndex ? node.name.text : symbolKey(ctx.lowering, symbol);
}

/** A property of an evaluated object, as a value of type `type`. */
export function readProperty(
  ctx: FunctionContext,
  object: Operand,
  key: string,
  type: ts.Type,
  node: ts.Node,
): Operand {
  const { lowering } = ctx;
  const target = nonNull(ctx, object, key);
  const { value } = target;
  if (key === "length" && value.rep === "str") {
    return { value: convert(ctx, emit(ctx, "str.length", [value]), "f64"), type };
  }
  const members = constituents(target.type);
  if (key === "length" && members.every((member) => isArrayType(lowering, member))) {
    return { value: convert(ctx, emit(ctx, "array.length", [value]), "f64"), type };
  }
  if (key === "length" && isAnyView(lowering, target.type)) {
    return { value: viewLength(ctx, target), type };
  }
  const member = propertyByKey(lowering.checker, target.type, key);
  const namespaceGetter = member && builtinNamespaceGetter(ctx, member);
  if (namespaceGetter !== undefined) return callAccessor(ctx, namespaceGetter, [], type);
  const getter = member && declaredFunction(builtinGetter(lowering, member));
  if (getter !== undefined) {
    const known = functionProperty(ctx, value, key, getter);
    return known === undefined ? callAccessor(ctx, getter, [target], type) : { value: known, type };
  }
  const fixed = member && builtinStaticValue(lowering, member);
  if (fixed !== undefined) return readSymbol(ctx, fixed, node, type);
  const method = member && builtinMethodValue(ctx, member, target.type, type);
  if (method !== undefined) return orOverride(ctx, target, key, method);
  const isInherited =
    (isAny(target.type) || (member !== undefined && declaringInterface(member) === "Object")) &&
    readObjectMember(lowering, key, type);
  if (member !== undefined && !isInherited) refuseMissing(ctx, member, node);
  const primitive = key === "constructor" ? primitiveConstructor(ctx, target, type) : undefined;
  if (primitive !== undefined) return primitive;
  if (value.rep !== "ref" && value.rep !== "value") {
    throw new Refusal("TK2009", node, `'${key}' of a ${value.rep} is not available as a value`);
  }
  // Through an index signature the property may be missing, in a spread undefined, and a field
  // declared with `!` unset, whatever the type says.
  const mayLack = member === undefined || isDeclaredOptional(member);
  const isUnset = !mayLack && mayBeUnset(ctx, member);
  const isMissing = isUnset || mayLack || isMissingGetter(ctx, node);
  const absence = isMissing ? absenceOf(ctx, node, type) : "error";
  const declared = representationOf(lowering, type);
  const rep = isUnset || absence !== "error" ? withUndefined(declared) : declared;
  const receivers = target.exact ?? nodeFor(lowering, target.type);
  const read = (): Operand => {
    const passage = readThrough(lowering, receivers, key, type);
    const imm = { node: receivers.id, key, rep, index: object.unchecked?.id };
    const found = emit(ctx, "prop.get", [value], imm, key);
    endPassage(ctx, passage, found, type);
    return { value: absence === "nan" ? convertOrNaN(ctx, found, "number") : found, type };
  };
  const ofKind = isAny(target.type) ? readOfAny(ctx, target, key, type, read) : undefined;
  return ofKind ?? read();
}

/** A method of arrays that is read as a value, or what an array of a class has for its own. */
function orOverride(ctx: FunctionContext, target: Operand, key: string, method: Operand): Operand {
  const { lowering } = ctx;
  const { type } = method;
  const arrays = constituents(target.type).every((member) => isArrayType(lowering, member));
  if (!arrays || !overridesMember(lowering, key)) return method;
  const { rep } = method.value;
  const own = (): Value => {
    readFlow(lowering, target.exact ?? nodeFor(lowering, target.type), key, type);
    lowering.dynamicKeys.add(key);
    const args = [convert(ctx, target.value, "value"), constantKeyValue(ctx, key)];
    const found = runtimeCall(ctx, "tsk_get", "value", args);
    const inherited = convert(ctx, method.value, "value");
    return convert(ctx, emit(ctx, "select", [isNullish(ctx, found), inherited, found]), rep);
  };
  return { value: byClass(ctx, target.value, rep, own, () => method.value), type };
}

/** A type without null and undefined; of an open type this is another one, to which its objects go. */
export function nonNullable(ctx: FunctionContext, type: ts.Type): ts.Type {
  const narrower = ctx.lowering.checker.getNonNullableType(type);
  flowBetween(ctx.lowering, type, narrower);
  return narrower;
}

/** Whether an access calls a getter whose result may be missing. */
function isMissingGetter({ lowering }: FunctionContext, node: ts.Node): boolean {
  return (
    ts.isPropertyAccessExpression(node) && calledWithMissingResult(lowering, node) !== undefined
  );
}

/** Whether a property is optional in one of the types that a spread or mapped type is made of. */
function isDeclaredOptional(property: ts.Symbol): boolean {
  const { declarations = [] } = property;
  return declarations.some(
    (d) => (ts.isPropertySignature(d) || ts.isPropertyDeclaration(d)) && d.questionToken,
  );
}

/**
 * A field that nothing proves to be set before it is read: declared as `name!: T`, or seen by code
 * that a constructor runs before.
 */
function mayBeUnset(ctx: FunctionContext, member: ts.Symbol): boolean {
  const declaration = member.valueDeclaration;
  if (declaration === undefined) return false;
  const isParameter = ts.isParameter(declaration);
  if (!isParameter && !ts.isPropertyDeclaration(declaration)) return false;
  if (!isParameter && isTrustedToBeSet(ctx.lowering, declaration)) return true;
  const owner = isParameter ? declaration.parent.parent : declaration.parent;
  if (!ts.isClassLike(owner) || (!isParameter && isStaticMember(declaration))) return false;
  if (heritageOf(owner) === undefined && isParameter) return false;
  // What is only declared is set in subclasses, after the constructor of the class that declares it.
  const isAbstract = ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Abstract;
  if (isAbstract && leaksThis(ctx.lowering, owner)) return true;
  if (declaresEarlyFields(ctx.lowering, owner)) return true;
  // The base of a mixin is known only from its evaluation.
  const { classes } = ctx.lowering;
  return (
    heritageOf(owner) !== undefined &&
    [...classes.values()].some((c) => c.declaration === owner && c.seenEarly)
  );
}

/** `f.name` and `f.length`: read without the function becoming an object of unknown type. */
function functionProperty(
  ctx: FunctionContext,
  fn: Value,
  key: string,
  getter: ts.FunctionDeclaration,
): Value | undefined {
  if (fn.rep !== "ref" || !getter.getSourceFile().fileName.endsWith("/ecma/function.ts"))
    return undefined;
  const rep = key === "name" ? "str" : "f64";
  const args = [convert(ctx, fn, "value")];
  return runtimeCall(ctx, `tsk_function_${key}`, rep, args, { pure: true, nothrow: true });
}

/** An object whose static type leaves null and undefined out, checked. */
export function nonNull(ctx: FunctionContext, object: Operand, key: string): Operand {
  const type = nonNullable(ctx, object.type);
  const rep = representationOf(ctx.lowering, type);
  if (rep === object.value.rep || object.value.rep === "value")
    return { value: object.value, type, exact: object.exact };
  return { value: convert(ctx, object.value, rep, `object with '${key}'`), type };
}

export function readElement(
  ctx: FunctionContext,
  object: Operand,
  node: ts.ElementAccessExpression,
): Operand {
  const { lowering } = ctx;
  const type = foundType(ctx, node);
  const key = constantKey(lowering, node.argumentExpression);
  const members = constituents(lowering.checker.getNonNullableType(object.type));
  const arrays = members.every((member) => isArrayType(lowering, member));
  const named = key !== undefined && !isIndexKey(key);
  if (named && (arrays || object.value.rep === "str") && propertyOfApparent(ctx, object, key)) {
    return readProperty(ctx, object, key, type, node);
  }
  if (arrays) {
    const index = lowerExpression(ctx, node.argumentExpression);
    if (!isIndexType(index.type)) return readDynamic(ctx, object, index, type, node);
    return readArray(ctx, nonNull(ctx, object, "[index]"), toNumber(ctx, index), type, node);
  }
  if (!named && isAnyView(lowering, lowering.checker.getNonNullableType(object.type))) {
    const view = nonNull(ctx, object, "[index]");
    const index = lowerExpression(ctx, node.argumentExpression);
    if (isNumeric(index.type)) return readView(ctx, view, toNumber(ctx, index), type, node);
    return readDynamic(ctx, object, index, type, node);
  }
  if (object.value.rep === "str") {
    const key = lowerExpression(ctx, node.argumentExpression);
    if (!isIndexType(key.type)) return readDynamic(ctx, object, key, type, node);
    const index = toNumber(ctx, key);
    const tolerant =
      absenceOf(ctx, node, type) !== "error" || representationOf(lowering, type) !== "str";
    const callee = tolerant ? "tsk_string_index" : "tsk_string_index_checked";
    const rep = tolerant ? "str?undefined" : "str";
    return { value: runtimeCall(ctx, callee, rep, [object.value, index]), type };
  }
  const member = key === undefined ? undefined : propertyByKey(lowering.checker, object.type, key);
  const values = member && valuesBefore(ctx, object.type, member);
  if (values !== undefined) {
    return readDynamic(ctx, object, lowerExpression(ctx, node.argumentExpression), values, node);
  }
  if (key !== undefined && (member !== undefined || (named && isAny(object.type)))) {
    return readProperty(ctx, object, key, type, node);
  }
  return readDynamic(ctx, object, lowerExpression(ctx, node.argumentExpression), type, node);
}

/** Whether keys of a type are indices: numbers, or the strings of a `for (const i in array)`. */
function isIndexType(type: ts.Type): boolean {
  return constituents(type).every(
    ({ flags }) => flags & (ts.TypeFlags.NumberLike | ts.TypeFlags.String),
  );
}

/** The type of an index signature whose keys stand before a member that every object inherits. */
function valuesBefore(
  { lowering: { checker } }: FunctionContext,
  type: ts.Type,
  member: ts.Symbol,
): ts.Type | undefined {
  if (declaringInterface(member) !== "Object") return undefined;
  return checker.getIndexTypeOfType(type, ts.IndexKind.String);
}

function propertyOfApparent(ctx: FunctionContext, object: Operand, key: string): boolean {
  const { checker } = ctx.lowering;
  const type = checker.getApparentType(checker.getNonNullableType(object.type));
  return propertyByKey(checker, type, key) !== undefined;
}

/** An array's element at an evaluated index. */
export function readArray(
  ctx: FunctionContext,
  array: Operand,
  index: Value,
  type: ts.Type,
  node: ts.Node,
): Operand {
  const { lowering } = ctx;
  const passage = readThrough(lowering, array.type, ELEMENTS, type);
  const elementRep = representationOf(lowering, type);
  const absence = absenceOf(ctx, node, type);
  const flag = typeAdmitsUndefined(type) || absence !== "error";
  const rep = flag && absence !== "nan" ? withUndefined(elementRep) : elementRep;
  const imm = { node: nodeFor(lowering, array.type).id, rep, flag };
  const value = emit(ctx, "array.get", [array.value, index], imm);
  endPassage(ctx, passage, value, type);
  return { value: typeAdmitsUndefined(type) ? convert(ctx, value, elementRep) : value, type };
}

function isAnyView(lowering: Lowering, type: ts.Type): boolean {
  return isViewType(lowering, type) || isBigIntViewType(lowering, type);
}

/** A typed array's element at an evaluated index. */
function readView(
  ctx: FunctionContext,
  view: Operand,
  index: Value,
  type: ts.Type,
  node: ts.Node,
): Operand {
  const elementOf = isViewType(ctx.lowering, view.type) ? viewElement : bigIntElement;
  return { value: elementOf(ctx, view, index, absenceOf(ctx, node, type)), type };
}

/** A property whose key is known only at run time. */
function readDynamic(
  ctx: FunctionContext,
  object: Operand,
  key: Operand,
  type: ts.Type,
  node: ts.ElementAccessExpression,
): Operand {
  const { lowering } = ctx;
  readUnderKey(lowering, object, key.type, type);
  const value = runtimeCall(ctx, "tsk_get", "value", [
    convert(ctx, object.value, "value"),
    keyValue(ctx, key),
  ]);
  return { value: orAbsent(ctx, value, type, node), type };
}

/** What was found under a key, of static type `type`; what is read there where it was nothing. */
export function orAbsent(ctx: FunctionContext, value: Value, type: ts.Type, node: ts.Node): Value {
  const absence = absenceOf(ctx, node, type);
  const text = ctx.lowering.checker.typeToString(type);
  if (absence === "nan") return convertOrNaN(ctx, value, text);
  const rep = representationOf(ctx.lowering, type);
  return convert(ctx, value, absence === "undefined" ? withUndefined(rep) : rep, text);
}

/** A key that is known at compile time as a value. */
export function constantKeyValue(ctx: FunctionContext, key: string): Value {
  if (key.startsWith("@@")) return emit(ctx, "const.symbol", [], { key });
  return convert(ctx, emit(ctx, "const.str", [], { text: textOfKey(key) }), "value");
}

/** A property key as a value: a string, or a symbol. */
export function keyValue(ctx: FunctionContext, key: Operand): Value {
  const { value } = key;
  if (value.rep === "f64") return convert(ctx, value, "value");
  if (value.rep === "ref" || value.rep === "value") return convert(ctx, value, "value");
  return convert(ctx, toStringValue(ctx, value), "value");
}

/**
 * As keyValue, for a key that is used more than once: an object becomes a string or symbol by its
 * `toString` or its kin, which runs once.
 */
export function settledKey(ctx: FunctionContext, key: Operand): Value {
  const value = keyValue(ctx, key);
  const mayRun = mayHoldObject(key.type) && (key.value.rep === "ref" || key.value.rep === "value");
  return mayRun ? runtimeCall(ctx, "tsk_property_key", "value", [value]) : value;
}
