/**
 * The line table of an executable: what stack traces are resolved in at run time. It is made from
 * the symbols and the DWARF lines of the linked program and stands at the end of its file; the
 * format is told in runtime-c/include/tsuk/trace.h.
 */

import { type LineRow, lineRows } from "./debug-lines.ts";
import { type Elf, type ElfFunction, functionsOf, loadedPart, readElf } from "./elf.ts";

const MAGIC = "TSUKLINE";
const VERSION = 1;

/** What a stack trace shows of a function; undefined: traces leave it out. */
export type NameOf = (symbol: string) => string | undefined;

/** Where a #line place lies in the source; undefined: traces leave it out. */
export type PlaceOf = (file: string, line: number) => Place | undefined;

export interface Place {
  readonly file: string;
  readonly line: number;
  /** 0: not known. */
  readonly column: number;
}

interface Entry extends Place {
  readonly address: number;
}

class TableWriter {
  readonly bytes: number[] = [];

  unsigned(value: number): void {
    let rest = value;
    while (rest >= 128) {
      this.bytes.push((rest % 128) | 128);
      rest = Math.floor(rest / 128);
    }
    this.bytes.push(rest);
  }

  signed(value: number): void {
    this.unsigned(value < 0 ? -2 * value - 1 : 2 * value);
  }

  texts(texts: readonly string[]): void {
    this.unsigned(texts.length);
    for (const text of texts) {
      const encoded = Buffer.from(text, "utf8");
      this.unsigned(encoded.length);
      this.bytes.push(...encoded);
    }
  }
}

/** Numbers texts from 0 in the order in which they come. */
function numbering(): { of: (text: string) => number; texts: string[] } {
  const numbers = new Map<string, number>();
  const texts: string[] = [];
  return {
    texts,
    of: (text) => {
      const known = numbers.get(text);
      if (known !== undefined) return known;
      numbers.set(text, texts.length);
      texts.push(text);
      return texts.length - 1;
    },
  };
}

/** The rows inside the functions, without those that say what the row before them says. */
function entriesFor(
  functions: readonly ElfFunction[],
  rows: readonly LineRow[],
  placeOf: PlaceOf,
): Entry[] {
  const entries: Entry[] = [];
  const nowhere: Place = { file: "", line: 0, column: 0 };
  let index = 0;
  let last = nowhere;
  const add = (address: number, place: Place): void => {
    if (place.file === last.file && place.line === last.line && place.column === last.column)
      return;
    const known = place.line === 0 ? { file: last.file, line: 0, column: last.column } : place;
    last = known;
    const previous = entries.at(-1);
    if (previous?.address === address) entries.pop();
    entries.push({ address, ...known });
  };
  for (const { start, size } of functions) {
    while ((rows[index]?.address ?? start) < start) index += 1;
    for (; index < rows.length; index += 1) {
      const row = rows[index];
      if (row === undefined || row.address >= start + size) break;
      add(row.address, placeOf(row.file, row.line) ?? nowhere);
    }
  }
  return entries;
}

/**
 * Whether stack traces show the function: it has a name, or what it holds of the source was inlined
 * into it, as the functions of a small program are into `main`.
 */
function isTraced(
  { symbol, start, size }: ElfFunction,
  rows: readonly LineRow[],
  nameOf: NameOf,
  placeOf: PlaceOf,
): boolean {
  if (nameOf(symbol) !== undefined) return true;
  for (let index = firstAt(rows, start); index < rows.length; index += 1) {
    const row = rows[index];
    if (row === undefined || row.address >= start + size) return false;
    if (placeOf(row.file, row.line) !== undefined) return true;
  }
  return false;
}

/** The index of the first row at or behind an address. */
function firstAt(rows: readonly LineRow[], address: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.address ?? 0) < address) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The table's bytes; undefined: the executable says nothing about its source. */
export function lineTable(elf: Elf, nameOf: NameOf, placeOf: PlaceOf): Uint8Array | undefined {
  const rows = lineRows(elf);
  const functions = functionsOf(elf).filter((fn) => isTraced(fn, rows, nameOf, placeOf));
  const entries = entriesFor(functions, rows, placeOf);
  if (entries.length === 0) return undefined;
  const files = numbering();
  const names = numbering();
  const body = new TableWriter();
  body.unsigned(functions.length);
  let start = 0;
  for (const fn of functions) {
    body.unsigned(fn.start - start);
    body.unsigned(fn.size);
    body.unsigned(names.of(nameOf(fn.symbol) ?? ""));
    body.unsigned(0);
    start = fn.start;
  }
  body.unsigned(entries.length);
  let previous = { address: 0, file: 0, line: 0, column: 0 };
  for (const entry of entries) {
    const file = files.of(entry.file);
    body.unsigned(entry.address - previous.address);
    body.signed(file - previous.file);
    body.signed(entry.line - previous.line);
    body.signed(entry.column - previous.column);
    previous = { address: entry.address, file, line: entry.line, column: entry.column };
  }
  const head = new TableWriter();
  head.bytes.push(VERSION);
  head.texts(files.texts);
  head.texts(names.texts);
  return Uint8Array.from([...head.bytes, ...body.bytes]);
}

/**
 * The executable with its line table at the end; without the symbols and the debug information
 * that it was made from, unless `keepDebug`.
 */
export function withLineTable(
  executable: Uint8Array,
  keepDebug: boolean,
  nameOf: NameOf,
  placeOf: PlaceOf,
): Uint8Array {
  const elf = readElf(executable);
  if (elf === undefined) return executable;
  const image = keepDebug ? executable : loadedPart(elf);
  const table = lineTable(elf, nameOf, placeOf);
  if (table === undefined) return image;
  const trailer = Buffer.alloc(4 + MAGIC.length);
  trailer.writeUInt32LE(table.length, 0);
  trailer.write(MAGIC, 4, "latin1");
  return Buffer.concat([image, table, trailer]);
}
