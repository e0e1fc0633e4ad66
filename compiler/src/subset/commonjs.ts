/**
 * Programs are made of ES modules, whose imports are known before anything runs. The other forms of
 * CommonJS, `import = require()` and `export =`, TypeScript itself refuses (TS1202, TS1203).
 */

import ts from "typescript";
import type { Rule } from "./rule.ts";

export const commonJs: Rule = {
  kinds: [ts.SyntaxKind.CallExpression],
  check: (node, { report }) => {
    const { expression } = node as ts.CallExpression;
    if (!ts.isIdentifier(expression) || expression.text !== "require") return;
    report("TK4001", node, "CommonJS modules are not supported: 'require()'", {
      help: "use `import` and `export`",
    });
  },
};
