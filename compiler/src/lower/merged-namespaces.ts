/**
 * Namespaces that merge with a function, a class or an enum: their exported members are properties
 * of its object. The program's own `C.member` reads the variable behind the member; where the
 * object is used otherwise, so that code can look at what it has, each member becomes a property
 * that stands for its variable when the namespace's statements have run.
 */

import ts from "typescript";
import { textOfKey } from "../ir/keys.ts";
import { definitionOfShape } from "./class-definitions.ts";
import { symbolOf } from "./class-members.ts";
import { cacheOf, emit, type FunctionContext, type Lowering, runtimeCall } from "./context.ts";
import { convert } from "./convert.ts";
import { readSymbol } from "./expressions/identifiers.ts";
import type { AllocationShape } from "./flow.ts";
import { makeClosure } from "./functions.ts";
import type { FunctionInstance } from "./instances.ts";
import { resolveAlias, starredModules } from "./modules.ts";
import { symbolKey } from "./names.ts";
import { memberGetter, memberSetter } from "./namespace-objects.ts";
import { flowBetween } from "./types.ts";

const OWNERS = ts.SymbolFlags.Function | ts.SymbolFlags.Class | ts.SymbolFlags.RegularEnum;

/** Gives the object that a namespace merges with the members that the namespace declares. */
export function defineMerged(ctx: FunctionContext, node: ts.ModuleDeclaration): void {
  const { lowering } = ctx;
  const { checker } = lowering;
  const symbol = checker.getSymbolAtLocation(node.name);
  if (symbol === undefined || !inspectedOwners(lowering).has(symbol)) return;
  const declared = (member: ts.Symbol): boolean =>
    member.valueDeclaration !== undefined &&
    ts.findAncestor(member.valueDeclaration, (at) => at === node) !== undefined;
  const object = readSymbol(ctx, symbol, node, checker.getTypeOfSymbol(symbol));
  const unknown = checker.getUnknownType();
  const undefinedValue = emit(ctx, "const.undefined", []);
  for (const member of mergedMembers(lowering, symbol).filter(declared)) {
    const key = symbolKey(lowering, member);
    const getter = memberGetter(lowering, resolveAlias(lowering, member), key);
    const setter = memberSetter(lowering, resolveAlias(lowering, member), key);
    flowBetween(lowering, getter.returnType, unknown);
    const [get, set] = [getter, setter].map((instance) => {
      if (instance === undefined) return undefinedValue;
      return convert(ctx, makeClosure(ctx, instance, unknown).value, "value");
    });
    if (get === undefined || set === undefined) continue;
    const name = convert(ctx, emit(ctx, "const.str", [], { text: textOfKey(key) }), "value");
    const args = [convert(ctx, object.value, "value"), name, get, set];
    runtimeCall(ctx, "tsk_define_live", "void", args);
  }
}

/** The values that the namespaces of a symbol export, in order. */
function mergedMembers(lowering: Lowering, symbol: ts.Symbol): ts.Symbol[] {
  const members = [...(symbol.exports?.values() ?? [])].filter((member) => {
    if (!(resolveAlias(lowering, member).flags & ts.SymbolFlags.Value)) return false;
    let node: ts.Node | undefined = member.valueDeclaration ?? member.declarations?.[0];
    if (node !== undefined && ts.isVariableDeclaration(node)) node = node.parent.parent;
    return node?.parent !== undefined && ts.isModuleBlock(node.parent);
  });
  const place = (member: ts.Symbol): number => member.declarations?.[0]?.pos ?? 0;
  return members.sort((a, b) => place(a) - place(b));
}

/** The getter of a member that an object of a shape has by a namespace. */
export function mergedGetter(
  lowering: Lowering,
  shape: AllocationShape,
  key: string,
): FunctionInstance | undefined {
  const owner = ownerOf(lowering, shape);
  if (owner === undefined || !inspectedOwners(lowering).has(owner)) return undefined;
  const member = mergedMembers(lowering, owner).find(
    (candidate) => symbolKey(lowering, candidate) === key,
  );
  return member && memberGetter(lowering, resolveAlias(lowering, member), key);
}

function ownerOf(lowering: Lowering, shape: AllocationShape): ts.Symbol | undefined {
  const definition = definitionOfShape(shape);
  if (definition !== undefined) return symbolOf(definition.declaration);
  if (shape.kind !== "function") return undefined;
  const { declaration } = shape.origin as FunctionInstance;
  if (!ts.isFunctionDeclaration(declaration) || declaration.name === undefined) return undefined;
  return lowering.checker.getSymbolAtLocation(declaration.name);
}

/** What namespaces merge with and is named otherwise than to reach a member, to call or to extend it. */
function inspectedOwners(lowering: Lowering): ReadonlySet<ts.Symbol> {
  const cache = cacheOf<string, Set<ts.Symbol>>(lowering, "inspected owners of namespaces");
  const known = cache.get("");
  if (known !== undefined) return known;
  const found = new Set<ts.Symbol>();
  cache.set("", found);
  const { checker } = lowering;
  const starred = starredModules(lowering);
  /** Whether it belongs to an object that may be made of a namespace or module. */
  const isMember = (owner: ts.Declaration): boolean =>
    (ts.getCombinedModifierFlags(owner) & ts.ModifierFlags.Export) !== 0 &&
    (ts.isModuleBlock(owner.parent) || starred.has(owner.getSourceFile()));
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return;
    if (ts.isImportDeclaration(node)) return;
    if (ts.isIdentifier(node)) {
      const symbol = checker.getSymbolAtLocation(node);
      const target = symbol && resolveAlias(lowering, symbol);
      if (target !== undefined && isMerged(target) && isInspected(node, isMember))
        found.add(target);
    }
    ts.forEachChild(node, visit);
  };
  for (const file of lowering.project.program.getSourceFiles()) {
    if (!file.isDeclarationFile && file.text.includes("namespace")) visit(file);
  }
  return found;
}

function isMerged({ flags, declarations }: ts.Symbol): boolean {
  const isBoth = (flags & ts.SymbolFlags.ValueModule) !== 0 && (flags & OWNERS) !== 0;
  return isBoth && (declarations?.some(ts.isModuleDeclaration) ?? false);
}

function isInspected(name: ts.Identifier, isMember: (owner: ts.Declaration) => boolean): boolean {
  const { parent } = name;
  if (ts.isPropertyAccessExpression(parent) && parent.name === name) return isLookedAt(parent);
  const isOwner =
    ts.isClassDeclaration(parent) ||
    ts.isFunctionDeclaration(parent) ||
    ts.isEnumDeclaration(parent);
  if (isOwner && parent.name === name) return isMember(parent);
  return !ts.isModuleDeclaration(parent) && isLookedAt(name);
}

function isLookedAt(node: ts.Expression): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression !== node;
  if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) return parent.expression !== node;
  return !ts.isExpressionWithTypeArguments(parent) && !ts.isTypeQueryNode(parent);
}
