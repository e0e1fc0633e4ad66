/**
 * Generators: the function that is called makes a coroutine of the body and wraps it in an
 * object of the library (stdlib/ecma/generator.ts); the body suspends at each `yield`.
 *
 * Parameters are bound when the function is called, so the body is a function of its own that
 * captures them. Its parameters say how it goes on: a mode, what is sent, and what is given to
 * throw or to return. passes/split-coroutines.ts makes it return where it suspends.
 */
import ts from "typescript";
import type { Value } from "../ir/ir.ts";
import { typeId } from "../project/instantiate.ts";
import { lowerAsyncYield } from "./async-generators.ts";
import {
  branch,
  emit,
  type FunctionContext,
  jump,
  type Lowering,
  newBlockIn,
  type Operand,
  returnValue,
  startBlock,
  throwValue,
  type VariableLocation,
} from "./context.ts";
import { coerceTo, convert, undefinedAs } from "./convert.ts";
import { lowerExpression, lowerInitializer } from "./expressions.ts";
import { declareParameters, makeClosure } from "./functions.ts";
import {
  type CapturedVariable,
  type FunctionInstance,
  instanceKey,
  reachInstance,
} from "./instances.ts";
import { callMember, iteratedType, memberResult, newSlot, type Slot } from "./iteration.ts";
import { callLibrary, libraryFunction } from "./library.ts";
import { flowNarrowed, narrowTo } from "./narrowing.ts";
import { Refusal } from "./refusal.ts";
import { runCleanups } from "./scopes.ts";
import { sealBlock, writeVariable } from "./ssa.ts";
import { hoistFunctions, lowerStatements } from "./statements.ts";
import { flowBetween, isAny, representationOf, resultRepresentation, typeOf } from "./types.ts";
import { declareVariable, readLocation } from "./variable-access.ts";
import { THIS, usesThis, type Variable } from "./variables.ts";

const LIBRARY = "ecma/generator.ts";

/** How a body goes on: the modes of stdlib/ecma/generator.ts. */
export const NEXT = 0;
export const THROW = 1;
export const RETURN = 2;

/** A variable of the function that was called, for the body. */
export interface Carried {
  variable: Variable;
  location: VariableLocation;
  value: Value;
}

/** The variables that exist once the parameters are bound. */
export function carriedVariables(ctx: FunctionContext): Carried[] {
  const carried: Carried[] = [];
  for (const [variable, location] of ctx.variables) {
    const value = readLocation(ctx, location, variable, true);
    carried.push({ variable: variable as Variable, location, value });
  }
  const { thisValue } = ctx.fn;
  const uses = thisValue !== undefined && usesThis(ctx.instance.declaration);
  if (uses && !ctx.variables.has(THIS)) {
    const type = ctx.instance.thisType ?? ctx.lowering.checker.getUnknownType();
    const location: VariableLocation = { kind: "ssa", rep: thisValue.rep, type, name: "this" };
    carried.push({ variable: THIS, location, value: thisValue });
  }
  return carried;
}

function captureOf({ variable, location, value }: Carried): CapturedVariable {
  const { type } = location;
  const cell = location.kind === "cell" || (location.kind === "capture" && location.cell);
  const checked = "checked" in location && location.checked;
  return {
    variable,
    rep: cell ? location.rep : value.rep,
    type,
    cell,
    checked,
    name: variable.name,
  };
}

/** Gives the body variables of its own for the parameters that it got as captures. */
export function declareCarried(ctx: FunctionContext, carried: readonly Carried[]): void {
  for (const { variable, location } of carried) {
    const here = ctx.variables.get(variable);
    if (here === undefined || variable === THIS || location.kind === "capture") continue;
    const symbol = variable as ts.Symbol;
    if (location.kind === "cell") {
      writeVariable(ctx.ssa, ctx.block, symbol, readLocation(ctx, here, symbol, true));
      ctx.variables.set(symbol, location);
      continue;
    }
    const value = readLocation(ctx, here, symbol);
    ctx.variables.delete(symbol);
    declareVariable(ctx, symbol, location.type, value, location.rep);
  }
}

