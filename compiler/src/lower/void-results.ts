/**
 * Functions that are declared to return nothing, and return what another call
 * gave: `() => callback()`. A function that returns something fits where one that
 * returns nothing is wanted, so that such a call may give a value after all, and
 * JavaScript passes it on. All others return nothing in machine terms as well.
 */
import ts from "typescript";
import { isAmbient } from "./builtins.ts";
import { isStaticMember } from "./class-members.ts";
import { cacheOf, type Lowering } from "./context.ts";
import { implementationOf } from "./expressions/identifiers.ts";
import { functionOf } from "./functions.ts";
import { resolveAlias } from "./modules.ts";
import { isFunctionScope } from "./variables.ts";

/** Whether a function without a result may return the value of a call that it makes. */
export function passesResultOn(
  lowering: Lowering,
  declaration: ts.SignatureDeclaration,
  returnType: ts.Type,
): boolean {
  if ((returnType.flags & ts.TypeFlags.Void) === 0 || !ts.isFunctionLike(declaration)) return false;
  const cache = cacheOf<ts.Node, boolean>(lowering, "void results");
  const known = cache.get(declaration);
  if (known !== undefined) return known;
  // A call of itself adds nothing.
  cache.set(declaration, false);
  const passes = returnedBy(declaration).some((expression) => mayGiveValue(lowering, expression));
  cache.set(declaration, passes);
  return passes;
}

function returnedBy(declaration: ts.SignatureDeclaration): ts.Expression[] {
  const body = "body" in declaration ? declaration.body : undefined;
  if (body === undefined) return [];
  if (!ts.isBlock(body)) return [body];
  const found: ts.Expression[] = [];
  const visit = (node: ts.Node): void => {
    if (isFunctionScope(node) || ts.isClassLike(node) || ts.isTypeNode(node)) return;
    if (ts.isReturnStatement(node) && node.expression !== undefined) found.push(node.expression);
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(body, visit);
  return found;
}

/** Whether an expression without a type, or rather of type void, may have a value. */
function mayGiveValue(lowering: Lowering, node: ts.Expression): boolean {
  if (ts.isParenthesizedExpression(node) || ts.isNonNullExpression(node)) {
    return mayGiveValue(lowering, node.expression);
  }
  if (ts.isConditionalExpression(node)) {
    return mayGiveValue(lowering, node.whenTrue) || mayGiveValue(lowering, node.whenFalse);
  }
  if (ts.isVoidExpression(node)) return false;
  if (ts.isBinaryExpression(node)) {
    const isComma = node.operatorToken.kind === ts.SyntaxKind.CommaToken;
    return mayGiveValue(lowering, node.right) || (!isComma && mayGiveValue(lowering, node.left));
  }
  if ((lowering.checker.getTypeAtLocation(node).flags & ts.TypeFlags.Void) === 0) return false;
  if (!ts.isCallExpression(node)) return true;
  const target = surelyCalled(lowering, node.expression);
  if (target === undefined) return true;
  if (isAmbient(target)) return false;
  const result = lowering.checker.getSignatureFromDeclaration(target)?.getReturnType();
  if (result === undefined) return true;
  const nothing = ts.TypeFlags.Void | ts.TypeFlags.Undefined | ts.TypeFlags.Never;
  return (result.flags & nothing) === 0 || passesResultOn(lowering, target, result);
}

/** The one function that a call always reaches, if there is one. */
function surelyCalled(
  lowering: Lowering,
  callee: ts.Expression,
): ts.SignatureDeclaration | undefined {
  const found = lowering.checker.getSymbolAtLocation(
    ts.isPropertyAccessExpression(callee) ? callee.name : callee,
  );
  const symbol = found && resolveAlias(lowering, found);
  const declaration = symbol?.valueDeclaration;
  if (symbol === undefined || declaration === undefined) return undefined;
  if (isAmbient(declaration)) return ts.isFunctionLike(declaration) ? declaration : undefined;
  if (ts.isFunctionDeclaration(declaration)) return implementationOf(symbol, declaration);
  if (ts.isMethodDeclaration(declaration)) {
    return isFinal(declaration) ? declaration : undefined;
  }
  return ts.isVariableDeclaration(declaration) ? functionOf(declaration) : undefined;
}

/** Whether no other class can have another method in its place. */
function isFinal(method: ts.MethodDeclaration): boolean {
  const isPrivate = ts.getCombinedModifierFlags(method) & ts.ModifierFlags.Private;
  return isPrivate !== 0 || isStaticMember(method) || ts.isPrivateIdentifier(method.name);
}
