/**
 * Namespaces as values: the object of `import * as ns`, of a `namespace`, of
 * Math and its kin. There is one for each that is used otherwise than in
 * `ns.member`; a getter for each member reads the variable behind it, so that
 * what is seen is always its present value.
 *
 * Members of built-in objects are found when something reads them by name, so
 * that a program holds only the functions that it can call.
 */
import ts from "typescript";
import { type Block, type IrFunction, newValue, type Position } from "../ir/ir.ts";
import { EMPTY_ENVIRONMENT } from "../project/instantiate.ts";
import {
  builtinGetter,
  builtinSetter,
  builtinStaticValue,
  isAmbient,
  isBuiltinNamespace,
} from "./builtins.ts";
import {
  cacheOf,
  emit,
  type FunctionContext,
  type Lowering,
  type Operand,
  returnValue,
} from "./context.ts";

import { coerceTo } from "./convert.ts";
import { callAccessor } from "./expressions/access.ts";
import { readSymbol } from "./expressions/identifiers.ts";
import { type AllocationShape, addShape, newShape } from "./flow.ts";
import { readThis } from "./functions.ts";
import { type FunctionInstance, reachInstance } from "./instances.ts";
import { resolveAlias } from "./modules.ts";
import { symbolKey } from "./names.ts";
import type { AccessorKind, LiteralOrigin } from "./properties.ts";
import { uniqueKey } from "./symbols.ts";
import { nodeFor, representationOf, resultRepresentation } from "./types.ts";
import { globalOf } from "./variable-access.ts";

export interface NamespaceObject {
  shape: AllocationShape;
  /** The global variable that holds it. */
  global: number;
}

/** The namespace objects that the program uses. */
export function namespaceObjects(lowering: Lowering): Map<ts.Symbol, NamespaceObject> {
  return cacheOf<ts.Symbol, NamespaceObject>(lowering, "namespace objects");
}

/** The object of a module, namespace or built-in. */
export function namespaceValue(ctx: FunctionContext, symbol: ts.Symbol, type: ts.Type): Operand {
  const { lowering } = ctx;
  const objects = namespaceObjects(lowering);
  let object = objects.get(symbol);
  if (object === undefined) {
    const origin = originOf(lowering, symbol, type);
    const shape = newShape(lowering.flow, "literal", type, "Object", origin);
    const { globals } = lowering.module;
    const global = globals.push({ name: symbol.name, rep: "ref", checked: false }) - 1;
    object = { shape, global };
    objects.set(symbol, object);
  }
  addShape(lowering.flow, nodeFor(lowering, type), object.shape);
  return { value: emit(ctx, "global.get", [], { index: object.global, rep: "ref" }), type };
}

function originOf(lowering: Lowering, symbol: ts.Symbol, type: ts.Type): LiteralOrigin {
  const origin: LiteralOrigin = { order: [], getters: new Map(), setters: new Map() };
  const tag = tagOf(symbol, type);
  if (tag !== undefined) {
    origin.order.push("@@toStringTag");
    origin.getters.set("@@toStringTag", tagGetter(lowering, tag));
  }
  if (isBuiltinNamespace(type) || !symbol.declarations?.length) {
    origin.namespace = "builtin";
    origin.resolve = (key, kind) =>
      (kind === "getter" ? builtinMember : builtinMemberSetter)(lowering, type, key);
    return origin;
  }
  const isModule =
    symbol.valueDeclaration !== undefined && ts.isSourceFile(symbol.valueDeclaration);
  origin.namespace = isModule ? "module" : "namespace";
  const exported = lowering.checker
    .getExportsOfModule(symbol)
    .filter((member) => resolveAlias(lowering, member).flags & ts.SymbolFlags.Value);
  const place = (member: ts.Symbol): number => member.declarations?.[0]?.pos ?? 0;
  exported.sort((a, b) => (isModule ? (a.name < b.name ? -1 : 1) : place(a) - place(b)));
  for (const member of exported) {
    const key = member.escapedName === "default" ? "default" : symbolKey(lowering, member);
    const target = resolveAlias(lowering, member);
    origin.order.push(key);
    origin.getters.set(key, memberGetter(lowering, target, key));
    const setter = isModule ? undefined : memberSetter(lowering, target, key);
    if (setter !== undefined) origin.setters.set(key, setter);
  }
  return origin;
}

