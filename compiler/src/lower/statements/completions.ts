/** break, continue, return and throw: jumps out, through the clean-up of what they leave. */
import ts from "typescript";
import type { Value } from "../../ir/ir.ts";
import { isAsyncBody, settleWith } from "../async.ts";
import { endAsyncGenerator } from "../async-generators.ts";
import { heritageOf } from "../class-members.ts";
import {
  emit,
  type FunctionContext,
  jump,
  newBlockIn,
  returnValue,
  runtimeCall,
  type Scope,
  startBlock,
  throwValue,
} from "../context.ts";
import { coerceTo, convert, undefinedAs } from "../convert.ts";
import { lowerEffect, lowerExpression, lowerInitializer } from "../expressions.ts";
import { jumpIfReached, runCleanups, startJoin } from "../scopes.ts";
import { lowerStatement } from "../statements.ts";
import { flowBetween } from "../types.ts";

type Loop = Extract<Scope, { kind: "loop" }>;

function findScope(
  ctx: FunctionContext,
  accepts: (scope: Loop) => boolean,
): { scope: Loop; depth: number } | undefined {
  for (let depth = ctx.scopes.length - 1; depth >= 0; depth--) {
    const scope = ctx.scopes[depth];
    if (scope?.kind === "loop" && accepts(scope)) return { scope, depth };
  }
  return undefined;
}

export function lowerBreak(ctx: FunctionContext, node: ts.BreakStatement): void {
  const label = node.label?.text ?? "";
  const found = findScope(ctx, (s) => s.breakTo !== undefined && s.labels.includes(label));
  if (found?.scope.breakTo === undefined) throw new Error("a break out of nothing");
  runCleanups(ctx, found.depth + 1);
  jumpIfReached(ctx, found.scope.breakTo);
}

export function lowerContinue(ctx: FunctionContext, node: ts.ContinueStatement): void {
  const label = node.label?.text;
  const found = findScope(
    ctx,
    (s) => s.continueTo !== undefined && (label === undefined || s.labels.includes(label)),
  );
  if (found?.scope.continueTo === undefined) throw new Error("a continue of nothing");
  runCleanups(ctx, found.depth + 1);
  jumpIfReached(ctx, found.scope.continueTo);
}

export function lowerLabeled(
  ctx: FunctionContext,
  node: ts.LabeledStatement,
  labels: readonly string[],
): void {
  const own = [...labels, node.label.text];
  const { statement } = node;
  const passesOn =
    ts.isIterationStatement(statement, false) ||
    ts.isLabeledStatement(statement) ||
    ts.isSwitchStatement(statement);
  if (passesOn) {
    lowerStatement(ctx, statement, own);
    return;
  }
  const exit = newBlockIn(ctx);
  ctx.scopes.push({ kind: "loop", labels: own, breakTo: exit, continueTo: undefined });
  lowerStatement(ctx, statement);
  ctx.scopes.pop();
  jumpIfReached(ctx, exit);
  startJoin(ctx, exit);
}

export function lowerReturn(ctx: FunctionContext, node: ts.ReturnStatement): void {
  if (isAsyncBody(ctx)) {
    settleWith(ctx, node.expression);
    return;
  }
  if (ctx.coroutine?.kind === "async generator") {
    endAsyncGenerator(ctx, node.expression);
    return;
  }
  if (node.expression !== undefined && ctx.returnRep !== "void" && isConstructor(ctx)) {
    returnChosen(ctx, node.expression);
    return;
  }
  const value = returned(ctx, node.expression);
  runCleanups(ctx, 0);
  if (!ctx.terminated) returnValue(ctx, value);
}

function isConstructor({ instance, fn }: FunctionContext): boolean {
  return ts.isClassLike(instance.declaration) && fn.thisValue !== undefined;
}

/**
 * What a constructor returns is looked at when its body is left, no handler inside catches what is
 * thrown then: an object it is what `new` gives, anything else is not.
 */
function returnChosen(ctx: FunctionContext, expression: ts.Expression): void {
  const operand = lowerInitializer(ctx, expression, ctx.returnType);
  const type = ctx.returnType ?? operand.type;
  if (operand.value.rep === "ref") {
    const value = coerceTo(ctx, operand, type, ctx.returnRep);
    runCleanups(ctx, 0);
    if (!ctx.terminated) returnValue(ctx, value);
    return;
  }
  const returned = convert(ctx, operand.value, "value");
  runCleanups(ctx, 0);
  if (ctx.terminated) return;
  const { handler } = ctx;
  ctx.handler = undefined;
  const left = newBlockIn(ctx);
  jump(ctx, left);
  startBlock(ctx, left);
  const { declaration } = ctx.instance;
  const isDerived = ts.isClassLike(declaration) && heritageOf(declaration) !== undefined;
  const chosen = runtimeCall(ctx, "tsk_chosen_object", "value", [
    returned,
    convert(ctx, givenWithoutValue(ctx), "value"),
    emit(ctx, "const.bool", [], { flag: isDerived }),
  ]);
  returnValue(ctx, coerceTo(ctx, { value: chosen, type: operand.type }, type, ctx.returnRep));
  ctx.handler = handler;
}

function returned(ctx: FunctionContext, expression: ts.Expression | undefined): Value | undefined {
  if (ctx.returnRep === "void") {
    if (expression !== undefined) lowerEffect(ctx, expression);
    return undefined;
  }
  if (expression === undefined) return givenWithoutValue(ctx);
  const operand = lowerInitializer(ctx, expression, ctx.returnType);
  return coerceTo(ctx, operand, ctx.returnType ?? operand.type, ctx.returnRep);
}

/** What the end of a body returns. */
export function implicitReturn(ctx: FunctionContext): void {
  if (ctx.terminated) return;
  returnValue(ctx, ctx.returnRep === "void" ? undefined : givenWithoutValue(ctx));
}

/** Where no value is returned: undefined, or the new object of a constructor. */
function givenWithoutValue(ctx: FunctionContext): Value {
  const { thisValue } = ctx.fn;
  const isNew = thisValue !== undefined && isConstructor(ctx);
  return isNew ? thisValue : undefinedAs(ctx, ctx.returnRep);
}

export function lowerThrow(ctx: FunctionContext, node: ts.ThrowStatement): void {
  const operand = lowerExpression(ctx, node.expression);
  flowBetween(ctx.lowering, operand.type, ctx.lowering.checker.getUnknownType());
  throwValue(ctx, convert(ctx, operand.value, "value"));
}

/** Enters a loop's or switch's scope around `body`. */
export function withLoopScope(
  ctx: FunctionContext,
  scope: Omit<Loop, "kind">,
  body: () => void,
): void {
  ctx.scopes.push({ kind: "loop", ...scope });
  body();
  ctx.scopes.pop();
}
