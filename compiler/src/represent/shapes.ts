/**
 * Decides the concrete layouts: a shape with slots for every class and literal
 * that the flow analysis knows. Subclasses extend their base's layout, so a
 * property has one slot and one representation along a chain.
 */
import type ts from "typescript";
import { isPropertyKey } from "../ir/keys.ts";
import { joinRepresentations } from "../ir/representation.ts";
import { isOfLanguage, isStdlibFile } from "../lower/builtins.ts";
import { calledClass } from "../lower/class-calls.ts";
import {
  CLASS,
  type ClassDefinition,
  captureKey,
  definitionOfShape,
} from "../lower/class-definitions.ts";
import { className, constructorLength } from "../lower/class-members.ts";
import { reachedStatic } from "../lower/class-statics.ts";
import type { ClassInstance } from "../lower/classes.ts";
import { isOwnData, reachedAccessor, reachedMethod, rootOf } from "../lower/classes.ts";
import type { Lowering } from "../lower/context.ts";
import { type AllocationShape, ELEMENTS, type Field, mayBeObject } from "../lower/flow.ts";
import { symbolKey } from "../lower/names.ts";
import { isCallable } from "../lower/narrowing.ts";
import {
  classOfShape,
  hasAccessor,
  hasAccessors,
  type LiteralOrigin,
} from "../lower/properties.ts";
import { prototypeOwner } from "../lower/prototypes.ts";
import { constituents, isArrayOnly } from "../lower/types.ts";
import { NAME } from "../lower/variables.ts";
import { madeElements } from "./element-kinds.ts";
import {
  ARRAY_WORDS,
  FIRST_USER_SHAPE,
  type HeldKind,
  type Shape,
  type ShapeMember,
  type Slot,
} from "./program.ts";
import { decideSpreads } from "./spreads.ts";

export interface ShapeTable {
  shapes: Shape[];
  byAllocation: Map<AllocationShape, Shape>;
}

/**
 * Whether slots would lose the order in which properties come: too many of them come and go, or
 * others under run-time keys come between.
 */
function losesOrder(shape: AllocationShape): boolean {
  const count = optionalCount(shape);
  return count > ORDERED_MOST || (count > 0 && shape.fields.has(ELEMENTS));
}

export function layOutShapes(lowering: Lowering): ShapeTable {
  for (const shape of lowering.flow.shapes) {
    if (shape.kind === "literal" && losesOrder(shape) && !hasAccessors(shape)) {
      shape.asRecord = true;
    }
  }
  decideSpreads(lowering);
  const laidOut = lowering.flow.shapes.filter(
    (shape) =>
      isOwnLayout(shape) ||
      shape.kind === "prototype" ||
      (shape.kind === "literal" && !shape.asRecord),
  );
  joinAlongChains(lowering, laidOut);
  const table: ShapeTable = { shapes: [], byAllocation: new Map() };
  for (const shape of laidOut) layOut(lowering, table, shape);
  for (const shape of lowering.flow.shapes) {
    const instance = classOfShape(shape);
    if (instance === undefined || isOwnLayout(shape)) continue;
    table.byAllocation.set(shape, layOut(lowering, table, instance.shape));
  }
  return table;
}

/** Whether a shape is a class's own, not that of an erased class at one static type. */
function isOwnLayout(shape: AllocationShape): boolean {
  return shape.kind === "class-object" || classOfShape(shape)?.shape === shape;
}

/** As many optional properties as an order word tells the order of (runtime-c/src/object/shape.c). */
const ORDERED_MOST = 14;

function optionalCount(shape: AllocationShape): number {
  return [...shape.fields.values()].filter(({ optional }) => optional).length;
}

