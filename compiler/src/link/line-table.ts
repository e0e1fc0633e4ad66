/**
 * The line table of an executable: what stack traces are resolved in at run time. It is made from
 * the symbols and the DWARF lines of the linked program and stands at the end of its file; the
 * format is told in runtime-c/include/tsuk/trace.h.
 */

import { type LineRow, readDebugLines } from "./debug-lines.ts";
import { type Elf, type ElfFunction, functionsOf, loadedPart, readElf } from "./elf.ts";
import { type InlinedCall, inlinedCalls } from "./inlined-calls.ts";

const MAGIC = "TSUKLINE";
const VERSION = 2;

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

/** One frame of a trace, and the frame that called it by a call that was inlined. */
interface Frame {
  readonly name: string;
  readonly place: Place;
  readonly outer: Frame | undefined;
}

/** From an address on, the innermost frame that traces show. */
interface Row {
  readonly address: number;
  readonly frame: Frame | undefined;
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

/** Makes each distinct frame once. */
class Frames {
  readonly #known = new Map<string, Frame>();
  readonly #numbers = new Map<Frame, number>();

  make(name: string, place: Place, outer: Frame | undefined): Frame {
    const caller = outer === undefined ? 0 : this.number(outer);
    const key = [name, place.file, place.line, place.column, caller].join("\0");
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const frame = { name, place, outer };
    this.#known.set(key, frame);
    this.#numbers.set(frame, this.#numbers.size + 1);
    return frame;
  }

  /** From 1, in the order of making: callers come before what they call. */
  number(frame: Frame | undefined): number {
    return frame === undefined ? 0 : (this.#numbers.get(frame) ?? 0);
  }

  all(): Frame[] {
    return [...this.#known.values()];
  }
}

class TableMaker {
  readonly frames: Frames = new Frames();
  readonly rows: Row[] = [];
  readonly nameOf: NameOf;
  readonly placeOf: PlaceOf;

  constructor(nameOf: NameOf, placeOf: PlaceOf) {
    this.nameOf = nameOf;
    this.placeOf = placeOf;
  }

  /** The rows of one function: `lines` and `calls` are those inside it. */
  add(fn: ElfFunction, lines: readonly LineRow[], calls: readonly InlinedCall[]): void {
    const addresses = new Set([fn.start, ...lines.map(({ address }) => address)]);
    addBorders(addresses, calls);
    const end = fn.start + fn.size;
    const inside = [...addresses].filter((address) => address >= fn.start && address < end);
    inside.sort((a, b) => a - b);
    let next = 0;
    for (const address of inside) {
      while ((lines[next]?.address ?? end) <= address) next += 1;
      this.#addRow(address, this.#frameAt(fn, address, lines[next - 1], calls));
    }
    this.#addRow(end, undefined);
  }

  #addRow(address: number, frame: Frame | undefined): void {
    if (this.rows.at(-1)?.address === address) this.rows.pop();
    if (this.rows.at(-1)?.frame !== frame) this.rows.push({ address, frame });
  }

  #frameAt(
    fn: ElfFunction,
    address: number,
    line: LineRow | undefined,
    calls: readonly InlinedCall[],
  ): Frame | undefined {
    let symbol = fn.symbol;
    let outer: Frame | undefined;
    for (let level = calls; ; ) {
      const call = level.find(({ ranges }) => holds(ranges, address));
      if (call === undefined) break;
      outer = this.#frame(symbol, call.file, call.line, outer);
      symbol = call.symbol;
      level = call.inner;
    }
    return this.#frame(symbol, line?.file ?? "", line?.line ?? 0, outer);
  }

  /** The frame if traces show it, else the one that called it. */
  #frame(symbol: string, file: string, line: number, outer: Frame | undefined): Frame | undefined {
    const name = this.nameOf(symbol);
    const place = this.placeOf(file, line);
    if (name === undefined || place === undefined) return outer;
    return this.frames.make(name, place, outer);
  }
}

function holds(ranges: InlinedCall["ranges"], address: number): boolean {
  return ranges.some(([start, end]) => address >= start && address < end);
}

function addBorders(addresses: Set<number>, calls: readonly InlinedCall[]): void {
  for (const { ranges, inner } of calls) {
    for (const [start, end] of ranges) addresses.add(start).add(end);
    addBorders(addresses, inner);
  }
}

/** The table's bytes; undefined: the executable says nothing about its source. */
export function lineTable(elf: Elf, nameOf: NameOf, placeOf: PlaceOf): Uint8Array | undefined {
  const lines = readDebugLines(elf);
  const parts = partsOf(inlinedCalls(elf, lines));
  const maker = new TableMaker(nameOf, placeOf);
  let row = 0;
  let part = 0;
  for (const fn of functionsOf(elf)) {
    const end = fn.start + fn.size;
    while ((lines.rows[row]?.address ?? end) < fn.start) row += 1;
    const firstRow = row;
    while ((lines.rows[row]?.address ?? end) < end) row += 1;
    while ((parts[part]?.start ?? end) < fn.start) part += 1;
    const calls = new Set<InlinedCall>();
    for (let p = parts[part]; p !== undefined && p.start < end; p = parts[part]) {
      calls.add(p.call);
      part += 1;
    }
    maker.add(fn, lines.rows.slice(firstRow, row), [...calls]);
  }
  return maker.frames.all().length === 0 ? undefined : encode(maker);
}

/**
 * The parts of the bodies in order of address. One body may have parts in several functions: gcc
 * moves what is rarely run into a function of its own.
 */
function partsOf(calls: readonly InlinedCall[]): { start: number; call: InlinedCall }[] {
  return calls
    .flatMap((call) => call.ranges.map(([start]) => ({ start, call })))
    .sort((a, b) => a.start - b.start);
}

function encode({ frames, rows }: TableMaker): Uint8Array {
  const files = numbering();
  const names = numbering();
  const body = new TableWriter();
  const all = frames.all();
  body.unsigned(all.length);
  let last = { file: 0, line: 0, column: 0 };
  all.forEach(({ name, place, outer }, index) => {
    const file = files.of(place.file);
    body.unsigned(names.of(name));
    body.signed(file - last.file);
    body.signed(place.line - last.line);
    body.signed(place.column - last.column);
    body.unsigned(outer === undefined ? 0 : index + 1 - frames.number(outer));
    last = { file, line: place.line, column: place.column };
  });
  body.unsigned(rows.length);
  let address = 0;
  let number = 0;
  for (const row of rows) {
    body.unsigned(row.address - address);
    body.signed(frames.number(row.frame) - number);
    address = row.address;
    number = frames.number(row.frame);
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
