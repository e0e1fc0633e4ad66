/**
 * Where nothing tells undefined from NaN: operands that an operator turns into
 * numbers, or that are only tested for truth, and variables and parameters that
 * are used in no other way. A number that is read there and is missing is NaN,
 * which is what JavaScript makes of the undefined; no box is needed for it.
 */
import ts from "typescript";
import { declaringInterface, isAmbient, isIntrinsic } from "./builtins.ts";
import { cacheOf, type Lowering } from "./context.ts";
import { functionOf } from "./functions.ts";
import { constituents, isNumeric } from "./types.ts";
import { enclosingFunction, isAssignmentTarget, variableSymbol } from "./variables.ts";

const K = ts.SyntaxKind;

/** Binary operators, and the assignments with them, that take numbers alone. */
const NUMERIC: ReadonlySet<ts.SyntaxKind> = new Set([
  K.MinusToken,
  K.AsteriskToken,
  K.SlashToken,
  K.PercentToken,
  K.AsteriskAsteriskToken,
  K.AmpersandToken,
  K.BarToken,
  K.CaretToken,
  K.LessThanLessThanToken,
  K.GreaterThanGreaterThanToken,
  K.GreaterThanGreaterThanGreaterThanToken,
  K.MinusEqualsToken,
  K.AsteriskEqualsToken,
  K.SlashEqualsToken,
  K.PercentEqualsToken,
  K.AsteriskAsteriskEqualsToken,
  K.AmpersandEqualsToken,
  K.BarEqualsToken,
  K.CaretEqualsToken,
  K.LessThanLessThanEqualsToken,
  K.GreaterThanGreaterThanEqualsToken,
  K.GreaterThanGreaterThanGreaterThanEqualsToken,
]);

/** Where both operands are no strings, an operand that is undefined or NaN makes these false. */
const RELATIONAL: ReadonlySet<ts.SyntaxKind> = new Set([
  K.LessThanToken,
  K.LessThanEqualsToken,
  K.GreaterThanToken,
  K.GreaterThanEqualsToken,
]);

const EQUALITIES: ReadonlySet<ts.SyntaxKind> = new Set([
  K.EqualsEqualsEqualsToken,
  K.ExclamationEqualsEqualsToken,
  K.EqualsEqualsToken,
  K.ExclamationEqualsToken,
]);

export function isEquality(node: ts.Node): node is ts.BinaryExpression {
  return ts.isBinaryExpression(node) && EQUALITIES.has(node.operatorToken.kind);
}

/** Whether an expression's value is used, where it stands, as a number or for its truth alone. */
export function isNumberOperand(
  lowering: Lowering,
  node: ts.Node,
  assumed: Assumed = new Map(),
): boolean {
  const { checker } = lowering;
  const operand = selected(node);
  const { parent } = operand;
  if (ts.isBinaryExpression(parent)) {
    const op = parent.operatorToken.kind;
    if (NUMERIC.has(op) || RELATIONAL.has(op)) return true;
    if (op !== K.PlusToken && op !== K.PlusEqualsToken) return isTested(operand);
    return isNumber(checker, parent.left) && isNumber(checker, parent.right);
  }
  if (ts.isPrefixUnaryExpression(parent) || ts.isPostfixUnaryExpression(parent)) return true;
  if (ts.isCallExpression(parent)) {
    const index = parent.arguments.indexOf(operand as ts.Expression);
    return index >= 0 && isNumericArgument(lowering, parent, index, assumed);
  }
  if (ts.isElementAccessExpression(parent) && parent.argumentExpression === operand) {
    return isIndexOfRead(checker, parent);
  }
  return isTested(operand);
}

/** Whether an expression's value is put into a text: a part of a template, an operand of `+`. */
export function isTextOperand(lowering: Lowering, node: ts.Node): boolean {
  const operand = selected(node);
  const { parent } = operand;
  if (ts.isTemplateSpan(parent)) return !ts.isTaggedTemplateExpression(parent.parent.parent);
  if (!ts.isBinaryExpression(parent)) return false;
  const op = parent.operatorToken.kind;
  const isOperand = op === K.PlusToken || (op === K.PlusEqualsToken && parent.right === operand);
  return isOperand && isText(lowering.checker.getTypeAtLocation(parent));
}

function isText(type: ts.Type): boolean {
  return (type.flags & ts.TypeFlags.StringLike) !== 0;
}

/** The outermost expression that a value is the value of, with parentheses and choices around it. */
function selected(node: ts.Node): ts.Node {
  let current = node;
  while (selects(current.parent, current)) current = current.parent;
  return current;
}

