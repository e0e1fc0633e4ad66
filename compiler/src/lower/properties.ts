/**
 * What reading, writing or calling a property through a static type does to
 * each allocation shape that can stand there: which functions it reaches and
 * between which types objects flow.
 */
import type ts from "typescript";
import { isPropertyKey } from "../ir/keys.ts";
import type { Representation } from "../ir/representation.ts";
import { arrayTypeOf, typeId, unionTypeOf } from "../project/instantiate.ts";
import { inheritedMethod } from "./array-classes.ts";
import { isOfLanguage, isStdlibFile } from "./builtins.ts";
import { reachCalled } from "./class-calls.ts";
import { CONSTRUCT, reachFactory } from "./class-construction.ts";
import { classObject, definitionOfShape, findStatic } from "./class-definitions.ts";
import { methodAsValue } from "./class-methods.ts";
import { reachStatic } from "./class-statics.ts";
import { EXTEND, extensions } from "./class-values.ts";
import { type ClassInstance, findMember, hasTag, reachClass, reachMethod } from "./classes.ts";
import { cacheOf, type Lowering, type VirtualCall } from "./context.ts";
import {
  type AllocationShape,
  addField,
  addFlow,
  addShape,
  constrain,
  ELEMENTS,
  type Field,
  newShape,
  reconsider,
  storeInField,
  type TypeNode,
} from "./flow.ts";
import { functionShape, registerFunctionObject } from "./functions.ts";
import type { FunctionInstance } from "./instances.ts";
import { isIndexKey } from "./names.ts";
import { resolveMember } from "./namespace-objects.ts";
import { flowNarrowed } from "./narrowing.ts";
import { type Passage, passageOf, passageToParameter, passInto } from "./passages.ts";
import { PROMISED, promiseCallFlow } from "./promise-flow.ts";
import { prototypeOwner, prototypeShape, reachConstructorOf } from "./prototypes.ts";
import { readStatic } from "./run-time-keys.ts";
import {
  constituents,
  elementTypeOf,
  flowBetween,
  isAnyOrUnknown,
  isArrayType,
  mayHoldObject,
  nodeFor,
  representationOf,
} from "./types.ts";

export function classOfShape(shape: AllocationShape): ClassInstance | undefined {
  return shape.kind === "class" ? (shape.origin as ClassInstance) : undefined;
}

/** Whether objects of a shape are arrays, be it of a class. */
export function isArrayShape(shape: AllocationShape): boolean {
  return shape.kind === "array" || classOfShape(shape)?.isArray === true;
}

/** The shape of all arrays that are made at places of one array type. */
export function arrayShape(lowering: Lowering, type: ts.Type): AllocationShape {
  const cache = cacheOf<ts.Type, AllocationShape>(lowering, "array shapes");
  let shape = cache.get(type);
  if (shape === undefined) {
    shape = newShape(lowering.flow, "array", type, "Array", undefined);
    const element = elementTypeOf(lowering, type);
    const rep = representationOf(lowering, element);
    const field = addField(lowering.flow, shape, ELEMENTS, element, rep);
    lowering.elementReps.set(field, rep);
    cache.set(type, shape);
  }
  return shape;
}

/** The shape of all records (index signatures) made at places of one type. */
export function recordShape(
  lowering: Lowering,
  type: ts.Type,
  valueType: ts.Type,
): AllocationShape {
  const cache = cacheOf<ts.Type, AllocationShape>(lowering, "record shapes");
  let shape = cache.get(type);
  if (shape === undefined) {
    shape = newShape(lowering.flow, "record", type, "Object", undefined);
    addField(lowering.flow, shape, ELEMENTS, valueType, "value");
    cache.set(type, shape);
  }
  return shape;
}

/** The array type among a static type's members: the one new arrays are made as. */
export function arrayMember(lowering: Lowering, type: ts.Type): ts.Type | undefined {
  return constituents(type).find((member) => isArrayType(lowering, member));
}

