/**
 * Facts about local variables that must be known before their function is
 * lowered: which are captured by inner functions, which are reassigned, which
 * change inside a protected region; and the free variables of each function.
 *
 * Computed once for each top-level statement of a module, by one walk.
 */
import ts from "typescript";
import { symbolOf } from "./class-members.ts";
import { cacheOf, type Lowering } from "./context.ts";

export interface VariableFacts {
  /** Used by a function other than the one that declares it. */
  captured: boolean;
  /** Assigned after its declaration. */
  reassigned: boolean;
  /** Assigned inside a try block, or a loop that must close an iterator. */
  changesInTry: boolean;
  /** Captured by a function that may be made before the variable is initialised. */
  capturedEarly: boolean;
  /** Read as `x!`: the checker trusts it to be assigned. */
  trusted: boolean;
  /** Used otherwise than by calling it. */
  taken: boolean;
}

/** The key under which a function's `this` is captured by arrow functions. */
export const THIS = { name: "this" };

/** The key under which a function captures its own name, where that is known only at run time. */
export const NAME = { name: "name" };

/** The key under which a method taken as a value captures its class (class-methods.ts). */
export const HOME = { name: "class" };

export type Variable = ts.Symbol | typeof THIS | typeof NAME | typeof HOME;

interface UnitFacts {
  variables: Map<ts.Symbol, VariableFacts>;
  /** Variables of enclosing functions that a function uses, in order of first use. */
  free: Map<ts.Node, Set<Variable>>;
  /** Those of them that it, or a function inside it, does more with than to call them by name. */
  taken: Map<ts.Node, Set<Variable>>;
}

const NO_FACTS: VariableFacts = {
  captured: false,
  reassigned: false,
  changesInTry: false,
  capturedEarly: false,
  trusted: false,
  taken: false,
};

export function isFunctionScope(node: ts.Node): node is ts.FunctionLikeDeclaration {
  return ts.isFunctionLike(node) && !ts.isTypeNode(node);
}

/** The node whose body declares the variables of the code around `node`. */
export function enclosingFunction(node: ts.Node): ts.Node {
  let current = node.parent;
  while (!ts.isSourceFile(current)) {
    if (isFunctionScope(current)) return current;
    if (ts.isClassStaticBlockDeclaration(current)) return current;
    if (ts.isPropertyDeclaration(current) && current.initializer !== undefined) {
      if (containsNode(current.initializer, node)) return current;
    }
    current = current.parent;
  }
  return current;
}

/**
 * Whether a declaration's variable belongs to its module, so that every function
 * reaches it. Block-scoped variables of blocks and loops belong to the function
 * that evaluates the module.
 */
export function isModuleLevel(declaration: ts.Node): boolean {
  if (ts.isEnumDeclaration(declaration)) return true;
  if (!ts.isSourceFile(enclosingFunction(declaration))) return false;
  let node = declaration;
  if (isVariablePart(node)) {
    const blockScoped = ts.getCombinedNodeFlags(node) & ts.NodeFlags.BlockScoped;
    while (isVariablePart(node)) node = node.parent;
    if (ts.isCatchClause(node)) return false;
    if (!blockScoped) return true;
    if (!ts.isVariableStatement(node)) return false;
  }
  return ts.isSourceFile(node.parent) || ts.isModuleBlock(node.parent);
}

function isVariablePart(node: ts.Node): boolean {
  return (
    ts.isVariableDeclaration(node) ||
    ts.isVariableDeclarationList(node) ||
    ts.isBindingElement(node) ||
    ts.isObjectBindingPattern(node) ||
    ts.isArrayBindingPattern(node)
  );
}

function containsNode(outer: ts.Node, inner: ts.Node): boolean {
  return outer.pos <= inner.pos && inner.end <= outer.end;
}

function topLevelStatement(node: ts.Node): ts.Node {
  let current = node;
  while (!ts.isSourceFile(current.parent)) current = current.parent;
  return current;
}

