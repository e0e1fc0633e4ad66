/**
 * Async generators: the function that is called makes an object of the library
 * (stdlib/ecma/async-generator.ts) and a coroutine of the body, which answers the requests that
 * wait in the object: at each `yield`, and when it ends.
 */
import ts from "typescript";
import type { Value } from "../ir/ir.ts";
import { insideKey } from "../ir/keys.ts";
import { awaitOperand, nothing, present, resumeType } from "./async.ts";
import { awaitedElement } from "./async-iteration.ts";
import {
  branch,
  emit,
  type FunctionContext,
  jump,
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
  generatorTypes,
  isMode,
  makeBody,
  NEXT,
  RETURN,
  reachBody,
  received,
  resumptionVariables,
  suspend,
  THROW,
} from "./coroutines.ts";
import { lowerExpression, lowerInitializer } from "./expressions.ts";
import { declareParameters } from "./functions.ts";
import { callMember, memberResult } from "./iteration.ts";
import { callLibrary } from "./library.ts";
import { promisedType } from "./promise-flow.ts";
import { jumpIfReached, protect, runCleanups, startJoin } from "./scopes.ts";
import { sealBlock } from "./ssa.ts";
import { lowerBlock } from "./statements.ts";
import { constituents, flowBetween, isAny, typeOf } from "./types.ts";
import { readLocation } from "./variable-access.ts";

/** The key under which the body captures its generator. */
const GENERATOR = { name: "generator" };

export function lowerAsyncGenerator(
  ctx: FunctionContext,
  declaration: ts.FunctionLikeDeclaration,
): void {
  const { lowering } = ctx;
  const { checker } = lowering;
  const unknown = checker.getUnknownType();
  const declared = ctx.returnType ?? unknown;
  declareParameters(ctx, declaration);
  const types = generatorTypes(lowering, declared);
  const [yieldType, returnType, sentType] = types;
  const generator = callLibrary(ctx, "ecma/async-generator.ts", "makeAsyncGenerator", types, []);
  const { rep } = generator.value;
  const own = { kind: "ssa" as const, rep, type: generator.type, name: GENERATOR.name };
  const carried = [
    ...carriedVariables(ctx),
    { variable: GENERATOR, location: own, value: generator.value },
  ];
  const parameterTypes = [checker.getNumberType(), unknown, unknown];
  const body = reachBody(ctx, declaration, carried, parameterTypes, checker.getVoidType(), (at) => {
    at.coroutine = { kind: "async generator", yieldType, sentType, returnType };
    at.returnType = undefined;
    declareCarried(at, carried);
    lowerBody(at, declaration);
  });
  const resume = makeBody(ctx, body, resumeType(lowering), carried);
  callMember(ctx, generator, insideKey("begin"), [resume], checker.getVoidType());
  returnValue(ctx, coerceTo(ctx, generator, declared, ctx.returnRep));
}

function lowerBody(ctx: FunctionContext, { body }: ts.FunctionLikeDeclaration): void {
  if (body === undefined || !ts.isBlock(body)) throw new Error("a generator without a block");
  const failed = newBlockIn(ctx);
  const done = newBlockIn(ctx);
  protect(ctx, failed, () => {
    lowerBlock(ctx, body.statements);
    if (!ctx.terminated) endAsyncGenerator(ctx, undefined);
  });
  jumpIfReached(ctx, done);
  startBlock(ctx, failed);
  const exception = emit(ctx, "catch", [], {}, "exception");
  const { checker } = ctx.lowering;
  const error = { value: exception, type: checker.getUnknownType() };
  callMember(ctx, ownGenerator(ctx), insideKey("failed"), [error], checker.getVoidType());
  jumpIfReached(ctx, done);
  startJoin(ctx, done);
  if (!ctx.terminated) returnValue(ctx, undefined);
}

