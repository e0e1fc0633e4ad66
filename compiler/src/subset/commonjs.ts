/** Programs are made of ES modules, whose imports are known before anything runs. */

import ts from "typescript";
import type { Rule } from "./rule.ts";

export const commonJs: Rule = {
  kinds: [
    ts.SyntaxKind.ImportEqualsDeclaration,
    ts.SyntaxKind.ExportAssignment,
    ts.SyntaxKind.CallExpression,
  ],
  check: (node, { report }) => {
    const form = commonJsForm(node);
    if (form === undefined) return;
    report("TK4001", node, `CommonJS modules are not supported: ${form}`, {
      help: "use `import` and `export`",
    });
  },
};

function commonJsForm(node: ts.Node): string | undefined {
  if (ts.isImportEqualsDeclaration(node)) {
    return ts.isExternalModuleReference(node.moduleReference) ? "'import = require()'" : undefined;
  }
  if (ts.isExportAssignment(node)) return node.isExportEquals === true ? "'export ='" : undefined;
  const { expression } = node as ts.CallExpression;
  const isRequire = ts.isIdentifier(expression) && expression.text === "require";
  return isRequire ? "'require()'" : undefined;
}