/** A field of a class and the same field of its subclasses have one representation. */
function joinAlongChains(lowering: Lowering, shapes: readonly AllocationShape[]): void {
  for (let changed = true; changed; ) {
    changed = false;
    for (const shape of shapes) {
      const base = classOfShape(shape)?.base?.shape;
      if (base === undefined) continue;
      for (const [key, inherited] of base.fields) {
        const field = shape.fields.get(key);
        if (inherited.late && hasAccessor(lowering, shape, key)) continue;
        if (field === undefined) {
          shape.fields.set(key, { ...inherited });
          changed = true;
          continue;
        }
        const joined = joinRepresentations(field.rep, inherited.rep);
        const optional = field.optional || inherited.optional;
        for (const place of [field, inherited]) {
          if (place.rep === joined && place.optional === optional) continue;
          place.rep = joined;
          place.optional = optional;
          changed = true;
        }
      }
    }
  }
}

function layOut(lowering: Lowering, table: ShapeTable, allocation: AllocationShape): Shape {
  const known = table.byAllocation.get(allocation);
  if (known !== undefined) return known;
  const definition = definitionOfShape(allocation);
  if (definition !== undefined) return layOutClassObject(lowering, table, allocation, definition);
  const owner = prototypeOwner(allocation);
  if (owner !== undefined) return layOutPrototype(lowering, table, allocation, owner);
  const instance = classOfShape(allocation);
  const base = instance?.base && layOut(lowering, table, instance.base.shape);
  // What an index signature admits is kept beside the object.
  const fields = [...allocation.fields.values()].filter(({ key }) => key !== ELEMENTS);
  const level = Math.max(0, ...(base?.slots ?? []).map((slot) => slot.level)) + 1;
  const slots: Slot[] = (base?.slots ?? []).map((slot) => ({
    ...slot,
    ...(allocation.fields.has(slot.key) ? {} : { key: `#${slot.key}`, private: true }),
    // A class of the program may declare what a built-in class hides.
    hidden: slot.hidden && allocation.fields.get(slot.key)?.hidden !== false,
    level: isDefinedHere(allocation, slot.key) ? level : slot.level,
  }));
  const taken = new Set(slots.map(({ key }) => key));
  let next = base?.slotCount ?? (instance?.isArray === true ? ARRAY_WORDS : 0);
  const opensLevel =
    base?.orderSlot !== undefined && fields.some(({ key }) => isDefinedHere(allocation, key));
  const place = (field: Field): void => {
    if (taken.has(field.key)) return;
    slots.push({
      ...slotOf(lowering, field, next++),
      level: opensLevel && !field.late ? level : 0,
    });
  };
  for (const field of fields) if (!field.late) place(field);
  for (const field of fields) if (field.late) place(field);
  if (base !== undefined) listAsDefined(slots, fields);
  const members = membersOf(lowering, allocation);
  for (const member of members) {
    if (!member.own || !captures(lowering, member)) continue;
    member.slot = next;
    next += member.getter !== undefined && member.setter !== undefined ? 2 : 1;
  }
  let orderSlot = base?.orderSlot;
  if (orderSlot === undefined && slots.some(({ optional }) => optional)) orderSlot = next++;
  const object = instance?.definition.object;
  const classShape = object && layOut(lowering, table, object);
  const origin = allocation.kind === "literal" ? literalOrigin(allocation) : undefined;
  const shape: Shape = {
    id: FIRST_USER_SHAPE + table.shapes.length,
    name: instance?.name ?? `literal_${table.shapes.length}`,
    className: instance ? allocation.name : undefined,
    parent: base?.id ?? 0,
    builtIn: builtInOf(lowering, instance),
    elements: instance?.isArray === true ? madeElements(lowering, allocation) : undefined,
    nullPrototype: origin?.namespace === "module",
    slots,
    slotCount: next,
    orderSlot,
    opensLevel,
    classObject: classShape?.id,
    classSlot: slots.find(({ key }) => key === CLASS)?.index,
    prototype: undefined,
    blank: allocation.blank,
    isPrototype: false,
    asClass: undefined,
    members,
    order: origin?.order,
    namespace: origin?.namespace,
  };
  table.shapes.push(shape);
  table.byAllocation.set(allocation, shape);
  return shape;
}

