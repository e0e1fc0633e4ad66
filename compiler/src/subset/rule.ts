/**
 * What a rule of the subset is: looks at nodes of some kinds, and reports what tsuk does not compile.
 * One file a rule; index.ts is the table of all.
 */

import type ts from "typescript";
import type { DiagnosticCode } from "../diagnostics/catalogue.ts";

export interface RuleContext {
  readonly checker: ts.TypeChecker;
  /** Whether a file belongs to TypeScript's or tsuk's own library. */
  readonly isLibrary: (file: ts.SourceFile) => boolean;
  /** Whether the heritage of a class names this one. */
  readonly isExtended: (owner: ts.ClassLikeDeclaration) => boolean;
  readonly report: (
    code: DiagnosticCode,
    node: ts.Node,
    message: string,
    details?: { readonly label?: string; readonly help?: string },
  ) => void;
}

export interface Rule {
  readonly kinds: readonly ts.SyntaxKind[];
  readonly check: (node: ts.Node, context: RuleContext) => void;
}
