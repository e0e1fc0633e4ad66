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
import { nodeModules } from "./node-modules.ts";
import { packages } from "./packages.ts";
import { prototypes } from "./prototypes.ts";
import { proxies } from "./proxies.ts";
import { regexpClass } from "./regexp-class.ts";
import type { Rule, RuleContext } from "./rule.ts";

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
];

export function checkSubset(program: ts.Program, stdlib: string): Diagnostic[] {
  const found: Diagnostic[] = [];
  const context: RuleContext = {
    checker: program.getTypeChecker(),
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
  for (const file of program.getSourceFiles()) {
    if (!file.isDeclarationFile && !context.isLibrary(file)) visit(file);
  }
  return found;
}

function rulesByKind(): Map<ts.SyntaxKind, Rule[]> {
  const byKind = new Map<ts.SyntaxKind, Rule[]>();
  for (const rule of RULES) {
    for (const kind of rule.kinds) byKind.set(kind, [...(byKind.get(kind) ?? []), rule]);
  }
  return byKind;
}
