/**
 * Where an element or property that is not there gives undefined although the
 * static type leaves that out, as in JavaScript: where the program looks at the
 * value at once (a comparison, a test, `??`, `?.`), where it goes to a place
 * whose type has undefined, and in a variable that the program tests later.
 * Everywhere else such a read is an error at run time.
 */
import ts from "typescript";
import type { Representation } from "../ir/representation.ts";
import { builtinStatic } from "./builtins.ts";
import { declaresEarlyFields, isTrustedToBeSet } from "./class-leaks.ts";
import { heritageOf } from "./class-members.ts";
import { cacheOf, type FunctionContext, type Lowering } from "./context.ts";
import { calledWithMissingResult, isReturnedMissing } from "./missing-results.ts";
import {
  comparedWith,
  isChoice,
  isEquality,
  isNumber,
  isNumberOperand,
  isTakenAsNumber,
  isTextOperand,
  SELECTIONS,
} from "./number-operands.ts";
import { concrete, constituents, isAny, representationOf, typeOf } from "./types.ts";

const K = ts.SyntaxKind;

/** What a read gives that finds nothing: NaN stands for undefined where nobody can tell. */
export type Absence = "error" | "undefined" | "nan";

/** What a read of a value of static type `type` gives where it finds nothing. */
export function absenceOf(ctx: FunctionContext, node: ts.Node, type: ts.Type): Absence {
  if (representationOf(ctx.lowering, type) === "f64") {
    if (isTakenAsNumber(ctx.lowering, node) || isComparedWithNumber(ctx, node)) return "nan";
  } else if (isNumberOperand(ctx.lowering, node)) {
    return "undefined";
  }
  return mayGiveUndefined(ctx, node, type) ? "undefined" : "error";
}

/** Whether a value that may be missing goes where undefined has its own meaning, and is allowed. */
export function mayGiveUndefined(
  ctx: FunctionContext,
  node: ts.Node,
  type: ts.Type = typeOf(ctx, node),
): boolean {
  return (
    copesWithUndefined(ctx.lowering, node) ||
    placeAdmitsUndefined(ctx, node) ||
    isForTested(ctx.lowering, node, representationOf(ctx.lowering, type))
  );
}

/** As mayGiveUndefined, before any function is lowered: by the types as they are written. */
export function looksAt(lowering: Lowering, node: ts.Expression): boolean {
  if (copesWithUndefined(lowering, node)) return true;
  const target = targetOf(node);
  const symbol = target && lowering.checker.getSymbolAtLocation(target);
  if (symbol !== undefined && testedElements(lowering, node.getSourceFile()).tested.has(symbol)) {
    return true;
  }
  const place = lowering.checker.getContextualType(node);
  return place !== undefined && typeAdmitsUndefined(place);
}

export function typeAdmitsUndefined(type: ts.Type): boolean {
  return constituents(type).some(
    (member) => member.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Unknown | ts.TypeFlags.Any),
  );
}

/** The outermost expression that has the value of `node`: parentheses, assignments, choices. */
function carrier(node: ts.Node): ts.Node {
  let current = node;
  while (passesOn(current.parent, current)) current = current.parent;
  return current;
}

function passesOn(parent: ts.Node, node: ts.Node): boolean {
  return isChoice(parent, node) || (isAssignment(parent) && parent.right === node);
}

function isAssignment(node: ts.Node): node is ts.BinaryExpression {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === K.EqualsToken;
}

/** Whether the use of a value copes with undefined: it looks at it, or puts it into a text. */
function copesWithUndefined(lowering: Lowering, node: ts.Node): boolean {
  return toleratesUndefined(node) || isTextOperand(lowering, node);
}

/** Whether the use of a value tells undefined from others. */
function toleratesUndefined(node: ts.Node): boolean {
  const current = carrier(node);
  const { parent } = current;
  if (ts.isBinaryExpression(parent)) {
    return (
      (SELECTIONS.has(parent.operatorToken.kind) && parent.left === current) || isEquality(parent)
    );
  }
  if (ts.isPrefixUnaryExpression(parent)) return parent.operator === K.ExclamationToken;
  if (ts.isConditionalExpression(parent)) return parent.condition === current;
  if (ts.isIfStatement(parent) || ts.isWhileStatement(parent) || ts.isDoStatement(parent)) {
    return parent.expression === current;
  }
  if (ts.isForStatement(parent)) return parent.condition === current;
  if (ts.isSwitchStatement(parent) || ts.isCaseClause(parent)) return parent.expression === current;
  if (
    ts.isPropertyAccessExpression(parent) ||
    ts.isElementAccessExpression(parent) ||
    ts.isCallExpression(parent)
  ) {
    return parent.expression === current && parent.questionDotToken !== undefined;
  }
  return ts.isTypeOfExpression(parent);
}

