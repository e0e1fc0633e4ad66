/**
 * Which of Node's modules, and which of their members, the library has. Said by name, for what Node
 * has under it and the library not, and for what neither has.
 */

import ts from "typescript";
import { nodeModuleName } from "../project/node-modules.ts";
import type { Rule, RuleContext } from "./rule.ts";

const HELP = "docs/reference/node.md lists what there is";

export const nodeModules: Rule = {
  kinds: [
    ts.SyntaxKind.ImportDeclaration,
    ts.SyntaxKind.ExportDeclaration,
    ts.SyntaxKind.PropertyAccessExpression,
  ],
  check: (node, context) => {
    if (ts.isPropertyAccessExpression(node)) checkMember(node, context);
    else checkNames(node as ts.ImportDeclaration | ts.ExportDeclaration, context);
  },
};

function checkNames(node: ts.ImportDeclaration | ts.ExportDeclaration, context: RuleContext): void {
  const specifier = node.moduleSpecifier;
  if (specifier === undefined || !ts.isStringLiteral(specifier)) return;
  const name = nodeModuleName(specifier.text);
  if (name === undefined) return;
  const module = context.checker.getSymbolAtLocation(specifier);
  if (module === undefined) {
    context.report("TK2009", specifier, `the module '${specifier.text}' is not available`, {
      label: "not implemented by the standard library",
      help: HELP,
    });
    return;
  }
  for (const imported of importedNames(node)) {
    if (module.exports?.has(imported.escapedText)) continue;
    if (context.checker.tryGetMemberInModuleExports(imported.text, module) !== undefined) continue;
    reportMember(context, imported, specifier.text);
  }
}

/** The names that a declaration asks its module for. */
function importedNames(node: ts.ImportDeclaration | ts.ExportDeclaration): ts.Identifier[] {
  const bindings = ts.isImportDeclaration(node)
    ? node.importClause?.namedBindings
    : node.exportClause;
  if (bindings === undefined || !(ts.isNamedImports(bindings) || ts.isNamedExports(bindings))) {
    return [];
  }
  return bindings.elements
    .map(({ name, propertyName }) => propertyName ?? name)
    .filter(ts.isIdentifier);
}

/** `ns.member`, where `ns` is imported as a whole module of Node. */
function checkMember(node: ts.PropertyAccessExpression, context: RuleContext): void {
  const { expression, name } = node;
  if (!ts.isIdentifier(expression) || !ts.isIdentifier(name)) return;
  const declaration = context.checker.getSymbolAtLocation(expression)?.declarations?.[0];
  if (declaration === undefined) return;
  const clause = ts.isNamespaceImport(declaration) ? declaration.parent : declaration;
  if (!ts.isImportClause(clause) || !ts.isStringLiteral(clause.parent.moduleSpecifier)) return;
  const specifier = clause.parent.moduleSpecifier.text;
  if (nodeModuleName(specifier) === undefined) return;
  const type = context.checker.getTypeAtLocation(expression);
  if ((type.flags & ts.TypeFlags.Any) !== 0) return;
  if (context.checker.getPropertyOfType(type, name.text) !== undefined) return;
  reportMember(context, name, specifier);
}

function reportMember({ report }: RuleContext, name: ts.Identifier, specifier: string): void {
  report("TK2009", name, `'${name.text}' of '${specifier}' is not available`, {
    label: "not implemented by the standard library",
    help: HELP,
  });
}
