/**
 * What a block does before its first statement: `var` variables and the closures
 * of nested function declarations come into being.
 *
 * A closure is made as late as nothing can tell: after the variables it captures
 * are declared, if no statement before that names it. Only where that fails do
 * its variables get cells that exist from the block's start, with checked reads.
 */
import ts from "typescript";
import { variableType } from "../claims.ts";
import { staticDefinition } from "../class-definitions.ts";
import type { FunctionContext } from "../context.ts";
import { undefinedAs } from "../convert.ts";
import { capturedBy, capturesNothing, makeNewClosure, reachNested } from "../functions.ts";
import { writeVariable } from "../ssa.ts";
import { concrete } from "../types.ts";
import { heldRepresentation } from "../unset-variables.ts";
import { declareEarly, declareVariable, locationOf, writeLocation } from "../variable-access.ts";
import {
  enclosingFunction,
  factsOf,
  freeVariables,
  isFunctionScope,
  isModuleLevel,
  THIS,
} from "../variables.ts";

interface Hoisted {
  symbol: ts.Symbol;
  declaration: ts.FunctionDeclaration;
  /** Functions of the block that it names, directly or through others. */
  uses: Set<Hoisted>;
  /** Index of the statement after which it is made; -1: at the start. */
  after: number;
}

const planned = new WeakMap<FunctionContext, Map<ts.Statement, Hoisted[]>>();

export function hoistFunctions(
  ctx: FunctionContext,
  statements: readonly ts.Statement[],
  linear = true,
): void {
  const [first] = statements;
  if (first === undefined) return;
  if (linear && isBodyOf(first)) hoistVars(ctx, statements);
  const functions = capturingFunctions(ctx, statements);
  const variables = declaredVariables(ctx, statements);
  linkUses(ctx, functions);
  for (const hoisted of functions.values()) {
    hoisted.after = linear ? latestPlace(ctx, hoisted, statements, variables) : -1;
  }
  for (const hoisted of functions.values()) {
    for (const used of hoisted.uses) used.after = Math.min(used.after, hoisted.after);
  }
  for (const [symbol, index] of variables) {
    if (neededEarly(ctx, symbol, index, statements, functions, linear)) {
      const at = symbol.valueDeclaration;
      if (at === undefined || locationOf(ctx, symbol) !== undefined) continue;
      declareEarly(ctx, symbol, variableType(ctx, symbol, at));
    }
  }
  makeInOrder(
    ctx,
    [...functions.values()].filter(({ after }) => after < 0),
  );
  const later = planned.get(ctx) ?? new Map<ts.Statement, Hoisted[]>();
  planned.set(ctx, later);
  statements.forEach((statement, i) => {
    const group = [...functions.values()].filter(({ after }) => after === i);
    if (group.length > 0) later.set(statement, group);
  });
}

/** Makes the closures that wait for a statement to be over. */
export function closuresAfter(ctx: FunctionContext, statement: ts.Statement): void {
  const group = planned.get(ctx)?.get(statement);
  if (group !== undefined && !ctx.terminated) makeInOrder(ctx, group);
}

/** Makes closures so that each follows those it captures; in a cycle they share cells. */
function makeInOrder(ctx: FunctionContext, group: readonly Hoisted[]): void {
  for (const hoisted of group) if (hoisted.uses.has(hoisted)) declareCell(ctx, hoisted);
  const made = new Set<Hoisted>();
  const make = (hoisted: Hoisted): void => {
    if (made.has(hoisted)) return;
    made.add(hoisted);
    for (const other of hoisted.uses) if (group.includes(other)) make(other);
    const { symbol, declaration } = hoisted;
    const { checker } = ctx.lowering;
    const type = concrete(ctx, checker.getTypeOfSymbolAtLocation(symbol, declaration));
    const existing = locationOf(ctx, symbol);
    const closure = makeNewClosure(ctx, reachNested(ctx, declaration), type);
    if (existing !== undefined && existing.kind !== "ssa") {
      writeLocation(ctx, existing, symbol, closure.value);
      return;
    }
    ctx.variables.set(symbol, { kind: "ssa", rep: "ref", type, name: symbol.name });
    writeVariable(ctx.ssa, ctx.block, symbol, closure.value);
  };
  for (const hoisted of group) make(hoisted);
}

function declareCell(ctx: FunctionContext, { symbol, declaration }: Hoisted): void {
  const { checker } = ctx.lowering;
  declareEarly(ctx, symbol, concrete(ctx, checker.getTypeOfSymbolAtLocation(symbol, declaration)));
}

