/**
 * TypeScript's own diagnostics as tsuk's: same code, same words, the same rendering as all others.
 */

import type ts from "typescript";
import type { Diagnostic, RelatedSpan, SourceSpan } from "./diagnostic.ts";

export function fromTypeScript(diagnostic: ts.Diagnostic): Diagnostic {
  const [message = "", ...notes] = messageLines(diagnostic.messageText);
  const related = diagnostic.relatedInformation ?? [];
  return {
    code: `TS${diagnostic.code}`,
    severity: "error",
    message,
    span: spanOf(diagnostic),
    label: undefined,
    related: related.flatMap((information): RelatedSpan[] => {
      const span = spanOf(information);
      const label = messageLines(information.messageText).join("\n");
      return span ? [{ span, label }] : [];
    }),
    notes: notes.length > 0 ? [notes.join("\n")] : [],
    help: [],
  };
}

function spanOf(information: ts.DiagnosticRelatedInformation): SourceSpan | undefined {
  const { file, start, length } = information;
  if (!file || start === undefined) return undefined;
  return { file: file.fileName, start, end: start + (length ?? 0) };
}

/** A chain of messages, one a line, each level of reasons indented below what it explains. */
function messageLines(message: string | ts.DiagnosticMessageChain, depth = 0): string[] {
  if (typeof message === "string") return message.split("\n");
  const indent = "  ".repeat(Math.max(0, depth - 1));
  return [
    ...message.messageText.split("\n").map((line) => `${indent}${line}`),
    ...(message.next ?? []).flatMap((next) => messageLines(next, depth + 1)),
  ];
}