/** What Object.prototype.toString and inspect call the object. */
function tagOf(symbol: ts.Symbol, type: ts.Type): string | undefined {
  if (!symbol.declarations?.length) return "global";
  if (isBuiltinNamespace(type)) return symbol.name;
  const { valueDeclaration } = symbol;
  return valueDeclaration !== undefined && ts.isSourceFile(valueDeclaration) ? "Module" : undefined;
}

function typeOfMember(lowering: Lowering, member: ts.Symbol): ts.Type {
  const { checker } = lowering;
  const declaration = member.valueDeclaration;
  return declaration === undefined
    ? checker.getTypeOfSymbol(member)
    : checker.getTypeOfSymbolAtLocation(member, declaration);
}

/** A function without parameters that reads something, of its receiver or not. */
function getter(
  lowering: Lowering,
  key: string,
  name: string,
  at: ts.Node,
  type: ts.Type,
  read: (ctx: FunctionContext) => Operand,
  takesReceiver = false,
): FunctionInstance {
  return reachInstance(lowering, key, () => ({
    key,
    name: `get_${name}`,
    sourceName: name,
    declaration: at,
    environment: EMPTY_ENVIRONMENT,
    parameterTypes: [],
    parameterReps: [],
    thisType: takesReceiver ? lowering.checker.getUnknownType() : undefined,
    thisRep: takesReceiver ? "value" : undefined,
    returnType: type,
    result: resultRepresentation(lowering, type),
    lowerBody: (ctx) => {
      const rep = representationOf(lowering, type);
      const value = coerceTo(ctx, read(ctx), type, rep);
      returnValue(ctx, ctx.fn.result === "void" ? undefined : value);
    },
  }));
}

export function memberGetter(
  lowering: Lowering,
  member: ts.Symbol,
  name: string,
): FunctionInstance {
  const type = typeOfMember(lowering, member);
  const at = member.valueDeclaration ?? lowering.project.entry;
  const key = `member ${at.getSourceFile().fileName}:${at.pos} ${name}`;
  return getter(lowering, key, name, at, type, (ctx) => readSymbol(ctx, member, at, type));
}

/** The function that assigns an exported variable of a namespace. */
export function memberSetter(
  lowering: Lowering,
  member: ts.Symbol,
  name: string,
): FunctionInstance | undefined {
  const declaration = member.valueDeclaration;
  if (declaration === undefined || !ts.isVariableDeclaration(declaration)) return undefined;
  if (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) return undefined;
  const type = typeOfMember(lowering, member);
  const key = `set member ${declaration.getSourceFile().fileName}:${declaration.pos}`;
  return setter(lowering, key, name, declaration, type, (ctx, operand) => {
    const global = globalOf(lowering, member, type);
    const stored = coerceTo(ctx, operand, global.type, global.rep);
    emit(ctx, "global.set", [stored], { index: global.index });
  });
}

/** A function that stores its one argument somewhere. */
function setter(
  lowering: Lowering,
  key: string,
  name: string,
  at: ts.Node,
  type: ts.Type,
  write: (ctx: FunctionContext, operand: Operand) => void,
): FunctionInstance {
  return reachInstance(lowering, key, () => ({
    key,
    name: `set_${name}`,
    sourceName: name,
    declaration: at,
    environment: EMPTY_ENVIRONMENT,
    parameterTypes: [type],
    parameterReps: [representationOf(lowering, type)],
    thisType: lowering.checker.getUnknownType(),
    thisRep: "value",
    returnType: lowering.checker.getVoidType(),
    result: "void",
    lowerBody: (ctx) => {
      const [value] = ctx.fn.params;
      if (value === undefined) throw new Error("a setter without a parameter");
      write(ctx, { value, type });
      returnValue(ctx, undefined);
    },
  }));
}