/**
 * The array type that the rest arguments of a parameter are put in: what lists of several forms have
 * in common, `(A | B)[]` for `A[] | [B]`.
 */
export function restArrayType(lowering: Lowering, type: ts.Type): ts.Type | undefined {
  const arrays = constituents(type).filter((member) => isArrayType(lowering, member));
  const [only] = arrays;
  if (arrays.length < 2) return only;
  const { checker } = lowering;
  const elements = arrays.map((member) => elementTypeOf(lowering, member));
  return arrayTypeOf(checker, unionTypeOf(checker, elements));
}

export function reachGetter(
  lowering: Lowering,
  shape: AllocationShape,
  key: string,
): FunctionInstance | undefined {
  return reachAccessor(lowering, shape, key, "getter");
}

export function reachSetter(
  lowering: Lowering,
  shape: AllocationShape,
  key: string,
): FunctionInstance | undefined {
  return reachAccessor(lowering, shape, key, "setter");
}

export type AccessorKind = "getter" | "setter";

/** Of a literal's shape: its own accessors, and all keys in the order of their definition. */
export interface LiteralOrigin {
  order: string[];
  /** The object is a namespace's, whose accessors stand for its members. */
  namespace?: "module" | "namespace" | "builtin";
  /** Finds an accessor that nothing has asked for so far. */
  resolve?: (key: string, kind: AccessorKind) => FunctionInstance | undefined;
  getters: Map<string, FunctionInstance>;
  setters: Map<string, FunctionInstance>;
}

function reachAccessor(
  lowering: Lowering,
  shape: AllocationShape,
  key: string,
  kind: AccessorKind,
): FunctionInstance | undefined {
  const found = reachHalf(lowering, shape, key, kind);
  // The runtime has to find the half that there is, to know that there is no other.
  if (found === undefined) reachHalf(lowering, shape, key, kind === "getter" ? "setter" : "getter");
  return found;
}

function reachHalf(
  lowering: Lowering,
  shape: AllocationShape,
  key: string,
  kind: AccessorKind,
): FunctionInstance | undefined {
  const definition = definitionOfShape(shape);
  if (definition !== undefined) {
    const member = findStatic(definition, key, kind);
    if (member === undefined) return undefined;
    return receiving(lowering, shape, reachStatic(lowering, member.owner, member.declaration, []));
  }
  const owner = classOfShape(shape);
  if (owner !== undefined) {
    const member = findMember(owner, key, kind);
    if (member === undefined) return undefined;
    addShape(lowering.flow, nodeFor(lowering, member.owner.type), shape);
    return reachMethod(lowering, member.owner, member.declaration, []);
  }
  if (shape.kind !== "literal") return undefined;
  return resolveMember(shape.origin as LiteralOrigin | undefined, key, kind);
}

/** A class as the receiver of one of its static members. */
function receiving(
  lowering: Lowering,
  shape: AllocationShape,
  instance: FunctionInstance,
): FunctionInstance {
  const { thisType } = instance;
  if (instance.fn.thisRep !== undefined && thisType !== undefined) {
    addShape(lowering.flow, nodeFor(lowering, thisType), shape);
  }
  return instance;
}

/** Where an access finds its receivers: the places of a type, or one node of its own. */
export type Place = ts.Type | TypeNode;

export function nodeAt(lowering: Lowering, place: Place): TypeNode {
  return "shapes" in place ? place : nodeFor(lowering, place);
}

/**
 * Objects read as property `key` of a `from` go to a place of type `to`. What reads them ends the
 * passage (endPassage).
 */
export function readThrough(lowering: Lowering, from: Place, key: string, to: ts.Type): Passage {
  const passage = passageOf(lowering, `read ${nodeAt(lowering, from).id} ${key} ${typeId(to)}`);
  readInto(lowering, from, key, to, passage);
  return passage;
}

/** As readThrough, where nothing checks what is read: all objects go on. */
export function readFlow(lowering: Lowering, from: Place, key: string, to: ts.Type): void {
  readInto(lowering, from, key, to, undefined);
}

