/**
 * Classes that extend Array. Their objects are arrays whose header names the class and whose fields
 * stand behind what every array has; the class at the end of the chain is the library's
 * (ecma/array-class.ts), and the methods of arrays stay functions of ecma/array.ts.
 *
 * Here is what follows for arrays of any static type in a program with such classes: a method that
 * some class overrides is looked up where the array has a class, and what methods make for such an
 * array is made by its class (ArraySpeciesCreate).
 */
import ts from "typescript";
import { newValue, type Value } from "../ir/ir.ts";
import { arrayBase, isStdlibFile } from "./builtins.ts";
import { CONSTRUCT } from "./class-construction.ts";
import {
  type ClassDefinition,
  classObject,
  definitionOfShape,
  findStatic,
} from "./class-definitions.ts";
import { symbolOf } from "./class-members.ts";
import { type ClassInstance, findMember, reachClass } from "./classes.ts";
import {
  branch,
  cacheOf,
  emit,
  type FunctionContext,
  jump,
  type Lowering,
  newBlockIn,
  type Operand,
  runtimeCall,
  startBlock,
} from "./context.ts";
import { convert, undefinedAs } from "./convert.ts";
import { interfaceType } from "./expressions/any-access.ts";
import { detachedMethod } from "./expressions/builtin-values.ts";
import { truthy } from "./expressions/operators.ts";
import {
  type AllocationShape,
  addField,
  addShape,
  constrain,
  ELEMENTS,
  newNode,
  newShape,
  type TypeNode,
} from "./flow.ts";
import type { FunctionInstance } from "./instances.ts";
import { callMember } from "./iteration.ts";
import { libraryFunction } from "./library.ts";
import { typeAdmitsUndefined } from "./missing-values.ts";
import { propertyByKey, symbolKey } from "./names.ts";
import { isOperandParameter } from "./number-operands.ts";
import { callFlow, classOfShape, methodValue, readShape } from "./properties.ts";
import { reachBuiltInConstructor } from "./prototypes.ts";
import { Refusal } from "./refusal.ts";
import { elementTypeOf, isArrayClass, nodeFor } from "./types.ts";

const SPECIES = "@@species";

// ---- what the program declares ----

/** The keys of the members that the program's classes which extend Array have; undefined: none do. */
function declaredMembers(lowering: Lowering): ReadonlySet<string> | undefined {
  const cache = cacheOf<string, ReadonlySet<string> | undefined>(lowering, "array class members");
  if (cache.has("")) return cache.get("");
  const keys = new Set<string>();
  let found = false;
  const visit = (node: ts.Node): void => {
    if (ts.isClassLike(node) && node.heritageClauses !== undefined) {
      const symbol = symbolOf(node);
      if (isArrayClass(lowering, lowering.checker.getDeclaredTypeOfSymbol(symbol))) {
        found = true;
        for (const member of symbol.members?.values() ?? []) keys.add(symbolKey(lowering, member));
      }
    }
    ts.forEachChild(node, visit);
  };
  for (const file of lowering.project.program.getSourceFiles()) {
    if (file.isDeclarationFile || isStdlibFile(lowering, file)) continue;
    if (file.text.includes("extends")) visit(file);
  }
  cache.set("", found ? keys : undefined);
  return cache.get("");
}

/** Whether an array can be of a class. */
export function hasArrayClasses(lowering: Lowering): boolean {
  return declaredMembers(lowering) !== undefined;
}

/** Whether an array can be of a class that has a method of arrays under a key for its own. */
export function overridesMember(lowering: Lowering, key: string): boolean {
  return declaredMembers(lowering)?.has(key) ?? false;
}

