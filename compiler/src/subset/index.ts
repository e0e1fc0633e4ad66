/**
 * subset: what a program that TypeScript accepts may not use. Looks at the program's own files and
 * reports every breach of a rule in one run; what it lets through may still be refused by `lower`,
 * which knows what it can translate.
 */

import ts from "typescript";
import { type Diagnostic, makeDiagnostic } from "../diagnostics/diagnostic.ts";
import { ambientValues } from "./ambient-values.ts";
import { argumentsObject } from "./arguments-object.ts";
import { commonJs } from "./commonjs.ts";
import { decorators } from "./decorators.ts";
import { dynamicCode } from "./dynamic-code.ts";
import { importPhases } from "./import-phases.ts";
import { nodeModules } from "./node-modules.ts";
import { packages } from "./packages.ts";
import { prototypes } from "./prototypes.ts";
import { proxies } from "./proxies.ts";
import { redeclarations } from "./redeclarations.ts";
import { regexpClass } from "./regexp-class.ts";
import type { Rule, RuleContext } from "./rule.ts";
import { statementPositions } from "./statement-positions.ts";

const RULES: readonly Rule[] = [
  argumentsObject,
  dynamicCode,
  prototypes,
  proxies,
  regexpClass,
  decorators,
  commonJs,
  nodeModules,
  packages,
  ambientValues,
  redeclarations,
  importPhases,
  statementPositions,
];

export function checkSubset(program: ts.Program, stdlib: string): Diagnostic[] {
  const found: Diagnostic[] = [];
  const checker = program.getTypeChecker();
  const files = program.getSourceFiles().filter((file) => !file.isDeclarationFile);
  let extended: ReadonlySet<ts.Symbol> | undefined;
  const context: RuleContext = {
    checker,
    isExtended: ({ name }) => {
      extended ??= namedInHeritage(checker, files);
      const symbol = name && checker.getSymbolAtLocation(name);
      return symbol !== undefined && extended.has(symbol);
    },
    isLibrary: (file) =>
      program.isSourceFileDefaultLibrary(file) || file.fileName.startsWith(stdlib),
    report: (code, node, message, details = {}) => {
      const span = {
        file: node.getSourceFile().fileName,
        start: node.getStart(),
        end: node.getEnd(),
      };
      const help = details.help === undefined ? [] : [details.help];
      found.push(makeDiagnostic(code, { message, span, label: details.label, help }));
    },
  };
  const byKind = rulesByKind();
  const visit = (node: ts.Node): void => {
    for (const rule of byKind.get(node.kind) ?? []) rule.check(node, context);
    ts.forEachChild(node, visit);
  };
  for (const file of files) if (!context.isLibrary(file)) visit(file);
  return found;
}

/** What the program's classes name behind `extends`, be it as the argument of a mixin. */
function namedInHeritage(
  checker: ts.TypeChecker,
  files: readonly ts.SourceFile[],
): ReadonlySet<ts.Symbol> {
  const found = new Set<ts.Symbol>();
  const visit = (node: ts.Node, inHeritage: boolean): void => {
    if (inHeritage && ts.isIdentifier(node)) {
      const symbol = checker.getSymbolAtLocation(node);
      const isAlias = symbol !== undefined && (symbol.flags & ts.SymbolFlags.Alias) !== 0;
      if (symbol !== undefined) found.add(isAlias ? checker.getAliasedSymbol(symbol) : symbol);
    }
    const inside =
      inHeritage || (ts.isHeritageClause(node) && node.token === ts.SyntaxKind.ExtendsKeyword);
    ts.forEachChild(node, (child) => visit(child, inside));
  };
  for (const file of files) visit(file, false);
  return found;
}

function rulesByKind(): Map<ts.SyntaxKind, Rule[]> {
  const byKind = new Map<ts.SyntaxKind, Rule[]>();
  for (const rule of RULES) {
    for (const kind of rule.kinds) byKind.set(kind, [...(byKind.get(kind) ?? []), rule]);
  }
  return byKind;
}
