/**
 * Claims that the program looks into: a cast `x as T` of what nobody knows, whose value, or what is read
 * of it, is tested. That is how a program finds out whether x is a T, so the cast claims nothing yet:
 * the value stays one of type `any`, and what is read of it is found as JavaScript finds it. Other casts
 * are checked where they stand (D1 in docs/reference/differences.md).
 *
 * `return x && typeof x === "object"` of a function that gives a boolean is one more: of an x of type
 * `any`, the result may be x itself, which is as false as the caller asks for.
 */
import ts from "typescript";
import { cacheOf, type FunctionContext, type Lowering } from "./context.ts";
import { resultsOf } from "./missing-results.ts";
import { isTest, looksAt } from "./missing-values.ts";
import { SELECTIONS } from "./number-operands.ts";
import { declaredType, isOpen, mayHoldObject, typeOf } from "./types.ts";
import { isAssignmentTarget } from "./variables.ts";

/** Whether an expression has a value that the program looks into, whatever type it claims for it. */
export function isLookedInto(
  lowering: Lowering,
  node: ts.Expression,
  claims: Claims = "all",
): boolean {
  if (ts.isParenthesizedExpression(node)) return isLookedInto(lowering, node.expression, claims);
  if (ts.isAssertionExpression(node) || ts.isCallExpression(node))
    return isClaim(lowering, node, claims) && isTestedClaim(lowering, node, claims);
  if (ts.isIdentifier(node)) {
    const symbol = lowering.checker.getSymbolAtLocation(node);
    return symbol !== undefined && isClaimedVariable(lowering, symbol, claims);
  }
  if (!isAccess(node) || !isLookedInto(lowering, node.expression, claims)) return false;
  return isTestedAccess(lowering, node);
}

/** Which claims: what calls claim is found out from casts. */
type Claims = "all" | "casts";

/** Whether a variable is set, once and for all, from a claim that the program looks into. */
function isClaimedVariable(lowering: Lowering, symbol: ts.Symbol, claims: Claims): boolean {
  const declaration = symbol.valueDeclaration;
  if (declaration === undefined || !isClaimed(lowering, declaration, claims)) return false;
  return claimedVariables(lowering, declaration.getSourceFile(), claims).has(symbol);
}

/** The type that a variable is held as. */
export function variableType(ctx: FunctionContext, symbol: ts.Symbol, at: ts.Node): ts.Type {
  const { lowering } = ctx;
  return isClaimedVariable(lowering, symbol, "all")
    ? lowering.checker.getAnyType()
    : declaredType(ctx, symbol, at);
}

/** The type of what an expression gives, whatever it claims. */
export function foundType(ctx: FunctionContext, node: ts.Expression): ts.Type {
  const { lowering } = ctx;
  return isLookedInto(lowering, node) ? lowering.checker.getAnyType() : typeOf(ctx, node);
}

type Access = ts.PropertyAccessExpression | ts.ElementAccessExpression;

function isAccess(node: ts.Node): node is Access {
  return ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node);
}

/** What claims a type for a value that may be anything. */
type Claim = ts.AssertionExpression | ts.CallExpression;

/** A cast of what may be anything to a type of objects, or a call that gives any value as a boolean. */
function isClaim(lowering: Lowering, node: ts.Expression, claims: Claims): node is Claim {
  const { checker } = lowering;
  if (ts.isCallExpression(node)) {
    if (claims === "casts") return false;
    const declaration = checker.getResolvedSignature(node)?.declaration;
    return declaration !== undefined && givesAnyAsBoolean(lowering, declaration);
  }
  if (!ts.isAssertionExpression(node) || ts.isConstTypeReference(node.type)) return false;
  const from = checker.getTypeAtLocation(node.expression);
  const to = checker.getTypeAtLocation(node);
  if (!isOpen(from) || isOpen(to)) return false;
  // What is parsed as a T is checked against it at once.
  return mayHoldObject(to) && !isParsed(skipParentheses(node.expression));
}

function isParsed(node: ts.Expression): boolean {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
  const { expression, name } = node.expression;
  return ts.isIdentifier(expression) && expression.text === "JSON" && name.text === "parse";
}

function skipParentheses(node: ts.Expression): ts.Expression {
  return ts.isParenthesizedExpression(node) ? skipParentheses(node.expression) : node;
}

/** Whether a claim is all that a constant is set from. */
function isClaimed(
  lowering: Lowering,
  declaration: ts.Node,
  claims: Claims,
): declaration is ts.VariableDeclaration {
  if (!ts.isVariableDeclaration(declaration) || !ts.isIdentifier(declaration.name)) return false;
  if (declaration.initializer === undefined || declaration.type !== undefined) return false;
  if ((ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) === 0) return false;
  // What other modules see is what it is declared as.
  if (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Export) return false;
  return isClaim(lowering, skipParentheses(declaration.initializer), claims);
}

