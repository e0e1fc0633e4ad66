/** `declare` promises a value that someone else provides; in a tsuk program that is the library. */

import ts from "typescript";
import { hostValue, isAskedFor, isHostValue } from "../project/host-values.ts";
import type { Rule } from "./rule.ts";

export const ambientValues: Rule = {
  kinds: [ts.SyntaxKind.Identifier],
  check: (node, { checker, isLibrary, report }) => {
    const name = node as ts.Identifier;
    // What `require` is, commonjs.ts says better.
    if (!isValueUse(name) || name.text === "require") return;
    const symbol = valueSymbol(checker, name);
    const declaration = symbol?.valueDeclaration;
    if (symbol !== undefined && isProvided(checker, symbol)) return;
    if (declaration === undefined || isLibrary(declaration.getSourceFile())) return;
    // Declarations of packages are reported where they are imported.
    if (declaration.getSourceFile().isDeclarationFile) return;
    // The members of an enum are known from its declaration.
    if (!isAmbient(declaration) || ts.isEnumDeclaration(declaration)) return;
    report("TK2006", name, `nothing gives '${name.text}' a value`, {
      label: "declared, but not defined",
      help: "define it in the program, or import it from the module that does",
    });
  },
};

/** Whether every program has a value of the name, or this one asks whether there is one. */
function isProvided(checker: ts.TypeChecker, symbol: ts.Symbol): boolean {
  if (!isHostValue(symbol)) return false;
  return hostValue(checker, symbol) !== undefined || isAskedFor(checker, symbol);
}

/** Declared with `declare`, or inside something that is. */
function isAmbient(declaration: ts.Node): boolean {
  for (let node = declaration; node !== undefined; node = node.parent) {
    const modifiers = ts.canHaveModifiers(node) ? ts.getModifiers(node) : undefined;
    if (modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DeclareKeyword)) return true;
  }
  return false;
}

function valueSymbol(checker: ts.TypeChecker, name: ts.Identifier): ts.Symbol | undefined {
  return ts.isShorthandPropertyAssignment(name.parent)
    ? checker.getShorthandAssignmentValueSymbol(name.parent)
    : checker.getSymbolAtLocation(name);
}

/** An identifier that is evaluated: no declaration's name, no property's, nothing in a type. */
function isValueUse(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  if (ts.isExpressionWithTypeArguments(parent)) return isExtended(parent);
  return ts.isExpression(node) && isOperand(node, parent);
}

function isExtended(node: ts.ExpressionWithTypeArguments): boolean {
  return ts.isHeritageClause(node.parent) && node.parent.token === ts.SyntaxKind.ExtendsKeyword;
}

function isOperand(node: ts.Identifier, parent: ts.Node): boolean {
  if (ts.isTypeNode(parent) || ts.isTypeQueryNode(parent) || ts.isQualifiedName(parent)) {
    return false;
  }
  const isName = "name" in parent && parent.name === node;
  const isImported = ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent);
  return !isName && !isImported;
}
