/**
 * try, catch and finally. The finally block is lowered once for each way out:
 * the normal end, the handler, and every jump that leaves through it.
 */
import type ts from "typescript";
import { bindPattern } from "../bindings.ts";
import { emit, type FunctionContext, newBlockIn, startBlock, throwValue } from "../context.ts";
import { cleanupScope, jumpIfReached, protect, startJoin } from "../scopes.ts";
import { lowerBlock } from "../statements.ts";

export function lowerTry(ctx: FunctionContext, node: ts.TryStatement): void {
  const { finallyBlock } = node;
  if (finallyBlock === undefined) {
    lowerTryCatch(ctx, node);
    return;
  }
  const handler = newBlockIn(ctx);
  const after = newBlockIn(ctx);
  const done = newBlockIn(ctx);
  const lowerFinally = (): void => lowerBlock(ctx, finallyBlock.statements);
  cleanupScope(ctx, lowerFinally);
  protect(ctx, handler, () => lowerTryCatch(ctx, node));
  ctx.scopes.pop();
  jumpIfReached(ctx, after);

  startJoin(ctx, after);
  if (!ctx.terminated) lowerFinally();
  jumpIfReached(ctx, done);

  startBlock(ctx, handler);
  const exception = emit(ctx, "catch", [], {}, "exception");
  lowerFinally();
  if (!ctx.terminated) throwValue(ctx, exception);
  startJoin(ctx, done);
}

function lowerTryCatch(ctx: FunctionContext, node: ts.TryStatement): void {
  const { catchClause } = node;
  if (catchClause === undefined) {
    lowerBlock(ctx, node.tryBlock.statements);
    return;
  }
  const handler = newBlockIn(ctx);
  const done = newBlockIn(ctx);
  protect(ctx, handler, () => lowerBlock(ctx, node.tryBlock.statements));
  jumpIfReached(ctx, done);

  startBlock(ctx, handler);
  const value = emit(ctx, "catch", [], {}, "exception");
  const variable = catchClause.variableDeclaration;
  if (variable !== undefined) {
    bindPattern(ctx, variable.name, { value, type: ctx.lowering.checker.getUnknownType() });
  }
  lowerBlock(ctx, catchClause.block.statements);
  jumpIfReached(ctx, done);
  startJoin(ctx, done);
}
