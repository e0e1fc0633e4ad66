/**
 * The rows of an executable's DWARF line table (.debug_line, versions 2 to 5): which file and line
 * the instruction at an address comes from.
 */

import { type Cursor, cursorOn, signed, text, u8, u16, u32, u64, unsigned } from "./byte-reader.ts";
import { type Elf, textAt } from "./elf.ts";

export interface LineRow {
  readonly address: number;
  /** As #line named it. */
  readonly file: string;
  /** 0: from no line, or past the end of a sequence. */
  readonly line: number;
}

/** The text sections that version 5 points into. */
interface Strings {
  readonly str: Uint8Array;
  readonly lineStr: Uint8Array;
}

/** One attribute of a directory or file entry, in one of the forms that line tables use. */
function attribute(c: Cursor, form: number, strings: Strings): string | number {
  switch (form) {
    case 0x08:
      return text(c);
    case 0x1f:
      return textAt(strings.lineStr, u32(c));
    case 0x0e:
      return textAt(strings.str, u32(c));
    case 0x0f:
      return unsigned(c);
    case 0x0b:
      return u8(c);
    case 0x05:
      return u16(c);
    case 0x06:
      return u32(c);
    case 0x07:
      return u64(c);
    case 0x1e:
      c.at += 16;
      return 0;
    case 0x09:
      c.at += unsigned(c);
      return 0;
    default:
      throw new Error(`a line table has an attribute of the unknown form ${form}`);
  }
}

const CONTENT_PATH = 1;
const CONTENT_DIRECTORY = 2;

function entries(c: Cursor, strings: Strings): { path: string; directory: number }[] {
  const formats = Array.from({ length: u8(c) }, () => [unsigned(c), unsigned(c)] as const);
  return Array.from({ length: unsigned(c) }, () => {
    const entry = { path: "", directory: 0 };
    for (const [content, form] of formats) {
      const value = attribute(c, form, strings);
      if (content === CONTENT_PATH) entry.path = String(value);
      if (content === CONTENT_DIRECTORY) entry.directory = Number(value);
    }
    return entry;
  });
}

/** The file names of a table's header; version 5 counts from 0, the others from 1. */
function fileNames(c: Cursor, version: number, strings: Strings): string[] {
  if (version >= 5) {
    const directories = entries(c, strings).map((entry) => entry.path);
    // Directory 0 is where the compiler ran, which #line paths do not begin with.
    return entries(c, strings).map(({ path, directory }) =>
      directory === 0 || path.startsWith("/") ? path : `${directories[directory] ?? ""}/${path}`,
    );
  }
  const directories = [""];
  for (let name = text(c); name !== ""; name = text(c)) directories.push(name);
  const files = [""];
  for (let name = text(c); name !== ""; name = text(c)) {
    const directory = unsigned(c);
    unsigned(c); // time
    unsigned(c); // size
    const absent = directory === 0 || name.startsWith("/");
    files.push(absent ? name : `${directories[directory] ?? ""}/${name}`);
  }
  return files;
}

interface Program {
  readonly minimumLength: number;
  readonly lineBase: number;
  readonly lineRange: number;
  readonly opcodeBase: number;
  readonly operandCounts: readonly number[];
  readonly files: readonly string[];
}

function runProgram(c: Cursor, end: number, program: Program, rows: LineRow[]): void {
  const { minimumLength, lineBase, lineRange, opcodeBase, operandCounts, files } = program;
  let address = 0;
  let file = 1;
  let line = 1;
  const reset = (): void => {
    address = 0;
    file = 1;
    line = 1;
  };
  const row = (ended: boolean): void => {
    rows.push({ address, file: files[file] ?? "", line: ended ? 0 : line });
  };
  while (c.at < end) {
    const opcode = u8(c);
    if (opcode >= opcodeBase) {
      const adjusted = opcode - opcodeBase;
      address += Math.floor(adjusted / lineRange) * minimumLength;
      line += lineBase + (adjusted % lineRange);
      row(false);
      continue;
    }
    switch (opcode) {
      case 0: {
        const length = unsigned(c);
        const next = c.at + length;
        const extended = u8(c);
        if (extended === 1) {
          row(true);
          reset();
        } else if (extended === 2) {
          address = u64(c);
        }
        c.at = next;
        break;
      }
      case 1:
        row(false);
        break;
      case 2:
        address += unsigned(c) * minimumLength;
        break;
      case 3:
        line += signed(c);
        break;
      case 4:
        file = unsigned(c);
        break;
      case 8:
        address += Math.floor((255 - opcodeBase) / lineRange) * minimumLength;
        break;
      case 9:
        address += u16(c);
        break;
      default:
        for (let count = operandCounts[opcode - 1] ?? 0; count > 0; count -= 1) unsigned(c);
    }
  }
}

/** One unit's table: its files by number, and its rows as they come. */
interface Table {
  readonly files: readonly string[];
  readonly rows: readonly LineRow[];
}

/** What .debug_line tells. */
export interface DebugLines {
  /** In order of address. */
  readonly rows: readonly LineRow[];
  /** The files of the unit whose table begins at an offset. */
  readonly filesAt: (offset: number) => readonly string[];
}

export function readDebugLines(elf: Elf): DebugLines {
  const tables = readTables(elf);
  // Of rows for one address the last one counts, but the end of a sequence yields to what follows.
  const order = (row: LineRow): number => (row.line === 0 ? 0 : 1);
  const rows = [...tables.values()]
    .flatMap((table) => table.rows)
    .map((row, index) => ({ row, index }))
    .sort(
      (a, b) => a.row.address - b.row.address || order(a.row) - order(b.row) || a.index - b.index,
    )
    .map(({ row }) => row);
  return { rows, filesAt: (offset) => tables.get(offset)?.files ?? [] };
}

/** The tables by the offsets where they begin. */
function readTables(elf: Elf): Map<number, Table> {
  const tables = new Map<number, Table>();
  const bytes = elf.section(".debug_line");
  if (bytes === undefined) return tables;
  const nothing = new Uint8Array();
  const strings: Strings = {
    str: elf.section(".debug_str") ?? nothing,
    lineStr: elf.section(".debug_line_str") ?? nothing,
  };
  const c = cursorOn(bytes);
  while (c.at + 4 < bytes.length) {
    const offset = c.at;
    const length = u32(c);
    const end = c.at + length;
    const version = u16(c);
    if (version >= 5) c.at += 2; // sizes of addresses and of segments
    const programStart = u32(c) + c.at;
    const minimumLength = u8(c);
    if (version >= 4) c.at += 1; // operations per instruction: 1
    c.at += 1; // statements by default
    const lineBase = (u8(c) << 24) >> 24;
    const lineRange = u8(c);
    const opcodeBase = u8(c);
    const operandCounts = Array.from({ length: opcodeBase - 1 }, () => u8(c));
    const files = fileNames(c, version, strings);
    c.at = programStart;
    const rows: LineRow[] = [];
    const program = { minimumLength, lineBase, lineRange, opcodeBase, operandCounts, files };
    runProgram(c, end, program, rows);
    tables.set(offset, { files, rows });
    c.at = end;
  }
  return tables;
}