function tagGetter(lowering: Lowering, tag: string): FunctionInstance {
  const { checker, project } = lowering;
  const type = checker.getStringType();
  return getter(lowering, `tag ${tag}`, `tag_${tag}`, project.entry, type, (ctx) => ({
    value: emit(ctx, "const.str", [], { text: tag }),
    type,
  }));
}

/** The getter of a member of a built-in object that the standard library has. */
export function builtinMember(
  lowering: Lowering,
  type: ts.Type,
  key: string,
): FunctionInstance | undefined {
  const member = lowering.checker.getPropertyOfType(type, key);
  const declaration = member?.valueDeclaration ?? member?.declarations?.[0];
  if (member === undefined || declaration === undefined || !isAmbient(declaration))
    return undefined;
  const memberType = lowering.checker.getTypeOfSymbol(member);
  const target = builtinStaticValue(lowering, member);
  const id = `built-in ${type.symbol?.name} ${key}`;
  if (target !== undefined) {
    return getter(lowering, id, key, declaration, memberType, (ctx) =>
      readSymbol(ctx, target, declaration, memberType),
    );
  }
  if (memberType.flags & ts.TypeFlags.UniqueESSymbol) {
    const symbol = uniqueKey(memberType);
    return getter(lowering, id, key, declaration, memberType, (ctx) => ({
      value: emit(ctx, "const.symbol", [], { key: symbol }),
      type: memberType,
    }));
  }
  const read = builtinGetter(lowering, member)?.valueDeclaration;
  if (read === undefined || !ts.isFunctionDeclaration(read)) return undefined;
  // What all functions have asks which of them it is.
  const takesReceiver = read.parameters.length > 0;
  const call = (ctx: FunctionContext): Operand =>
    callAccessor(ctx, read, takesReceiver ? [readThis(ctx)] : [], memberType);
  return getter(lowering, id, key, declaration, memberType, call, takesReceiver);
}

/** The setter of such a member, where the standard library has one. */
function builtinMemberSetter(
  lowering: Lowering,
  type: ts.Type,
  key: string,
): FunctionInstance | undefined {
  const member = lowering.checker.getPropertyOfType(type, key);
  const target = member && builtinSetter(lowering, member)?.valueDeclaration;
  if (member === undefined || target === undefined || !ts.isFunctionDeclaration(target))
    return undefined;
  const memberType = lowering.checker.getTypeOfSymbol(member);
  const id = `set built-in ${type.symbol?.name} ${key}`;
  return setter(lowering, id, key, target, memberType, (ctx, operand) => {
    callAccessor(ctx, target, [operand], lowering.checker.getVoidType());
  });
}

/** Makes the namespace objects, before any module is evaluated. */
export function makeNamespaceObjects(
  lowering: Lowering,
  fn: IrFunction,
  block: Block,
  position: Position,
): void {
  for (const { shape, global } of namespaceObjects(lowering).values()) {
    const object = newValue(fn, "ref");
    const shaped = { shape: shape.id };
    const stored = { index: global };
    block.instructions.push(
      { op: "object.new", result: object, args: [], imm: shaped, position },
      { op: "global.set", result: undefined, args: [object], imm: stored, position },
    );
  }
}

/** A member of a namespace object that nothing has read so far. */
export function resolveMember(
  origin: LiteralOrigin | undefined,
  key: string,
  kind: AccessorKind,
): FunctionInstance | undefined {
  if (origin === undefined) return undefined;
  const known = kind === "getter" ? origin.getters : origin.setters;
  const found = known.get(key) ?? origin.resolve?.(key, kind);
  if (found !== undefined) known.set(key, found);
  return found;
}