function selects(parent: ts.Node, node: ts.Node): boolean {
  if (isChoice(parent, node) || ts.isNonNullExpression(parent)) return true;
  return (
    ts.isBinaryExpression(parent) &&
    parent.operatorToken.kind === K.CommaToken &&
    parent.right === node
  );
}

/** Operators that give one of their operands. */
export const SELECTIONS: ReadonlySet<ts.SyntaxKind> = new Set([
  K.QuestionQuestionToken,
  K.BarBarToken,
  K.AmpersandAmpersandToken,
]);

/** Whether an expression in parentheses, or chosen by a condition, is what its parent gives. */
export function isChoice(parent: ts.Node, node: ts.Node): boolean {
  if (ts.isConditionalExpression(parent)) return parent.condition !== node;
  if (ts.isBinaryExpression(parent)) {
    return SELECTIONS.has(parent.operatorToken.kind) && parent.right === node;
  }
  return ts.isParenthesizedExpression(parent);
}

/** Whether only the truth of a value is asked for. */
function isTested(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isPrefixUnaryExpression(parent)) return parent.operator === K.ExclamationToken;
  if (ts.isIfStatement(parent) || ts.isWhileStatement(parent) || ts.isDoStatement(parent)) {
    return parent.expression === node;
  }
  if (ts.isForStatement(parent)) return parent.condition === node;
  if (ts.isConditionalExpression(parent)) return parent.condition === node || isTested(parent);
  if (ts.isBinaryExpression(parent)) {
    const op = parent.operatorToken.kind;
    return (op === K.BarBarToken || op === K.AmpersandAmpersandToken) && isTested(parent);
  }
  return ts.isParenthesizedExpression(parent) && isTested(parent);
}

export function isNumber(checker: ts.TypeChecker, node: ts.Node): boolean {
  return isNumeric(checker.getTypeAtLocation(node));
}

/** Global functions that make a number of their argument. */
const CONVERTING: ReadonlySet<string> = new Set(["Number", "isNaN", "isFinite"]);

/** An argument that the callee turns into a number: of Math, or of a function that uses it so. */
function isNumericArgument(
  lowering: Lowering,
  call: ts.CallExpression,
  index: number,
  assumed: Assumed,
): boolean {
  const { checker } = lowering;
  const callee = call.expression;
  if (call.arguments.slice(0, index).some(ts.isSpreadElement)) return false;
  const symbol = checker.getSymbolAtLocation(callee);
  if (symbol === undefined) return false;
  if (ts.isPropertyAccessExpression(callee)) return declaringInterface(symbol) === "Math";
  const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const declaration = target.valueDeclaration;
  if (declaration === undefined) return false;
  if (isIntrinsic(declaration)) return target.name.startsWith("f64");
  if (isAmbient(declaration)) return CONVERTING.has(target.name);
  if (target.declarations?.length !== 1) return false;
  const parameter = functionOf(declaration)?.parameters.filter(
    ({ name }) => !(ts.isIdentifier(name) && name.text === "this"),
  )[index];
  return parameter !== undefined && isOperandParameter(lowering, parameter, assumed);
}

/** Beyond the bounds, "undefined" and "NaN" name the same nothing. */
function isIndexOfRead(checker: ts.TypeChecker, access: ts.ElementAccessExpression): boolean {
  if (isAssignmentTarget(access) || ts.isDeleteExpression(access.parent)) return false;
  const type = checker.getNonNullableType(checker.getTypeAtLocation(access.expression));
  return constituents(type).every((member) => checker.isArrayType(member));
}

// ------------------------------------------------------------ variables

/** Whether a read is used as a number, at once or through the variable that it sets. */
export function isTakenAsNumber(lowering: Lowering, node: ts.Node): boolean {
  return isTakenBy(lowering, node, new Map());
}

/** Whether all uses of a parameter take it as a number, so that it may be missing. */
export function isOperandParameter(
  lowering: Lowering,
  parameter: ts.ParameterDeclaration,
  assumed: Assumed = new Map(),
): boolean {
  const { name, initializer, dotDotDotToken } = parameter;
  if (!ts.isIdentifier(name) || initializer !== undefined || dotDotDotToken !== undefined)
    return false;
  if (ts.isParameterPropertyDeclaration(parameter, parameter.parent)) return false;
  const symbol = lowering.checker.getSymbolAtLocation(name);
  return symbol !== undefined && isOperandVariable(lowering, symbol, assumed);
}

/** Whether a variable that may be without a value is used as a number alone. */
export function isOperand(lowering: Lowering, symbol: ts.Symbol): boolean {
  return isOperandVariable(lowering, symbol, new Map());
}

