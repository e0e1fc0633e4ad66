/**
 * A declaration that belongs to a block cannot be the whole body of a loop or an `if`:
 * JavaScript has a SyntaxError there, which TypeScript does not report.
 */

import ts from "typescript";
import type { Rule } from "./rule.ts";

export const statementPositions: Rule = {
  kinds: [ts.SyntaxKind.ClassDeclaration, ts.SyntaxKind.FunctionDeclaration],
  check: (node, { report }) => {
    const { parent } = node;
    const isBody =
      ts.isIterationStatement(parent, false) ||
      ts.isIfStatement(parent) ||
      ts.isWithStatement(parent);
    if (!isBody) return;
    report("TK2000", node, "a declaration cannot stand here", {
      help: "put it in a block, `{ … }`",
    });
  },
};
