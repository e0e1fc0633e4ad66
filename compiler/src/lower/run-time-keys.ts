/**
 * Members that are found under keys known only at run time: `object[name]()`.
 *
 * Fields are in the shapes whatever the program reads, but methods, accessors and what built-in
 * types inherit are compiled only when something can find them. A key that is one of a few literals
 * finds just those members. Any other key finds every member of the program's own classes; of the
 * library's, the names that the program's text can spell (spelled-names.ts). The runtime refuses
 * the others by name, where it would else find nothing.
 */
import ts from "typescript";
import { isPropertyKey, keyOfText } from "../ir/keys.ts";
import { BUILT_IN, type BuiltInMembers, type FoundMember } from "../represent/program.ts";
import { builtinClass, builtinConstructor, isStdlibFile } from "./builtins.ts";
import { type ClassDefinition, definitionOfShape } from "./class-definitions.ts";
import { type ClassInstance, isOwnData } from "./classes.ts";
import { cacheOf, type Lowering, type Operand } from "./context.ts";
import { CONVERSIONS } from "./escapes.ts";
import { interfaceType } from "./expressions/any-access.ts";
import { detachedMethod } from "./expressions/builtin-values.ts";
import {
  type AllocationShape,
  addFlow,
  addShape,
  constrain,
  ELEMENTS,
  reconsider,
} from "./flow.ts";
import { functionShape, registerFunctionObject } from "./functions.ts";
import type { FunctionInstance } from "./instances.ts";
import { mergedGetter } from "./merged-namespaces.ts";
import { isIndexKey, symbolKey } from "./names.ts";
import { builtinMember } from "./namespace-objects.ts";
import { flowNarrowed } from "./narrowing.ts";
import {
  classOfShape,
  fillFields,
  type LiteralOrigin,
  reachSetter,
  readFlow,
  readShape,
  refusesToReplace,
  writeFlow,
} from "./properties.ts";
import { prototypeOwner, reachBuiltInConstructor } from "./prototypes.ts";
import { isSpelled } from "./spelled-names.ts";
import { uniqueKey } from "./symbols.ts";
import { constituents, flowBetween, isNumeric, nodeFor } from "./types.ts";

/** The names that a key can be; undefined: any. */
type Names = ReadonlySet<string> | undefined;

/** An evaluated object whose members are found. */
type Receiver = Pick<Operand, "type" | "exact">;

/** What a key of type `key` finds in an object goes to places of type `to`. */
export function readUnderKey(
  lowering: Lowering,
  { type, exact }: Receiver,
  key: ts.Type,
  to: ts.Type,
): void {
  const node = exact ?? nodeFor(lowering, type);
  readFlow(lowering, node, ELEMENTS, to);
  for (const name of declaredUnder(lowering, type, key)) readFlow(lowering, node, name, to);
  const names = namesOf(key);
  if (names?.size === 0) return;
  for (const kind of primitivesOf(type)) reachInherited(lowering, kind, names, to);
  const id = `members ${idOf(names)} ${nodeFor(lowering, to).id}`;
  constrain(lowering.flow, node, id, (shape) => {
    for (const name of membersUnder(lowering, shape, names)) readShape(lowering, shape, name, to);
    for (const kind of inheritedBy(shape)) reachInherited(lowering, kind, names, to);
    for (const name of staticsUnder(lowering, shape, names)) readStatic(lowering, shape, name, to);
  });
}

