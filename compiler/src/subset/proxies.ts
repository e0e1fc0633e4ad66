/** A Proxy can answer any access in any way, so that no access could be compiled to a load. */

import ts from "typescript";
import { isLibraryName } from "./library-names.ts";
import type { Rule } from "./rule.ts";

export const proxies: Rule = {
  kinds: [ts.SyntaxKind.Identifier],
  check: (node, context) => {
    const name = isLibraryName(context, node as ts.Identifier, ["Proxy"]);
    if (name === undefined || ts.isTypeReferenceNode(node.parent)) return;
    context.report("TK2043", node, "'Proxy' is not supported", {
      help: "write a class with accessors, or functions around the object",
    });
  },
};
