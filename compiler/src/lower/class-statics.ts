/**
 * Static members: the functions of static methods and accessors, and the
 * initialisers that run when a class is evaluated.
 */
import ts from "typescript";
import type { Value } from "../ir/ir.ts";
import { autoAccessorSpec, isAutoAccessor } from "./auto-accessors.ts";
import {
  type ClassDefinition,
  classObject,
  exactNodeOf,
  findStatic,
  staticDefinition,
} from "./class-definitions.ts";
import { fieldKey, isStaticMember, symbolOf } from "./class-members.ts";
import { reachedAsValue } from "./class-methods.ts";
import { requireDeclared } from "./class-readiness.ts";
import { classConstant, openMemberScope } from "./class-values.ts";
import { memberName } from "./classes.ts";
import { emit, type FunctionContext, type Lowering } from "./context.ts";
import { coerceTo, undefinedAs } from "./convert.ts";
import { lowerInitializer } from "./expressions.ts";
import { addShape } from "./flow.ts";
import { capturedBy, functionSpec } from "./functions.ts";
import { type FunctionInstance, instanceKey, reachInstance } from "./instances.ts";
import { writeVariable } from "./ssa.ts";
import { lowerBlock } from "./statements.ts";
import { extendEnvironment } from "./type-arguments.ts";
import { nodeFor, representationOf } from "./types.ts";
import { freeVariables, THIS, usesThis } from "./variables.ts";

/** The function of a static method or accessor; it takes its class only if it uses `this`. */
export function reachStatic(
  lowering: Lowering,
  owner: ClassDefinition,
  declaration: ts.FunctionLikeDeclaration,
  typeArguments: readonly ts.Type[],
): FunctionInstance {
  const environment = extendEnvironment(lowering, owner.outer, declaration, typeArguments);
  const key = instanceKey(declaration, environment, owner.key);
  return reachInstance(lowering, key, () => {
    const spec =
      autoAccessorSpec(lowering, declaration, environment, key, owner) ??
      functionSpec(lowering, declaration, environment, key);
    const takesClass = usesThis(declaration) || needsScope(lowering, owner, declaration);
    return {
      ...spec,
      name: `${owner.name}_${memberName(lowering, declaration)}`,
      definition: owner,
      isStatic: true,
      thisType: spec.thisType ?? (takesClass ? owner.type : undefined),
      thisRep: spec.thisRep ?? (takesClass ? "ref" : undefined),
      lowerBody: (ctx) => {
        openMemberScope(ctx, owner, declaration);
        spec.lowerBody(ctx);
      },
    };
  });
}

/** C name of an own static method as a value or accessor, if anything reached it without type arguments. */
export function reachedStatic(
  lowering: Lowering,
  owner: ClassDefinition,
  declaration: ts.FunctionLikeDeclaration | undefined,
): string | undefined {
  if (declaration === undefined) return undefined;
  const environment = extendEnvironment(lowering, owner.outer, declaration, []);
  const key = instanceKey(declaration, environment, owner.key);
  const singular = owner.singular || !ts.isMethodDeclaration(declaration);
  return reachedAsValue(lowering, singular, key);
}

/** Whether a member uses variables that the class object holds, or the class by its name. */
function needsScope(lowering: Lowering, owner: ClassDefinition, member: ts.Node): boolean {
  if (staticDefinition(lowering, owner.declaration) !== undefined || owner.singular) return false;
  if (isAutoAccessor(member)) return true;
  if (freeVariables(lowering, member).has(symbolOf(owner.declaration))) return true;
  const captured = capturedBy(lowering, member);
  return owner.captures.some(({ variable }) => captured.includes(variable));
}

/** A static method found on a class that is known, with the class as its receiver. */
export function knownStatic(
  ctx: FunctionContext,
  known: ClassDefinition,
  key: string,
  kind: "method" | "getter" | "setter",
  typeArguments: readonly ts.Type[],
): { instance: FunctionInstance; leading: Value[] } | undefined {
  const member = findStatic(known, key, kind);
  if (member === undefined) return undefined;
  const { lowering } = ctx;
  const instance = reachStatic(lowering, member.owner, member.declaration, typeArguments);
  if (instance.fn.thisRep === undefined) {
    requireDeclared(ctx, known.declaration);
    return { instance, leading: [] };
  }
  const receiver = classConstant(ctx, known, known.type);
  const { thisType } = instance;
  if (thisType !== undefined) {
    addShape(lowering.flow, nodeFor(lowering, thisType), classObject(lowering, known));
  }
  return { instance, leading: [receiver.value] };
}

function isInitializer(member: ts.ClassElement): boolean {
  if (ts.isClassStaticBlockDeclaration(member)) return true;
  if (!ts.isPropertyDeclaration(member) || !isStaticMember(member)) return false;
  return (ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Ambient) === 0;
}

export function hasStaticInitializers(declaration: ts.ClassLikeDeclaration): boolean {
  return declaration.members.some(isInitializer);
}

/** Runs the static initialisers of a class whose evaluation control has reached. */
export function initializeStatics(
  ctx: FunctionContext,
  definition: ClassDefinition,
  known: Value | undefined,
): void {
  const initializers = definition.declaration.members.filter(isInitializer);
  const object = (): Value => known ?? classConstant(ctx, definition, definition.type).value;
  if (initializers.some(usesThis)) {
    const { flow } = ctx.lowering;
    const { type } = definition;
    addShape(flow, nodeFor(ctx.lowering, type), classObject(ctx.lowering, definition));
    ctx.variables.set(THIS, { kind: "ssa", rep: "ref", type, name: "this" });
    writeVariable(ctx.ssa, ctx.block, THIS, object());
  }
  for (const member of initializers) {
    if (ts.isClassStaticBlockDeclaration(member)) lowerBlock(ctx, member.body.statements);
    else if (ts.isPropertyDeclaration(member)) initializeField(ctx, definition, member, object);
  }
}

function initializeField(
  ctx: FunctionContext,
  definition: ClassDefinition,
  member: ts.PropertyDeclaration,
  object: () => Value,
): void {
  const { lowering } = ctx;
  const shape = classObject(lowering, definition);
  const key = fieldKey(lowering, member);
  const field = shape.fields.get(key);
  if (field === undefined) return;
  const imm = { node: exactNodeOf(lowering, definition).id, key, shape: shape.id };
  if (member.initializer !== undefined) {
    const operand = lowerInitializer(ctx, member.initializer, field.type);
    const value = coerceTo(ctx, operand, field.type, representationOf(lowering, field.type));
    emit(ctx, "prop.init", [object(), value], imm);
  } else if (field.rep === "value" || field.rep.endsWith("?undefined")) {
    emit(ctx, "prop.init", [object(), undefinedAs(ctx, field.rep)], imm);
  }
}