/** A value is stored in an object under a key of type `key`. */
export function writeUnderKey(
  lowering: Lowering,
  receiver: Receiver,
  key: ts.Type,
  { type, value: { rep } }: Operand,
): void {
  const node = receiver.exact ?? nodeFor(lowering, receiver.type);
  writeFlow(lowering, node, ELEMENTS, type, rep);
  for (const name of declaredUnder(lowering, receiver.type, key)) {
    writeFlow(lowering, node, name, type, rep);
  }
  const names = namesOf(key);
  if (isNumeric(key)) fillFields(lowering, node, "index keys", isIndexKey, nodeFor(lowering, type));
  if (names?.size === 0) return;
  fillFields(lowering, node, idOf(names), (name) => finds(names, name), nodeFor(lowering, type));
  const id = `setters ${idOf(names)} ${nodeFor(lowering, type).id}`;
  constrain(lowering.flow, node, id, (shape) => {
    for (const name of membersUnder(lowering, shape, names)) {
      if (refusesToReplace(lowering, shape, name)) continue;
      const parameter = reachSetter(lowering, shape, name)?.parameterTypes[0];
      if (parameter !== undefined) flowBetween(lowering, type, parameter);
    }
  });
}

/** Properties of any names and values are set in objects of a type: by Object.assign. */
export function setAnyMember(lowering: Lowering, type: ts.Type): void {
  const unknown = lowering.checker.getUnknownType();
  constrain(lowering.flow, nodeFor(lowering, type), "setters of all members", (shape) => {
    for (const name of membersUnder(lowering, shape, undefined)) {
      if (refusesToReplace(lowering, shape, name)) continue;
      const parameter = reachSetter(lowering, shape, name)?.parameterTypes[0];
      if (parameter !== undefined) flowNarrowed(lowering, unknown, parameter);
    }
  });
}

/** Properties of any names are defined in objects of a type, with attributes: by Object.defineProperty. */
export function describeFlow(lowering: Lowering, type: ts.Type): void {
  const { checker, flow } = lowering;
  const node = nodeFor(lowering, type);
  const value: Operand = { value: { id: -1, rep: "value" }, type: checker.getUnknownType() };
  writeUnderKey(lowering, { type }, checker.getStringType(), value);
  constrain(flow, node, "described", (shape) => {
    if (shape.described) return;
    shape.described = true;
    // Reads of what may be hidden now have been seen already.
    reconsider(flow, shape);
  });
}

/** The declared properties of a type that a key of a type can name: a number names no word. */
function declaredUnder(lowering: Lowering, type: ts.Type, key: ts.Type): string[] {
  const keys = lowering.checker
    .getPropertiesOfType(type)
    .map((member) => symbolKey(lowering, member));
  return isNumeric(key) ? keys.filter(isIndexKey) : keys;
}

// ---- members that built-in objects are asked for ----

/** Lets the runtime find what a built-in namespace or constructor has itself. */
export function reachOwnMembers(lowering: Lowering, shape: AllocationShape): void {
  const unknown = lowering.checker.getUnknownType();
  const origin = shape.kind === "literal" ? (shape.origin as LiteralOrigin | undefined) : undefined;
  if (origin?.namespace === "builtin") {
    for (const name of membersUnder(lowering, shape, undefined)) {
      readShape(lowering, shape, name, unknown);
    }
  }
  const definition = definitionOfShape(shape);
  if (definition !== undefined && isStdlibFile(lowering, definition.declaration.getSourceFile())) {
    for (const name of definition.statics.keys()) {
      if (isSpelled(lowering, name)) readShape(lowering, shape, name, unknown);
    }
  }
  for (const name of staticsUnder(lowering, shape, undefined)) {
    readStatic(lowering, shape, name, unknown);
  }
}

/** The same of the prototype of a built-in type. */
export function reachPrototypeMembers(lowering: Lowering, kind: string): void {
  reachInherited(lowering, kind, undefined, lowering.checker.getUnknownType());
}

// ---- keys ----

/** Numbers name no members. */
function namesOf(key: ts.Type): Names {
  const names = new Set<string>();
  for (const member of constituents(key)) {
    if (member.isStringLiteral()) names.add(keyOfText(member.value));
    else if (member.flags & ts.TypeFlags.UniqueESSymbol) names.add(uniqueKey(member));
    else if ((member.flags & ts.TypeFlags.NumberLike) === 0) return undefined;
  }
  return names;
}

function idOf(names: Names): string {
  return names === undefined ? "" : [...names].sort().join();
}

