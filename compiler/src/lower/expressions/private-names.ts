/**
 * Private names: `#name in value`, and the test that an object has a name before it is used where
 * its static type does not promise it. A name belongs to the objects of the class that declares it,
 * one of a static member to that class alone.
 */
import ts from "typescript";
import type { Value } from "../../ir/ir.ts";
import { isSingular, staticDefinition } from "../class-definitions.ts";
import { brandsLate, declaresEarlyFields, extendsLeaking } from "../class-leaks.ts";
import { brandKey, className, isStaticMember, symbolOf } from "../class-members.ts";
import { classConstant, ownClass } from "../class-values.ts";
import { emit, type FunctionContext, type Operand, runtimeCall } from "../context.ts";
import { convert } from "../convert.ts";
import { lowerExpression } from "../expressions.ts";
import { privateDeclaration, privateKey } from "../names.ts";
import { Refusal } from "../refusal.ts";
import { concrete, isAny, nodeFor } from "../types.ts";
import { locationOf, readLocation } from "../variable-access.ts";

/** `#name in value`. */
export function privateIn(
  ctx: FunctionContext,
  name: ts.PrivateIdentifier,
  right: ts.Expression,
  type: ts.Type,
): Operand {
  const object = lowerExpression(ctx, right);
  const value = convert(ctx, object.value, "value");
  if (!isAny(object.type)) return { value: hasName(ctx, value, name), type };
  const key = emit(ctx, "const.str", [], { text: nameInErrors(ctx, name) });
  runtimeCall(ctx, "tsk_check_in_private", "void", [value, key]);
  return { value: hasName(ctx, value, name), type };
}

/** An object that a private name is used on: checked where its type does not say that it has it. */
export function withName(
  ctx: FunctionContext,
  object: Operand,
  node: ts.PropertyAccessExpression,
  use: "read" | "write",
): Operand {
  const { name } = node;
  if (!ts.isPrivateIdentifier(name)) return object;
  const { declaration, owner } = declarationOf(ctx, name);
  const isStatic = isStaticMember(declaration);
  // A static method may be called on a class that extends the one that declares the name.
  const isItself =
    ts.isIdentifier(node.expression) &&
    ctx.lowering.checker.getSymbolAtLocation(node.expression) === symbolOf(owner);
  const isChecked = isStatic
    ? !isItself
    : isAny(object.type) || mayBeOfOtherClass(ctx, node.expression, owner);
  const isBranded =
    !isStatic && isMethod(declaration) && mayLackMethods(ctx, node.expression, owner);
  if (!isChecked && !isBranded) return object;
  const value = convert(ctx, object.value, "value");
  const kind = !isMethod(declaration) ? use : isStatic ? "class" : "instance";
  const text = emit(ctx, "const.str", [], { text: nameInErrors(ctx, name) });
  const has = isChecked ? hasName(ctx, value, name) : hasField(ctx, value, brandKey(owner));
  const args = [has, value, text];
  runtimeCall(ctx, `tsk_check_private_${kind}`, "void", args);
  return object;
}

/** Whether an object whose static type is that of a class may come from another evaluation of it. */
function mayBeOfOtherClass(
  ctx: FunctionContext,
  object: ts.Expression,
  owner: ts.ClassLikeDeclaration,
): boolean {
  if (isSingular(owner)) return false;
  // A method runs on objects of its class, but taken as a value it is called on any.
  if (object.kind !== ts.SyntaxKind.ThisKeyword) return true;
  return ctx.fn.isOfClass && ctx.instance.definition?.declaration === owner;
}

/** Whether an object of a class may not have its private methods yet: super() has not returned. */
function mayLackMethods(
  ctx: FunctionContext,
  object: ts.Expression,
  owner: ts.ClassLikeDeclaration,
): boolean {
  const instance = ctx.instance.owner;
  if (object.kind === ts.SyntaxKind.ThisKeyword && instance?.declaration === owner) {
    if (instance.base?.leaksThis !== true) return false;
  }
  return brandsLate(ctx.lowering, owner);
}

function isMethod(declaration: ts.ClassElement): boolean {
  return (
    ts.isMethodDeclaration(declaration) ||
    ts.isAccessor(declaration) ||
    ts.isAutoAccessorPropertyDeclaration(declaration)
  );
}

/** V8 names methods by the class that they are for. */
function nameInErrors(ctx: FunctionContext, name: ts.PrivateIdentifier): string {
  const { declaration, owner } = declarationOf(ctx, name);
  return isMethod(declaration) ? className(ctx.lowering, owner) || "anonymous" : name.text;
}

interface Declaration {
  declaration: ts.ClassElement;
  owner: ts.ClassLikeDeclaration;
}

function declarationOf({ lowering }: FunctionContext, name: ts.PrivateIdentifier): Declaration {
  const declaration = privateDeclaration(lowering.checker, name);
  const owner = declaration?.parent;
  if (declaration === undefined || owner === undefined || !ts.isClassLike(owner))
    throw new Refusal("TK2000", name, "a private name outside its class");
  return { declaration: declaration as ts.ClassElement, owner };
}

/** Whether a value is an object, or the class, that a name belongs to. */
function hasName(ctx: FunctionContext, value: Value, name: ts.PrivateIdentifier): Value {
  const { lowering } = ctx;
  const { declaration, owner } = declarationOf(ctx, name);
  const known = staticDefinition(lowering, owner);
  if (isStaticMember(declaration)) {
    const object = known
      ? classConstant(ctx, known, known.type).value
      : classAround(ctx, name, owner);
    return emit(ctx, "value.eq", [value, convert(ctx, object, "value")]);
  }
  const isInstance = known
    ? emit(ctx, "instance.of", [value], { text: known.key })
    : instanceOf(ctx, value, classAround(ctx, name, owner), owner);
  const key = isMethod(declaration)
    ? brandsLate(lowering, owner) && brandKey(owner)
    : (declaresEarlyFields(lowering, owner) || extendsLeaking(lowering, owner)) &&
      privateKey(lowering.checker, name);
  if (key === false) return isInstance;
  // Until super() has returned, and its fields are defined, an object of the class has none.
  const no = emit(ctx, "const.bool", [], { flag: false });
  return emit(ctx, "select", [isInstance, hasField(ctx, value, key), no]);
}

function hasField(ctx: FunctionContext, value: Value, key: string): Value {
  const text = emit(ctx, "const.str", [], { text: key });
  return runtimeCall(ctx, "tsk_has_private", "bool", [value, text], { nothrow: true });
}

function instanceOf(
  ctx: FunctionContext,
  value: Value,
  object: Value,
  owner: ts.ClassLikeDeclaration,
): Value {
  const { checker } = ctx.lowering;
  const node = nodeFor(ctx.lowering, concrete(ctx, checker.getTypeOfSymbol(symbolOf(owner)))).id;
  return emit(ctx, "class.instance", [value, convert(ctx, object, "ref")], { node });
}

/** The object of a class that is evaluated with the function around it, seen from inside the class. */
function classAround(
  ctx: FunctionContext,
  name: ts.PrivateIdentifier,
  owner: ts.ClassLikeDeclaration,
): Value {
  const { definition } = ctx.instance;
  if (ctx.fn.isOfClass && definition?.declaration === owner) return ownClass(ctx, definition);
  const location = locationOf(ctx, symbolOf(owner));
  if (location === undefined)
    throw new Refusal("TK2007", name, `the class of '${name.text}' cannot be reached from here`);
  return readLocation(ctx, location, symbolOf(owner));
}
