/**
 * Objects that are made when they are first needed, and kept in a global: the strings of a
 * template, a pattern's program, the table of a type.
 */
import type ts from "typescript";
import type { Value } from "../ir/ir.ts";
import {
  branch,
  cacheOf,
  emit,
  type FunctionContext,
  jump,
  type Lowering,
  newBlockIn,
  startBlock,
} from "./context.ts";
import { convert } from "./convert.ts";

/** A global that holds such an object; nothing, before it is made. */
export function newKeeper(lowering: Lowering, name: string): number {
  return lowering.module.globals.push({ name, rep: "ref?undefined", checked: false }) - 1;
}

/** The keeper of a place of the program: one for all instances of the function around it. */
export function keeperOf(lowering: Lowering, node: ts.Node, name: string): number {
  const cache = cacheOf<ts.Node, number>(lowering, "keepers");
  let keeper = cache.get(node);
  if (keeper === undefined) {
    keeper = newKeeper(lowering, name);
    cache.set(node, keeper);
  }
  return keeper;
}

/** The object in a keeper; `make` lowers what makes it. */
export function madeOnce(ctx: FunctionContext, keeper: number, make: () => Value): Value {
  const imm = { index: keeper, rep: "ref?undefined" as const };
  const { name } = ctx.lowering.module.globals[keeper] ?? {};
  const absent = newBlockIn(ctx);
  const present = newBlockIn(ctx);
  const known = emit(ctx, "global.get", [], imm, name);
  branch(ctx, emit(ctx, "ptr.isnull", [known]), absent, present);
  startBlock(ctx, absent);
  emit(ctx, "global.set", [convert(ctx, make(), "ref?undefined")], { index: keeper });
  jump(ctx, present);
  startBlock(ctx, present);
  const kept = emit(ctx, "global.get", [], imm, name);
  return emit(ctx, "ptr.cast", [kept], { rep: "ref" }, name);
}
