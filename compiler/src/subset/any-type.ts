/** `any` says that nothing is known, and switches off every check that tsuk relies on. */

import ts from "typescript";
import type { Rule } from "./rule.ts";

export const anyType: Rule = {
  kinds: [ts.SyntaxKind.AnyKeyword],
  check: (node, { report }) => {
    if (isMixinArguments(node)) return;
    report("TK3001", node, "the type 'any' is not supported", {
      help: "write the type that the values have, or 'unknown' and narrow it where it is used",
    });
  },
};

/** `new (...args: any[]) => T`: TypeScript itself asks for it where a class is extended. */
function isMixinArguments(node: ts.Node): boolean {
  const list = node.parent;
  if (!ts.isArrayTypeNode(list) || !ts.isParameter(list.parent)) return false;
  const parameter = list.parent;
  const owner = parameter.parent;
  return (
    parameter.dotDotDotToken !== undefined &&
    (ts.isConstructorTypeNode(owner) || ts.isConstructSignatureDeclaration(owner) || isMixin(owner))
  );
}

/** `constructor(...args: any[])` of a class that extends a parameter. */
function isMixin(owner: ts.Node): boolean {
  return ts.isConstructorDeclaration(owner) && owner.parent.heritageClauses !== undefined;
}