function isBodyOf(statement: ts.Statement): boolean {
  const { parent } = statement;
  return ts.isSourceFile(parent) || (ts.isBlock(parent) && ts.isFunctionLike(parent.parent));
}

/** `var` variables of a function exist, undefined, from its start. */
function hoistVars(ctx: FunctionContext, statements: readonly ts.Statement[]): void {
  const owner = statements[0] && enclosingFunction(statements[0]);
  const visit = (node: ts.Node): void => {
    if (isFunctionScope(node) || ts.isClassLike(node)) return;
    const isVar =
      (ts.isVariableDeclaration(node) || ts.isBindingElement(node)) &&
      ts.isIdentifier(node.name) &&
      (ts.getCombinedNodeFlags(node) & ts.NodeFlags.BlockScoped) === 0;
    if (isVar && !ts.isCatchClause(node.parent) && !isModuleLevel(node)) {
      const symbol = ctx.lowering.checker.getSymbolAtLocation(node.name);
      if (
        symbol !== undefined &&
        locationOf(ctx, symbol) === undefined &&
        enclosingFunction(node) === owner
      ) {
        const type = variableType(ctx, symbol, node);
        const rep = heldRepresentation(ctx.lowering, symbol, type);
        const unset = rep === "value" || rep.endsWith("?undefined");
        declareVariable(ctx, symbol, type, unset ? undefinedAs(ctx, rep) : undefined);
      }
    }
    ts.forEachChild(node, visit);
  };
  for (const statement of statements) visit(statement);
}

/** The block's function declarations of which something needs the object. */
function capturingFunctions(
  ctx: FunctionContext,
  statements: readonly ts.Statement[],
): Map<ts.Symbol, Hoisted> {
  const found = new Map<ts.Symbol, Hoisted>();
  for (const declaration of statements) {
    if (!ts.isFunctionDeclaration(declaration) || declaration.body === undefined) continue;
    if (declaration.name === undefined || isModuleLevel(declaration)) continue;
    const symbol = ctx.lowering.checker.getSymbolAtLocation(declaration.name);
    if (symbol === undefined) continue;
    const isTaken = factsOf(ctx.lowering, symbol).taken;
    if (!isTaken && declaration.typeParameters !== undefined) continue;
    if (!isTaken && capturesNothing(ctx.lowering, declaration)) continue;
    found.set(symbol, { symbol, declaration, uses: new Set(), after: -1 });
  }
  return found;
}

function linkUses(ctx: FunctionContext, functions: Map<ts.Symbol, Hoisted>): void {
  for (const hoisted of functions.values()) {
    for (const variable of capturedBy(ctx.lowering, hoisted.declaration)) {
      const used = variable === THIS ? undefined : functions.get(variable as ts.Symbol);
      if (used !== undefined) hoisted.uses.add(used);
    }
  }
  for (let changed = true; changed; ) {
    changed = false;
    for (const hoisted of functions.values()) {
      for (const used of [...hoisted.uses]) {
        for (const more of used.uses) {
          if (!hoisted.uses.has(more)) {
            hoisted.uses.add(more);
            changed = true;
          }
        }
      }
    }
  }
}

/** The block's own let and const variables, with the index of their statement. */
function declaredVariables(
  ctx: FunctionContext,
  statements: readonly ts.Statement[],
): Map<ts.Symbol, number> {
  const found = new Map<ts.Symbol, number>();
  const visit = (name: ts.BindingName, index: number): void => {
    if (!ts.isIdentifier(name)) {
      for (const element of name.elements)
        if (ts.isBindingElement(element)) visit(element.name, index);
      return;
    }
    const symbol = ctx.lowering.checker.getSymbolAtLocation(name);
    const declaration = symbol?.valueDeclaration;
    if (symbol !== undefined && declaration !== undefined && !isModuleLevel(declaration)) {
      found.set(symbol, index);
    }
  };
  statements.forEach((statement, index) => {
    if (ts.isClassDeclaration(statement) && statement.name !== undefined) {
      if (staticDefinition(ctx.lowering, statement) === undefined) visit(statement.name, index);
      return;
    }
    if (!ts.isVariableStatement(statement)) return;
    if ((statement.declarationList.flags & ts.NodeFlags.BlockScoped) === 0) return;
    for (const declaration of statement.declarationList.declarations)
      visit(declaration.name, index);
  });
  return found;
}

/** As for a block's variables, of those in the head of a loop that a function there uses too early. */
export function hoistHead(ctx: FunctionContext, list: ts.VariableDeclarationList): void {
  if ((list.flags & ts.NodeFlags.BlockScoped) === 0) return;
  const { checker } = ctx.lowering;
  for (const symbol of declaredIn(ctx, list)) {
    const at = symbol.valueDeclaration;
    if (at === undefined || !capturedWithin(ctx, list, symbol)) continue;
    declareEarly(ctx, symbol, concrete(ctx, checker.getTypeOfSymbolAtLocation(symbol, at)));
  }
}

