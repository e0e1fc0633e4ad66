/**
 * web/warning.ts — warnings, as process.emitWarning writes them.
 */
import { hostProcessId, hostWrite } from "tsuk:intrinsics";

const STDERR = 2;

let hasWarned = false;

export function emitWarning(kind: string, text: string): void {
  hostWrite(STDERR, `(node:${hostProcessId()}) ${kind}: ${text}\n`);
  if (hasWarned) return;
  hasWarned = true;
  const option = kind.endsWith("DeprecationWarning") ? "deprecation" : "warnings";
  hostWrite(STDERR, `(Use \`node --trace-${option} ...\` to show where the warning was created)\n`);
}
