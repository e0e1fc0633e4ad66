/**
 * The exit codes of every command; docs/reference/command-line.md lists them.
 */

import type { Diagnostic } from "../diagnostics/diagnostic.ts";

export const EXIT = {
  built: 0,
  programHasErrors: 1,
  usage: 2,
  toolchainMissing: 3,
  internal: 70,
} as const;

const TOOLCHAIN_CODES: ReadonlySet<string> = new Set(["TK5001", "TK5005", "TK5006"]);

export function exitCodeFor(diagnostics: readonly Diagnostic[]): number {
  if (diagnostics.length === 0) return EXIT.built;
  if (diagnostics.some(({ severity }) => severity === "internal")) return EXIT.internal;
  if (diagnostics.some(({ code }) => TOOLCHAIN_CODES.has(code))) return EXIT.toolchainMissing;
  return EXIT.programHasErrors;
}
