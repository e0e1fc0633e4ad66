/**
 * How an error names the expression that was at fault: as V8 prints it. Calls are shown as `f(...)`,
 * what has no short text as `(intermediate value)`; types and parentheses leave no trace.
 */
import ts from "typescript";
import { isTransparent } from "../names.ts";

const UNNAMED = "(intermediate value)";

export function shownText(node: ts.Expression): string {
  if (isTransparent(node)) return shownText(node.expression);
  if (ts.isIdentifier(node)) return node.text;
  if (node.kind === ts.SyntaxKind.ThisKeyword) return "this";
  if (node.kind === ts.SyntaxKind.NullKeyword) return "null";
  if (node.kind === ts.SyntaxKind.TrueKeyword) return "true";
  if (node.kind === ts.SyntaxKind.FalseKeyword) return "false";
  if (ts.isNumericLiteral(node)) return String(Number(node.text));
  if (ts.isStringLiteralLike(node)) return JSON.stringify(node.text);
  if (ts.isPropertyAccessExpression(node)) {
    return `${shownText(node.expression)}${node.questionDotToken ? "?." : "."}${node.name.text}`;
  }
  if (ts.isElementAccessExpression(node)) return shownElement(node);
  if (ts.isCallExpression(node)) return `${shownText(node.expression)}(...)`;
  if (ts.isArrayLiteralExpression(node)) return `[${node.elements.map(shownText).join(",")}]`;
  if (ts.isObjectLiteralExpression(node)) return `{${node.properties.map(() => UNNAMED).join("")}}`;
  if (ts.isTypeOfExpression(node)) return `(typeof ${shownText(node.expression)})`;
  if (ts.isPrefixUnaryExpression(node)) {
    return `(${ts.tokenToString(node.operator)}${shownText(node.operand)})`;
  }
  if (ts.isBinaryExpression(node)) return shownOperation(node);
  if (ts.isConditionalExpression(node)) return UNNAMED.repeat(3);
  if (ts.isTemplateExpression(node)) {
    return node.templateSpans.map(({ expression }) => shownText(expression)).join("");
  }
  return UNNAMED;
}

function shownElement(node: ts.ElementAccessExpression): string {
  const object = shownText(node.expression);
  const key = node.argumentExpression;
  if (ts.isStringLiteralLike(key)) {
    return `${object}${node.questionDotToken ? "?." : "."}${key.text}`;
  }
  return `${object}${node.questionDotToken ? "?." : ""}[${shownText(key)}]`;
}

function shownOperation(node: ts.BinaryExpression): string {
  const { kind } = node.operatorToken;
  // An assignment is known by what it assigns to.
  if (kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment) {
    return shownText(node.left);
  }
  return `(${shownText(node.left)} ${ts.tokenToString(kind)} ${shownText(node.right)})`;
}

/** The error about a place where what cannot be walked is; empty: it tells the kind of the value. */
export function notIterableAt(node: ts.Node): string {
  if (ts.isSpreadElement(node)) {
    return ts.isArrayLiteralExpression(node.parent)
      ? notIterable(node.expression)
      : "Spread syntax requires ...iterable[Symbol.iterator] to be a function";
  }
  if (ts.isArrayBindingPattern(node)) {
    const { initializer } = node.parent as ts.VariableDeclaration;
    if (!ts.isVariableDeclaration(node.parent) || initializer === undefined) return "";
    const isMember =
      ts.isPropertyAccessExpression(initializer) ||
      ts.isElementAccessExpression(initializer) ||
      ts.isCallExpression(initializer);
    return isMember ? "" : notIterable(initializer);
  }
  const isForOf = ts.isForOfStatement(node.parent) && node.parent.expression === node;
  return isForOf ? notIterable(node.parent.expression) : "";
}

/**
 * What the error about an object pattern without an object names: the property that is read first,
 * where that has a plain name, and the source; without a text of its own that is the value.
 */
export function destructured(
  pattern: ts.BindingName | ts.Expression,
  key: string | undefined,
): { property: string; source: string } {
  const property = key === undefined ? "" : `property '${key}' of `;
  const { parent } = pattern;
  if (ts.isVariableDeclaration(parent)) {
    if (ts.isCatchClause(parent.parent)) return { property, source: ".catch" };
    if (parent.initializer === undefined) return { property, source: ".for" };
    return { property, source: shownText(parent.initializer) };
  }
  if (ts.isBinaryExpression(parent)) return { property, source: shownText(parent.right) };
  return { property, source: "" };
}

function notIterable(node: ts.Expression): string {
  const inner = isTransparent(node) ? node.expression : node;
  if (!ts.isCallExpression(inner)) return `${shownText(node)} is not iterable`;
  const called = shownText(inner.expression);
  return `${called} is not a function or its return value is not iterable`;
}
