/** if, while, do-while and for, with a fresh binding of captured loop variables each iteration. */
import ts from "typescript";
import type { Block } from "../../ir/ir.ts";
import { type FunctionContext, jump, newBlockIn, startBlock } from "../context.ts";
import { lowerCondition, lowerEffect } from "../expressions.ts";
import { jumpIfReached, startJoin } from "../scopes.ts";
import { sealBlock } from "../ssa.ts";
import { lowerStatement } from "../statements.ts";
import { renewCell } from "../variable-access.ts";
import { withLoopScope } from "./completions.ts";
import { declaredIn, hoistHead } from "./hoisting.ts";
import { isUsing, lowerUsing, withDisposals } from "./using.ts";
import { lowerDeclarationList } from "./variables.ts";

export function lowerIf(ctx: FunctionContext, node: ts.IfStatement): void {
  const whenTrue = newBlockIn(ctx);
  const whenFalse = newBlockIn(ctx);
  const done = newBlockIn(ctx);
  lowerCondition(ctx, node.expression, whenTrue, whenFalse);
  startJoin(ctx, whenTrue);
  lowerStatement(ctx, node.thenStatement);
  jumpIfReached(ctx, done);
  startJoin(ctx, whenFalse);
  if (node.elseStatement !== undefined) lowerStatement(ctx, node.elseStatement);
  jumpIfReached(ctx, done);
  startJoin(ctx, done);
}

/** Branches on a loop's condition; one that is always true leaves no edge to the exit. */
function test(
  ctx: FunctionContext,
  condition: ts.Expression | undefined,
  body: Block,
  exit: Block,
): void {
  if (condition === undefined || condition.kind === ts.SyntaxKind.TrueKeyword) jump(ctx, body);
  else lowerCondition(ctx, condition, body, exit);
}

export function lowerWhile(
  ctx: FunctionContext,
  node: ts.WhileStatement,
  labels: readonly string[],
): void {
  const header = newBlockIn(ctx);
  const body = newBlockIn(ctx);
  const exit = newBlockIn(ctx);
  jump(ctx, header);
  startBlock(ctx, header, false);
  test(ctx, node.expression, body, exit);
  startJoin(ctx, body);
  withLoopScope(ctx, { labels: [...labels, ""], breakTo: exit, continueTo: header }, () =>
    lowerStatement(ctx, node.statement),
  );
  jumpIfReached(ctx, header);
  sealBlock(ctx.ssa, header);
  startJoin(ctx, exit);
}

export function lowerDo(
  ctx: FunctionContext,
  node: ts.DoStatement,
  labels: readonly string[],
): void {
  const body = newBlockIn(ctx);
  const condition = newBlockIn(ctx);
  const exit = newBlockIn(ctx);
  jump(ctx, body);
  startBlock(ctx, body, false);
  withLoopScope(ctx, { labels: [...labels, ""], breakTo: exit, continueTo: condition }, () =>
    lowerStatement(ctx, node.statement),
  );
  jumpIfReached(ctx, condition);
  startJoin(ctx, condition);
  if (!ctx.terminated) test(ctx, node.expression, body, exit);
  sealBlock(ctx.ssa, body);
  startJoin(ctx, exit);
}

export function lowerFor(
  ctx: FunctionContext,
  node: ts.ForStatement,
  labels: readonly string[],
): void {
  const { initializer } = node;
  if (initializer !== undefined && isUsing(initializer)) {
    withDisposals(ctx, [initializer], (awaiting) =>
      lowerUsing(ctx, initializer, awaiting, () => lowerTurns(ctx, node, labels)),
    );
    return;
  }
  if (initializer !== undefined) {
    if (ts.isVariableDeclarationList(initializer)) {
      hoistHead(ctx, initializer);
      lowerDeclarationList(ctx, initializer);
    } else lowerEffect(ctx, initializer);
  }
  lowerTurns(ctx, node, labels);
}

/** A for loop once its variables are initialised. */
function lowerTurns(ctx: FunctionContext, node: ts.ForStatement, labels: readonly string[]): void {
  const { initializer } = node;
  const header = newBlockIn(ctx);
  const body = newBlockIn(ctx);
  const update = newBlockIn(ctx);
  const exit = newBlockIn(ctx);
  // Functions in the initialiser keep the variables that it made: the first turn has others.
  if (initializer !== undefined && makesFunctions(initializer)) {
    for (const symbol of perIteration(ctx, initializer)) renewCell(ctx, symbol);
  }
  jump(ctx, header);
  startBlock(ctx, header, false);
  test(ctx, node.condition, body, exit);
  startJoin(ctx, body);
  withLoopScope(ctx, { labels: [...labels, ""], breakTo: exit, continueTo: update }, () =>
    lowerStatement(ctx, node.statement),
  );
  jumpIfReached(ctx, update);
  startJoin(ctx, update);
  if (!ctx.terminated) {
    for (const symbol of perIteration(ctx, initializer)) renewCell(ctx, symbol);
    if (node.incrementor !== undefined) lowerEffect(ctx, node.incrementor);
    jump(ctx, header);
  }
  sealBlock(ctx.ssa, header);
  startJoin(ctx, exit);
}

function makesFunctions(node: ts.Node): boolean {
  if (ts.isFunctionLike(node) || ts.isClassLike(node)) return true;
  return ts.forEachChild(node, (child) => makesFunctions(child) || undefined) ?? false;
}

/** The variables that each iteration has its own of. */
function perIteration(
  ctx: FunctionContext,
  initializer: ts.ForInitializer | undefined,
): ts.Symbol[] {
  if (initializer === undefined || !ts.isVariableDeclarationList(initializer)) return [];
  if ((initializer.flags & ts.NodeFlags.Let) === 0) return [];
  return declaredIn(ctx, initializer);
}
