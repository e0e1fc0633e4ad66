/**
 * The exception by which files and tools report what stops a command: it carries diagnostics and
 * is caught by the driver, never seen by a person.
 */

import type { DiagnosticCode } from "./catalogue.ts";
import { type Diagnostic, type DiagnosticDetails, makeDiagnostic } from "./diagnostic.ts";

export class ReportedError extends Error {
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map(({ code, message }) => `${code}: ${message}`).join("\n"));
    this.name = "ReportedError";
    this.diagnostics = diagnostics;
  }
}

export function report(code: DiagnosticCode, details: DiagnosticDetails): ReportedError {
  return new ReportedError([makeDiagnostic(code, details)]);
}
