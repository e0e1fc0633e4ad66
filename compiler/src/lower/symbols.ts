/**
 * Symbols that exist exactly once, so that they can name members: the well-known
 * ones, and constants of modules and classes that hold `Symbol()` or
 * `Symbol.for()`. They are static data of the compiled program.
 */
import ts from "typescript";
import type { ProgramSymbol } from "../represent/program.ts";
import { isAmbient } from "./builtins.ts";
import type { Lowering } from "./context.ts";
import { isModuleLevel } from "./variables.ts";

/** Whether a declaration is that of a well-known symbol, a property of SymbolConstructor. */
export function isWellKnown(declaration: ts.Node): boolean {
  return (
    isAmbient(declaration) &&
    ts.isInterfaceDeclaration(declaration.parent) &&
    declaration.parent.name.text === "SymbolConstructor"
  );
}

/** The key of the symbol that is the only value of a `unique symbol` type. */
export function uniqueKey(type: ts.Type): string {
  const { escapedName, symbol } = type as ts.UniqueESSymbolType;
  const name = (escapedName as string).replace(/^__@/, "");
  const declaration = symbol.valueDeclaration;
  const wellKnown = declaration !== undefined && isWellKnown(declaration);
  return `@@${wellKnown ? name.slice(0, name.lastIndexOf("@")) : name}`;
}

/** The key of the symbol that a type stands for, when that symbol exists exactly once. */
export function symbolConstant(lowering: Lowering, type: ts.Type): string | undefined {
  if ((type.flags & ts.TypeFlags.UniqueESSymbol) === 0) return undefined;
  const declaration = type.symbol.valueDeclaration;
  if (declaration === undefined) return undefined;
  const key = uniqueKey(type);
  if (isWellKnown(declaration) || lowering.symbols.has(key)) return key;
  const symbol = programSymbol(lowering, declaration);
  if (symbol === undefined) return undefined;
  lowering.symbols.set(key, symbol);
  return key;
}

/** What a constant that is evaluated once makes: `Symbol("description")`, `Symbol.for("key")`. */
function programSymbol(lowering: Lowering, declaration: ts.Node): ProgramSymbol | undefined {
  if (!ts.isVariableDeclaration(declaration) && !ts.isPropertyDeclaration(declaration)) {
    return undefined;
  }
  if (!isEvaluatedOnce(declaration)) return undefined;
  const call = declaration.initializer;
  if (call === undefined || !ts.isCallExpression(call)) return undefined;
  const registered = madeBy(lowering, call);
  if (registered === undefined) return undefined;
  const [argument] = call.arguments;
  if (argument === undefined) return { description: undefined, registered };
  if (!ts.isStringLiteralLike(argument)) return undefined;
  return { description: argument.text, registered };
}

function isEvaluatedOnce(declaration: ts.VariableDeclaration | ts.PropertyDeclaration): boolean {
  if (ts.isVariableDeclaration(declaration)) {
    const statement = declaration.parent.parent;
    return ts.isVariableStatement(statement) && isModuleLevel(declaration);
  }
  const isStatic = ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Static;
  return isStatic !== 0 && ts.isSourceFile(declaration.parent.parent);
}

/** Whether a call is of Symbol (false) or Symbol.for (true). */
function madeBy(lowering: Lowering, call: ts.CallExpression): boolean | undefined {
  const callee = call.expression;
  const object = ts.isPropertyAccessExpression(callee) ? callee.expression : callee;
  if (!ts.isIdentifier(object) || object.text !== "Symbol") return undefined;
  const declaration = lowering.checker.getSymbolAtLocation(object)?.valueDeclaration;
  if (declaration === undefined || !isAmbient(declaration)) return undefined;
  if (callee === object) return false;
  return ts.isPropertyAccessExpression(callee) && callee.name.text === "for" ? true : undefined;
}

/** The key of the symbol that a call makes, when it is the initialiser of such a constant. */
export function symbolMadeBy(lowering: Lowering, call: ts.CallExpression): string | undefined {
  const { parent } = call;
  if (!ts.isVariableDeclaration(parent) && !ts.isPropertyDeclaration(parent)) return undefined;
  if (madeBy(lowering, call) === undefined) return undefined;
  const symbol = lowering.checker.getSymbolAtLocation(parent.name);
  return symbol && symbolConstant(lowering, lowering.checker.getTypeOfSymbol(symbol));
}

/** The key of `Symbol.for("text")`, written where a name is wanted. */
export function registeredKey(lowering: Lowering, node: ts.Expression): string | undefined {
  if (!ts.isCallExpression(node) || madeBy(lowering, node) !== true) return undefined;
  const [argument] = node.arguments;
  if (argument === undefined || !ts.isStringLiteralLike(argument)) return undefined;
  const key = `@@${argument.text}@for`;
  lowering.symbols.set(key, { description: argument.text, registered: true });
  return key;
}

/** The keys of symbols that anything can find by their description. */
export function registeredKeys(lowering: Lowering): string[] {
  return [...lowering.symbols].filter(([, { registered }]) => registered).map(([key]) => key);
}