/** Whether a class defines a field that objects of its base class have not, or only some of them. */
function isDefinedHere(shape: AllocationShape, key: string): boolean {
  if (shape.fields.get(key)?.late !== false) return false;
  return classOfShape(shape)?.base?.shape.fields.get(key)?.late !== false;
}

/**
 * Lists the fields of a class in the order of their definition, before what its base class has slots
 * for, but defines later or not at all: properties that only some objects of the base class are given.
 */
function listAsDefined(slots: Slot[], fields: readonly Field[]): void {
  const defined = new Map(fields.filter(({ late }) => !late).map(({ key }, at) => [key, at]));
  const place = ({ key }: Slot): number => defined.get(key) ?? fields.length;
  slots.sort((a, b) => place(a) - place(b));
}

/** One slot, for the class; the members are found in the shape of the class's objects. */
function layOutPrototype(
  lowering: Lowering,
  table: ShapeTable,
  allocation: AllocationShape,
  owner: ClassInstance,
): Shape {
  const objects = layOut(lowering, table, owner.shape);
  const slots = [...allocation.fields.values()].map((field, index) =>
    slotOf(lowering, field, index),
  );
  const shape: Shape = {
    id: FIRST_USER_SHAPE + table.shapes.length,
    name: `${owner.name}_prototype`,
    className: allocation.name,
    parent: objects.id,
    builtIn: undefined,
    elements: undefined,
    nullPrototype: false,
    slots,
    slotCount: slots.length,
    orderSlot: undefined,
    opensLevel: false,
    classObject: undefined,
    classSlot: 0,
    prototype: undefined,
    blank: false,
    isPrototype: true,
    asClass: undefined,
    members: [],
    order: undefined,
    namespace: undefined,
  };
  table.shapes.push(shape);
  table.byAllocation.set(allocation, shape);
  const { object } = owner.definition;
  if (object !== undefined) layOut(lowering, table, object).prototype = shape.id;
  return shape;
}

/** Slots beyond this are values: the collector knows them all as one. */
const MAXIMUM_TRACED = 62;

/** Slot 0 is the code; then the parent, the captured variables and the static fields. */
function layOutClassObject(
  lowering: Lowering,
  table: ShapeTable,
  allocation: AllocationShape,
  definition: ClassDefinition,
): Shape {
  const base = definition.base?.object;
  const parent = base && layOut(lowering, table, base);
  const fields = [...allocation.fields.values()].filter(({ key }) => key !== ELEMENTS);
  if (fields.length > MAXIMUM_TRACED) for (const field of fields) field.rep = "value";
  const slots = fields.map((field, index) => slotOf(lowering, field, index + 1));
  const optional = slots.some((slot) => slot.optional);
  const count = slots.length + 1;
  const nameAt = definition.captures.findIndex(({ variable }) => variable === NAME);
  const nameOf = definition.captures[nameAt];
  const nameKey = nameOf && captureKey(nameOf, nameAt);
  const known = definition.base?.singular === true ? parent?.id : undefined;
  const shape: Shape = {
    id: FIRST_USER_SHAPE + table.shapes.length,
    name: `${definition.name}_class`,
    className: undefined,
    parent: 0,
    builtIn: undefined,
    elements: undefined,
    nullPrototype: false,
    slots,
    slotCount: optional ? count + 1 : count,
    orderSlot: optional ? count : undefined,
    opensLevel: false,
    members: staticMembersOf(lowering, definition),
    order: undefined,
    namespace: undefined,
    classObject: undefined,
    classSlot: undefined,
    prototype: undefined,
    blank: false,
    isPrototype: false,
    asClass: {
      name: className(lowering, definition.declaration),
      length: constructorLength(lowering, definition),
      nameSlot: slots.find(({ key }) => key === nameKey)?.index,
      builtIn: isOfLanguage(lowering, definition.declaration.getSourceFile()),
      called: calledClass(lowering, definition),
      singular: definition.singular,
      parent: definition.singular ? known : undefined,
    },
  };
  table.shapes.push(shape);
  table.byAllocation.set(allocation, shape);
  return shape;
}

