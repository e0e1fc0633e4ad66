/** switch: tests in order with strict equality, then bodies that fall through. */
import ts from "typescript";
import type { Block } from "../../ir/ir.ts";
import { branch, type FunctionContext, jump, newBlockIn, startBlock } from "../context.ts";
import { strictEquals } from "../expressions/operators.ts";
import { lowerExpression } from "../expressions.ts";
import { jumpIfReached, startJoin } from "../scopes.ts";
import { lowerStatements } from "../statements.ts";
import { withLoopScope } from "./completions.ts";
import { hoistFunctions } from "./hoisting.ts";

export function lowerSwitch(
  ctx: FunctionContext,
  node: ts.SwitchStatement,
  labels: readonly string[],
): void {
  const discriminant = lowerExpression(ctx, node.expression);
  const { clauses } = node.caseBlock;
  hoistFunctions(
    ctx,
    clauses.flatMap((clause) => [...clause.statements]),
    false,
  );
  const exit = newBlockIn(ctx);
  const bodies = clauses.map(() => newBlockIn(ctx));
  let fallback: Block = exit;
  clauses.forEach((clause, i) => {
    const body = bodies[i];
    if (body === undefined) return;
    if (ts.isDefaultClause(clause)) {
      fallback = body;
      return;
    }
    const next = newBlockIn(ctx);
    const value = lowerExpression(ctx, clause.expression);
    branch(ctx, strictEquals(ctx, discriminant, value), body, next);
    startBlock(ctx, next);
  });
  jump(ctx, fallback);
  withLoopScope(ctx, { labels: [...labels, ""], breakTo: exit, continueTo: undefined }, () => {
    clauses.forEach((clause, i) => {
      const body = bodies[i];
      if (body === undefined) return;
      if (i > 0) jumpIfReached(ctx, body);
      startJoin(ctx, body);
      lowerStatements(ctx, clause.statements);
    });
  });
  jumpIfReached(ctx, exit);
  startJoin(ctx, exit);
}