/** Refuses what arrays of a class cannot have: the compiler walks and measures arrays by itself. */
export function refuseArrayMembers(lowering: Lowering, declaration: ts.ClassLikeDeclaration): void {
  for (const member of declaration.members) {
    const { name } = member;
    const symbol = name && lowering.checker.getSymbolAtLocation(name);
    if (name === undefined || symbol === undefined) continue;
    const isStatic = (ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Static) !== 0;
    const key = symbolKey(lowering, symbol);
    if (isStatic || !(FIXED.has(key) || /^\d+$/.test(key))) continue;
    throw new Refusal("TK2003", name, `an array with a '${name.getText()}' of its own`, {
      label: "the compiler walks and measures arrays by itself",
    });
  }
}

const FIXED: ReadonlySet<string> = new Set(["length", "@@iterator"]);

/**
 * Whether a parameter of a constructor takes what its type does not admit: methods call `new C(length)`,
 * whatever the constructor of a class that extends Array wants. It is checked where it is used.
 */
export function takesLength(lowering: Lowering, parameter: ts.ParameterDeclaration): boolean {
  const { parent } = parameter;
  if (!ts.isConstructorDeclaration(parent) || parameter.dotDotDotToken !== undefined) return false;
  if (isStdlibFile(lowering, parent.getSourceFile())) return false;
  const { checker } = lowering;
  if (!isArrayClass(lowering, checker.getDeclaredTypeOfSymbol(symbolOf(parent.parent))))
    return false;
  const type = checker.getTypeAtLocation(parameter);
  if (parent.parameters[0] === parameter) {
    return !checker.isTypeAssignableTo(checker.getNumberType(), type);
  }
  if (parameter.initializer !== undefined || parameter.questionToken !== undefined) return false;
  return !typeAdmitsUndefined(type) && !isOperandParameter(lowering, parameter);
}

// ---- methods ----

/** A method of arrays as objects inherit it, for receivers that are known only at run time. */
export function inheritedMethod(lowering: Lowering, key: string): FunctionInstance | undefined {
  const { checker } = lowering;
  const member = propertyByKey(checker, interfaceType(checker, "Array"), key);
  return member && detachedMethod(lowering, member);
}

/**
 * The intrinsic arrayText: what `join` gives where an array has a class with its own; else undefined.
 */
export function lowerArrayText(ctx: FunctionContext, self: Operand, type: ts.Type): Operand {
  const rep = "str?undefined";
  const none = (): Value => undefinedAs(ctx, rep);
  if (!overridesMember(ctx.lowering, "join")) return { value: none(), type };
  const text = ctx.lowering.checker.getStringType();
  const own = (): Value => callMember(ctx, self, "join", [], text).value;
  return { value: byClass(ctx, self.value, rep, own, none), type };
}

/** Whether an array is of a class. */
export function hasClass(ctx: FunctionContext, array: Value): Value {
  if (!hasArrayClasses(ctx.lowering)) return emit(ctx, "const.bool", [], { flag: false });
  const args = [convert(ctx, array, "ref")];
  return runtimeCall(ctx, "tsk_array_has_class", "bool", args, { nothrow: true });
}

/** What `own` gives for an array that has a class, and `plain` for another, as values of one type. */
export function byClass(
  ctx: FunctionContext,
  array: Value,
  rep: Value["rep"],
  own: () => Value,
  plain: () => Value,
): Value {
  const [inside, other, done] = [newBlockIn(ctx), newBlockIn(ctx), newBlockIn(ctx)];
  const test = hasClass(ctx, array);
  const result = newValue(ctx.fn, rep);
  if (rep !== "void") done.params.push(result);
  const leave = (value: Value): void => {
    jump(ctx, done, rep === "void" ? [] : [convert(ctx, value, rep)]);
  };
  branch(ctx, test, inside, other);
  startBlock(ctx, inside);
  leave(own());
  startBlock(ctx, other);
  leave(plain());
  startBlock(ctx, done);
  return rep === "void" ? { id: -1, rep } : result;
}

// ---- arrays that are made by classes ----