/** Whether a read is an operand of an equality whose other operand is surely a number. */
function isComparedWithNumber(ctx: FunctionContext, node: ts.Node): boolean {
  let current = node;
  while (ts.isParenthesizedExpression(current.parent)) current = current.parent;
  const others = comparedWith(current);
  return others?.every((other) => isSurelyNumber(ctx, other)) ?? false;
}

function isSurelyNumber(ctx: FunctionContext, node: ts.Expression): boolean {
  if (ts.isElementAccessExpression(node) || ts.isPropertyAccessExpression(node)) return false;
  return constituents(typeOf(ctx, node)).every((type) => type.flags & ts.TypeFlags.NumberLike);
}

/** Whether a value is read for a place that can hold undefined. */
function placeAdmitsUndefined(ctx: FunctionContext, node: ts.Node): boolean {
  if (!ts.isExpression(node)) return false;
  const outer = carrier(node);
  if (ts.isReturnStatement(outer.parent) || isBodyOf(outer, outer.parent)) {
    return ctx.returnType !== undefined && typeAdmitsUndefined(ctx.returnType);
  }
  const type = ctx.lowering.checker.getContextualType(node);
  if (type === undefined || (isAny(type) && isPartOfUntyped(ctx, outer))) return false;
  return typeAdmitsUndefined(concrete(ctx, type));
}

/** Whether a value is for a part of a literal that is made by its own type, where `any` is wanted. */
function isPartOfUntyped(ctx: FunctionContext, node: ts.Node): boolean {
  const holder = ts.isPropertyAssignment(node.parent) ? node.parent.parent : node.parent;
  if (!ts.isArrayLiteralExpression(holder) && !ts.isObjectLiteralExpression(holder)) return false;
  const wanted = ctx.lowering.checker.getContextualType(holder);
  return wanted === undefined || isAny(wanted);
}

function isBodyOf(node: ts.Node, parent: ts.Node): boolean {
  return ts.isArrowFunction(parent) && parent.body === node;
}

// ------------------------------------------------------------ variables

/**
 * Whether a variable, held as `rep` by its type, may hold undefined that the type leaves out: it
 * is set from elements or properties under keys, and tested somewhere. A number that operators of
 * numbers look at stays one: that is what loops are made of.
 */
export function isTestedElement(
  lowering: Lowering,
  symbol: ts.Symbol,
  rep: Representation,
): boolean {
  const file = symbol.valueDeclaration?.getSourceFile();
  if (file === undefined) return false;
  const { tested, operands } = testedElements(lowering, file);
  if (isGivenElements(symbol.valueDeclaration)) {
    return (rep === "str" || rep === "ref") && (tested.has(symbol) || operands.has(symbol));
  }
  return (
    tested.has(symbol) ||
    (rep !== "f64" && operands.has(symbol)) ||
    isReturnedMissing(lowering, symbol)
  );
}

/** isTestedElement of the variable that a name stands for; a pattern stands for none. */
export function isTestedName(
  lowering: Lowering,
  name: ts.Node | undefined,
  rep: Representation,
): boolean {
  const symbol = name && lowering.checker.getSymbolAtLocation(name);
  return symbol !== undefined && isTestedElement(lowering, symbol, rep);
}

/**
 * Whether a variable is given elements of arrays that may be missing: that of a for-of, one in an array
 * pattern, the parameter of a function that a method of arrays is called with, or of one that replaces
 * matches, for a group.
 */
function isGivenElements(declaration: ts.Node | undefined): declaration is ts.NamedDeclaration {
  if (declaration === undefined) return false;
  const { parent } = declaration;
  if (ts.isVariableDeclaration(declaration)) return ts.isForOfStatement(parent.parent);
  if (ts.isBindingElement(declaration)) return ts.isArrayBindingPattern(parent);
  if (!ts.isParameter(declaration)) return false;
  if (!ts.isArrowFunction(parent) && !ts.isFunctionExpression(parent)) return false;
  const call = parent.parent;
  if (!ts.isCallExpression(call) || !ts.isPropertyAccessExpression(call.expression)) return false;
  const method = call.expression.name.text;
  const place = parent.parameters.indexOf(declaration);
  if (call.arguments[0] === parent) return ELEMENT_METHODS.get(method) === place;
  return call.arguments[1] === parent && method.startsWith("replace") && place > 0;
}

