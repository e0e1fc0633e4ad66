/** Code that comes as text at run time would need a compiler in the program. */

import ts from "typescript";
import { isLibraryName } from "./library-names.ts";
import type { Rule } from "./rule.ts";

export const dynamicCode: Rule = {
  kinds: [ts.SyntaxKind.CallExpression, ts.SyntaxKind.NewExpression],
  check: (node, context) => {
    const { expression } = node as ts.CallExpression | ts.NewExpression;
    const name = isLibraryName(context, expression, ["eval", "Function"]);
    if (name === undefined) return;
    context.report("TK2040", node, `'${name}' makes code at run time, which is not supported`, {
      help: "write the code in the program, and choose with a function value or a switch",
    });
  },
};
