/**
 * Values that a program declares instead of defining them: `declare const TextEncoder: …`. What the
 * language or Node has under the name is meant; of what nobody has, a program that asks with `typeof`
 * first may say what it would do with it.
 */
import ts from "typescript";
import { globalNamed } from "./instantiate.ts";

/** Whether a variable or function of the program's own sources is only declared. */
export function isHostValue(symbol: ts.Symbol): boolean {
  const declaration = symbol.valueDeclaration;
  if (declaration === undefined || declaration.getSourceFile().isDeclarationFile) return false;
  if (!ts.isVariableDeclaration(declaration) && !ts.isFunctionDeclaration(declaration))
    return false;
  return (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Ambient) !== 0;
}

/** What a declared name stands for in every program. */
export function hostValue(checker: ts.TypeChecker, symbol: ts.Symbol): ts.Symbol | undefined {
  const found = globalNamed(checker, symbol.name);
  return found === symbol ? undefined : found;
}

/** Whether the file that declares a value asks for its `typeof` anywhere. */
export function isAskedFor(checker: ts.TypeChecker, symbol: ts.Symbol): boolean {
  const asks = (node: ts.Node): boolean => {
    if (ts.isTypeOfExpression(node) && ts.isIdentifier(node.expression)) {
      const { expression } = node;
      if (expression.text === symbol.name && checker.getSymbolAtLocation(expression) === symbol) {
        return true;
      }
    }
    return ts.forEachChild(node, asks) ?? false;
  };
  const file = symbol.valueDeclaration?.getSourceFile();
  return file !== undefined && asks(file);
}