function readInto(
  lowering: Lowering,
  from: Place,
  key: string,
  to: ts.Type,
  passage: Passage | undefined,
): void {
  const node = nodeAt(lowering, from);
  const kind = passage === undefined ? "read all" : "read";
  constrain(lowering.flow, node, `${kind} ${key} ${typeId(to)}`, (shape) => {
    readShape(lowering, shape, key, to, passage);
  });
}

/** What objects of one shape have under a key goes to a place of type `to`. */
export function readShape(
  lowering: Lowering,
  shape: AllocationShape,
  key: string,
  to: ts.Type,
  passage?: Passage,
): void {
  const pass = (source: TypeNode, declared: ts.Type): void =>
    passInto(lowering, passage, source, declared, to);
  const field = fieldOf(shape, key);
  // Values of an index signature are found behind the members of the class.
  if (field !== undefined && field.key !== ELEMENTS) {
    pass(field.node, field.type);
    if (shadowsMember(shape, field)) reachShadowed(lowering, shape, key);
    // What may be absent, or is an extra property, leaves the class's members in view.
    if (!field.late && field.key === key) return;
  }
  if (key === "constructor") {
    const object = classObjectOf(lowering, shape);
    if (object !== undefined) addShape(lowering.flow, nodeFor(lowering, to), object);
    else if (field === undefined || field.key === ELEMENTS) reachConstructorOf(lowering, shape);
  }
  const definition = key === "prototype" ? definitionOfShape(shape) : undefined;
  if (definition !== undefined) {
    const objects = reachClass(lowering, definition, []);
    addShape(lowering.flow, nodeFor(lowering, to), prototypeShape(lowering, objects));
    return;
  }
  const inherited = inheritedField(lowering, shape, key);
  if (inherited !== undefined) {
    pass(inherited.field.node, inherited.field.type);
    return;
  }
  const hiding = hidingValues(lowering, shape, key);
  if (hiding !== undefined) pass(hiding.node, hiding.type);
  const getter = reachGetter(lowering, shape, key);
  if (getter !== undefined) {
    pass(nodeFor(lowering, getter.returnType), getter.returnType);
    return;
  }
  const method = methodValue(lowering, shape, key, to);
  if (method !== undefined) lowering.dynamicKeys.add(key);
  else if (field !== undefined) pass(field.node, field.type);
  else readStatic(lowering, shape, key, to);
}

/** The shape of the class whose objects have a shape. */
export function classObjectOf(
  lowering: Lowering,
  shape: AllocationShape,
): AllocationShape | undefined {
  const owner = classOfShape(shape) ?? prototypeOwner(shape);
  return owner && classObject(lowering, owner.definition);
}

/** The static field that a class inherits under a key, unless an accessor or method hides it. */
export function inheritedField(
  lowering: Lowering,
  shape: AllocationShape,
  key: string,
): { owner: AllocationShape; field: Field } | undefined {
  const definition = definitionOfShape(shape);
  if (definition === undefined || definition.statics.has(key)) return undefined;
  for (let c = definition.base; c !== undefined; c = c.base) {
    const owner = classObject(lowering, c);
    const field = owner.fields.get(key);
    if (field !== undefined) return { owner, field };
    if (c.statics.has(key)) return undefined;
  }
  return undefined;
}

/** A method read as a value: a function object without a receiver. */
export function methodValue(
  lowering: Lowering,
  shape: AllocationShape,
  key: string,
  to: ts.Type,
): FunctionInstance | undefined {
  const declaration = methodDeclaration(shape, key);
  if (declaration === undefined) return undefined;
  const owner = prototypeOwner(shape);
  const method = methodOf(lowering, owner?.shape ?? shape, key, []);
  if (method === undefined) return undefined;
  const instance = methodAsValue(lowering, method);
  registerFunctionObject(lowering, instance);
  const type = lowering.checker.getTypeAtLocation(declaration);
  addShape(lowering.flow, nodeFor(lowering, to), functionShape(lowering, instance, type));
  return instance;
}