/** Static methods and accessors that can be found by key at run time. */
function staticMembersOf(lowering: Lowering, definition: ClassDefinition): Shape["members"] {
  const members: Shape["members"] = [];
  for (const [key, { method, getter, setter }] of definition.statics) {
    const name = (declaration: ts.FunctionLikeDeclaration | undefined): string | undefined =>
      reachedStatic(lowering, definition, declaration);
    const reached = name(method);
    const callable = reached !== undefined && lowering.functionObjects.has(reached);
    const [get, set] = [name(getter), name(setter)];
    if (!callable && get === undefined && set === undefined) continue;
    const found = callable ? reached : undefined;
    const functions = { method: found, getter: get, setter: set };
    members.push({ key, ...functions, own: false, data: false, slot: undefined });
  }
  return members;
}

function slotOf(lowering: Lowering, field: Field, index: number): Slot {
  return {
    key: field.key,
    index,
    rep: field.optional ? "value" : field.rep,
    holds: heldKind(lowering, field.type),
    optional: field.optional,
    readonly: field.readonly,
    private: field.private,
    hidden: field.hidden,
    level: 0,
  };
}

function heldKind(lowering: Lowering, type: ts.Type): HeldKind {
  if (isArrayOnly(lowering, type)) return "array";
  const objects = constituents(type).filter(mayBeObject);
  return objects.length > 0 && objects.every(isCallable) ? "function" : "object";
}

function builtInOf(lowering: Lowering, instance: ClassInstance | undefined): Shape["builtIn"] {
  const root = instance && rootOf(instance).declaration;
  if (root === undefined || !isStdlibFile(lowering, root.getSourceFile())) return;
  const name = root.name?.text;
  return name === "Error" || name === "Date" || name === "RegExp" ? name : undefined;
}

/**
 * The methods and accessors that can be found by key at run time: those that were reached, and
 * where `in` asks for any name also the others, without functions.
 */
function membersOf(lowering: Lowering, allocation: AllocationShape): Shape["members"] {
  const members: Shape["members"] = [];
  const instance = classOfShape(allocation);
  if (instance !== undefined) {
    for (const key of instance.members.keys()) {
      if (key.startsWith("[")) continue;
      const method = reachedMethod(lowering, instance, key);
      const getter = reachedAccessor(lowering, instance, key, "getter");
      const setter = reachedAccessor(lowering, instance, key, "setter");
      const callable = method !== undefined && lowering.functionObjects.has(method);
      const used = callable || getter !== undefined || setter !== undefined;
      const data = isOwnData(lowering, instance, key);
      if (!used && !data && (!lowering.listsMembers || !isPropertyKey(key))) continue;
      const found = { key, method: callable ? method : undefined, getter, setter };
      members.push({ ...found, own: false, data, slot: undefined });
    }
    return members;
  }
  const origin = literalOrigin(allocation);
  const keys = new Set([...(origin?.getters.keys() ?? []), ...(origin?.setters.keys() ?? [])]);
  if (lowering.listsMembers && origin?.namespace === "builtin") {
    for (const member of lowering.checker.getPropertiesOfType(allocation.type)) {
      keys.add(symbolKey(lowering, member));
    }
  }
  for (const key of keys) {
    const getter = origin?.getters.get(key)?.fn.name;
    const setter = origin?.setters.get(key)?.fn.name;
    members.push({
      key,
      method: undefined,
      getter,
      setter,
      own: true,
      data: false,
      slot: undefined,
    });
  }
  return members;
}

function literalOrigin(allocation: AllocationShape): LiteralOrigin | undefined {
  return allocation.origin as LiteralOrigin | undefined;
}

/** Whether an accessor's functions need the objects to hold them. */
function captures(lowering: Lowering, { getter, setter }: ShapeMember): boolean {
  return [getter, setter].some((name) => {
    const fn = name === undefined ? undefined : lowering.module.functions.get(name);
    return fn !== undefined && fn.captures.length > 0;
  });
}
