/** Recognises the names of JavaScript's own library, and not what a program calls by the same name. */

import ts from "typescript";
import type { RuleContext } from "./rule.ts";

/** The one of `names` that the expression is, if its declaration lies in the library. */
export function isLibraryName(
  { checker, isLibrary }: RuleContext,
  expression: ts.Expression,
  names: readonly string[],
): string | undefined {
  if (!ts.isIdentifier(expression) || !names.includes(expression.text)) return undefined;
  const declarations = checker.getSymbolAtLocation(expression)?.declarations ?? [];
  const isOwn = declarations.some((declaration) => !isLibrary(declaration.getSourceFile()));
  return isOwn ? undefined : expression.text;
}
