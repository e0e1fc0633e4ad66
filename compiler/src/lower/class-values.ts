/** Classes used as values. */
import type ts from "typescript";
import type { FunctionContext, Operand } from "./context.ts";
import { Refusal } from "./refusal.ts";

export function classValue(_ctx: FunctionContext, node: ts.ClassLikeDeclaration): Operand {
  throw new Refusal("TK2018", node.name ?? node, "a class cannot be used as a value yet", {
    help: "call `new` or a static method on the class directly",
  });
}
