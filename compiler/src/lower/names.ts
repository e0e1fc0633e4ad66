/** Property keys as the IR writes them, and the names of functions and classes. */
import ts from "typescript";
import { nameTypeOf } from "../project/instantiate.ts";
import type { FunctionContext, Lowering } from "./context.ts";
import { Refusal } from "./refusal.ts";
import { isWellKnown, symbolConstant, uniqueKey } from "./symbols.ts";

/**
 * The key of a member: its name, `@@iterator` for a well-known symbol, `@@tag@N` for a symbol of
 * the program's, `#name@N` for a private name.
 */
export function memberKey(lowering: Lowering, name: ts.PropertyName): string {
  if (ts.isPrivateIdentifier(name)) return privateKey(lowering.checker, name);
  if (ts.isComputedPropertyName(name)) {
    const key = constantKey(lowering, name.expression);
    if (key !== undefined) return key;
    throw new Refusal("TK2001", name, "this computed property name is not known at compile time", {
      help: "use a literal, a constant or a well-known symbol, or a Map or Record for dynamic keys",
    });
  }
  if (ts.isNumericLiteral(name)) return String(Number(name.text));
  return name.text;
}

/**
 * The property key of an expression that always has the same value and that nothing notices
 * being evaluated, or not.
 */
export function constantKey(lowering: Lowering, expr: ts.Expression): string | undefined {
  const node = plain(expr);
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isNumericLiteral(node)) return String(Number(node.text));
  if (ts.isPrefixUnaryExpression(node) && ts.isNumericLiteral(node.operand)) {
    if (node.operator === ts.SyntaxKind.MinusToken) return String(-Number(node.operand.text));
    return undefined;
  }
  if (ts.isTemplateExpression(node)) return templateKey(lowering, node);
  if (!isEffectless(lowering, node)) return undefined;
  const type = lowering.checker.getTypeAtLocation(node);
  if (type.isStringLiteral()) return type.value;
  if (type.isNumberLiteral()) return String(type.value);
  return symbolConstant(lowering, type);
}

function plain(expr: ts.Expression): ts.Expression {
  let node = expr;
  while (ts.isParenthesizedExpression(node) || ts.isSatisfiesExpression(node)) {
    node = node.expression;
  }
  return node;
}

function templateKey(lowering: Lowering, node: ts.TemplateExpression): string | undefined {
  let text = node.head.text;
  for (const span of node.templateSpans) {
    const part = constantKey(lowering, span.expression);
    if (part === undefined || part.startsWith("@@")) return undefined;
    text += part + span.literal.text;
  }
  return text;
}

/** A variable, or a member of an enum, namespace or module, or of the built-in Symbol. */
function isEffectless(lowering: Lowering, node: ts.Expression): boolean {
  if (ts.isIdentifier(node)) return true;
  if (!ts.isPropertyAccessExpression(node) && !ts.isElementAccessExpression(node)) return false;
  const { checker } = lowering;
  const name = ts.isPropertyAccessExpression(node) ? node.name : node.argumentExpression;
  const found = checker.getSymbolAtLocation(name);
  const member =
    found && found.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(found) : found;
  const declaration = member?.valueDeclaration;
  if (declaration === undefined) return false;
  if (ts.isEnumMember(declaration)) return true;
  if (ts.isPropertyAccessExpression(node) && isWellKnown(declaration)) return true;
  return symbolConstant(lowering, checker.getTypeAtLocation(node)) !== undefined;
}

/** Private names are distinct in each class body, so the key carries the declaration's place. */
export function privateKey(checker: ts.TypeChecker, name: ts.PrivateIdentifier): string {
  const symbol = checker.getSymbolAtLocation(name);
  const declaration = symbol?.valueDeclaration;
  return `${name.text}@${declaration?.parent.pos ?? 0}`;
}