/** The types that a generator function's declared result speaks of. */
export function generatorTypes(lowering: Lowering, type: ts.Type): [ts.Type, ts.Type, ts.Type] {
  const { checker } = lowering;
  const unknown = checker.getUnknownType();
  const named = type.symbol?.name ?? "";
  const args = checker.getTypeArguments(type as ts.TypeReference);
  const [yields, returns, takes] = args;
  const result = (given: ts.Type | undefined): ts.Type =>
    given === undefined || isAny(given) ? unknown : given;
  if ((named === "Generator" || named === "AsyncGenerator") && yields !== undefined) {
    return [yields, result(returns), result(takes)];
  }
  const next = memberResult(lowering, type, "next");
  const iterated = next === undefined ? undefined : iteratedType(lowering, type);
  return [iterated ?? yields ?? unknown, result(returns), result(takes)];
}

/** The body of a generator function: makes the generator and returns it. */
export function lowerGenerator(
  ctx: FunctionContext,
  declaration: ts.FunctionLikeDeclaration,
): void {
  const { lowering } = ctx;
  const declared = ctx.returnType ?? lowering.checker.getUnknownType();
  declareParameters(ctx, declaration);
  const types = generatorTypes(lowering, declared);
  const [yieldType, returnType] = types;
  const resumeType = libraryFunction(lowering, LIBRARY, "makeGenerator", types).parameterTypes[0];
  const signature = resumeType?.getCallSignatures()[0];
  if (resumeType === undefined || signature === undefined) throw new Error("no type of a body");
  const carried = carriedVariables(ctx);
  const parameterTypes = signature.parameters.map((parameter) =>
    lowering.checker.getTypeOfSymbol(parameter),
  );
  const resultType = signature.getReturnType();
  const sentType = parameterTypes[1] ?? lowering.checker.getUnknownType();
  const body = reachBody(ctx, declaration, carried, parameterTypes, resultType, (at) => {
    at.coroutine = { kind: "generator", yieldType, sentType, returnType };
    at.returnType = returnType;
    flowBetween(lowering, yieldType, resultType);
    flowBetween(lowering, returnType, resultType);
    declareCarried(at, carried);
    obeyResumption(at);
    lowerBodyStatements(at, declaration);
  });
  const resume = makeBody(ctx, body, resumeType, carried);
  const generator = callLibrary(ctx, LIBRARY, "makeGenerator", types, [resume]);
  returnValue(ctx, coerceTo(ctx, generator, declared, ctx.returnRep));
}

/** The function object of a body that has not started. */
export function makeBody(
  ctx: FunctionContext,
  body: FunctionInstance,
  type: ts.Type,
  carried: readonly Carried[],
): Operand {
  const state = emit(ctx, "const.i32", [], { number: 0 });
  return makeClosure(ctx, body, type, [state, ...carried.map(({ value }) => value)]);
}

function lowerBodyStatements(ctx: FunctionContext, declaration: ts.FunctionLikeDeclaration): void {
  const { body } = declaration;
  if (body === undefined || !ts.isBlock(body)) throw new Error("a generator without a block");
  hoistFunctions(ctx, body.statements);
  lowerStatements(ctx, body.statements);
}

