/** A module is compiled from its source; declarations alone say what it has, not what it does. */

import ts from "typescript";
import type { Rule, RuleContext } from "./rule.ts";

export const packages: Rule = {
  kinds: [ts.SyntaxKind.ImportDeclaration, ts.SyntaxKind.ExportDeclaration],
  check: (node, context) => {
    const declaration = node as ts.ImportDeclaration | ts.ExportDeclaration;
    const specifier = declaration.moduleSpecifier;
    if (specifier === undefined || isForTypesOnly(declaration)) return;
    const file = declarationFile(context, specifier);
    if (file === undefined) return;
    const name = ts.isStringLiteral(specifier) ? specifier.text : specifier.getText();
    context.report("TK4002", specifier, `the TypeScript source of '${name}' was not found`, {
      label: "only its declarations are there",
      help: "use a package that carries its TypeScript sources, or copy the sources into the program",
    });
  },
};

function isForTypesOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  const clause = node.importClause;
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  if (clause.name !== undefined || named === undefined || !ts.isNamedImports(named)) return false;
  return named.elements.length > 0 && named.elements.every(({ isTypeOnly }) => isTypeOnly);
}

/** The declaration file that a module's name leads to, unless it is the library's. */
function declarationFile(
  context: RuleContext,
  specifier: ts.Expression,
): ts.SourceFile | undefined {
  const symbol = context.checker.getSymbolAtLocation(specifier);
  const file = symbol?.valueDeclaration?.getSourceFile();
  if (file === undefined || !file.isDeclarationFile || context.isLibrary(file)) return undefined;
  return file;
}