/** Methods of arrays that pass elements to their first argument, and at which place. */
const ELEMENT_METHODS: ReadonlyMap<string, number> = new Map([
  ["every", 0],
  ["filter", 0],
  ["find", 0],
  ["findIndex", 0],
  ["findLast", 0],
  ["findLastIndex", 0],
  ["flatMap", 0],
  ["forEach", 0],
  ["map", 0],
  ["reduce", 1],
  ["reduceRight", 1],
  ["some", 0],
]);

/**
 * Whether a method of arrays is called with a function that looks at the elements: its parameter is
 * such a variable, or it takes anything, as `Boolean` does.
 */
export function looksAtElements(lowering: Lowering, call: ts.CallExpression): boolean {
  const callee = call.expression;
  const [given] = call.arguments;
  if (given === undefined || !ts.isPropertyAccessExpression(callee)) return false;
  const place = ELEMENT_METHODS.get(callee.name.text);
  if (place === undefined) return false;
  if (!ts.isArrowFunction(given) && !ts.isFunctionExpression(given)) {
    const [signature] = lowering.checker.getTypeAtLocation(given).getCallSignatures();
    const parameter = signature?.parameters[place];
    const type = parameter && lowering.checker.getTypeOfSymbolAtLocation(parameter, given);
    return type !== undefined && typeAdmitsUndefined(type);
  }
  return isTestedName(lowering, given.parameters[place]?.name, "str");
}

/** Whether a read of a value held as `rep` sets such a variable. */
function isForTested(lowering: Lowering, node: ts.Node, rep: Representation): boolean {
  return isTestedName(lowering, targetOf(node), rep);
}

/** The variable that an expression's value is assigned to. */
function targetOf(node: ts.Node): ts.Identifier | undefined {
  let current = node;
  while (!isAssignment(current.parent) && passesOn(current.parent, current)) {
    current = current.parent;
  }
  const { parent } = current;
  if (ts.isVariableDeclaration(parent) && parent.initializer === current) {
    return ts.isIdentifier(parent.name) ? parent.name : undefined;
  }
  if (!isAssignment(parent) || parent.right !== current) return undefined;
  return ts.isIdentifier(parent.left) ? parent.left : undefined;
}

/** Variables that are set from what may be missing. */
interface TestedElements {
  /** Looked at in ways that tell undefined from any other value. */
  tested: ReadonlySet<ts.Symbol>;
  /** Operands of operators that take undefined. */
  operands: ReadonlySet<ts.Symbol>;
}

function testedElements(lowering: Lowering, file: ts.SourceFile): TestedElements {
  const cache = cacheOf<ts.SourceFile, TestedElements>(lowering, "tested elements");
  const known = cache.get(file);
  if (known !== undefined) return known;
  const { checker } = lowering;
  const found = new Set<ts.Symbol>();
  const candidates = new Set<string>();
  const collect = (node: ts.Node): void => {
    const isGiven = isGivenElements(node);
    const read = mayFindNothing(lowering, node) ? targetOf(node) : undefined;
    const target = isGiven ? node.name : read;
    const symbol = target && checker.getSymbolAtLocation(target);
    const declaration = symbol?.valueDeclaration;
    if (
      symbol !== undefined &&
      declaration !== undefined &&
      (isGiven || ts.isVariableDeclaration(declaration))
    ) {
      found.add(symbol);
      candidates.add(symbol.name);
    }
    ts.forEachChild(node, collect);
  };
  collect(file);
  const tested = new Set<ts.Symbol>();
  const operands = new Set<ts.Symbol>();
  const test = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && candidates.has(node.text)) {
      const isTested = isTest(checker, node);
      const isOperand = isNumberOperand(lowering, node) || isTextOperand(lowering, node);
      const symbol = isTested || isOperand ? checker.getSymbolAtLocation(node) : undefined;
      if (symbol !== undefined && found.has(symbol)) (isTested ? tested : operands).add(symbol);
    }
    ts.forEachChild(node, test);
  };
  if (candidates.size > 0) test(file);
  const elements = { tested, operands };
  cache.set(file, elements);
  return elements;
}

/**
 * Whether an expression may be undefined against its type: an element or a
 * property, which an index signature may stand behind, the result of a function
 * that returns such a thing, or of one of the library that its declaration is
 * wrong about (JSON.stringify).
 */
