/** Property keys as the IR writes them, and the names of functions and classes. */
import ts from "typescript";
import type { FunctionContext } from "./context.ts";
import { Refusal } from "./refusal.ts";

const WELL_KNOWN = new Set([
  "iterator",
  "asyncIterator",
  "hasInstance",
  "toPrimitive",
  "toStringTag",
  "dispose",
  "asyncDispose",
  "species",
  "isConcatSpreadable",
]);

/** The key of a member: its name, `@@iterator` for a well-known symbol, `#name@N` for a private one. */
export function memberKey(checker: ts.TypeChecker, name: ts.PropertyName): string {
  if (ts.isPrivateIdentifier(name)) return privateKey(checker, name);
  if (ts.isComputedPropertyName(name)) {
    const key = constantKey(checker, name.expression);
    if (key !== undefined) return key;
    throw new Refusal("TK2001", name, "this computed property name is not known at compile time", {
      help: "use a literal, a constant or a well-known symbol, or a Map or Record for dynamic keys",
    });
  }
  if (ts.isNumericLiteral(name)) return String(Number(name.text));
  return name.text;
}

/** The property key that an expression always has, if it has one. */
export function constantKey(checker: ts.TypeChecker, expr: ts.Expression): string | undefined {
  if (
    ts.isPropertyAccessExpression(expr) &&
    ts.isIdentifier(expr.expression) &&
    expr.expression.text === "Symbol" &&
    WELL_KNOWN.has(expr.name.text)
  ) {
    return `@@${expr.name.text}`;
  }
  if (ts.isStringLiteralLike(expr)) return expr.text;
  const type = checker.getTypeAtLocation(expr);
  if (type.isStringLiteral()) return type.value;
  if (type.isNumberLiteral()) return String(type.value);
  return undefined;
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
  const wellKnown = /^__@(\w+)@\d+$/.exec(name);
  if (wellKnown?.[1] !== undefined) return `@@${wellKnown[1]}`;
  if (name.startsWith("__#")) {
    const declaration = symbol.valueDeclaration;
    const text = name.slice(name.indexOf("@") + 1);
    return `${text}@${declaration?.parent.pos ?? 0}`;
  }
  return ts.unescapeLeadingUnderscores(symbol.escapedName);
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

/** A readable part for C names: the function's own name, or the place of an anonymous one. */
export function readableName(ctx: FunctionContext | undefined, node: ts.Node): string {
  const name = functionName(node);
  if (name !== "") return name;
  return ctx === undefined ? "anonymous" : `${ctx.fn.name.replace(/^f_/, "")}_lambda`;
}
