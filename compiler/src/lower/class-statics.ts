/**
 * Static members of classes: fields are globals, initialised together with the
 * static blocks, in order, when the class's declaration is evaluated.
 */
import ts from "typescript";
import { EMPTY_ENVIRONMENT } from "../project/instantiate.ts";
import { className, isStaticMember, reachClass, reachMethod } from "./classes.ts";
import {
  emit,
  type FunctionContext,
  type GlobalVariable,
  type Lowering,
  type Operand,
} from "./context.ts";
import { coerceTo, undefinedAs } from "./convert.ts";
import { narrowed } from "./expressions/identifiers.ts";
import { lowerInitializer } from "./expressions.ts";
import { type FunctionInstance, instanceKey, reachInstance } from "./instances.ts";
import { reachInitializer } from "./modules.ts";
import { lowerBlock } from "./statements.ts";
import { concrete } from "./types.ts";
import { globalOf } from "./variable-access.ts";

function staticDeclaration(symbol: ts.Symbol): ts.ClassElement | undefined {
  const declaration = symbol.valueDeclaration;
  if (declaration === undefined || !ts.isClassElement(declaration)) return undefined;
  if (!isStaticMember(declaration) || declaration.getSourceFile().isDeclarationFile)
    return undefined;
  return declaration;
}

function fieldGlobal(
  ctx: FunctionContext,
  declaration: ts.PropertyDeclaration,
): GlobalVariable | undefined {
  const { checker } = ctx.lowering;
  const symbol = checker.getSymbolAtLocation(declaration.name);
  if (symbol === undefined) return undefined;
  const type = concrete(ctx, checker.getTypeOfSymbolAtLocation(symbol, declaration));
  reachInitializer(ctx.lowering, declaration);
  return globalOf(ctx.lowering, symbol, type);
}

/** The global behind `C.field`, when that is what an access names. */
export function staticFieldGlobal(
  ctx: FunctionContext,
  node: ts.PropertyAccessExpression,
): GlobalVariable | undefined {
  const symbol = ctx.lowering.checker.getSymbolAtLocation(node.name);
  const declaration = symbol && staticDeclaration(symbol);
  if (declaration === undefined || !ts.isPropertyDeclaration(declaration)) return undefined;
  return fieldGlobal(ctx, declaration);
}

/** The value of a static field or accessor, seen at `node`. */
export function staticField(
  ctx: FunctionContext,
  symbol: ts.Symbol,
  node: ts.Expression,
): Operand | undefined {
  const declaration = staticDeclaration(symbol);
  if (declaration === undefined) return undefined;
  if (ts.isPropertyDeclaration(declaration)) {
    const global = fieldGlobal(ctx, declaration);
    if (global === undefined) return undefined;
    const imm = { index: global.index, rep: global.rep, text: symbol.name };
    return narrowed(
      ctx,
      { value: emit(ctx, "global.get", [], imm, symbol.name), type: global.type },
      node,
    );
  }
  const getter = symbol.declarations?.find(ts.isGetAccessor);
  if (getter === undefined || !ts.isClassLike(getter.parent)) return undefined;
  const owner = reachClass(ctx.lowering, getter.parent, []);
  const instance = reachMethod(ctx.lowering, owner, getter, []);
  const value = emit(ctx, "call", [], { callee: instance.fn.name, rep: instance.fn.result });
  return { value, type: instance.returnType };
}

/** Runs the static initialisers of a class whose declaration control has reached. */
export function initializeStatics(
  ctx: FunctionContext,
  declaration: ts.ClassLikeDeclaration,
): void {
  const runs = declaration.members.some(
    (member) =>
      ts.isClassStaticBlockDeclaration(member) ||
      (ts.isPropertyDeclaration(member) && isStaticMember(member)),
  );
  if (!runs) return;
  const instance = reachStatics(ctx.lowering, declaration);
  emit(ctx, "call", [], { callee: instance.fn.name, rep: "void" });
}

function reachStatics(lowering: Lowering, declaration: ts.ClassLikeDeclaration): FunctionInstance {
  const key = instanceKey(declaration, EMPTY_ENVIRONMENT, " statics");
  return reachInstance(lowering, key, () => ({
    key,
    name: `${className(declaration) || "class"}_statics`,
    sourceName: "",
    declaration,
    environment: EMPTY_ENVIRONMENT,
    isStatic: true,
    parameterTypes: [],
    parameterReps: [],
    returnType: lowering.checker.getVoidType(),
    result: "void",
    lowerBody: (ctx) => {
      for (const member of declaration.members) initializeMember(ctx, member);
    },
  }));
}

function initializeMember(ctx: FunctionContext, member: ts.ClassElement): void {
  if (ts.isClassStaticBlockDeclaration(member)) {
    lowerBlock(ctx, member.body.statements);
    return;
  }
  if (!ts.isPropertyDeclaration(member) || !isStaticMember(member)) return;
  const global = fieldGlobal(ctx, member);
  if (global === undefined) return;
  const { index, rep } = global;
  if (member.initializer !== undefined) {
    const operand = lowerInitializer(ctx, member.initializer, global.type);
    emit(ctx, "global.set", [coerceTo(ctx, operand, global.type, rep)], { index });
  } else if (rep === "value" || rep.endsWith("?undefined")) {
    emit(ctx, "global.set", [undefinedAs(ctx, rep)], { index });
  }
}
