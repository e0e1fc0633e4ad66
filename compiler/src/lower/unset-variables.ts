/**
 * Variables that code may read while they are undefined, though their type
 * leaves undefined out: the checker proves assignment before use only within
 * one function, and not where `!` tells it to trust. Such a variable is held in
 * a representation that has undefined, and a read gives it as JavaScript does.
 */
import ts from "typescript";
import type { Representation } from "../ir/representation.ts";
import { cacheOf, type Lowering } from "./context.ts";
import { withUndefined } from "./functions.ts";
import { isTestedElement } from "./missing-values.ts";
import { representationOf } from "./types.ts";
import { factsOf, isFunctionScope, isModuleLevel } from "./variables.ts";

/** How a variable of a static type is held. */
export function heldRepresentation(
  lowering: Lowering,
  symbol: ts.Symbol,
  type: ts.Type,
): Representation {
  const rep = representationOf(lowering, type);
  const maybe = mayBeUnset(lowering, symbol) || isTestedElement(lowering, symbol, rep);
  return maybe ? withUndefined(rep) : rep;
}

function mayBeUnset(lowering: Lowering, symbol: ts.Symbol): boolean {
  const declaration = symbol.valueDeclaration;
  if (declaration === undefined || !ts.isVariableDeclaration(declaration)) return false;
  const list = declaration.parent;
  if (ts.isCatchClause(list) || !ts.isVariableStatement(list.parent)) return false;
  if (declaration.exclamationToken !== undefined) return true;
  const isVar = (list.flags & ts.NodeFlags.BlockScoped) === 0;
  if (declaration.initializer !== undefined && !isVar) return false;
  if (isModuleLevel(declaration)) {
    return usedAcrossFunctions(lowering, declaration.getSourceFile()).has(symbol);
  }
  const { captured, trusted } = factsOf(lowering, symbol);
  return captured || trusted;
}

/** The module's variables that functions use, or uses with `!`, or other modules. */
function usedAcrossFunctions(lowering: Lowering, file: ts.SourceFile): ReadonlySet<ts.Symbol> {
  const cache = cacheOf<ts.SourceFile, Set<ts.Symbol>>(lowering, "variables across functions");
  const known = cache.get(file);
  if (known !== undefined) return known;
  const { checker } = lowering;
  const found = new Set<ts.Symbol>();
  const visit = (node: ts.Node, inside: boolean): void => {
    if (ts.isTypeNode(node)) return;
    const outward = ts.isExportSpecifier(node.parent) || ts.isNonNullExpression(node.parent);
    if (ts.isIdentifier(node) && (inside || outward)) {
      const symbol = ts.isExportSpecifier(node.parent)
        ? checker.getExportSpecifierLocalTargetSymbol(node.parent)
        : checker.getSymbolAtLocation(node);
      if (symbol !== undefined) found.add(symbol);
    }
    const enters = isFunctionScope(node) || ts.isClassLike(node) || isExported(node);
    ts.forEachChild(node, (child) => visit(child, inside || enters));
  };
  ts.forEachChild(file, (child) => visit(child, false));
  cache.set(file, found);
  return found;
}

function isExported(node: ts.Node): boolean {
  return (
    ts.isVariableStatement(node) &&
    (node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false)
  );
}