function finds(names: Names, name: string): boolean {
  return names === undefined ? isPropertyKey(name) : names.has(name);
}

/** As `finds`, for a member of the library. */
function findsBuiltIn(lowering: Lowering, names: Names, name: string): boolean {
  return names === undefined ? isSpelled(lowering, name) : names.has(name);
}

// ---- members of shapes ----

function membersUnder(lowering: Lowering, shape: AllocationShape, names: Names): string[] {
  const found: string[] = [];
  const add = (declaration: ts.Node, members: Iterable<string>, owner?: ClassInstance): void => {
    const isLibrary = isStdlibFile(lowering, declaration.getSourceFile());
    for (const name of members) {
      const isFound = isLibrary ? findsBuiltIn(lowering, names, name) : finds(names, name);
      // Own properties are listed with the objects: nobody has to spell them.
      const isListed =
        names === undefined && owner !== undefined && isOwnData(lowering, owner, name);
      if (isFound || isListed) found.push(name);
      // What is left out must not be missed silently.
      else if (names === undefined) lowering.listsMembers = true;
    }
  };
  for (let c = classOfShape(shape) ?? prototypeOwner(shape); c !== undefined; c = c.base) {
    add(c.declaration, c.members.keys(), c);
  }
  let d: ClassDefinition | undefined = definitionOfShape(shape);
  for (; d !== undefined; d = d.base) add(d.declaration, d.statics.keys());
  const origin = shape.kind === "literal" ? (shape.origin as LiteralOrigin | undefined) : undefined;
  if (origin?.namespace === "builtin") {
    for (const member of lowering.checker.getPropertiesOfType(shape.type)) {
      const name = symbolKey(lowering, member);
      // A program that lists the names can find all of them.
      const isListed = names === undefined && lowering.listsNames;
      if (isListed || findsBuiltIn(lowering, names, name)) found.push(name);
    }
  }
  return found;
}

// ---- members of built-in types without a class ----

const PRIMITIVES: readonly (readonly [ts.TypeFlags, string])[] = [
  [ts.TypeFlags.StringLike, "String"],
  [ts.TypeFlags.NumberLike, "Number"],
  [ts.TypeFlags.BooleanLike, "Boolean"],
  [ts.TypeFlags.ESSymbolLike, "Symbol"],
  [ts.TypeFlags.BigIntLike, "BigInt"],
];

/** The interfaces that have members which hide those of Object. */
const OVERRIDING = ["Array", "Function", ...PRIMITIVES.map(([, name]) => name)];

/** The interfaces of the primitives that a type has. */
function primitivesOf(type: ts.Type): string[] {
  const flags = constituents(type).reduce((all, member) => all | member.flags, 0);
  const isOpen =
    (flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.NonPrimitive)) !== 0;
  const found = PRIMITIVES.filter(([flag]) => isOpen || flags & flag).map(([, name]) => name);
  return found.length === 0 ? found : [...found, "Object"];
}

/** The interfaces of what objects of a shape inherit from no class. */
function inheritedBy(shape: AllocationShape): string[] {
  if (shape.kind === "array") return ["Array", "Object"];
  const isFunction = shape.kind === "function" || shape.kind === "class-object";
  return isFunction ? ["Function", "Object"] : ["Object"];
}

/** Lets the runtime find the methods of an interface. */
function reachInherited(lowering: Lowering, kind: string, names: Names, to: ts.Type): void {
  const { checker } = lowering;
  // Every shape at a place asks for the same.
  const asked = cacheOf<string, boolean>(lowering, "inherited members");
  const key = `${kind} ${nodeFor(lowering, to).id} ${idOf(names)}`;
  if (asked.has(key)) return;
  asked.set(key, true);
  const owner = interfaceType(checker, kind);
  for (const member of checker.getPropertiesOfType(owner)) {
    const name = symbolKey(lowering, member);
    if (PROPERTIES.has(name) || name.startsWith("@@")) continue;
    const method = findsBuiltIn(lowering, names, name)
      ? detachedMethod(lowering, member)
      : undefined;
    if (method !== undefined) {
      goesTo(lowering, method, to);
      register(lowering, "instance", kind, name, { method: method.fn.name });
      // What every object inherits must not be found where a kind has its own.
      if (kind === "Object") {
        for (const other of OVERRIDING) reachInherited(lowering, other, new Set([name]), to);
      }
    } else if (kind !== "Object" && names === undefined && !CONVERSIONS.includes(name)) {
      register(lowering, "instance", kind, name, {});
    }
  }
}

