/**
 * What a diagnostic is. Every stage of the compiler reports through these types; only the command
 * line turns them into text (render.ts) or JSON (json.ts).
 *
 * A diagnostic is plain data: no stage prints, and none stops at the first one it finds.
 */

import { CATALOGUE, type DiagnosticCode } from "./catalogue.ts";

/**
 * `error`: the program is wrong. `unsupported`: the program may be right, but tsuk does not compile
 * it; the help says what to use. `internal`: tsuk is wrong.
 */
export type Severity = "error" | "unsupported" | "internal";

/** The code of an error that TypeScript itself reports, passed through unchanged. */
export type TypeScriptCode = `TS${number}`;

/** A part of a source file: UTF-16 offsets into its text, `end` not included. */
export interface SourceSpan {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/** Another place that explains the diagnostic, with what there is to see there. */
export interface RelatedSpan {
  readonly span: SourceSpan;
  readonly label: string;
}

export interface Diagnostic {
  readonly code: DiagnosticCode | TypeScriptCode;
  readonly severity: Severity;
  /** One sentence, lower case, no full stop (TypeScript's own texts stay as they are). */
  readonly message: string;
  /** Absent when the diagnostic is about no place in a file. */
  readonly span: SourceSpan | undefined;
  /** Stands under the marked text. */
  readonly label: string | undefined;
  readonly related: readonly RelatedSpan[];
  readonly notes: readonly string[];
  readonly help: readonly string[];
}

export interface DiagnosticDetails {
  readonly message: string;
  readonly span?: SourceSpan | undefined;
  readonly label?: string | undefined;
  readonly related?: readonly RelatedSpan[] | undefined;
  readonly notes?: readonly string[] | undefined;
  readonly help?: readonly string[] | undefined;
}

/** A diagnostic of tsuk's own; its severity comes from the catalogue. */
export function makeDiagnostic(code: DiagnosticCode, details: DiagnosticDetails): Diagnostic {
  return {
    code,
    severity: CATALOGUE[code].severity,
    message: details.message,
    span: details.span,
    label: details.label,
    related: details.related ?? [],
    notes: details.notes ?? [],
    help: details.help ?? [],
  };
}

/**
 * The order in which diagnostics are shown: those about no file first, then by file in the order
 * in which files first appear, then by place. Exact repetitions are dropped.
 */
export function arrangeDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const fileOrder = new Map<string, number>();
  for (const { span } of diagnostics) {
    if (span && !fileOrder.has(span.file)) fileOrder.set(span.file, fileOrder.size);
  }
  const seen = new Set<string>();
  const distinct = diagnostics.filter((diagnostic) => {
    const { span } = diagnostic;
    const place = span ? `${span.file}\0${span.start}\0${span.end}` : "";
    const key = `${diagnostic.code}\0${place}\0${diagnostic.message}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  const rank = ({ span }: Diagnostic): number => (span ? (fileOrder.get(span.file) ?? 0) : -1);
  return distinct.sort((a, b) => rank(a) - rank(b) || (a.span?.start ?? 0) - (b.span?.start ?? 0));
}