function methodDeclaration(shape: AllocationShape, key: string): ts.Node | undefined {
  const definition = definitionOfShape(shape);
  if (definition !== undefined) return findStatic(definition, key, "method")?.declaration;
  const owner = classOfShape(shape) ?? prototypeOwner(shape);
  return owner && findMember(owner, key, "method")?.declaration;
}

/** The method that objects of a shape, or a class, have under a key. */
function methodOf(
  lowering: Lowering,
  shape: AllocationShape,
  key: string,
  typeArguments: readonly ts.Type[],
): FunctionInstance | undefined {
  const definition = definitionOfShape(shape);
  if (definition !== undefined) {
    const [type] = typeArguments;
    if (key === CONSTRUCT)
      return receiving(lowering, shape, reachFactory(lowering, definition, type));
    if (key.startsWith(EXTEND)) return extensions(lowering).get(key)?.(definition);
    const member = findStatic(definition, key, "method");
    if (member === undefined) return undefined;
    const { owner, declaration } = member;
    return receiving(lowering, shape, reachStatic(lowering, owner, declaration, typeArguments));
  }
  const owner = classOfShape(shape);
  const member = owner && findMember(owner, key, "method");
  if (member === undefined) return undefined;
  addShape(lowering.flow, nodeFor(lowering, member.owner.type), shape);
  const instance = reachMethod(lowering, member.owner, member.declaration, typeArguments);
  const { thisType } = instance;
  if (thisType !== undefined) addShape(lowering.flow, nodeFor(lowering, thisType), shape);
  return instance;
}

/** Whether a property that objects of a class may be given stands before a member of the class. */
export function shadowsMember(shape: AllocationShape, field: Field): boolean {
  const owner = field.late ? classOfShape(shape) : undefined;
  return (
    owner !== undefined &&
    (["method", "getter"] as const).some((kind) => findMember(owner, field.key, kind) !== undefined)
  );
}

/**
 * What was stored in objects of a class under keys known only at run time, where it may stand before a
 * member of the class: a method, or a value that the library has a getter for.
 */
export function hidingValues(
  lowering: Lowering,
  shape: AllocationShape,
  key: string,
): Field | undefined {
  const values = shape.fields.get(ELEMENTS);
  const owner = classOfShape(shape);
  if (values === undefined || owner?.isArray === true || !isPropertyKey(key)) return undefined;
  if (shape.described) return hasMember(shape, key) ? values : undefined;
  if (owner === undefined) return undefined;
  const isHidden =
    findMember(owner, key, "method") !== undefined || isDefaultOf(lowering, shape, key);
  return isHidden ? values : undefined;
}

/** Whether objects of a shape have a method or accessor, of their class or their literal. */
function hasMember(shape: AllocationShape, key: string): boolean {
  const owner = classOfShape(shape);
  if (owner === undefined) return hasGetter(shape, key);
  return (["method", "getter", "setter"] as const).some(
    (kind) => findMember(owner, key, kind) !== undefined,
  );
}

/** The method that is found by its key where the property that would hide it is absent. */
function reachShadowed(
  lowering: Lowering,
  shape: AllocationShape,
  key: string,
): FunctionInstance | undefined {
  const method = methodValue(lowering, shape, key, lowering.checker.getUnknownType());
  if (method === undefined) return undefined;
  lowering.dynamicKeys.add(key);
  const owner = method.owner;
  if (owner !== undefined) addShape(lowering.flow, nodeFor(lowering, owner.type), shape);
  return method;
}

/** A shape's own property, or the values of a record or of an index signature. */
export function fieldOf(shape: AllocationShape, key: string): Field | undefined {
  const field = shape.fields.get(isArrayShape(shape) && isIndexKey(key) ? ELEMENTS : key);
  if (field !== undefined) return field;
  return isArrayShape(shape) || key === ELEMENTS ? undefined : shape.fields.get(ELEMENTS);
}

