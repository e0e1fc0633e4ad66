/**
 * Diagnostics as JSON, for editors and scripts (`--json`). The form is documented in
 * docs/reference/json.md and only ever grows.
 */

import { isDiagnosticCode, pageOf } from "./catalogue.ts";
import type { Diagnostic, Severity, SourceSpan } from "./diagnostic.ts";
import { positionAt, type SourceLines, splitLines } from "./source-text.ts";

export interface JsonPosition {
  /** Line and column count from 1; the column and the offset count UTF-16 code units. */
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

export interface JsonSpan {
  /** Absolute path. */
  readonly file: string;
  readonly start: JsonPosition;
  readonly end: JsonPosition;
}

export interface JsonDiagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly span: JsonSpan | null;
  readonly label: string | null;
  readonly related: readonly { readonly label: string; readonly span: JsonSpan }[];
  readonly notes: readonly string[];
  readonly help: readonly string[];
  /** The code's page in the documents; null for TypeScript's own codes. */
  readonly page: string | null;
}

export function diagnosticsToJson(
  diagnostics: readonly Diagnostic[],
  readSource: (file: string) => string | undefined,
): JsonDiagnostic[] {
  const sources = new Map<string, SourceLines>();
  const linesOf = (file: string): SourceLines => {
    const known = sources.get(file);
    if (known) return known;
    const lines = splitLines(readSource(file) ?? "");
    sources.set(file, lines);
    return lines;
  };
  const place = (file: string, offset: number): JsonPosition => {
    const { line, column } = positionAt(linesOf(file), offset);
    return { line: line + 1, column: column + 1, offset };
  };
  const spanToJson = ({ file, start, end }: SourceSpan): JsonSpan => ({
    file,
    start: place(file, start),
    end: place(file, end),
  });
  return diagnostics.map((diagnostic) => ({
    code: diagnostic.code,
    severity: diagnostic.severity,
    message: diagnostic.message,
    span: diagnostic.span ? spanToJson(diagnostic.span) : null,
    label: diagnostic.label ?? null,
    related: diagnostic.related.map(({ label, span }) => ({ label, span: spanToJson(span) })),
    notes: diagnostic.notes,
    help: diagnostic.help,
    page: isDiagnosticCode(diagnostic.code) ? pageOf(diagnostic.code) : null,
  }));
}
