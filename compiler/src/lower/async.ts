/**
 * Async functions and await. The function that is called makes a promise and a coroutine of
 * the body (coroutines.ts), and starts it; the body lets the promises it awaits resume it, and
 * settles its own promise when it ends (stdlib/ecma/promise.ts).
 */
import ts from "typescript";
import type { Value } from "../ir/ir.ts";
import {
  branch,
  emit,
  type FunctionContext,
  type Lowering,
  newBlockIn,
  type Operand,
  returnValue,
  startBlock,
  throwValue,
} from "./context.ts";
import { coerceTo } from "./convert.ts";
import {
  carriedVariables,
  declareCarried,
  isMode,
  makeBody,
  reachBody,
  suspend,
  THROW,
} from "./coroutines.ts";
import { lowerExpression, lowerInitializer } from "./expressions.ts";
import { declareParameters } from "./functions.ts";
import { callLibrary, libraryFunction, unseen } from "./library.ts";
import { narrowTo } from "./narrowing.ts";
import { addPromise, promisedType, settleFlow } from "./promise-flow.ts";
import { Refusal } from "./refusal.ts";
import { jumpIfReached, protect, runCleanups, startJoin } from "./scopes.ts";
import { isAwaitUsing } from "./statements/using.ts";
import { lowerBlock } from "./statements.ts";
import { typeOf } from "./types.ts";
import { readLocation } from "./variable-access.ts";
import { isFunctionScope } from "./variables.ts";

export const PROMISES = "ecma/promise.ts";

/** The key under which the body of an async function captures its promise. */
const PROMISE = { name: "promise" };

export function isAsync(declaration: ts.Node): boolean {
  const modifiers = ts.canHaveModifiers(declaration) ? ts.getModifiers(declaration) : undefined;
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword) ?? false;
}

/** The type of a body as a function value: AsyncResume of the library. */
export function resumeType(lowering: Lowering): ts.Type {
  const [type] = libraryFunction(lowering, PROMISES, "startAsync", []).parameterTypes;
  if (type === undefined) throw new Error("no type of a body");
  return type;
}

/** An async function: makes its promise, starts its body, and returns the promise. */
export function lowerAsyncFunction(
  ctx: FunctionContext,
  declaration: ts.FunctionLikeDeclaration,
): void {
  const { lowering } = ctx;
  const { checker } = lowering;
  const declared = ctx.returnType ?? checker.getUnknownType();
  const result = promisedType(lowering, declared) ?? checker.getUnknownType();
  const made = callLibrary(ctx, PROMISES, "newPromise", [], []);
  const promise = { value: made.value, type: declared };
  addPromise(lowering, declared);
  const failed = newBlockIn(ctx);
  const done = newBlockIn(ctx);
  // What goes wrong with the parameters rejects the promise as well.
  protect(ctx, failed, () => {
    declareParameters(ctx, declaration);
    startBody(ctx, declaration, promise, result, (at) => lowerCodeOf(at, declaration));
  });
  jumpIfReached(ctx, done);
  startBlock(ctx, failed);
  const exception = emit(ctx, "catch", [], {}, "exception");
  reject(ctx, promise, exception);
  jumpIfReached(ctx, done);
  startJoin(ctx, done);
  returnValue(ctx, coerceTo(ctx, promise, declared, ctx.returnRep));
}

/** A module that awaits: its evaluation goes on behind what it awaits. */
export function lowerAsyncModule(ctx: FunctionContext, file: ts.SourceFile): void {
  const promise = callLibrary(ctx, PROMISES, "newPromise", [], []);
  callLibrary(ctx, "web/timers.ts", "setEvaluation", [], [unseen(promise)]);
  const result = ctx.lowering.checker.getVoidType();
  startBody(ctx, file, promise, result, (at) => lowerBlock(at, file.statements));
  returnValue(ctx, undefined);
}

/** Whether a module awaits outside functions. */
export function hasTopLevelAwait(file: ts.SourceFile): boolean {
  const visit = (node: ts.Node): boolean => {
    if (ts.isAwaitExpression(node)) return true;
    if (ts.isForOfStatement(node) && node.awaitModifier !== undefined) return true;
    if (ts.isVariableDeclarationList(node) && isAwaitUsing(node)) return true;
    if (isFunctionScope(node) || ts.isClassLike(node)) return false;
    return ts.forEachChild(node, (child) => visit(child) || undefined) ?? false;
  };
  return visit(file);
}