/** A value of type `from` and representation `rep` is stored as property `key` of a `to`. */
export function writeFlow(
  lowering: Lowering,
  to: Place,
  key: string,
  from: ts.Type,
  rep: Representation,
): void {
  const node = nodeAt(lowering, to);
  constrain(lowering.flow, node, `write ${key} ${typeId(from)} ${rep}`, (shape) => {
    // The runtime refuses to change a prototype, and the methods of a class.
    if (shape.kind === "prototype" || refusesToReplace(lowering, shape, key)) return;
    const setter = reachSetter(lowering, shape, key);
    if (setter !== undefined) {
      const parameter = setter.parameterTypes[0];
      if (parameter !== undefined) flowBetween(lowering, from, parameter);
      return;
    }
    let field = fieldOf(shape, key);
    // Without a setter the store fails, and leaves no property.
    const isDefault = isDefaultOf(lowering, shape, key);
    if (field?.key !== key && hasGetter(shape, key) && !isDefault) return;
    if (field === undefined && isReadOnlyStatic(lowering, shape, key)) return;
    if (field === undefined && isSpeciesOf(lowering, shape, key)) return;
    if (key === "length" && isArrayShape(shape)) return;
    if (field === undefined || (isDefault && field.key !== key)) {
      const hidden = !isDefault && isHidden(lowering, shape, key);
      const flags = { optional: true, late: true, hidden };
      field = addField(lowering.flow, shape, key, from, "value", flags);
      // Reads of the static field that it stands before may have been seen already.
      const inherited = inheritedField(lowering, shape, key);
      if (inherited !== undefined) {
        addFlow(lowering.flow, nodeFor(lowering, from), inherited.field.node);
      }
      // So may reads and calls of the method that it hides, and tests of what the object has.
      reconsider(lowering.flow, shape);
    }
    storeInField(field, rep);
    addFlow(lowering.flow, nodeFor(lowering, from), field.node);
  });
}

/**
 * What is at `values` may come to those fields that `names` finds. The type of the objects need not
 * declare them: an object of a class may be looked at as a table.
 */
export function fillFields(
  { flow }: Lowering,
  to: TypeNode,
  id: string,
  names: (key: string) => boolean,
  values: TypeNode,
): void {
  constrain(flow, to, `fields ${id} ${values.id}`, (shape) => {
    if (shape.kind === "array") return;
    for (const field of shape.fields.values()) {
      if (field.private || field.hidden || field.key === ELEMENTS) continue;
      if (names(field.key)) addFlow(flow, values, field.node);
    }
  });
}

/** The constructor of an object of the language, which the runtime refuses to have set. */
function isSpeciesOf(lowering: Lowering, shape: AllocationShape, key: string): boolean {
  const owner = key === "constructor" ? classOfShape(shape) : undefined;
  return owner !== undefined && isOfLanguage(lowering, owner.declaration.getSourceFile());
}

/** Whether a class has a static method under a key, which the runtime has to know to refuse another. */
export function refusesToReplace(lowering: Lowering, shape: AllocationShape, key: string): boolean {
  const definition = definitionOfShape(shape);
  if (definition === undefined || shape.fields.has(key)) return false;
  if (findStatic(definition, key, "method") === undefined) return false;
  reachShadowed(lowering, shape, key);
  return true;
}

/** The name and length of a class that declares no static members of these names. */
function isReadOnlyStatic(lowering: Lowering, shape: AllocationShape, key: string): boolean {
  if ((key !== "name" && key !== "length") || definitionOfShape(shape) === undefined) return false;
  return inheritedField(lowering, shape, key) === undefined;
}

