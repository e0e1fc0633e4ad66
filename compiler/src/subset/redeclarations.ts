/**
 * A `var` belongs to the whole function around it. In a block that declares a function or class of
 * the same name, or under a catch clause that takes such a name out of what was thrown, JavaScript has a
 * SyntaxError, which TypeScript does not report.
 */

import ts from "typescript";
import type { Rule } from "./rule.ts";

export const redeclarations: Rule = {
  kinds: [ts.SyntaxKind.VariableDeclarationList],
  check: (node, { report }) => {
    if ((node.flags & ts.NodeFlags.BlockScoped) !== 0) return;
    const list = node as ts.VariableDeclarationList;
    for (const name of list.declarations.flatMap((declaration) => namesIn(declaration.name))) {
      const scope = conflictingScope(list, name.text);
      if (scope === undefined) continue;
      report("TK2045", name, `'${name.text}' has already been declared`, {
        label: `the ${scope} around this 'var' declares it`,
        help: "give one of the two another name, or declare the variable with `let`",
      });
    }
  },
};

/** What stands between a `var` and the function that it belongs to, and declares the name too. */
function conflictingScope(list: ts.VariableDeclarationList, name: string): string | undefined {
  for (let node: ts.Node = list; !isVariableScope(node); node = node.parent) {
    if (ts.isBlock(node) && !ts.isFunctionLike(node.parent) && declares(node.statements, name)) {
      return "block";
    }
    if (ts.isCaseBlock(node) && node.clauses.some(({ statements }) => declares(statements, name))) {
      return "switch statement";
    }
    if (ts.isCatchClause(node) && catches(node, list, name)) return "catch clause";
  }
  return undefined;
}

function isVariableScope(node: ts.Node): boolean {
  return (
    ts.isSourceFile(node) ||
    ts.isFunctionLike(node) ||
    ts.isModuleBlock(node) ||
    ts.isClassStaticBlockDeclaration(node)
  );
}

function declares(statements: readonly ts.Statement[], name: string): boolean {
  return statements.some((statement) => {
    let inner = statement;
    while (ts.isLabeledStatement(inner)) inner = inner.statement;
    if (!ts.isFunctionDeclaration(inner) && !ts.isClassDeclaration(inner)) return false;
    return inner.name?.text === name;
  });
}

/** A plain name may be declared again, save by the head of a for-of loop. */
function catches(
  { variableDeclaration }: ts.CatchClause,
  list: ts.VariableDeclarationList,
  name: string,
): boolean {
  if (variableDeclaration === undefined) return false;
  const isPlain = ts.isIdentifier(variableDeclaration.name);
  if (isPlain && !ts.isForOfStatement(list.parent)) return false;
  return namesIn(variableDeclaration.name).some(({ text }) => text === name);
}

function namesIn(name: ts.BindingName): ts.Identifier[] {
  if (ts.isIdentifier(name)) return [name];
  return name.elements.flatMap((element) =>
    ts.isBindingElement(element) ? namesIn(element.name) : [],
  );
}
