import type ts from "typescript";
import type { FunctionContext, Operand } from "./context.ts";
import { Refusal } from "./refusal.ts";
export function appendIterable(_c: FunctionContext, _a: Operand, _s: Operand, node: ts.Node): void {
  throw new Refusal("TK2000", node, "spread is not supported");
}
export function collectIterable(_c: FunctionContext, _s: Operand, node: ts.Node, _n: number): Operand {
  throw new Refusal("TK2000", node, "iteration is not supported");
}