/** The key by which the IR names a property symbol of the checker. */
export function symbolKey(symbol: ts.Symbol): string {
  const name = symbol.escapedName as string;
  if (name.startsWith("__@")) {
    const type = nameTypeOf(symbol);
    return type === undefined ? `@@${name.slice(3, name.lastIndexOf("@"))}` : uniqueKey(type);
  }
  if (name.startsWith("__#")) {
    const declaration = symbol.valueDeclaration;
    const text = name.slice(name.indexOf("@") + 1);
    return `${text}@${declaration?.parent.pos ?? 0}`;
  }
  return ts.unescapeLeadingUnderscores(symbol.escapedName);
}

/** The property of a type under a key of the IR's. */
export function propertyByKey(
  checker: ts.TypeChecker,
  type: ts.Type,
  key: string,
): ts.Symbol | undefined {
  if (!key.startsWith("@@")) return checker.getPropertyOfType(type, key);
  return checker.getPropertiesOfType(type).find((property) => symbolKey(property) === key);
}

/** JavaScript's `name` of a function from where it stands. */
export function functionName(node: ts.Node): string {
  const named = node as Partial<ts.NamedDeclaration>;
  if (named.name !== undefined && ts.isIdentifier(named.name)) return named.name.text;
  if (named.name !== undefined) {
    if (ts.isComputedPropertyName(named.name)) return `[${named.name.expression.getText()}]`;
    return (named.name as ts.StringLiteral).text;
  }
  let { parent } = node;
  while (ts.isParenthesizedExpression(parent) || ts.isAsExpression(parent)) parent = parent.parent;
  if (ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name)) return parent.name.text;
  if (ts.isPropertyAssignment(parent) || ts.isPropertyDeclaration(parent)) {
    if (ts.isComputedPropertyName(parent.name)) return `[${parent.name.expression.getText()}]`;
    return parent.name.getText().replace(/^["']|["']$/g, "");
  }
  if (ts.isBinaryExpression(parent) && ts.isIdentifier(parent.left)) return parent.left.text;
  if (ts.isParameter(parent) && ts.isIdentifier(parent.name)) return parent.name.text;
  if (ts.isBindingElement(parent) && ts.isIdentifier(parent.name)) return parent.name.text;
  if (ts.isExportAssignment(parent)) return "default";
  return "";
}

/** What a stack trace calls a function: with the class or object that it is written in, as Node does. */
export function traceName(declaration: ts.Node, sourceName: string): string | undefined {
  if (sourceName === "" || ts.isSourceFile(declaration)) return sourceName;
  if (ts.isClassLike(declaration)) {
    return isPassedThrough(declaration) ? undefined : `new ${sourceName}`;
  }
  if (ts.isGetAccessor(declaration)) return `get ${sourceName} [as ${sourceName}]`;
  if (ts.isSetAccessor(declaration)) return `set ${sourceName} [as ${sourceName}]`;
  const { parent } = declaration;
  const member =
    ts.isPropertyDeclaration(parent) || ts.isPropertyAssignment(parent) ? parent : declaration;
  if (sourceName.startsWith("#")) return sourceName;
  if (ts.isObjectLiteralExpression(member.parent)) return `Object.${sourceName}`;
  if (!ts.isClassLike(member.parent)) return sourceName;
  const owner = functionName(member.parent);
  return owner === "" ? sourceName : `${owner}.${sourceName}`;
}

/** Does the class construct with what its base class does, without a constructor of its own? */
function isPassedThrough({ heritageClauses, members }: ts.ClassLikeDeclaration): boolean {
  const isDerived = heritageClauses?.some(({ token }) => token === ts.SyntaxKind.ExtendsKeyword);
  return isDerived === true && !members.some(ts.isConstructorDeclaration);
}

/** A readable part for C names: the function's own name, or the place of an anonymous one. */
export function readableName(ctx: FunctionContext | undefined, node: ts.Node): string {
  const name = functionName(node);
  if (name !== "") return name;
  return ctx === undefined ? "anonymous" : `${ctx.fn.name.replace(/^f_/, "")}_lambda`;
}