function ownGenerator(ctx: FunctionContext): Operand {
  const location = ctx.variables.get(GENERATOR);
  if (location === undefined) throw new Error("no generator around this code");
  return { value: readLocation(ctx, location, GENERATOR), type: location.type };
}

function ownTypes(ctx: FunctionContext): {
  yieldType: ts.Type;
  sentType: ts.Type;
  returnType: ts.Type;
} {
  const { coroutine } = ctx;
  if (coroutine?.yieldType === undefined) throw new Error("a yield outside a generator");
  return { ...coroutine, yieldType: coroutine.yieldType };
}

/** Ends the body with the value of an expression, once that is awaited. */
export function endAsyncGenerator(
  ctx: FunctionContext,
  expression: ts.Expression | undefined,
): void {
  const { returnType } = ownTypes(ctx);
  const operand =
    expression === undefined
      ? nothing(ctx)
      : awaitOperand(ctx, present(ctx, lowerInitializer(ctx, expression, returnType)), returnType);
  finish(ctx, operand);
}

function finish(ctx: FunctionContext, operand: Operand): void {
  const { lowering } = ctx;
  runCleanups(ctx, 0);
  if (ctx.terminated) return;
  callMember(
    ctx,
    ownGenerator(ctx),
    insideKey("returned"),
    [operand],
    lowering.checker.getVoidType(),
  );
  returnValue(ctx, undefined);
}

/** How the body goes on after a `yield`. */
interface Resumption {
  mode: Value;
  sent: Value;
  given: Value;
}

/** Answers the first request with a value, and waits for the next one. */
function answer(ctx: FunctionContext, value: Operand): Resumption {
  const { lowering } = ctx;
  const { checker } = lowering;
  const generator = ownGenerator(ctx);
  const variables = resumptionVariables(ctx);
  const hasMore = callMember(
    ctx,
    generator,
    insideKey("yielded"),
    [value],
    checker.getBooleanType(),
  );
  const atHand = newBlockIn(ctx);
  const waiting = newBlockIn(ctx);
  const next = newBlockIn(ctx);
  branch(ctx, hasMore.value, atHand, waiting);

  startBlock(ctx, atHand);
  const ask = (key: string, type: ts.Type): Value => readMember(ctx, generator, key, type);
  variables.mode.set(ctx, ask(insideKey("mode"), checker.getNumberType()));
  variables.sent.set(ctx, ask(insideKey("sent"), checker.getUnknownType()));
  variables.given.set(ctx, ask(insideKey("given"), checker.getUnknownType()));
  jump(ctx, next);

  startBlock(ctx, waiting);
  variables.sent.set(ctx, suspend(ctx, undefined));
  variables.mode.set(ctx, emit(ctx, "coroutine.mode", [], {}, "mode"));
  variables.given.set(ctx, emit(ctx, "coroutine.given", [], {}, "given"));
  jump(ctx, next);

  startBlock(ctx, next);
  return {
    mode: variables.mode.get(ctx),
    sent: variables.sent.get(ctx),
    given: variables.given.get(ctx),
  };
}

function readMember(ctx: FunctionContext, object: Operand, key: string, type: ts.Type): Value {
  return callMember(ctx, object, key, [], type).value;
}

export function lowerAsyncYield(ctx: FunctionContext, node: ts.YieldExpression): Operand {
  if (node.asteriskToken !== undefined) return lowerAsyncDelegation(ctx, node);
  const { lowering } = ctx;
  const { yieldType, sentType } = ownTypes(ctx);
  const operand =
    node.expression === undefined
      ? nothing(ctx)
      : present(ctx, lowerInitializer(ctx, node.expression, yieldType));
  const value = awaitOperand(ctx, operand, yieldType);
  const { mode, sent, given } = answer(ctx, value);
  const abrupt = newBlockIn(ctx);
  const next = newBlockIn(ctx);
  branch(ctx, isMode(ctx, mode, NEXT), next, abrupt);
  startBlock(ctx, abrupt);
  leaveAbruptly(ctx, mode, given);
  startBlock(ctx, next);
  const sending = memberResult(lowering, ownGenerator(ctx).type, insideKey("sent"));
  if (sending !== undefined) flowBetween(lowering, sending, sentType);
  return received(ctx, node, sent);
}