/** As writeFlow, of elements of arrays: what else may stand at the places of the type is no receiver. */
export function writeElementFlow(
  lowering: Lowering,
  to: ts.Type,
  from: ts.Type,
  rep: Representation,
): void {
  const id = `write element ${typeId(from)} ${rep}`;
  constrain(lowering.flow, nodeFor(lowering, to), id, (shape) => {
    const field = isArrayShape(shape) ? shape.fields.get(ELEMENTS) : undefined;
    if (field === undefined) return;
    storeInField(field, rep);
    addFlow(lowering.flow, nodeFor(lowering, from), field.node);
  });
}

/**
 * Whether the class of a shape has a value under a key on its prototype, which in the standard
 * library a getter with the tag `default` stands for: what is assigned is a property of the object.
 */
function isDefaultOf(lowering: Lowering, shape: AllocationShape, key: string): boolean {
  const owner = classOfShape(shape);
  const member = owner && findMember(owner, key, "getter");
  if (member === undefined || !isStdlibFile(lowering, member.declaration.getSourceFile())) {
    return false;
  }
  return hasTag(member.declaration, "default");
}

/** Whether writes of a property of a class's objects run a setter, or fail for want of one. */
export function hasAccessor(lowering: Lowering, shape: AllocationShape, key: string): boolean {
  const owner = classOfShape(shape);
  if (owner === undefined || isDefaultOf(lowering, shape, key)) return false;
  return (["getter", "setter"] as const).some((kind) => findMember(owner, key, kind) !== undefined);
}

/** Whether a class of the standard library says of a property that it may come, and is not shown. */
function isHidden(lowering: Lowering, shape: AllocationShape, key: string): boolean {
  for (let owner = classOfShape(shape); owner !== undefined; owner = owner.base) {
    const { declaration } = owner;
    const declares = declaration.members.some(
      (member) => member.name !== undefined && member.name.getText() === key,
    );
    if (declares) return isStdlibFile(lowering, declaration.getSourceFile());
  }
  return false;
}

/** All own properties of a `from` are copied to places of type `to`. */
export function fieldsFlow(lowering: Lowering, from: ts.Type, to: ts.Type): void {
  const target = nodeFor(lowering, to);
  constrain(lowering.flow, nodeFor(lowering, from), `copy to ${target.id}`, (shape) => {
    if (shape.kind === "array") return;
    for (const field of shape.fields.values()) addFlow(lowering.flow, field.node, target);
  });
}

/** A property, or with `ELEMENTS` any property, is deleted through a static type. */
export function deleteFlow(lowering: Lowering, from: ts.Type, key: string): void {
  constrain(lowering.flow, nodeFor(lowering, from), `delete ${key}`, (shape) => {
    if (!["class", "literal", "class-object"].includes(shape.kind)) return;
    for (const field of shape.fields.values()) {
      if (field.private || field.hidden) continue;
      if (field.key === key || key === ELEMENTS) field.optional = true;
    }
  });
}

function hasGetter(shape: AllocationShape, key: string): boolean {
  const definition = definitionOfShape(shape);
  if (definition !== undefined) return findStatic(definition, key, "getter") !== undefined;
  const owner = classOfShape(shape);
  if (owner !== undefined) return findMember(owner, key, "getter") !== undefined;
  const origin = shape.kind === "literal" ? (shape.origin as LiteralOrigin | undefined) : undefined;
  return origin?.getters.has(key) === true;
}

/** Whether objects of a literal compute some of their properties, which tables cannot. */
export function hasAccessors(shape: AllocationShape): boolean {
  const origin = shape.origin as LiteralOrigin | undefined;
  return origin !== undefined && origin.getters.size + origin.setters.size > 0;
}

/** What a call of a method does for receivers of one shape. */
export type CallTarget =
  | { kind: "instance"; instance: FunctionInstance }
  | { kind: "field"; field: Field }
  | { kind: "getter"; instance: FunctionInstance }
  | { kind: "dynamic" };

