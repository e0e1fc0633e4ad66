/** Decorators change classes while the program runs. */

import ts from "typescript";
import type { Rule } from "./rule.ts";

export const decorators: Rule = {
  kinds: [ts.SyntaxKind.Decorator],
  check: (node, { report }) => {
    report("TK2044", node, "decorators are not supported", {
      help: "call the function where the class is used, or write what it adds in the class",
    });
  },
};