export function mayFindNothing(lowering: Lowering, node: ts.Node): boolean {
  if (ts.isElementAccessExpression(node)) return true;
  if (ts.isPropertyAccessExpression(node)) {
    return !isSurelySet(lowering, node) || calledWithMissingResult(lowering, node) !== undefined;
  }
  if (ts.isNonNullExpression(node)) return isMissingClaim(lowering, node);
  if (!ts.isCallExpression(node)) return false;
  if (calledWithMissingResult(lowering, node) !== undefined) return true;
  if (!ts.isPropertyAccessExpression(node.expression)) return false;
  const { checker } = lowering;
  const symbol = checker.getSymbolAtLocation(node.expression.name);
  const target = symbol && builtinStatic(lowering, symbol)?.valueDeclaration;
  if (target === undefined || !ts.isFunctionDeclaration(target)) return false;
  const returned = checker.getSignatureFromDeclaration(target)?.getReturnType();
  return (
    returned !== undefined &&
    typeAdmitsUndefined(returned) &&
    !typeAdmitsUndefined(checker.getTypeAtLocation(node))
  );
}

/** As mayFindNothing, of a text: also a variable that may hold undefined against its type. */
export function mayBeNoText(lowering: Lowering, node: ts.Expression): boolean {
  return ts.isIdentifier(node)
    ? isTestedName(lowering, node, "str")
    : mayFindNothing(lowering, node);
}

/** Whether `x!` says of what may be undefined, but not null, that it is there. */
export function isMissingClaim(lowering: Lowering, node: ts.NonNullExpression): boolean {
  const types = constituents(lowering.checker.getTypeAtLocation(node.expression));
  return (
    types.some(({ flags }) => flags & ts.TypeFlags.Undefined) &&
    !types.some(({ flags }) => flags & (ts.TypeFlags.Null | ts.TypeFlags.Any))
  );
}

/** Whether a property is declared, not as optional, and set before anything can read it. */
function isSurelySet(lowering: Lowering, node: ts.PropertyAccessExpression): boolean {
  const declaration = lowering.checker.getSymbolAtLocation(node.name)?.valueDeclaration;
  if (declaration === undefined) return false;
  if (ts.isPropertySignature(declaration)) return declaration.questionToken === undefined;
  if (!ts.isPropertyDeclaration(declaration)) return false;
  if (declaration.questionToken !== undefined || isTrustedToBeSet(lowering, declaration)) {
    return false;
  }
  const owner = declaration.parent;
  return (
    ts.isClassLike(owner) &&
    heritageOf(owner) === undefined &&
    !declaresEarlyFields(lowering, owner)
  );
}

/** Whether an expression chooses between values of which one may not be there. */
export function choosesMissing(ctx: FunctionContext, node: ts.ConditionalExpression): boolean {
  const branches = [node.whenTrue, node.whenFalse];
  return branches.some((branch) => mayBeMissing(ctx, branch)) && mayGiveUndefined(ctx, node);
}

/** Whether the right operand of a logical expression may not be there. */
export function keepsMissing(ctx: FunctionContext, { right }: ts.BinaryExpression): boolean {
  return mayBeMissing(ctx, right) && mayGiveUndefined(ctx, right);
}

function mayBeMissing(ctx: FunctionContext, node: ts.Expression): boolean {
  if (ts.isParenthesizedExpression(node)) return mayBeMissing(ctx, node.expression);
  if (ts.isConditionalExpression(node)) {
    return mayBeMissing(ctx, node.whenTrue) || mayBeMissing(ctx, node.whenFalse);
  }
  if (ts.isBinaryExpression(node) && SELECTIONS.has(node.operatorToken.kind)) {
    return mayBeMissing(ctx, node.right);
  }
  if (ts.isIdentifier(node)) {
    return isTestedName(ctx.lowering, node, representationOf(ctx.lowering, typeOf(ctx, node)));
  }
  return mayFindNothing(ctx.lowering, node);
}

/**
 * Whether a variable is tested for undefined here, or goes to a place that has undefined. A number
 * that is compared with numbers alone stays one: that is what loops are made of.
 */
export function isTest(checker: ts.TypeChecker, node: ts.Identifier): boolean {
  const isTarget = isAssignment(node.parent) && node.parent.left === node;
  const value = isTarget ? node.parent : node;
  if (toleratesUndefined(value)) return !isOtherEquality(value) || !isNumber(checker, node);
  if (isTarget || ts.isVariableDeclaration(node.parent)) return false;
  const place = checker.getContextualType(node);
  return place !== undefined && typeAdmitsUndefined(place);
}

/** Compared, by an equality or a switch, with something else than null and undefined. */
function isOtherEquality(node: ts.Node): boolean {
  const others = comparedWith(carrier(node));
  return others !== undefined && !others.some(isNullishLiteral);
}

function isNullishLiteral(node: ts.Expression): boolean {
  return node.kind === K.NullKeyword || (ts.isIdentifier(node) && node.text === "undefined");
}