export function callTarget(
  lowering: Lowering,
  shape: AllocationShape,
  key: string,
  typeArguments: readonly ts.Type[],
  /** Where the receivers are found. */
  place?: TypeNode,
): CallTarget {
  const field = fieldOf(shape, key);
  if (field !== undefined && field.key !== ELEMENTS) return { kind: "field", field };
  const instance =
    methodOf(lowering, shape, key, typeArguments) ?? methodOfArrays(lowering, shape, key, place);
  if (instance !== undefined) return { kind: "instance", instance };
  const getter = reachGetter(lowering, shape, key);
  return getter === undefined ? { kind: "dynamic" } : { kind: "getter", instance: getter };
}

/**
 * The method of arrays that an interface has, for an array that is seen as one. What is of any type,
 * or is iterated, is asked before whether it is an array.
 */
function methodOfArrays(
  lowering: Lowering,
  shape: AllocationShape,
  key: string,
  place: TypeNode | undefined,
): FunctionInstance | undefined {
  if (!isArrayShape(shape) || place === undefined || key.startsWith("@@")) return undefined;
  if (isAnyOrUnknown(place.type)) return undefined;
  const inherited = inheritedMethod(lowering, key);
  if (inherited?.thisType !== undefined) {
    addShape(lowering.flow, nodeFor(lowering, inherited.thisType), shape);
  }
  return inherited;
}

/** The static types of what a call passes and gives. */
export interface CallTypes {
  args: readonly ts.Type[];
  /** The last of `args` is of a rest array. */
  rest: boolean;
  result: ts.Type;
  /** What `this` is in the function, where the call says so. */
  receiver?: ts.Type | undefined;
  /** Nothing ends the result's passage. */
  open?: boolean | undefined;
}

function callId({ args, rest, result, receiver, open }: CallTypes): string {
  const types = [...args, result, ...(receiver === undefined ? [] : [receiver])];
  const flags = `${rest ? " rest" : ""}${receiver ? " this" : ""}${open ? " open" : ""}`;
  return `${types.map(typeId).join(",")}${flags}`;
}

/** A method is called through a static type. What takes the result ends the passage. */
export function callFlow(
  lowering: Lowering,
  receiver: Place,
  call: VirtualCall,
  types: CallTypes,
): Passage {
  const node = nodeAt(lowering, receiver);
  const own = call.typeArguments.map(typeId).join(",");
  const key = `call ${call.key} <${own}> ${callId(types)}`;
  const passage = passageOf(lowering, `${node.id} ${key}`);
  const invoked = { ...types, receiver: node.type };
  const reach = (instance: FunctionInstance): void => {
    argumentFlow(lowering, instance, types);
    resultFlow(lowering, passage, instance, types);
  };
  const invoke = (callee: TypeNode): void => {
    passage.inner.add(invokeFlow(lowering, callee, invoked));
  };
  constrain(lowering.flow, node, key, (shape) => {
    const target = callTarget(lowering, shape, call.key, call.typeArguments, node);
    if (shape.fields.has(PROMISED)) {
      promiseCallFlow(lowering, shape, call.key, types.args, types.result);
    }
    if (target.kind === "instance") {
      reach(target.instance);
      const hiding = hidingValues(lowering, shape, call.key);
      if (hiding === undefined) return;
      invoke(hiding.node);
      const method = reachShadowed(lowering, shape, call.key);
      if (method !== undefined) reach(method);
    } else if (target.kind === "field") {
      invoke(target.field.node);
      if (!shadowsMember(shape, target.field)) return;
      const method = reachShadowed(lowering, shape, call.key);
      if (method !== undefined) reach(method);
    } else if (target.kind === "getter") {
      invoke(nodeFor(lowering, target.instance.returnType));
    } else {
      lowering.dynamicKeys.add(call.key);
      const borrowed =
        prototypeOwner(shape) && methodValue(lowering, shape, call.key, types.result);
      if (borrowed !== undefined) reach(borrowed);
      const inherited = inheritedField(lowering, shape, call.key);
      if (inherited !== undefined) invoke(inherited.field.node);
      const values = fieldOf(shape, call.key);
      if (values !== undefined) invoke(values.node);
      const found = readStatic(lowering, shape, call.key, types.result);
      if (found !== undefined) invoke(nodeFor(lowering, found.returnType));
    }
  });
  return passage;
}

