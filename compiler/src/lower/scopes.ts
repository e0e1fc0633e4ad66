/**
 * Ways out of a region of code: protected regions with their handlers, and the
 * clean-up that jumps and returns must pass through.
 */
import type { Block } from "../ir/ir.ts";
import { type FunctionContext, jump, newBlockIn, startBlock } from "./context.ts";
import { hasPredecessors, setHandlerEntry } from "./ssa.ts";

/** Continues where paths join; unreachable when none of them ends there. */
export function startJoin(ctx: FunctionContext, block: Block): void {
  startBlock(ctx, block);
  ctx.terminated = !hasPredecessors(ctx.ssa, block);
}

/** Jumps, unless control cannot reach this point. */
export function jumpIfReached(ctx: FunctionContext, target: Block): void {
  if (!ctx.terminated) jump(ctx, target);
}

/** Lowers `body` so that its exceptions go to `handler`; stays in the region's last block. */
export function protect(ctx: FunctionContext, handler: Block, body: () => void): void {
  const outer = ctx.handler;
  const entry = ctx.block;
  ctx.handler = handler;
  try {
    const inside = newBlockIn(ctx);
    jump(ctx, inside);
    setHandlerEntry(ctx.ssa, entry, handler);
    startBlock(ctx, inside);
    body();
  } finally {
    ctx.handler = outer;
  }
}

/**
 * Makes the clean-up of a scope that is about to be pushed: `lower` runs in a block
 * whose exceptions leave the region, with only the scopes around it.
 */
export function cleanupScope(ctx: FunctionContext, lower: () => void): void {
  const outerHandler = ctx.handler;
  const outerScopes = ctx.scopes.slice();
  const emit = (): void => {
    const { handler, scopes } = ctx;
    ctx.handler = outerHandler;
    ctx.scopes = outerScopes.slice();
    try {
      const block = newBlockIn(ctx);
      jump(ctx, block);
      startBlock(ctx, block);
      lower();
    } finally {
      ctx.handler = handler;
      ctx.scopes = scopes;
    }
  };
  ctx.scopes.push({ kind: "cleanup", emit });
}

/** Runs the clean-up of all scopes inside `depth`, innermost first. */
export function runCleanups(ctx: FunctionContext, depth: number): void {
  for (let i = ctx.scopes.length - 1; i >= depth; i--) {
    const scope = ctx.scopes[i];
    if (ctx.terminated) return;
    if (scope?.kind === "cleanup") scope.emit();
  }
}
