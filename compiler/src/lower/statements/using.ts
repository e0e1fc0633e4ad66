/**
 * `using` and `await using`: what follows a declaration in its block is a region that disposes of
 * the resource on every way out, as a finally block would. Declarations nest, the last one
 * innermost; what goes wrong while disposing suppresses what went wrong before.
 * The library's part is stdlib/ecma/disposal.ts.
 */
import ts from "typescript";
import type { Value } from "../../ir/ir.ts";
import { awaitOperand, nothing, requireCoroutine } from "../async.ts";
import { bindPattern } from "../bindings.ts";
import { classOfType, findMember } from "../classes.ts";
import {
  branch,
  emit,
  type FunctionContext,
  jump,
  newBlockIn,
  type Operand,
  startBlock,
  throwValue,
} from "../context.ts";
import { lowerInitializer } from "../expressions.ts";
import { callMember, memberResult } from "../iteration.ts";
import { callLibrary } from "../library.ts";
import { cleanupScope, jumpIfReached, protect, startJoin } from "../scopes.ts";
import { concrete, constituents } from "../types.ts";

const LIBRARY = "ecma/disposal.ts";

/** How a resource is disposed of; the results of asynchronous disposers are awaited. */
type Dispose = (ctx: FunctionContext) => void;

/** Whether a block that awaits its disposals still has to, by the numbers of its locals. */
export interface Awaiting {
  /** A resource was null: there must be a turn of the queue nevertheless. */
  readonly needed: number;
  readonly done: number;
}

export function isUsing(node: ts.Node): node is ts.VariableDeclarationList {
  return ts.isVariableDeclarationList(node) && (node.flags & ts.NodeFlags.Using) !== 0;
}

/** The list of a statement that is a `using` declaration. */
export function usingList(statement: ts.Statement): ts.VariableDeclarationList | undefined {
  if (!ts.isVariableStatement(statement)) return undefined;
  const { declarationList } = statement;
  return isUsing(declarationList) ? declarationList : undefined;
}

export function isAwaitUsing(list: ts.VariableDeclarationList): boolean {
  return (list.flags & ts.NodeFlags.AwaitUsing) === ts.NodeFlags.AwaitUsing;
}

/**
 * Runs `body`, in which the resources of one block are declared. Only a block with `await using`
 * has something to do at its end beyond what each declaration does.
 */
export function withDisposals(
  ctx: FunctionContext,
  lists: readonly ts.VariableDeclarationList[],
  body: (awaiting: Awaiting | undefined) => void,
): void {
  const awaited = lists.find(isAwaitUsing);
  if (awaited === undefined) {
    body(undefined);
    return;
  }
  requireCoroutine(ctx, awaited);
  const awaiting = { needed: newFlag(ctx, "needsAwait"), done: newFlag(ctx, "hasAwaited") };
  const end = (at: FunctionContext): void => awaitIfNeeded(at, awaiting);
  onEveryWayOut(
    ctx,
    end,
    () => body(awaiting),
    (at, exception) => {
      end(at);
      if (!at.terminated) throwValue(at, exception);
    },
  );
}

/** Declares the resources of a list, and lowers what is to run before they are disposed of. */
export function lowerUsing(
  ctx: FunctionContext,
  list: ts.VariableDeclarationList,
  awaiting: Awaiting | undefined,
  body: () => void,
): void {
  const declare = (index: number): void => {
    const declaration = list.declarations[index];
    if (declaration === undefined) {
      body();
      return;
    }
    const { name, initializer } = declaration;
    if (initializer === undefined) throw new Error("a resource without an initialiser");
    const type = concrete(ctx, ctx.lowering.checker.getTypeAtLocation(name));
    const resource = lowerInitializer(ctx, initializer, type);
    holdResource(ctx, list, name, resource, awaiting, () => declare(index + 1));
  };
  declare(0);
}

/** Binds a resource to its name, and disposes of it once `body` is left. */
export function holdResource(
  ctx: FunctionContext,
  list: ts.VariableDeclarationList,
  name: ts.BindingName,
  resource: Operand,
  awaiting: Awaiting | undefined,
  body: () => void,
): void {
  const dispose =
    awaiting !== undefined && isAwaitUsing(list)
      ? asyncDisposal(ctx, resource, awaiting)
      : disposal(ctx, resource, awaiting);
  bindPattern(ctx, name, resource);
  onEveryWayOut(ctx, dispose, body, (at, exception) => throwAfterwards(at, dispose, exception));
}

/** Runs `dispose` when `body` is left; after an exception, `rethrow` does that and goes on. */
function onEveryWayOut(
  ctx: FunctionContext,
  dispose: Dispose,
  body: () => void,
  rethrow: (ctx: FunctionContext, exception: Value) => void,
): void {
  const handler = newBlockIn(ctx);
  const after = newBlockIn(ctx);
  cleanupScope(ctx, () => dispose(ctx));
  protect(ctx, handler, body);
  ctx.scopes.pop();
  jumpIfReached(ctx, after);

  startBlock(ctx, handler);
  const exception = emit(ctx, "catch", [], {}, "exception");
  rethrow(ctx, exception);

  startJoin(ctx, after);
  if (!ctx.terminated) dispose(ctx);
}