/** Function objects at a node are called. What takes the result ends the passage. */
export function invokeFlow(lowering: Lowering, callee: TypeNode, types: CallTypes): Passage {
  const key = `invoke ${callId(types)}`;
  const passage = passageOf(lowering, `${callee.id} ${key}`);
  constrain(lowering.flow, callee, key, (shape) => {
    const instance =
      shape.kind === "function" ? (shape.origin as FunctionInstance) : reachCalled(lowering, shape);
    if (instance === undefined) return;
    argumentFlow(lowering, instance, types);
    resultFlow(lowering, passage, instance, types);
    if (shape.kind !== "function") return;
    if (types.receiver !== undefined && instance.thisType !== undefined && instance.fn.thisRep) {
      flowNarrowed(lowering, types.receiver, instance.thisType);
    }
  });
  return passage;
}

function resultFlow(
  lowering: Lowering,
  passage: Passage,
  { returnType }: FunctionInstance,
  { result, open }: CallTypes,
): void {
  if (returnType === result || !mayHoldObject(returnType)) return;
  const ended = open ? undefined : passage;
  passInto(lowering, ended, nodeFor(lowering, returnType), returnType, result);
}

/** Arguments of the given types are passed to an instance. */
export function argumentFlow(
  lowering: Lowering,
  instance: FunctionInstance,
  { args, rest: spread }: Pick<CallTypes, "args" | "rest">,
): void {
  const { parameterTypes } = instance;
  const last = parameterTypes.length - 1;
  const rest = instance.fn.rest ? parameterTypes[last] : undefined;
  const restType = rest && restArrayType(lowering, rest);
  const made = restType && arrayShape(lowering, restType);
  if (rest !== undefined && made !== undefined)
    addShape(lowering.flow, nodeFor(lowering, rest), made);
  // The array is made for this call: no other array of the type gets its elements.
  const elements = made?.fields.get(ELEMENTS);
  const toRest = (element: ts.Type): void => {
    if (elements === undefined) return;
    storeInField(elements, representationOf(lowering, element));
    addFlow(lowering.flow, nodeFor(lowering, element), elements.node);
  };
  const toParameter = (type: ts.Type, index: number): void => {
    const parameter = parameterTypes[index];
    if (parameter === undefined || parameter === type || !mayHoldObject(type)) return;
    const passage = passageToParameter(lowering, instance, index);
    passInto(lowering, passage, nodeFor(lowering, type), type, parameter);
  };
  args.forEach((type, i) => {
    if (spread && i === args.length - 1) {
      const element = elementTypeOf(lowering, arrayMember(lowering, type) ?? type);
      const fixed = rest === undefined ? parameterTypes.length : last;
      for (let index = i; index < fixed; index++) toParameter(element, index);
      toRest(element);
      if (rest !== undefined && i === last) toParameter(type, last);
      return;
    }
    if (rest !== undefined && i >= last) toRest(type);
    else toParameter(type, i);
  });
}

/** As reachGetter, but only what lowering has already reached. */
export function reachedGetter(
  lowering: Lowering,
  shape: AllocationShape,
  key: string,
): FunctionInstance | undefined {
  return reachedAccessorOf(lowering, shape, key, "getter");
}

export function reachedSetter(
  lowering: Lowering,
  shape: AllocationShape,
  key: string,
): FunctionInstance | undefined {
  return reachedAccessorOf(lowering, shape, key, "setter");
}

function reachedAccessorOf(
  lowering: Lowering,
  shape: AllocationShape,
  key: string,
  kind: AccessorKind,
): FunctionInstance | undefined {
  const pendingBefore = lowering.pending.length;
  const found = reachAccessor(lowering, shape, key, kind);
  if (lowering.pending.length > pendingBefore) {
    throw new Error(`the accessor '${key}' was not reached before representation`);
  }
  return found;
}