/** Throws what is given, or returns it once it is awaited. */
function leaveAbruptly(ctx: FunctionContext, mode: Value, given: Value): void {
  const { returnType } = ownTypes(ctx);
  const unknown = ctx.lowering.checker.getUnknownType();
  const throwing = newBlockIn(ctx);
  const returning = newBlockIn(ctx);
  branch(ctx, isMode(ctx, mode, THROW), throwing, returning);
  startBlock(ctx, throwing);
  throwValue(ctx, given);
  startBlock(ctx, returning);
  const value = awaitOperand(ctx, { value: given, type: unknown }, unknown);
  flowBetween(ctx.lowering, unknown, returnType);
  finish(ctx, { value: value.value, type: unknown });
}

/** `yield*`: passes requests on to an asynchronous iterator until that has ended. */
function lowerAsyncDelegation(ctx: FunctionContext, node: ts.YieldExpression): Operand {
  const { lowering } = ctx;
  const { checker } = lowering;
  const { sentType, yieldType } = ownTypes(ctx);
  if (node.expression === undefined) throw new Error("a yield* of nothing");
  const items = lowerExpression(ctx, node.expression);
  const element = awaitedElement(lowering, items.type) ?? checker.getUnknownType();
  const shown = typeOf(ctx, node);
  const resultType = isAny(shown) ? checker.getUnknownType() : shown;
  const types = [element, resultType, sentType];
  const delegate = callLibrary(ctx, "ecma/async-iterate.ts", "makeAsyncDelegate", types, [items]);
  const promise = memberResult(lowering, delegate.type, "resume");
  const innerType = constituents(promise ?? resultType)
    .map((member) => promisedType(lowering, member))
    .find((member) => member !== undefined);
  if (promise === undefined || innerType === undefined) throw new Error("no type of a result");

  const loop = newBlockIn(ctx);
  const yielding = newBlockIn(ctx);
  const ended = newBlockIn(ctx);
  const done = newBlockIn(ctx);
  const variables = resumptionVariables(ctx);
  jump(ctx, loop);
  startBlock(ctx, loop, false);
  const mode = { value: variables.mode.get(ctx), type: checker.getNumberType() };
  const sent = { value: variables.sent.get(ctx), type: sentType };
  const given = { value: variables.given.get(ctx), type: checker.getUnknownType() };
  const inner = awaitOperand(
    ctx,
    callMember(ctx, delegate, "resume", [mode, sent, given], promise),
    innerType,
  );
  const unknown = checker.getUnknownType();
  const isDone = callLibrary(ctx, "ecma/async-iterate.ts", "isDone", [], [inner]);
  branch(ctx, isDone.value, ended, yielding);

  startBlock(ctx, yielding);
  const value = callLibrary(ctx, "ecma/async-iterate.ts", "yieldedBy", [element], [inner]);
  flowBetween(lowering, element, yieldType);
  const resumption = answer(ctx, { value: value.value, type: yieldType });
  variables.mode.set(ctx, resumption.mode);
  variables.sent.set(ctx, resumption.sent);
  variables.given.set(ctx, resumption.given);
  jump(ctx, loop);
  sealBlock(ctx.ssa, loop);

  startBlock(ctx, ended);
  const returning = newBlockIn(ctx);
  branch(ctx, isMode(ctx, mode.value, RETURN), returning, done);
  startBlock(ctx, returning);
  const gave = callLibrary(ctx, "ecma/async-iterate.ts", "yieldedBy", [unknown], [inner]);
  finish(ctx, gave);
  startBlock(ctx, done);
  return callLibrary(ctx, "ecma/async-iterate.ts", "yieldedBy", [resultType], [inner]);
}
