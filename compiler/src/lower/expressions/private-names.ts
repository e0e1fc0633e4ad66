/**
 * Private names: `#name in value`, and the test that an object has a name before it is used where
 * its static type does not promise it. A name belongs to the objects of the class that declares it,
 * one of a static member to that class alone.
 */
import ts from "typescript";
import type { Value } from "../../ir/ir.ts";
import { staticDefinition } from "../class-definitions.ts";
import { declaresEarlyFields } from "../class-leaks.ts";
import { className, isStaticMember, symbolOf } from "../class-members.ts";
import { classConstant } from "../class-values.ts";
import { emit, type FunctionContext, type Operand, runtimeCall } from "../context.ts";
import { convert } from "../convert.ts";
import { lowerExpression } from "../expressions.ts";
import { privateDeclaration, privateKey } from "../names.ts";
import { Refusal } from "../refusal.ts";
import { isAny, nodeFor } from "../types.ts";
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
  if (isStatic ? isItself : !isAny(object.type)) return object;
  const value = convert(ctx, object.value, "value");
  const kind = !isMethod(declaration) ? use : isStatic ? "class" : "instance";
  const text = emit(ctx, "const.str", [], { text: nameInErrors(ctx, name) });
  const args = [hasName(ctx, value, name), value, text];
  runtimeCall(ctx, `tsk_check_private_${kind}`, "void", args);
  return object;
}

function isMethod(declaration: ts.ClassElement): boolean {
  return ts.isMethodDeclaration(declaration) || ts.isAccessor(declaration);
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
  const isStatic = isStaticMember(declaration);
  const known = staticDefinition(lowering, owner);
  if (known !== undefined && isStatic) {
    const object = classConstant(ctx, known, known.type);
    return emit(ctx, "value.eq", [value, convert(ctx, object.value, "value")]);
  }
  if (known !== undefined) {
    const isInstance = emit(ctx, "instance.of", [value], { text: known.key });
    if (!ts.isPropertyDeclaration(declaration) || !declaresEarlyFields(lowering, owner))
      return isInstance;
    // Until its fields are defined, an object of the class has none.
    const key = emit(ctx, "const.str", [], { text: privateKey(lowering.checker, name) });
    const has = runtimeCall(ctx, "tsk_has_private", "bool", [value, key], { nothrow: true });
    const no = emit(ctx, "const.bool", [], { flag: false });
    return emit(ctx, "select", [isInstance, has, no]);
  }
  const location = locationOf(ctx, symbolOf(owner));
  if (location === undefined)
    throw new Refusal("TK2007", name, `the class of '${name.text}' cannot be reached from here`);
  const object = readLocation(ctx, location, symbolOf(owner));
  if (isStatic) return emit(ctx, "value.eq", [value, convert(ctx, object, "value")]);
  const imm = { node: nodeFor(lowering, location.type).id };
  return emit(ctx, "class.instance", [value, convert(ctx, object, "ref")], imm);
}