/** The variables that a list declares. */
export function declaredIn(ctx: FunctionContext, list: ts.VariableDeclarationList): ts.Symbol[] {
  const found: ts.Symbol[] = [];
  const visit = (name: ts.BindingName): void => {
    if (!ts.isIdentifier(name)) {
      for (const element of name.elements) if (ts.isBindingElement(element)) visit(element.name);
      return;
    }
    const symbol = ctx.lowering.checker.getSymbolAtLocation(name);
    if (symbol !== undefined) found.push(symbol);
  };
  for (const declaration of list.declarations) visit(declaration.name);
  return found;
}

/** Whether a function in a list of declarations uses a variable before its declaration is over. */
function capturedWithin(
  ctx: FunctionContext,
  list: ts.VariableDeclarationList,
  symbol: ts.Symbol,
): boolean {
  const capturing = (node: ts.Node): boolean => {
    if (isFunctionScope(node) && capturedBy(ctx.lowering, node).includes(symbol)) return true;
    return ts.forEachChild(node, (child) => capturing(child) || undefined) ?? false;
  };
  return capturesBefore(list, symbol, capturing);
}

/** The statement after which a closure can be made unnoticed; -1 if there is none but the start. */
function latestPlace(
  ctx: FunctionContext,
  hoisted: Hoisted,
  statements: readonly ts.Statement[],
  variables: Map<ts.Symbol, number>,
): number {
  const group = [hoisted, ...hoisted.uses];
  let needed = -1;
  for (const { declaration } of group) {
    for (const variable of capturedBy(ctx.lowering, declaration)) {
      if (variable !== THIS) needed = Math.max(needed, variables.get(variable as ts.Symbol) ?? -1);
    }
  }
  if (needed < 0) return -1;
  const { checker } = ctx.lowering;
  // A function that uses this one is made no earlier, but its own name may occur earlier.
  const named = (node: ts.Node): boolean => {
    if (ts.isIdentifier(node)) {
      const symbol = checker.getSymbolAtLocation(node);
      if (symbol === hoisted.symbol) return true;
      const other = symbol?.valueDeclaration;
      if (other !== undefined && ts.isFunctionDeclaration(other) && other !== hoisted.declaration) {
        return freeVariables(ctx.lowering, other).has(hoisted.symbol);
      }
      return false;
    }
    return ts.forEachChild(node, (child) => named(child) || undefined) ?? false;
  };
  for (let i = 0; i <= needed; i++) {
    const statement = statements[i];
    if (statement === undefined || ts.isFunctionDeclaration(statement)) continue;
    if (named(statement)) return -1;
  }
  return needed;
}

/** Whether a variable's cell must exist before control reaches its declaration. */
function neededEarly(
  ctx: FunctionContext,
  symbol: ts.Symbol,
  index: number,
  statements: readonly ts.Statement[],
  functions: Map<ts.Symbol, Hoisted>,
  linear: boolean,
): boolean {
  for (const hoisted of functions.values()) {
    if (hoisted.after >= index && linear) continue;
    if (capturedBy(ctx.lowering, hoisted.declaration).includes(symbol)) return true;
  }
  const capturing = (node: ts.Node): boolean => {
    if (isFunctionScope(node) && capturedBy(ctx.lowering, node).includes(symbol)) return true;
    return ts.forEachChild(node, (child) => capturing(child) || undefined) ?? false;
  };
  const last = linear ? index : statements.length - 1;
  for (let i = 0; i <= last; i++) {
    const statement = statements[i];
    if (statement === undefined || ts.isFunctionDeclaration(statement)) continue;
    if (linear && i === index && !ownStatementCaptures(statement, symbol, capturing)) continue;
    if (capturing(statement)) return true;
  }
  return false;
}

/** Whether the declaring statement makes a closure over the variable before it has a value. */
function ownStatementCaptures(
  statement: ts.Statement,
  symbol: ts.Symbol,
  capturing: (node: ts.Node) => boolean,
): boolean {
  return (
    ts.isVariableStatement(statement) &&
    capturesBefore(statement.declarationList, symbol, capturing)
  );
}

function capturesBefore(
  list: ts.VariableDeclarationList,
  symbol: ts.Symbol,
  capturing: (node: ts.Node) => boolean,
): boolean {
  for (const declaration of list.declarations) {
    if (capturing(declaration)) return true;
    if (declaration === symbol.valueDeclaration) return false;
  }
  return false;
}