export function factsOf(lowering: Lowering, symbol: ts.Symbol): VariableFacts {
  const declaration = symbol.valueDeclaration;
  if (declaration === undefined) return NO_FACTS;
  return unitFacts(lowering, declaration).variables.get(symbol) ?? NO_FACTS;
}

/** Variables of enclosing functions that `fn` or a function inside it uses. */
export function freeVariables(lowering: Lowering, fn: ts.Node): ReadonlySet<Variable> {
  if (ts.isSourceFile(fn)) return new Set();
  return unitFacts(lowering, fn).free.get(fn) ?? new Set();
}

/** Whether `fn`, or a function inside it, takes a variable as a value, not only to call it. */
export function takesVariable(lowering: Lowering, fn: ts.Node, variable: Variable): boolean {
  return unitFacts(lowering, fn).taken.get(fn)?.has(variable) ?? false;
}

function unitFacts(lowering: Lowering, node: ts.Node): UnitFacts {
  const unit = topLevelStatement(node);
  const cache = cacheOf<ts.Node, UnitFacts>(lowering, "variables");
  let facts = cache.get(unit);
  if (facts === undefined) {
    facts = collectFacts(lowering.checker, unit);
    cache.set(unit, facts);
  }
  return facts;
}

function collectFacts(checker: ts.TypeChecker, unit: ts.Node): UnitFacts {
  const facts: UnitFacts = { variables: new Map(), free: new Map(), taken: new Map() };
  const visit = (node: ts.Node, regions: ts.Node[], functions: ts.Node[]): void => {
    if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return;
    if (
      node.kind === ts.SyntaxKind.ThisKeyword ||
      node.kind === ts.SyntaxKind.SuperKeyword ||
      (ts.isMetaProperty(node) && node.keywordToken === ts.SyntaxKind.NewKeyword)
    ) {
      useThis(facts, functions);
    } else if (ts.isIdentifier(node)) {
      useIdentifier(checker, facts, node, regions, functions);
    } else if (ts.isPrivateIdentifier(node) && asksClass(node)) {
      const owner = checker.getSymbolAtLocation(node)?.valueDeclaration?.parent;
      if (owner !== undefined && ts.isClassLike(owner)) {
        useSymbol(facts, symbolOf(owner), node, functions);
      }
    }
    if (isFunctionBoundary(node)) {
      ts.forEachChild(node, (child) => visit(child, [], [...functions, node]));
      return;
    }
    const inner = isProtectedRegion(checker, node) ? [...regions, node] : regions;
    ts.forEachChild(node, (child) => visit(child, inner, functions));
  };
  visit(unit, [], []);
  return facts;
}

/** Code out of which exceptions go to a handler of the same function. */
function isProtectedRegion(checker: ts.TypeChecker, node: ts.Node): boolean {
  if (ts.isTryStatement(node)) return true;
  return ts.isForOfStatement(node) && mustCloseIterator(checker, node);
}

/** Whether leaving a for-of loop early can be observed by the iterated object. */
export function mustCloseIterator(checker: ts.TypeChecker, loop: ts.ForOfStatement): boolean {
  const type = checker.getTypeAtLocation(loop.expression);
  const members = type.isUnion() ? type.types : [type];
  return !members.every((member) => {
    if (member.flags & ts.TypeFlags.StringLike) return true;
    if (checker.isArrayType(member) || checker.isTupleType(member)) return true;
    const name = member.symbol?.name;
    return name === "Map" || name === "Set" || name === "ReadonlyMap" || name === "ReadonlySet";
  });
}

function isFunctionBoundary(node: ts.Node): boolean {
  return (
    isFunctionScope(node) ||
    ts.isClassStaticBlockDeclaration(node) ||
    (ts.isPropertyDeclaration(node) && node.initializer !== undefined)
  );
}

/** `this` inside arrow functions belongs to the nearest function that has its own. */
function useThis(facts: UnitFacts, functions: ts.Node[]): void {
  for (let i = functions.length - 1; i >= 0; i--) {
    const fn = functions[i];
    if (fn === undefined || !ts.isArrowFunction(fn)) return;
    setOf(facts.free, fn).add(THIS);
  }
}

