/** Variable statements: let, const and var with their initialisers. */
import ts from "typescript";
import { bindPattern } from "../bindings.ts";
import { emit, type FunctionContext } from "../context.ts";
import { undefinedAs } from "../convert.ts";
import { lowerInitializer } from "../expressions.ts";
import { genericFunction } from "../functions.ts";
import { concrete } from "../types.ts";
import { heldRepresentation } from "../unset-variables.ts";
import { declareVariable, locationOf } from "../variable-access.ts";
import { factsOf, isModuleLevel } from "../variables.ts";

export function isAmbientStatement(node: ts.Node): boolean {
  const modifiers = ts.canHaveModifiers(node) ? ts.getModifiers(node) : undefined;
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DeclareKeyword) ?? false;
}

export function lowerVariableStatement(ctx: FunctionContext, node: ts.VariableStatement): void {
  if (!isAmbientStatement(node)) lowerDeclarationList(ctx, node.declarationList);
}

export function lowerDeclarationList(ctx: FunctionContext, list: ts.VariableDeclarationList): void {
  for (const declaration of list.declarations) lowerDeclaration(ctx, declaration);
}

function lowerDeclaration(ctx: FunctionContext, declaration: ts.VariableDeclaration): void {
  const { name, initializer } = declaration;
  const type = concrete(ctx, ctx.lowering.checker.getTypeAtLocation(name));
  if (initializer !== undefined) {
    if (genericFunction(declaration) !== undefined && !isGenericValue(ctx, declaration)) return;
    // A pattern's own type must not shape the literal that it takes apart.
    const target = ts.isIdentifier(name) || declaration.type !== undefined ? type : undefined;
    bindPattern(ctx, name, lowerInitializer(ctx, initializer, target));
    return;
  }
  if (!ts.isIdentifier(name)) return;
  const symbol = ctx.lowering.checker.getSymbolAtLocation(name);
  if (symbol === undefined) return;
  const isVar = (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.BlockScoped) === 0;
  if (isVar && locationOf(ctx, symbol) !== undefined) return;
  const rep = heldRepresentation(ctx.lowering, symbol, type);
  const canBeUndefined = rep === "value" || rep.endsWith("?undefined");
  const existing = locationOf(ctx, symbol);
  const early = existing !== undefined && "checked" in existing && existing.checked;
  const initial = canBeUndefined
    ? undefinedAs(ctx, rep)
    : early
      ? emit(ctx, "const.undefined", [])
      : undefined;
  declareVariable(ctx, symbol, type, initial);
}

/** Whether a generic function is an object that a variable holds: something else than calls names it. */
function isGenericValue(
  { lowering }: FunctionContext,
  declaration: ts.VariableDeclaration,
): boolean {
  if (isModuleLevel(declaration)) return false;
  const symbol = lowering.checker.getSymbolAtLocation(declaration.name);
  return symbol !== undefined && factsOf(lowering, symbol).taken;
}

/** Gives the variables of a refused statement a place, so that their uses are not refused too. */
export function declareRefused(ctx: FunctionContext, statement: ts.Statement): void {
  if (!ts.isVariableStatement(statement)) return;
  const visit = (name: ts.BindingName): void => {
    if (!ts.isIdentifier(name)) {
      for (const element of name.elements) if (ts.isBindingElement(element)) visit(element.name);
      return;
    }
    const symbol = ctx.lowering.checker.getSymbolAtLocation(name);
    if (symbol === undefined || locationOf(ctx, symbol) !== undefined) return;
    const type = concrete(ctx, ctx.lowering.checker.getTypeAtLocation(name));
    declareVariable(ctx, symbol, type, undefined);
  };
  for (const declaration of statement.declarationList.declarations) visit(declaration.name);
}