/** `object.toString` read as a value: what objects inherit where they have no such member. */
export function readObjectMember(lowering: Lowering, name: string, to: ts.Type): boolean {
  reachInherited(lowering, "Object", new Set([name]), to);
  return lowering.builtInMembers.instance.get(BUILT_IN.indexOf("Object"))?.has(name) ?? false;
}

/** What the runtime finds in all values of a kind. */
const PROPERTIES = new Set(["length", "constructor", "name", "prototype", "description"]);

function goesTo(lowering: Lowering, method: FunctionInstance, to: ts.Type): void {
  registerFunctionObject(lowering, method);
  const type = lowering.checker.getTypeAtLocation(method.declaration);
  addShape(lowering.flow, nodeFor(lowering, to), functionShape(lowering, method, type));
}

function register(
  { builtInMembers }: Lowering,
  of: keyof BuiltInMembers,
  kind: string,
  name: string,
  member: FoundMember,
): void {
  const index = BUILT_IN.indexOf(kind);
  const members = builtInMembers[of].get(index) ?? new Map<string, FoundMember>();
  builtInMembers[of].set(index, members);
  if (!members.has(name) || member.method !== undefined) members.set(name, member);
}

// ---- members of their constructors ----

/** The built-in type whose constructor a function object is. */
function constructed(lowering: Lowering, shape: AllocationShape): string | undefined {
  const definition = definitionOfShape(shape);
  if (definition !== undefined) {
    const isPromise = builtinClass(lowering, "Promise") === definition.declaration;
    return isPromise ? "Promise" : undefined;
  }
  if (shape.kind !== "function") return undefined;
  const { declaration } = shape.origin as FunctionInstance;
  const name = ts.isFunctionDeclaration(declaration)
    ? builtinConstructor(lowering, declaration)
    : undefined;
  return name !== undefined && BUILT_IN.includes(name) ? name : undefined;
}

function staticsUnder(lowering: Lowering, shape: AllocationShape, names: Names): string[] {
  const kind = constructed(lowering, shape);
  if (kind === undefined) return [];
  const owner = interfaceType(lowering.checker, `${kind}Constructor`);
  return lowering.checker
    .getPropertiesOfType(owner)
    .map((member) => symbolKey(lowering, member))
    .filter((name) => name !== "prototype" && findsBuiltIn(lowering, names, name));
}

/**
 * `(Object as any).keys`: a static member of a constructor that its type does not show; a member
 * that a namespace gives a function or class.
 */
export function readStatic(
  lowering: Lowering,
  shape: AllocationShape,
  name: string,
  to: ts.Type,
): FunctionInstance | undefined {
  const merged = mergedGetter(lowering, shape, name);
  if (merged !== undefined) {
    addFlow(lowering.flow, nodeFor(lowering, merged.returnType), nodeFor(lowering, to));
    return merged;
  }
  const kind = constructed(lowering, shape);
  if (kind === undefined) return undefined;
  const owner = interfaceType(lowering.checker, `${kind}Constructor`);
  const getter = builtinMember(lowering, owner, name);
  if (getter === undefined) return undefined;
  registerFunctionObject(lowering, getter);
  reachBuiltInConstructor(lowering, kind);
  register(lowering, "statics", kind, name, { getter: getter.fn.name });
  addFlow(lowering.flow, nodeFor(lowering, getter.returnType), nodeFor(lowering, to));
  return getter;
}