/** Whether code uses the `this` of the function or initialiser that it stands in. */
export function usesThis(root: ts.Node): boolean {
  const visit = (node: ts.Node): boolean => {
    if (node.kind === ts.SyntaxKind.ThisKeyword || node.kind === ts.SyntaxKind.SuperKeyword)
      return true;
    if (ts.isTypeNode(node) || ts.isClassLike(node)) return false;
    if (ts.isFunctionLike(node) && !ts.isArrowFunction(node)) return false;
    return ts.forEachChild(node, (child) => visit(child) || undefined) ?? false;
  };
  return ts.forEachChild(root, (child) => visit(child) || undefined) ?? false;
}

function setOf(sets: Map<ts.Node, Set<Variable>>, fn: ts.Node): Set<Variable> {
  let set = sets.get(fn);
  if (set === undefined) {
    set = new Set();
    sets.set(fn, set);
  }
  return set;
}

function useIdentifier(
  checker: ts.TypeChecker,
  facts: UnitFacts,
  node: ts.Identifier,
  regions: ts.Node[],
  functions: ts.Node[],
): void {
  const symbol = variableSymbol(checker, node);
  const declaration = symbol?.valueDeclaration;
  if (symbol === undefined || declaration === undefined) return;
  let entry = facts.variables.get(symbol);
  if (entry === undefined) {
    entry = { ...NO_FACTS };
    facts.variables.set(symbol, entry);
  }
  if (ts.isNonNullExpression(node.parent)) entry.trusted = true;
  if (isTaken(node)) entry.taken = true;
  if (isAssignmentTarget(node)) {
    entry.reassigned = true;
    if (regions.some((region) => !containsNode(region, declaration))) entry.changesInTry = true;
  }
  // A block-scoped variable of a region is out of scope in its handler; a `var` is not.
  const blockScoped = ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.BlockScoped;
  if (regions.length > 0 && !blockScoped && node === ts.getNameOfDeclaration(declaration)) {
    entry.changesInTry = true;
  }
  useSymbol(facts, symbol, node, functions);
}

/**
 * Whether the class that declares a private name is asked: by `#name in value`, and where the name
 * is used on another object than `this`, which may be one of another evaluation of the class.
 */
function asksClass(node: ts.PrivateIdentifier): boolean {
  const { parent } = node;
  if (ts.isBinaryExpression(parent)) return parent.left === node;
  return (
    ts.isPropertyAccessExpression(parent) && parent.expression.kind !== ts.SyntaxKind.ThisKeyword
  );
}

/** Notes which of the functions around `node` have a variable from outside themselves there. */
function useSymbol(facts: UnitFacts, symbol: ts.Symbol, node: ts.Node, functions: ts.Node[]): void {
  const declaration = symbol.valueDeclaration;
  if (declaration === undefined || isModuleLevel(declaration)) return;
  const entry = facts.variables.get(symbol) ?? { ...NO_FACTS };
  facts.variables.set(symbol, entry);
  const owner = enclosingFunction(declaration);
  for (let i = functions.length - 1; i >= 0; i--) {
    const fn = functions[i];
    if (fn === undefined || fn === owner) break;
    if (ts.isClassLike(declaration) && containsNode(declaration, node)) {
      // Inside itself a class is reached by way of its object.
      if (!containsNode(declaration, fn)) break;
      setOf(facts.free, fn).add(symbol);
      continue;
    }
    entry.captured = true;
    if (isMadeEarly(fn, declaration)) entry.capturedEarly = true;
    setOf(facts.free, fn).add(symbol);
    if (isTaken(node)) setOf(facts.taken, fn).add(symbol);
  }
}

/** Whether a name stands for a value here: it is neither declared nor called. */
function isTaken(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isParenthesizedExpression(parent) || ts.isNonNullExpression(parent)) {
    return isTaken(parent);
  }
  if (ts.isCallExpression(parent)) return parent.expression !== node;
  return !(ts.isFunctionDeclaration(parent) && parent.name === node);
}