/** The node at which all classes of the program that extend Array stand. */
function classesNode(lowering: Lowering): TypeNode {
  const cache = cacheOf<string, TypeNode>(lowering, "array class node");
  let node = cache.get("");
  if (node === undefined) {
    node = newNode(lowering.flow, lowering.checker.getUnknownType());
    cache.set("", node);
  }
  return node;
}

/** A class is known to extend Array: its arrays find it. */
export function addArrayClass(lowering: Lowering, instance: ClassInstance): void {
  const { flow, checker } = lowering;
  const object = classObject(lowering, instance.definition);
  addShape(flow, classesNode(lowering), object);
  // The prototype of such a class is Array, which is no class.
  reachBuiltInConstructor(lowering, "Array");
  const unknown = checker.getUnknownType();
  // What `new this.constructor[Symbol.species](n)` asks the class for.
  if (hasSpecies(object)) {
    readShape(lowering, object, SPECIES, unknown);
    addArrayClasses(lowering, nodeFor(lowering, unknown));
  }
  // What conversions to text look for.
  if (findMember(instance, "join", "method") !== undefined) {
    methodValue(lowering, instance.shape, "join", unknown);
    lowering.dynamicKeys.add("join");
  }
}

/** The classes at a node may be asked to make arrays. */
export function addArrayClasses(lowering: Lowering, node: TypeNode): void {
  constrain(lowering.flow, node, "array classes", (shape) => {
    const definition = definitionOfShape(shape);
    if (definition !== undefined && makesArrays(lowering, definition)) {
      addShape(lowering.flow, classesNode(lowering), shape);
    }
  });
}

function makesArrays(lowering: Lowering, definition: ClassDefinition): boolean {
  let root = definition;
  while (root.base !== undefined) root = root.base;
  return root !== definition && root.declaration === arrayBase(lowering);
}

function hasSpecies(object: AllocationShape): boolean {
  const definition = definitionOfShape(object);
  if (definition === undefined) return false;
  for (let c: typeof definition | undefined = definition; c !== undefined; c = c.base) {
    if (c.object?.fields.has(SPECIES) === true) return true;
  }
  return findStatic(definition, SPECIES, "getter") !== undefined;
}

/**
 * The shape of the arrays that methods make by a class at places of one array type: what they hold is
 * what the method puts there, whatever the class says of its elements.
 */
function madeShape(
  lowering: Lowering,
  object: AllocationShape,
  type: ts.Type,
): AllocationShape | undefined {
  const definition = definitionOfShape(object);
  if (definition === undefined) return undefined;
  const cache = cacheOf<ts.Type, Map<AllocationShape, AllocationShape>>(lowering, "species");
  const known = cache.get(type) ?? new Map<AllocationShape, AllocationShape>();
  cache.set(type, known);
  let shape = known.get(object);
  if (shape === undefined) {
    const instance = reachClass(lowering, definition, []);
    shape = newShape(lowering.flow, "class", type, instance.shape.name, instance);
    known.set(object, shape);
    for (const [key, field] of instance.shape.fields) shape.fields.set(key, field);
    const field = addField(lowering.flow, shape, ELEMENTS, elementTypeOf(lowering, type), "value");
    lowering.elementReps.set(field, "value");
  }
  return shape;
}

/** Arrays of an array type may be made by the class of an array at a place of type `self`. */
function speciesFlow(lowering: Lowering, self: ts.Type, type: ts.Type): void {
  const { flow } = lowering;
  const target = nodeFor(lowering, type);
  const add = (object: AllocationShape): void => {
    const shape = madeShape(lowering, object, type);
    if (shape !== undefined) addShape(flow, target, shape);
  };
  constrain(flow, nodeFor(lowering, self), `species ${target.id}`, (shape) => {
    const owner = classOfShape(shape);
    if (owner?.isArray !== true) return;
    const object = classObject(lowering, owner.definition);
    add(object);
    // It can be any of them.
    if (hasSpecies(object)) factoryFlow(lowering, type);
  });
}