function outermost(node: ts.Node): ts.Node {
  let outer = node;
  while (ts.isParenthesizedExpression(outer.parent)) outer = outer.parent;
  return outer;
}

function isTestedClaim(lowering: Lowering, node: Claim, claims: Claims): boolean {
  const { parent } = outermost(node);
  if (ts.isVariableDeclaration(parent)) {
    const symbol = lowering.checker.getSymbolAtLocation(parent.name);
    return symbol !== undefined && isClaimedVariable(lowering, symbol, claims);
  }
  if (ts.isCallExpression(node)) return looksAt(lowering, node);
  return isReceiver(node) && isAccess(parent) && isTestedAccess(lowering, parent);
}

/** Whether a function that is declared to give a boolean may give any value that is as true or false. */
export function givesAnyAsBoolean(
  lowering: Lowering,
  declaration: ts.SignatureDeclaration | ts.JSDocSignature,
): boolean {
  const cache = cacheOf<ts.Node, boolean>(lowering, "functions that give any value as a boolean");
  let given = cache.get(declaration);
  if (given === undefined) {
    // One that calls itself gives what its other results are.
    cache.set(declaration, false);
    const { type } = declaration as { type?: ts.TypeNode };
    given =
      type !== undefined &&
      isBoolean(type) &&
      ts.isFunctionLike(declaration) &&
      !ts.isGetAccessor(declaration) &&
      resultsOf(lowering, declaration).some((result) => mayBeAny(lowering, result));
    cache.set(declaration, given);
  }
  return given;
}

function isBoolean(type: ts.TypeNode): boolean {
  if (ts.isTypePredicateNode(type)) return type.assertsModifier === undefined;
  return type.kind === ts.SyntaxKind.BooleanKeyword;
}

/** Whether a logical operator gives an operand that may be anything. */
function mayBeAny(lowering: Lowering, node: ts.Expression): boolean {
  if (ts.isParenthesizedExpression(node)) return mayBeAny(lowering, node.expression);
  if (!ts.isBinaryExpression(node) || !SELECTIONS.has(node.operatorToken.kind)) return false;
  return [node.left, node.right].some(
    (operand) =>
      lowering.checker.getTypeAtLocation(operand).flags & ts.TypeFlags.Any ||
      isLookedInto(lowering, operand, "casts") ||
      mayBeAny(lowering, operand),
  );
}

/** Whether an expression is only asked for a property. */
function isReceiver(node: ts.Node): boolean {
  const outer = outermost(node);
  return isAccess(outer.parent) && outer.parent.expression === outer;
}

/** Whether what is read is tested, or something of it is. */
function isTestedAccess(lowering: Lowering, node: Access): boolean {
  const { parent } = outermost(node);
  if (isAssignmentTarget(node) || ts.isDeleteExpression(parent)) return false;
  if (ts.isPropertyAccessExpression(node) && ts.isPrivateIdentifier(node.name)) return false;
  if (ts.isCallExpression(parent) && parent.expression === outermost(node)) return false;
  if (looksAt(lowering, node)) return true;
  return isReceiver(node) && isAccess(parent) && isTestedAccess(lowering, parent);
}

function claimedVariables(
  lowering: Lowering,
  file: ts.SourceFile,
  which: Claims,
): ReadonlySet<ts.Symbol> {
  const cache = cacheOf<ts.SourceFile, ReadonlySet<ts.Symbol>>(lowering, `claimed by ${which}`);
  const known = cache.get(file);
  if (known !== undefined) return known;
  const { checker } = lowering;
  const claims = new Set<ts.Symbol>();
  const names = new Set<string>();
  const collect = (node: ts.Node): void => {
    if (isClaimed(lowering, node, which)) {
      const { name } = node;
      const symbol = checker.getSymbolAtLocation(name);
      if (symbol !== undefined) claims.add(symbol);
      names.add(name.getText());
    }
    ts.forEachChild(node, collect);
  };
  collect(file);
  const tested = new Set<ts.Symbol>();
  const test = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && names.has(node.text) && isTestedUse(lowering, node)) {
      const symbol = checker.getSymbolAtLocation(node);
      if (symbol !== undefined && claims.has(symbol)) tested.add(symbol);
    }
    ts.forEachChild(node, test);
  };
  if (claims.size > 0) test(file);
  cache.set(file, tested);
  return tested;
}

function isTestedUse(lowering: Lowering, node: ts.Identifier): boolean {
  if (isReceiver(node)) {
    const access = outermost(node).parent as Access;
    return access.questionDotToken !== undefined || isTestedAccess(lowering, access);
  }
  return isTest(lowering.checker, node);
}