/** What is assumed of variables whose uses are being looked at. */
type Assumed = Map<ts.Symbol, boolean>;

function isTakenBy(lowering: Lowering, node: ts.Node, assumed: Assumed): boolean {
  if (isNumberOperand(lowering, node, assumed)) return true;
  const value = selected(node);
  const { parent } = value;
  let target: ts.Node | undefined;
  if (ts.isVariableDeclaration(parent) && parent.initializer === value) target = parent.name;
  const isAssigned = ts.isBinaryExpression(parent) && parent.right === value;
  if (isAssigned && parent.operatorToken.kind === K.EqualsToken) target = parent.left;
  if (target === undefined || !ts.isIdentifier(target)) return false;
  const symbol = variableSymbol(lowering.checker, target);
  return symbol !== undefined && isOperandVariable(lowering, symbol, assumed);
}

function isOperandVariable(lowering: Lowering, symbol: ts.Symbol, assumed: Assumed): boolean {
  const cache = cacheOf<ts.Symbol, boolean>(lowering, "operand variables");
  const known = cache.get(symbol) ?? assumed.get(symbol);
  if (known !== undefined) return known;
  const isOutermost = assumed.size === 0;
  assumed.set(symbol, true);
  const result = usesAreOperands(lowering, symbol, assumed);
  assumed.set(symbol, result);
  if (isOutermost) cache.set(symbol, result);
  return result;
}

function usesAreOperands(lowering: Lowering, symbol: ts.Symbol, assumed: Assumed): boolean {
  const { checker } = lowering;
  const declaration = symbol.valueDeclaration;
  if (declaration === undefined || symbol.declarations?.length !== 1) return false;
  const isVariable = ts.isVariableDeclaration(declaration) || ts.isBindingElement(declaration);
  if (!isVariable && !ts.isParameter(declaration)) return false;
  if (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Export) return false;
  const visit = (node: ts.Node): boolean => {
    if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return true;
    if (ts.isIdentifier(node) && node.text === symbol.name && node !== declaration.name) {
      if (ts.isExportSpecifier(node.parent)) return false;
      const found = variableSymbol(checker, node);
      if (found === symbol && !isOperandUse(lowering, node, assumed)) return false;
    }
    return ts.forEachChild(node, (child) => (visit(child) ? undefined : true)) !== true;
  };
  return visit(enclosingFunction(declaration));
}

/** Whether one occurrence of a variable takes it as a number, or only sets it. */
function isOperandUse(lowering: Lowering, node: ts.Identifier, assumed: Assumed): boolean {
  const { parent } = node;
  if (ts.isBinaryExpression(parent) && parent.operatorToken.kind === K.EqualsToken) {
    if (parent.left === node) return isDiscarded(parent) || isTakenBy(lowering, parent, assumed);
  }
  if (isTakenBy(lowering, node, assumed)) return true;
  if (isAssignmentTarget(node)) return !isCompound(parent);
  const others = comparedWith(selected(node));
  return others?.every(isEvidentlyNumber) ?? false;
}

/** Set by `??=` and its kin, which look at what was there. */
function isCompound(parent: ts.Node): boolean {
  return ts.isBinaryExpression(parent) && parent.operatorToken.kind !== K.EqualsToken;
}

function isDiscarded(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isExpressionStatement(parent)) return true;
  if (ts.isForStatement(parent)) return parent.condition !== node;
  if (ts.isBinaryExpression(parent) && parent.operatorToken.kind === K.CommaToken) {
    return parent.left === node || isDiscarded(parent);
  }
  return ts.isParenthesizedExpression(parent) && isDiscarded(parent);
}

/** What a value is compared with, if that is all that happens to it: by an equality or a switch. */
export function comparedWith(node: ts.Node): readonly ts.Expression[] | undefined {
  const { parent } = node;
  if (isEquality(parent)) return [parent.left === node ? parent.right : parent.left];
  if (ts.isCaseClause(parent)) return [parent.parent.parent.expression];
  if (!ts.isSwitchStatement(parent) || parent.expression !== node) return undefined;
  return parent.caseBlock.clauses.filter(ts.isCaseClause).map(({ expression }) => expression);
}

/** Whether an expression is a number by its form, whatever its operands are. */
function isEvidentlyNumber(node: ts.Expression): boolean {
  if (ts.isParenthesizedExpression(node)) return isEvidentlyNumber(node.expression);
  if (ts.isPrefixUnaryExpression(node)) return node.operator !== K.ExclamationToken;
  if (ts.isBinaryExpression(node)) return NUMERIC.has(node.operatorToken.kind);
  return ts.isNumericLiteral(node) || ts.isPostfixUnaryExpression(node);
}
