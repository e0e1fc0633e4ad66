/**
 * RegExp is constructed where it is named: the compiler makes a constant pattern's program there, and
 * brings the pattern compiler into the program for others. It is not extended, nor a value.
 */

import ts from "typescript";
import { isLibraryName } from "./library-names.ts";
import type { Rule } from "./rule.ts";

export const regexpClass: Rule = {
  kinds: [ts.SyntaxKind.Identifier],
  check: (node, context) => {
    if (isLibraryName(context, node as ts.Identifier, ["RegExp"]) === undefined) return;
    if (ts.isExpressionWithTypeArguments(node.parent)) {
      if (ts.isInterfaceDeclaration(node.parent.parent.parent)) return;
      context.report("TK2003", node, "'RegExp' cannot be extended", {
        help: "write a class that holds a regular expression",
      });
    } else if (!isNamed(node)) {
      context.report("TK2013", node, "'RegExp' is not supported as a value", {
        help: "pass a function: `(pattern: string) => new RegExp(pattern)`",
      });
    }
  },
};

/** Whether the name stands where what it means is known: called, asked for a property, in a type. */
function isNamed(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isNewExpression(parent) || ts.isCallExpression(parent)) return parent.expression === node;
  if (ts.isPropertyAccessExpression(parent)) return true;
  if (ts.isBinaryExpression(parent)) {
    const operator = parent.operatorToken.kind;
    return parent.right === node
      ? operator !== ts.SyntaxKind.EqualsToken
      : operator === ts.SyntaxKind.EqualsEqualsEqualsToken;
  }
  return (
    ts.isTypeNode(parent) ||
    ts.isQualifiedName(parent) ||
    ts.isTypeOfExpression(parent) ||
    ts.isDeclarationStatement(parent) ||
    ts.isTypeElement(parent) ||
    ts.isImportSpecifier(parent) ||
    ts.isExportSpecifier(parent)
  );
}