/** Disposes after an exception; where that fails as well, the new error holds the old one. */
function throwAfterwards(ctx: FunctionContext, dispose: Dispose, exception: Value): void {
  const failed = newBlockIn(ctx);
  const done = newBlockIn(ctx);
  protect(ctx, failed, () => dispose(ctx));
  jumpIfReached(ctx, done);

  startBlock(ctx, failed);
  const error = emit(ctx, "catch", [], {}, "error");
  const type = ctx.lowering.checker.getUnknownType();
  const suppressing = callLibrary(
    ctx,
    LIBRARY,
    "suppress",
    [],
    [
      { value: error, type },
      { value: exception, type },
    ],
  );
  throwValue(ctx, suppressing.value);

  startJoin(ctx, done);
  if (!ctx.terminated) throwValue(ctx, exception);
}

// ------------------------------------------------------------ one resource

/** A method of the resource's class needs no look-up: it cannot change. */
function ownMethod(ctx: FunctionContext, resource: Operand, key: string): ts.Type | undefined {
  const { lowering } = ctx;
  const { type, value } = resource;
  if (value.rep !== "ref" || constituents(type).length > 1) return undefined;
  const owner = classOfType(lowering, type);
  if (owner === undefined || findMember(owner, key, "method") === undefined) return undefined;
  return memberResult(lowering, type, key);
}

function disposal(
  ctx: FunctionContext,
  resource: Operand,
  awaiting: Awaiting | undefined,
): Dispose {
  const before = (at: FunctionContext): void => {
    if (awaiting !== undefined) awaitIfNeeded(at, awaiting);
  };
  const result = ownMethod(ctx, resource, "@@dispose");
  if (result !== undefined) {
    return (at) => {
      before(at);
      callMember(at, resource, "@@dispose", [], result);
    };
  }
  const disposer = callLibrary(ctx, LIBRARY, "disposerOf", [], [resource]);
  return (at) => {
    before(at);
    callLibrary(at, LIBRARY, "callDisposer", [], [disposer]);
  };
}

function asyncDisposal(ctx: FunctionContext, resource: Operand, awaiting: Awaiting): Dispose {
  const { checker } = ctx.lowering;
  const awaitResult = (at: FunctionContext, result: Operand): void => {
    setFlag(at, awaiting.done, true);
    awaitOperand(at, result, checker.getUnknownType());
  };
  const result = ownMethod(ctx, resource, "@@asyncDispose");
  if (result !== undefined) {
    return (at) => awaitResult(at, callMember(at, resource, "@@asyncDispose", [], result));
  }
  const disposer = callLibrary(ctx, LIBRARY, "asyncDisposerOf", [], [resource]);
  return (at) => {
    const present = newBlockIn(at);
    const absent = newBlockIn(at);
    const done = newBlockIn(at);
    branch(at, callLibrary(at, LIBRARY, "isPresent", [], [disposer]).value, present, absent);
    startBlock(at, present);
    awaitResult(at, callLibrary(at, LIBRARY, "callAsyncDisposer", [], [disposer]));
    jump(at, done);
    startBlock(at, absent);
    setFlag(at, awaiting.needed, true);
    jump(at, done);
    startBlock(at, done);
  };
}

// ------------------------------------------------------------ the turn of the queue

/** Not in SSA form: handlers read it. */
function newFlag(ctx: FunctionContext, name: string): number {
  const index = ctx.fn.locals.length;
  ctx.fn.locals.push({ name, rep: "bool" });
  setFlag(ctx, index, false);
  return index;
}

function setFlag(ctx: FunctionContext, index: number, flag: boolean): void {
  emit(ctx, "local.set", [emit(ctx, "const.bool", [], { flag })], { index });
}

/** Awaits nothing, where a resource was null and nothing else has been awaited since. */
function awaitIfNeeded(ctx: FunctionContext, { needed, done }: Awaiting): void {
  const asked = newBlockIn(ctx);
  const waiting = newBlockIn(ctx);
  const next = newBlockIn(ctx);
  branch(ctx, emit(ctx, "local.get", [], { index: needed, rep: "bool" }), asked, next);
  startBlock(ctx, asked);
  branch(ctx, emit(ctx, "local.get", [], { index: done, rep: "bool" }), next, waiting);
  startBlock(ctx, waiting);
  awaitOperand(ctx, nothing(ctx), ctx.lowering.checker.getUndefinedType());
  setFlag(ctx, needed, false);
  jump(ctx, next);
  startBlock(ctx, next);
}
