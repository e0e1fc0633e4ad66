/** Property keys as the IR writes them, and the names of functions and classes. */
import ts from "typescript";
import { declaredName, keyOfText, textOfKey } from "../ir/keys.ts";
import { nameTypeOf } from "../project/instantiate.ts";
import type { Lowering } from "./context.ts";
import { keyOfInside } from "./library-members.ts";
import { Refusal } from "./refusal.ts";
import { isWellKnown, registeredKey, symbolConstant, uniqueKey } from "./symbols.ts";

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
  return keyOfInside(lowering, name.parent, name.text) ?? keyOfText(name.text);
}

/**
 * The property key of an expression that always has the same value and that nothing notices
 * being evaluated, or not.
 */
export function constantKey(lowering: Lowering, expr: ts.Expression): string | undefined {
  const node = plain(expr);
  if (ts.isStringLiteralLike(node)) return keyOfText(node.text);
  if (ts.isNumericLiteral(node)) return String(Number(node.text));
  if (ts.isPrefixUnaryExpression(node) && ts.isNumericLiteral(node.operand)) {
    if (node.operator === ts.SyntaxKind.MinusToken) return String(-Number(node.operand.text));
    return undefined;
  }
  if (ts.isTemplateExpression(node)) return templateKey(lowering, node);
  const registered = registeredKey(lowering, node);
  if (registered !== undefined) return registered;
  if (!isEffectless(lowering, node)) return undefined;
  const type = lowering.checker.getTypeAtLocation(node);
  if (type.isStringLiteral()) return keyOfText(type.value);
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
    text += textOfKey(part) + span.literal.text;
  }
  return keyOfText(text);
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
  const declaration = privateDeclaration(checker, name);
  return `${name.text}@${declaration === undefined ? 0 : placeNumber(declaration.parent)}`;
}

/** Digits that tell a piece of the program from those at the same offset of other files. */
export function placeNumber({ pos, end }: ts.Node): string {
  return `${pos}0${end}`;
}

/** The member that a private name stands for; the checker does not look where the object is `any`. */
export function privateDeclaration(
  checker: ts.TypeChecker,
  name: ts.PrivateIdentifier,
): ts.Declaration | undefined {
  const known = checker.getSymbolAtLocation(name)?.valueDeclaration;
  if (known !== undefined) return known;
  for (let node: ts.Node = name; !ts.isSourceFile(node); node = node.parent) {
    if (!ts.isClassLike(node)) continue;
    const isNamed = (m: ts.ClassElement): boolean =>
      m.name !== undefined && ts.isPrivateIdentifier(m.name) && m.name.text === name.text;
    const member = node.members.find(isNamed);
    if (member !== undefined) return member;
  }
  return undefined;
}

/** The key by which the IR names a property symbol of the checker. */
export function symbolKey(lowering: Lowering, symbol: ts.Symbol): string {
  const declaration = symbol.valueDeclaration ?? symbol.declarations?.[0];
  // Private names and symbols, which the checker writes so, are keys of their own.
  const isName = !/^__[#@]/.test(symbol.escapedName as string);
  return (isName && keyOfInside(lowering, declaration, symbol.name)) || seenKey(symbol);
}

function seenKey(symbol: ts.Symbol): string {
  const name = symbol.escapedName as string;
  if (name.startsWith("__@")) {
    const type = nameTypeOf(symbol);
    return type === undefined ? `@@${name.slice(3, name.lastIndexOf("@"))}` : uniqueKey(type);
  }
  if (name.startsWith("__#")) {
    const declaration = symbol.valueDeclaration;
    const text = name.slice(name.indexOf("@") + 1);
    return `${text}@${declaration === undefined ? 0 : placeNumber(declaration.parent)}`;
  }
  return keyOfText(ts.unescapeLeadingUnderscores(symbol.escapedName));
}

/** Whether a key is an index of arrays: a number as JavaScript writes it. */
export function isIndexKey(key: string): boolean {
  return /^(0|[1-9]\d*)$/.test(key);
}

/** The property of a type under a key of the IR's. */
export function propertyByKey(
  checker: ts.TypeChecker,
  type: ts.Type,
  key: string,
): ts.Symbol | undefined {
  if (!key.startsWith("@@")) return checker.getPropertyOfType(type, declaredName(key));
  return checker.getPropertiesOfType(type).find((property) => seenKey(property) === key);
}

/** JavaScript's `name` of a function or class from where it stands. */
export function functionName(lowering: Lowering, node: ts.Node): string {
  const { name } = node as Partial<ts.NamedDeclaration>;
  if (name !== undefined) return nameOfKey(lowering, name);
  const { parent, child } = nameGiver(node);
  if (ts.isPropertyAssignment(parent) || ts.isPropertyDeclaration(parent)) {
    return nameOfKey(lowering, parent.name);
  }
  if (
    (ts.isVariableDeclaration(parent) || ts.isParameter(parent) || ts.isBindingElement(parent)) &&
    ts.isIdentifier(parent.name)
  ) {
    return isNamespaceMember(parent) ? "" : parent.name.text;
  }
  if (ts.isShorthandPropertyAssignment(parent)) return parent.name.text;
  if (ts.isBinaryExpression(parent) && parent.right === child && ts.isIdentifier(parent.left)) {
    return NAMING.has(parent.operatorToken.kind) ? parent.left.text : "";
  }
  const isDefault = ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node);
  return isDefault || ts.isExportAssignment(parent) ? "default" : "";
}

