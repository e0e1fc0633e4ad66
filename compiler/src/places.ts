/**
 * A line and a column in one number, which stands for the line in the `#line` directives of emitted
 * C: the debug information that C compilers write knows the number, and the link step reads line
 * and column from it (link/line-table.ts). Columns past the last that fits are counted as that one.
 */

export interface Place {
  /** Both from 1. */
  readonly line: number;
  readonly column: number;
}

const COLUMN_BITS = 9;
const COLUMNS = 1 << COLUMN_BITS;

/** `#line` takes numbers up to 2147483647: four million lines. */
export function packPlace({ line, column }: Place): number {
  return line * COLUMNS + Math.min(column, COLUMNS - 1);
}

export function unpackPlace(packed: number): Place {
  return { line: Math.floor(packed / COLUMNS), column: packed % COLUMNS };
}