/** Whether a function object can exist before control has passed a variable's declaration. */
function isMadeEarly(fn: ts.Node, declaration: ts.Declaration): boolean {
  if (ts.isParameter(declaration)) return false;
  if (ts.isVariableDeclaration(declaration) && declaration.initializer === fn) return false;
  if (ts.isFunctionDeclaration(fn) || ts.isClassElement(fn)) return true;
  return fn.pos < declaration.end;
}

/** The local variable, parameter, function or class that an identifier stands for. */
export function variableSymbol(
  checker: ts.TypeChecker,
  node: ts.Identifier,
): ts.Symbol | undefined {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) return undefined;
  if (ts.isPropertyAssignment(parent) && parent.name === node) return undefined;
  if (ts.isBindingElement(parent) && parent.propertyName === node) return undefined;
  const symbol = ts.isShorthandPropertyAssignment(parent)
    ? checker.getShorthandAssignmentValueSymbol(parent)
    : checker.getSymbolAtLocation(node);
  if (symbol === undefined) return undefined;
  const kinds =
    ts.SymbolFlags.FunctionScopedVariable |
    ts.SymbolFlags.BlockScopedVariable |
    ts.SymbolFlags.Function |
    ts.SymbolFlags.Class;
  return symbol.flags & kinds ? symbol : undefined;
}

/** Whether an identifier is written by an assignment, `++`, a destructuring or a loop head. */
export function isAssignmentTarget(node: ts.Expression): boolean {
  const { parent } = node;
  if (ts.isBinaryExpression(parent)) {
    const op = parent.operatorToken.kind;
    return (
      parent.left === node &&
      op >= ts.SyntaxKind.FirstAssignment &&
      op <= ts.SyntaxKind.LastAssignment
    );
  }
  if (ts.isPrefixUnaryExpression(parent) || ts.isPostfixUnaryExpression(parent)) {
    const op = parent.operator;
    return op === ts.SyntaxKind.PlusPlusToken || op === ts.SyntaxKind.MinusMinusToken;
  }
  if (ts.isForOfStatement(parent) || ts.isForInStatement(parent)) {
    return parent.initializer === node;
  }
  if (ts.isParenthesizedExpression(parent) || ts.isNonNullExpression(parent)) {
    return isAssignmentTarget(parent);
  }
  if (ts.isSpreadElement(parent) || ts.isSpreadAssignment(parent)) return inPattern(parent);
  if (ts.isShorthandPropertyAssignment(parent)) return inPattern(parent);
  if (ts.isPropertyAssignment(parent) && parent.initializer === node) return inPattern(parent);
  if (ts.isArrayLiteralExpression(parent)) return isAssignmentTarget(parent);
  return false;
}

function inPattern(element: ts.Node): boolean {
  const literal = element.parent;
  if (ts.isArrayLiteralExpression(literal) || ts.isObjectLiteralExpression(literal)) {
    return isAssignmentTarget(literal);
  }
  return false;
}

/** Whether nothing but its declaration names a variable: no identifier in the file is spelled alike. */
export function isMentionedOnce(lowering: Lowering, name: ts.Identifier): boolean {
  const exported = ts.getCombinedModifierFlags(name.parent as ts.Declaration);
  if (exported & ts.ModifierFlags.Export) return false;
  const cache = cacheOf<ts.SourceFile, Map<string, number>>(lowering, "mentions");
  const file = name.getSourceFile();
  let mentions = cache.get(file);
  if (mentions === undefined) {
    const counted = new Map<string, number>();
    const visit = (node: ts.Node): void => {
      if (ts.isIdentifier(node)) counted.set(node.text, (counted.get(node.text) ?? 0) + 1);
      ts.forEachChild(node, visit);
    };
    visit(file);
    cache.set(file, counted);
    mentions = counted;
  }
  return mentions.get(name.text) === 1;
}
