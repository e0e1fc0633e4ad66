import type ts from "typescript";
import type { FunctionContext } from "../context.ts";
import { Refusal } from "../refusal.ts";
export function lowerForOf(_c: FunctionContext, node: ts.ForOfStatement): void { throw new Refusal("TK2000", node, "for-of"); }
export function lowerForIn(_c: FunctionContext, node: ts.ForInStatement): void { throw new Refusal("TK2000", node, "for-in"); }
