/**
 * A source file's text cut into lines, for showing places in it: offset to line and column, and
 * how wide a piece of a line stands on a terminal.
 */

import stringWidth from "string-width";

/** What a tab stands for in rendered text: a terminal's tab stops would move the marks. */
const TAB = "    ";

export interface SourceLines {
  readonly text: string;
  /** Offset of each line's first character. */
  readonly starts: readonly number[];
}

export interface LinePosition {
  /** From 0. */
  readonly line: number;
  /** From 0, in UTF-16 code units, as editors count. */
  readonly column: number;
}

/** Cuts at the line terminators of ECMAScript, as TypeScript does. */
export function splitLines(text: string): SourceLines {
  const starts = [0];
  for (const terminator of text.matchAll(/\r\n|[\n\r\u2028\u2029]/g)) {
    starts.push(terminator.index + terminator[0].length);
  }
  return { text, starts };
}

export function positionAt(source: SourceLines, offset: number): LinePosition {
  const target = Math.min(Math.max(offset, 0), source.text.length);
  let low = 0;
  let high = source.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((source.starts[middle] ?? 0) <= target) low = middle;
    else high = middle - 1;
  }
  return { line: low, column: target - (source.starts[low] ?? 0) };
}

/** A line's text without its terminator. */
export function lineText(source: SourceLines, line: number): string {
  const start = source.starts[line] ?? source.text.length;
  const end = source.starts[line + 1] ?? source.text.length;
  return source.text.slice(start, end).replace(/[\n\r\u2028\u2029]+$/, "");
}

/** Text as it may be written to a terminal: tabs expanded, control characters made visible. */
export function printable(text: string): string {
  return (
    text
      .replaceAll("\t", TAB)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      .replace(/[\u0000-\u001f]/g, (c) => String.fromCharCode(0x2400 + c.charCodeAt(0)))
      .replace(/[\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, "\ufffd")
  );
}

/** Columns that `text` takes on a terminal once it is printable. */
export function displayWidth(text: string): number {
  return stringWidth(printable(text), { countAnsiEscapeCodes: true });
}
