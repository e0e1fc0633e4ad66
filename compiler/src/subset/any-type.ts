/**
 * `any` says that nothing is known, and switches off every check that tsuk relies on. It is accepted
 * where no value has the type: in the constraint of a type parameter and the pattern of a conditional
 * type, which only say what may stand there. An alias that holds `any` is judged where it is used.
 */

import ts from "typescript";
import type { Rule, RuleContext } from "./rule.ts";

export const anyType: Rule = {
  kinds: [
    ts.SyntaxKind.AnyKeyword,
    ts.SyntaxKind.TypeReference,
    ts.SyntaxKind.ExpressionWithTypeArguments,
  ],
  check: (node, context) => {
    const isKeyword = node.kind === ts.SyntaxKind.AnyKeyword;
    if (!isKeyword && !namesAliasOfAny(context, node)) return;
    if (isMixinArguments(node) || placeOf(node) !== "value") return;
    context.report("TK3001", node, "the type 'any' is not supported", {
      ...(isKeyword ? {} : { label: "stands for a type with 'any'" }),
      help: "write the type that the values have, or 'unknown' and narrow it where it is used",
    });
  },
};

/** What a type is written for: to bound other types, to have a name, or to say what values are. */
type Place = "bound" | "alias" | "value";

function placeOf(node: ts.Node): Place {
  let child = node;
  for (let { parent } = node; ; child = parent, parent = parent.parent) {
    if (ts.isTypeParameterDeclaration(parent) && parent.constraint === child) return "bound";
    if (ts.isConditionalTypeNode(parent) && parent.extendsType === child) return "bound";
    if (ts.isTypeAliasDeclaration(parent)) return "alias";
    const isPart = ts.isTypeNode(parent) || ts.isTypeElement(parent) || ts.isParameter(parent);
    if (!isPart) return "value";
  }
}

/** Whether a reference names an alias of the program whose type has `any` where values are. */
function namesAliasOfAny(context: RuleContext, node: ts.Node, seen = new Set<ts.Node>()): boolean {
  const name = ts.isTypeReferenceNode(node)
    ? node.typeName
    : ts.isExpressionWithTypeArguments(node)
      ? node.expression
      : undefined;
  let symbol = name && context.checker.getSymbolAtLocation(name);
  if (symbol === undefined) return false;
  if (symbol.flags & ts.SymbolFlags.Alias) symbol = context.checker.getAliasedSymbol(symbol);
  const alias = symbol.declarations?.find(ts.isTypeAliasDeclaration);
  if (alias === undefined || seen.has(alias) || context.isLibrary(alias.getSourceFile())) {
    return false;
  }
  seen.add(alias);
  return holdsAny(context, alias.type, seen);
}

function holdsAny(context: RuleContext, node: ts.Node, seen: Set<ts.Node>): boolean {
  if (node.kind === ts.SyntaxKind.AnyKeyword) {
    return placeOf(node) === "alias" && !isMixinArguments(node);
  }
  if (namesAliasOfAny(context, node, seen) && placeOf(node) === "alias") return true;
  return ts.forEachChild(node, (child) => holdsAny(context, child, seen)) === true;
}

/** `new (...args: any[]) => T`: TypeScript itself asks for it where a class is extended. */
function isMixinArguments(node: ts.Node): boolean {
  const list = node.parent;
  if (!ts.isArrayTypeNode(list) || !ts.isParameter(list.parent)) return false;
  const parameter = list.parent;
  const owner = parameter.parent;
  return (
    parameter.dotDotDotToken !== undefined &&
    (ts.isConstructorTypeNode(owner) || ts.isConstructSignatureDeclaration(owner) || isMixin(owner))
  );
}

/** `constructor(...args: any[])` of a class that extends a parameter. */
function isMixin(owner: ts.Node): boolean {
  return ts.isConstructorDeclaration(owner) && owner.parent.heritageClauses !== undefined;
}