/** An exported variable of a namespace is a property that is assigned to: that names nothing. */
function isNamespaceMember(declaration: ts.Declaration): boolean {
  const isExported = ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Export;
  const { parent } = declaration.parent;
  return isExported !== 0 && ts.isVariableStatement(parent) && ts.isModuleBlock(parent.parent);
}

/** The key, not known before it is evaluated, that names a function in an object literal. */
export function runtimeName(
  lowering: Lowering,
  node: ts.Node,
): ts.ComputedPropertyName | undefined {
  if (ts.isClassElement(node) && ts.isClassLike(node.parent)) return undefined;
  const { name } = node as Partial<ts.NamedDeclaration>;
  const { parent } = nameGiver(node);
  const key = name ?? (ts.isPropertyAssignment(parent) ? parent.name : undefined);
  if (key === undefined || !ts.isComputedPropertyName(key)) return undefined;
  return constantKey(lowering, key.expression) === undefined ? key : undefined;
}

/** Assignments that name the function that is assigned. */
const NAMING: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.EqualsToken,
  ts.SyntaxKind.QuestionQuestionEqualsToken,
  ts.SyntaxKind.BarBarEqualsToken,
  ts.SyntaxKind.AmpersandAmpersandEqualsToken,
]);

/** What a function without a name stands in, with nothing between that JavaScript sees. */
function nameGiver(node: ts.Node): { parent: ts.Node; child: ts.Node } {
  let child = node;
  while (isTransparent(child.parent)) child = child.parent;
  return { parent: child.parent, child };
}

/** What is given a name by the property that an expression is the value of: the reverse. */
export function namedValue(value: ts.Expression): ts.Expression {
  return isTransparent(value) ? namedValue(value.expression) : value;
}

/** What leaves no trace in the program that runs. */
export function isTransparent(
  node: ts.Node,
): node is
  | ts.ParenthesizedExpression
  | ts.AssertionExpression
  | ts.SatisfiesExpression
  | ts.NonNullExpression {
  return (
    ts.isParenthesizedExpression(node) ||
    ts.isAssertionExpression(node) ||
    ts.isSatisfiesExpression(node) ||
    ts.isNonNullExpression(node)
  );
}

/** A property's key as the name of the function that it holds: `[description]` for a symbol. */
function nameOfKey(lowering: Lowering, name: ts.DeclarationName): string {
  if (ts.isIdentifier(name) || ts.isPrivateIdentifier(name)) return name.text;
  if (ts.isNumericLiteral(name)) return String(Number(name.text));
  if (!ts.isComputedPropertyName(name)) return "text" in name ? name.text : "";
  const key = constantKey(lowering, name.expression);
  if (key === undefined || !key.startsWith("@@")) return textOfKey(key ?? "");
  if (!lowering.symbols.has(key)) return `[Symbol.${key.slice(2)}]`;
  const description = lowering.symbols.get(key)?.description;
  return description === undefined ? "" : `[${description}]`;
}

/** What a stack trace calls a function: with the class or object that it is written in, as Node does. */
export function traceName(
  lowering: Lowering,
  declaration: ts.Node,
  sourceName: string,
): string | undefined {
  if (sourceName === "" || ts.isSourceFile(declaration)) return sourceName;
  if (ts.isClassLike(declaration)) {
    const shown = !isPassedThrough(declaration) && !isErrorClass(lowering, declaration);
    return shown ? `new ${sourceName}` : undefined;
  }
  if (ts.isAccessor(declaration)) {
    return `${sourceName} [as ${functionName(lowering, declaration)}]`;
  }
  const { parent } = declaration;
  const member =
    ts.isPropertyDeclaration(parent) || ts.isPropertyAssignment(parent) ? parent : declaration;
  if (sourceName.startsWith("#")) return sourceName;
  if (ts.isObjectLiteralExpression(member.parent)) return `Object.${sourceName}`;
  if (!ts.isClassLike(member.parent)) return sourceName;
  const owner = functionName(lowering, member.parent);
  return owner === "" ? sourceName : `${owner}.${sourceName}`;
}

/** The stack of an error begins where the error was made: outside the constructors of its class. */
function isErrorClass({ checker }: Lowering, declaration: ts.ClassLikeDeclaration): boolean {
  const { symbol } = declaration as unknown as { symbol: ts.Symbol };
  const type = checker.getDeclaredTypeOfSymbol(symbol);
  const visit = (current: ts.Type): boolean =>
    (current.getBaseTypes() ?? []).some((base) => base.symbol?.name === "Error" || visit(base));
  return visit(type);
}

/** Does the class construct with what its base class does, without a constructor of its own? */
function isPassedThrough({ heritageClauses, members }: ts.ClassLikeDeclaration): boolean {
  const isDerived = heritageClauses?.some(({ token }) => token === ts.SyntaxKind.ExtendsKeyword);
  return isDerived === true && !members.some(ts.isConstructorDeclaration);
}

/** A readable part for C names: the function's own name, or the place of an anonymous one. */
export function readableName(
  lowering: Lowering,
  around: string | undefined,
  node: ts.Node,
): string {
  const name = functionName(lowering, node);
  if (name !== "") return name;
  return around === undefined ? "anonymous" : `${around.replace(/^f_/, "")}_lambda`;
}