/** The instance of a coroutine's body. */
export function reachBody(
  ctx: FunctionContext,
  declaration: ts.FunctionLikeDeclaration | ts.SourceFile,
  carried: readonly Carried[],
  parameterTypes: ts.Type[],
  returnType: ts.Type,
  lowerBody: (ctx: FunctionContext) => void,
): FunctionInstance {
  const { lowering } = ctx;
  const number = lowering.checker.getNumberType();
  const state: CapturedVariable = {
    variable: { name: "state" },
    rep: "i32",
    type: number,
    cell: false,
    checked: false,
    name: "state",
  };
  const parent = `${ctx.instance.key} body ${typeId(returnType)}`;
  const key = instanceKey(declaration, ctx.environment, parent);
  return reachInstance(lowering, key, () => ({
    key,
    name: `${ctx.fn.name.replace(/^f_/, "")}_body`,
    sourceName: ctx.fn.sourceName,
    // Not the function itself: a call of that is no call of its body.
    declaration: ts.isSourceFile(declaration) ? declaration : (declaration.body ?? declaration),
    environment: ctx.environment,
    owner: ctx.instance.owner,
    definition: ctx.instance.definition,
    isStatic: ctx.instance.isStatic,
    captures: [state, ...carried.map(captureOf)],
    parameterTypes,
    parameterReps: parameterTypes.map((type) => representationOf(lowering, type)),
    parameterNames: ["mode", "sent", "given"],
    length: parameterTypes.length,
    thisType: ctx.instance.thisType,
    thisRep: "value",
    isCoroutine: true,
    returnType,
    result: resultRepresentation(lowering, returnType),
    lowerBody,
  }));
}

/**
 * Goes on after a suspension, or at the start: where the resumption asks for it, by throwing,
 * or by returning through the clean-up of what is left.
 */
function obeyResumption(ctx: FunctionContext): void {
  const mode = emit(ctx, "coroutine.mode", [], {}, "mode");
  const given = emit(ctx, "coroutine.given", [], {}, "given");
  const next = newBlockIn(ctx);
  const abrupt = newBlockIn(ctx);
  branch(ctx, isMode(ctx, mode, NEXT), next, abrupt);
  startBlock(ctx, abrupt);
  leaveAbruptly(ctx, mode, given);
  startBlock(ctx, next);
}

export function isMode(ctx: FunctionContext, mode: Value, number: number): Value {
  return emit(ctx, "f64.eq", [mode, emit(ctx, "const.f64", [], { number })]);
}

/** Throws, or returns, what a resumption gives. */
function leaveAbruptly(ctx: FunctionContext, mode: Value, given: Value): void {
  const throwing = newBlockIn(ctx);
  const returning = newBlockIn(ctx);
  branch(ctx, isMode(ctx, mode, THROW), throwing, returning);
  startBlock(ctx, throwing);
  throwValue(ctx, given);
  startBlock(ctx, returning);
  returnGiven(ctx, given);
}

function returnGiven(ctx: FunctionContext, given: Value): void {
  const { lowering, coroutine } = ctx;
  const type = coroutine?.returnType ?? lowering.checker.getUnknownType();
  flowNarrowed(lowering, lowering.checker.getUnknownType(), type);
  const value = ctx.returnRep === "void" ? undefined : convert(ctx, given, ctx.returnRep);
  runCleanups(ctx, 0);
  if (!ctx.terminated) returnValue(ctx, value);
}

export function lowerYield(ctx: FunctionContext, node: ts.YieldExpression): Operand {
  const { coroutine, lowering } = ctx;
  if (coroutine?.yieldType === undefined) throw new Error("a yield outside a generator");
  if (coroutine.kind === "async generator") return lowerAsyncYield(ctx, node);
  if (node.asteriskToken !== undefined) return lowerDelegation(ctx, node);
  const type = coroutine.yieldType;
  const operand: Operand =
    node.expression === undefined
      ? { value: emit(ctx, "const.undefined", []), type: lowering.checker.getUndefinedType() }
      : lowerInitializer(ctx, node.expression, type);
  flowBetween(lowering, operand.type, type);
  const sent = suspend(ctx, convert(ctx, operand.value, ctx.returnRep));
  obeyResumption(ctx);
  return received(ctx, node, sent);
}

/** Leaves the body with a value; what the next resumption sends. */
export function suspend(ctx: FunctionContext, value: Value | undefined): Value {
  const rep = ctx.fn.params[1]?.rep ?? "value";
  return emit(
    ctx,
    "suspend",
    value === undefined || value.rep === "void" ? [] : [value],
    { rep },
    "sent",
  );
}