/** Arrays of an array type may be made by any class. */
function factoryFlow(lowering: Lowering, type: ts.Type): void {
  const target = nodeFor(lowering, type);
  constrain(lowering.flow, classesNode(lowering), `make ${target.id}`, (object) => {
    const shape = madeShape(lowering, object, type);
    if (shape !== undefined) addShape(lowering.flow, target, shape);
  });
}

/** `new C(length)` of a class that extends Array; without a length `new C()`. */
function constructArray(ctx: FunctionContext, made: Value, length: Value | undefined): Value {
  const { lowering } = ctx;
  const { checker } = lowering;
  const receiver = classesNode(lowering);
  const args = length === undefined ? [] : [convert(ctx, length, "f64")];
  const signature = {
    params: args.map(({ rep }) => rep),
    result: "ref" as const,
    rest: false,
  };
  const call = {
    node: receiver.id,
    key: CONSTRUCT,
    typeArguments: [checker.getUnknownType()],
    signature,
  };
  const index = lowering.virtualCalls.push(call) - 1;
  callFlow(lowering, receiver, call, {
    args: args.map(() => checker.getNumberType()),
    rest: false,
    open: true,
    result: checker.getNeverType(),
  });
  const imm = { node: receiver.id, key: CONSTRUCT, rep: "ref" as const, signature, index };
  const array = emit(ctx, "method.call", [made, ...args], imm);
  runtimeCall(ctx, "tsk_array_widen", "void", [array]);
  return array;
}

/**
 * The intrinsic arraySpecies: the new array of a length that the class of `self` makes for the result
 * of a method; undefined where the result is a plain array.
 */
export function lowerSpecies(
  ctx: FunctionContext,
  self: Operand,
  length: Operand,
  type: ts.Type,
): Operand {
  const { lowering } = ctx;
  const rep = "ref?undefined";
  const none = (): Value => undefinedAs(ctx, rep);
  if (!hasArrayClasses(lowering)) return { value: none(), type };
  speciesFlow(lowering, self.type, lowering.checker.getNonNullableType(type));
  const own = (): Value => {
    const found = runtimeCall(ctx, "tsk_array_species", rep, [convert(ctx, self.value, "ref")]);
    const [inside, other, done] = [newBlockIn(ctx), newBlockIn(ctx), newBlockIn(ctx)];
    const result = newValue(ctx.fn, rep);
    done.params.push(result);
    branch(ctx, truthy(ctx, found), inside, other);
    startBlock(ctx, inside);
    const array = constructArray(ctx, convert(ctx, found, "ref"), length.value);
    jump(ctx, done, [convert(ctx, array, rep)]);
    startBlock(ctx, other);
    jump(ctx, done, [none()]);
    startBlock(ctx, done);
    return result;
  };
  return { value: byClass(ctx, self.value, rep, own, none), type };
}

/** The intrinsic arrayFilled: the elements of a plain array in what arraySpecies gave. */
export function lowerFilled(
  ctx: FunctionContext,
  made: Operand,
  from: Operand,
  ends: Operand,
): Operand {
  const { lowering } = ctx;
  if (!hasArrayClasses(lowering)) return from;
  const element = elementTypeOf(lowering, from.type);
  const { fn } = libraryFunction(lowering, "ecma/array-species.ts", "filled", [element]);
  const args = [made.value, from.value, ends.value];
  return { value: emit(ctx, "call", args, { callee: fn.name, rep: fn.result }), type: from.type };
}

/** The intrinsic arrayConstruct: a new array by a class that was asked for `from` or `of`. */
export function lowerConstruct(
  ctx: FunctionContext,
  made: Operand,
  length: Operand | undefined,
  type: ts.Type,
): Operand {
  if (!hasArrayClasses(ctx.lowering)) throw new Error("no class extends Array");
  factoryFlow(ctx.lowering, type);
  return { value: constructArray(ctx, convert(ctx, made.value, "ref"), length?.value), type };
}
