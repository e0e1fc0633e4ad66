/**
 * The little that the link step needs of a 64-bit little-endian ELF executable: sections by name,
 * the functions of its symbol table, and the file without everything that is not loaded.
 */

export interface ElfFunction {
  readonly symbol: string;
  readonly start: number;
  readonly size: number;
}

export interface Elf {
  readonly bytes: Uint8Array;
  readonly section: (name: string) => Uint8Array | undefined;
}

const SECTION_HEADER_BYTES = 64;
const PROGRAM_HEADER_BYTES = 56;
const SYMBOL_BYTES = 24;
const TYPE_FUNCTION = 2;
const SEGMENT_LOAD = 1;

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** NUL-terminated text. */
export function textAt(bytes: Uint8Array, offset: number): string {
  const end = bytes.indexOf(0, offset);
  return Buffer.from(bytes.subarray(offset, end < 0 ? bytes.length : end)).toString("utf8");
}

/** Undefined when the bytes are not such an executable. */
export function readElf(bytes: Uint8Array): Elf | undefined {
  const view = viewOf(bytes);
  if (bytes.length < 64 || view.getUint32(0) !== 0x7f454c46) return undefined;
  if (bytes[4] !== 2 || bytes[5] !== 1) return undefined;
  const table = Number(view.getBigUint64(40, true));
  const count = view.getUint16(60, true);
  const header = (index: number): { name: number; offset: number; size: number } => {
    const at = table + index * SECTION_HEADER_BYTES;
    return {
      name: view.getUint32(at, true),
      offset: Number(view.getBigUint64(at + 24, true)),
      size: Number(view.getBigUint64(at + 32, true)),
    };
  };
  const names = header(view.getUint16(62, true)).offset;
  const sections = new Map<string, Uint8Array>();
  for (let index = 0; index < count; index += 1) {
    const { name, offset, size } = header(index);
    sections.set(textAt(bytes, names + name), bytes.subarray(offset, offset + size));
  }
  return { bytes, section: (name) => sections.get(name) };
}

/** In order of address, each address once. */
export function functionsOf(elf: Elf): ElfFunction[] {
  const symbols = elf.section(".symtab");
  const names = elf.section(".strtab");
  if (symbols === undefined || names === undefined) return [];
  const view = viewOf(symbols);
  const functions: ElfFunction[] = [];
  for (let at = 0; at + SYMBOL_BYTES <= symbols.length; at += SYMBOL_BYTES) {
    if ((view.getUint8(at + 4) & 15) !== TYPE_FUNCTION) continue;
    const start = Number(view.getBigUint64(at + 8, true));
    const size = Number(view.getBigUint64(at + 16, true));
    if (start === 0 || size === 0) continue;
    functions.push({ symbol: textAt(names, view.getUint32(at, true)), start, size });
  }
  functions.sort((a, b) => a.start - b.start || (a.symbol < b.symbol ? -1 : 1));
  return functions.filter((fn, index) => fn.start !== functions[index - 1]?.start);
}

/** The executable without symbols, debug information and section headers: what gets loaded. */
export function loadedPart(elf: Elf): Uint8Array {
  const view = viewOf(elf.bytes);
  const table = Number(view.getBigUint64(32, true));
  const count = view.getUint16(56, true);
  let end = table + count * PROGRAM_HEADER_BYTES;
  for (let index = 0; index < count; index += 1) {
    const at = table + index * PROGRAM_HEADER_BYTES;
    if (view.getUint32(at, true) !== SEGMENT_LOAD) continue;
    const offset = Number(view.getBigUint64(at + 8, true));
    end = Math.max(end, offset + Number(view.getBigUint64(at + 32, true)));
  }
  const loaded = Uint8Array.from(elf.bytes.subarray(0, end)); // a Buffer's slice would be a view
  const header = viewOf(loaded);
  header.setBigUint64(40, 0n, true); // no section headers
  header.setUint16(60, 0, true);
  header.setUint16(62, 0, true);
  return loaded;
}