/** What a resumption sent, under the static type of the `yield`. */
export function received(ctx: FunctionContext, node: ts.Expression, sent: Value): Operand {
  const { coroutine, lowering } = ctx;
  const type = typeOf(ctx, node);
  const sentType = coroutine?.sentType ?? lowering.checker.getUnknownType();
  // A `yield` whose value nobody uses is any.
  if (isAny(type)) return { value: sent, type: sentType };
  if (ts.isExpressionStatement(node.parent)) return { value: sent, type };
  flowNarrowed(lowering, sentType, type);
  return narrowTo(ctx, { value: sent, type: lowering.checker.getUnknownType() }, type);
}

/** `yield*`: passes resumptions on to an iterator until that has ended. */
function lowerDelegation(ctx: FunctionContext, node: ts.YieldExpression): Operand {
  const { coroutine, lowering } = ctx;
  const { expression } = node;
  if (coroutine === undefined || expression === undefined) throw new Error("a yield* of nothing");
  const { checker } = lowering;
  const items = lowerExpression(ctx, expression);
  const element = iteratedType(lowering, items.type);
  if (element === undefined) {
    const shown = checker.typeToString(items.type);
    throw new Refusal("TK2031", expression, `a value of type '${shown}' cannot be iterated`);
  }
  const result = typeOf(ctx, node);
  const resultType = isAny(result) ? checker.getUnknownType() : result;
  const { sentType } = coroutine;
  const types = [element, resultType, sentType];
  const delegate = callLibrary(ctx, LIBRARY, "makeDelegate", types, [items]);

  const loop = newBlockIn(ctx);
  const yielding = newBlockIn(ctx);
  const ended = newBlockIn(ctx);
  const done = newBlockIn(ctx);
  const variables = resumptionVariables(ctx);
  jump(ctx, loop);
  startBlock(ctx, loop, false);
  const sent = { value: variables.sent.get(ctx), type: sentType };
  const mode = { value: variables.mode.get(ctx), type: checker.getNumberType() };
  const given = { value: variables.given.get(ctx), type: checker.getUnknownType() };
  const isDone = callMember(ctx, delegate, "resume", [mode, sent, given], checker.getBooleanType());
  branch(ctx, isDone.value, ended, yielding);

  startBlock(ctx, yielding);
  const value = callMember(ctx, delegate, "yielded", [], element);
  const { yieldType } = coroutine;
  if (yieldType !== undefined) flowBetween(lowering, element, yieldType);
  const next = suspend(ctx, convert(ctx, value.value, ctx.returnRep));
  variables.mode.set(ctx, emit(ctx, "coroutine.mode", [], {}, "mode"));
  variables.given.set(ctx, emit(ctx, "coroutine.given", [], {}, "given"));
  variables.sent.set(ctx, next);
  jump(ctx, loop);
  sealBlock(ctx.ssa, loop);

  startBlock(ctx, ended);
  const returning = newBlockIn(ctx);
  branch(ctx, isMode(ctx, mode.value, RETURN), returning, done);
  startBlock(ctx, returning);
  returnGiven(ctx, callMember(ctx, delegate, "gave", [], checker.getUnknownType()).value);
  startBlock(ctx, done);
  return callMember(ctx, delegate, "returned", [], resultType);
}

export function resumptionVariables(ctx: FunctionContext): { mode: Slot; sent: Slot; given: Slot } {
  const rep = ctx.fn.params[1]?.rep ?? "value";
  const nothing = emit(ctx, "const.undefined", []);
  return {
    mode: newSlot(ctx, emit(ctx, "const.f64", [], { number: NEXT }), "mode"),
    sent: newSlot(ctx, undefinedAs(ctx, rep), "sent"),
    given: newSlot(ctx, nothing, "given"),
  };
}