function startBody(
  ctx: FunctionContext,
  declaration: ts.FunctionLikeDeclaration | ts.SourceFile,
  promise: Operand,
  result: ts.Type,
  lowerCode: (ctx: FunctionContext) => void,
): void {
  const { lowering } = ctx;
  const { checker } = lowering;
  const type = resumeType(lowering);
  const { rep } = promise.value;
  const carried = [
    ...carriedVariables(ctx),
    {
      variable: PROMISE,
      location: { kind: "ssa" as const, rep, type: promise.type, name: PROMISE.name },
      value: promise.value,
    },
  ];
  const unknown = checker.getUnknownType();
  const parameterTypes = [checker.getNumberType(), unknown, unknown];
  const voidType = checker.getVoidType();
  const body = reachBody(ctx, declaration, carried, parameterTypes, voidType, (at) => {
    at.coroutine = { kind: "async", yieldType: undefined, sentType: unknown, returnType: result };
    at.returnType = undefined;
    declareCarried(at, carried);
    lowerAsyncBody(at, lowerCode);
  });
  callLibrary(ctx, PROMISES, "startAsync", [], [makeBody(ctx, body, type, carried)]);
}

function lowerAsyncBody(ctx: FunctionContext, lowerCode: (ctx: FunctionContext) => void): void {
  const failed = newBlockIn(ctx);
  const done = newBlockIn(ctx);
  protect(ctx, failed, () => {
    lowerCode(ctx);
    if (!ctx.terminated) settleWith(ctx, undefined);
  });
  jumpIfReached(ctx, done);
  startBlock(ctx, failed);
  const exception = emit(ctx, "catch", [], {}, "exception");
  reject(ctx, ownPromise(ctx), exception);
  jumpIfReached(ctx, done);
  startJoin(ctx, done);
  if (!ctx.terminated) returnValue(ctx, undefined);
}

function lowerCodeOf(ctx: FunctionContext, { body }: ts.FunctionLikeDeclaration): void {
  if (body === undefined) throw new Error("an async function without a body");
  if (ts.isBlock(body)) lowerBlock(ctx, body.statements);
  else settleWith(ctx, body);
}

/** The promise of the async function whose body is being lowered. */
function ownPromise(ctx: FunctionContext): Operand {
  const location = ctx.variables.get(PROMISE);
  if (location === undefined) throw new Error("no promise to settle");
  return { value: readLocation(ctx, location, PROMISE), type: location.type };
}

function reject(ctx: FunctionContext, promise: Operand, exception: Value): void {
  const reason = { value: exception, type: ctx.lowering.checker.getUnknownType() };
  callLibrary(ctx, PROMISES, "rejectAsync", [], [unseen(promise), unseen(reason)]);
}

/** Whether the function being lowered is the body of an async function. */
export function isAsyncBody(ctx: FunctionContext): boolean {
  return ctx.coroutine?.kind === "async";
}

/** Ends the body with a value, through the clean-up of all it is in. */
export function settleWith(ctx: FunctionContext, expression: ts.Expression | undefined): void {
  const { lowering, coroutine } = ctx;
  if (coroutine === undefined) throw new Error("no async function to return from");
  const operand =
    expression === undefined
      ? nothing(ctx)
      : present(ctx, lowerInitializer(ctx, expression, coroutine.returnType));
  settleFlow(lowering, operand.type, coroutine.returnType);
  runCleanups(ctx, 0);
  if (ctx.terminated) return;
  callLibrary(ctx, PROMISES, "resolveAsync", [], [unseen(ownPromise(ctx)), unseen(operand)]);
  returnValue(ctx, undefined);
}

export function nothing(ctx: FunctionContext): Operand {
  const type = ctx.lowering.checker.getUndefinedType();
  return { value: emit(ctx, "const.undefined", []), type };
}

/** An operand that may be the result of a void call. */
export function present(ctx: FunctionContext, operand: Operand): Operand {
  return operand.value.rep === "void" ? nothing(ctx) : operand;
}

/** Modules that are imported cannot wait. */
export function requireCoroutine(ctx: FunctionContext, node: ts.Node): void {
  if (ctx.fn.isCoroutine) return;
  throw new Refusal(
    "TK2004",
    node,
    "await at the top level of an imported module is not supported yet",
  );
}

export function lowerAwait(ctx: FunctionContext, node: ts.AwaitExpression): Operand {
  requireCoroutine(ctx, node);
  return awaitOperand(ctx, lowerExpression(ctx, node.expression), typeOf(ctx, node));
}

/** Suspends until a value's promise is settled; gives what it is fulfilled with. */
export function awaitOperand(ctx: FunctionContext, operand: Operand, type: ts.Type): Operand {
  const { lowering } = ctx;
  const resume = { value: emit(ctx, "closure.self", []), type: resumeType(lowering) };
  callLibrary(ctx, PROMISES, "awaitValue", [], [unseen(present(ctx, operand)), resume]);
  settleFlow(lowering, operand.type, type);
  const sent = suspend(ctx, undefined);
  const mode = emit(ctx, "coroutine.mode", [], {}, "mode");
  const reason = emit(ctx, "coroutine.given", [], {}, "reason");
  const failed = newBlockIn(ctx);
  const next = newBlockIn(ctx);
  branch(ctx, isMode(ctx, mode, THROW), failed, next);
  startBlock(ctx, failed);
  throwValue(ctx, reason);
  startBlock(ctx, next);
  return narrowTo(ctx, { value: sent, type: lowering.checker.getUnknownType() }, type);
}
