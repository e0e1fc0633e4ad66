/**
 * ecma/inspect-layout.ts — how util.inspect lays the entries of an object out:
 * on one line, in columns, or one a line.
 */
import {
  f64Floor,
  f64Max,
  f64Min,
  f64Round,
  f64Sqrt,
  stringIncludes,
  stringIndexOf,
  stringJoin,
  stringPadEnd,
  stringPadStart,
  stringRepeat,
} from "tsuk:intrinsics";
import { displayWidth } from "./display-width.ts";
import type { Context } from "./inspect-context.ts";

/** Arrays with more entries are laid out in columns. */
const COLUMNS_FROM = 6;
/** A comma and a space. */
const SEPARATOR = 2;

/** How an object's parts are put around its entries. */
export interface Frame {
  /** What comes before the brace: the text of a function or error, a reference mark. */
  base: string;
  open: string;
  close: string;
  /** Laid out as an array. */
  isArray: boolean;
  /** Columns of the array's entries are aligned right: all are numbers. */
  allNumbers: boolean;
}

/** One text of an object's entries; `level` is the object's own depth plus one. */
export function layOut(context: Context, entries: string[], frame: Frame, level: number): string {
  const { base, open, close } = frame;
  const before = base === "" ? "" : `${base} `;
  const margin = stringRepeat(" ", context.indentation);
  if (context.compactAll) {
    if (fitsOnLine(context, entries, 0, base)) {
      return `${open}${base === "" ? "" : ` ${base}`} ${stringJoin(entries, ", ")} ${close}`;
    }
    const first =
      base === "" && open.length === 1 ? " " : `${base === "" ? "" : ` ${base}`}\n${margin}  `;
    return `${open}${first}${stringJoin(entries, `,\n${margin}  `)} ${close}`;
  }
  let lines = entries;
  if (context.compact >= 1) {
    if (frame.isArray && entries.length > COLUMNS_FROM) {
      lines = inColumns(context, entries, frame.allNumbers);
    }
    // Objects that hold no more than `compact` levels may stand on one line.
    if (context.currentDepth - level < context.compact && lines === entries) {
      const start = entries.length + context.indentation + open.length + base.length + 10;
      if (fitsOnLine(context, entries, start, base)) {
        const joined = stringJoin(entries, ", ");
        if (!stringIncludes(joined, "\n", 0)) return `${before}${open} ${joined} ${close}`;
      }
    }
  }
  const newline = `\n${margin}`;
  return `${before}${open}${newline}  ${stringJoin(lines, `,${newline}  `)}${newline}${close}`;
}

function fitsOnLine(context: Context, entries: string[], start: number, base: string): boolean {
  let total = entries.length + start;
  if (total + entries.length > context.breakLength) return false;
  for (let i = 0; i < entries.length; i++) {
    total += context.colors ? lengthWithoutColors(entries[i]) : entries[i].length;
    if (total > context.breakLength) return false;
  }
  return base === "" || !stringIncludes(base, "\n", 0);
}

function lengthWithoutColors(text: string): number {
  let length = text.length;
  let escape = stringIndexOf(text, "\u001b[", 0);
  while (escape >= 0) {
    const end = stringIndexOf(text, "m", escape);
    if (end < 0) break;
    length -= end + 1 - escape;
    escape = stringIndexOf(text, "\u001b[", end);
  }
  return length;
}

/** Several entries a line in columns; `entries` itself where that does not pay. */
function inColumns(context: Context, entries: string[], alignRight: boolean): string[] {
  let count = entries.length;
  // The last entry says how many more there are.
  if (context.maxArrayLength < count) count--;
  const widths: number[] = [];
  let total = 0;
  let widest = 0;
  for (let i = 0; i < count; i++) {
    const width = displayWidth(entries[i]);
    widths.push(width);
    total += width + SEPARATOR;
    if (widest < width) widest = width;
  }
  const column = widest + SEPARATOR;
  // At least three must fit side by side, and none be much longer than the others.
  if (column * 3 + context.indentation >= context.breakLength) return entries;
  if (total / column <= 5 && widest > 6) return entries;
  // Aim at a square: a character is about two and a half times as high as wide.
  const bias = f64Sqrt(column - total / entries.length);
  const biased = f64Max(column - 3 - bias, 1);
  const columns = f64Min(
    f64Min(
      f64Round(f64Sqrt(2.5 * biased * count) / biased),
      f64Floor((context.breakLength - context.indentation) / column),
    ),
    f64Min(context.compact * 4, 15),
  );
  if (columns <= 1) return entries;
  const columnWidths: number[] = [];
  for (let i = 0; i < columns; i++) {
    let most = 0;
    for (let j = i; j < count; j += columns) if (widths[j] > most) most = widths[j];
    columnWidths.push(most + SEPARATOR);
  }
  const lines: string[] = [];
  for (let i = 0; i < count; i += columns) {
    const end = f64Min(i + columns, count);
    let line = "";
    let j = i;
    for (; j < end - 1; j++) {
      // Characters that take no or two columns are made up for.
      const padded = columnWidths[j - i] + entries[j].length - widths[j];
      const cell = `${entries[j]}, `;
      line += alignRight ? stringPadStart(cell, padded, " ") : stringPadEnd(cell, padded, " ");
    }
    if (alignRight) {
      const padded = columnWidths[j - i] + entries[j].length - widths[j] - SEPARATOR;
      line += stringPadStart(entries[j], padded, " ");
    } else {
      line += entries[j];
    }
    lines.push(line);
  }
  if (context.maxArrayLength < entries.length) lines.push(entries[count]);
  return lines;
}
