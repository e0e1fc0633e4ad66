/** `arguments` is an array that is none and knows no types; rest parameters took its place. */

import ts from "typescript";
import type { Rule } from "./rule.ts";

export const argumentsObject: Rule = {
  kinds: [ts.SyntaxKind.Identifier],
  check: (node, { checker, report }) => {
    if ((node as ts.Identifier).text !== "arguments" || isPropertyName(node)) return;
    if ((checker.getSymbolAtLocation(node)?.declarations ?? []).length > 0) return;
    report("TK2041", node, "'arguments' is not supported", {
      help: "declare a rest parameter: `(...values: number[])`",
    });
  },
};

function isPropertyName(node: ts.Node): boolean {
  const { parent } = node;
  return (
    (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent)) &&
    parent.name === node
  );
}
