/**
 * The calls that the C compiler replaced by the called function's body, from DWARF 5's .debug_info:
 * stack traces show their frames although the machine has none. Units of other versions are passed
 * over: their programs have traces without such frames.
 */

import {
  type Cursor,
  cursorOn,
  signed,
  text,
  u8,
  u16,
  u24,
  u32,
  u64,
  unsigned,
} from "./byte-reader.ts";
import type { DebugLines } from "./debug-lines.ts";
import { type Elf, textAt } from "./elf.ts";

export interface InlinedCall {
  /** The called function. */
  readonly symbol: string;
  /** Where the call stands, as #line named it. */
  readonly file: string;
  readonly line: number;
  /** What the body became: pairs of first address and the one behind the last. */
  readonly ranges: readonly (readonly [number, number])[];
  /** Calls inside the body. */
  readonly inner: readonly InlinedCall[];
}

const TAG = { compileUnit: 0x11, subprogram: 0x2e, inlinedSubroutine: 0x1d } as const;
const ATTRIBUTE = {
  name: 0x03,
  lineTable: 0x10,
  low: 0x11,
  high: 0x12,
  origin: 0x31,
  ranges: 0x55,
  callFile: 0x58,
  callLine: 0x59,
  textBase: 0x72,
  addressBase: 0x73,
  rangesBase: 0x74,
} as const;

/** A value as it stands in the section: what it refers to is looked up once the bases are known. */
type Raw =
  | { readonly kind: "number" | "address" | "reference"; readonly value: number }
  | { readonly kind: "addressIndex" | "textIndex" | "rangesIndex"; readonly value: number }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "other" };

interface Abbreviation {
  readonly tag: number;
  readonly hasChildren: boolean;
  readonly attributes: readonly { name: number; form: number; constant: number }[];
}

interface Sections {
  readonly str: Uint8Array;
  readonly lineStr: Uint8Array;
  readonly textOffsets: Cursor;
  readonly addresses: Cursor;
  readonly ranges: Cursor;
  readonly abbreviations: Uint8Array;
}

/** What holds for one compilation unit. */
interface Unit {
  readonly sections: Sections;
  readonly files: readonly string[];
  readonly low: number;
  readonly textBase: number;
  readonly addressBase: number;
  readonly rangesBase: number;
}

interface Entry {
  readonly offset: number;
  readonly tag: number;
  readonly attributes: ReadonlyMap<number, Raw>;
  readonly children: readonly Entry[];
}

/** The outermost inlined calls of all functions. */
export function inlinedCalls(elf: Elf, lines: DebugLines): InlinedCall[] {
  const bytes = elf.section(".debug_info");
  if (bytes === undefined) return [];
  const section = (name: string): Uint8Array => elf.section(name) ?? new Uint8Array();
  const sections: Sections = {
    str: section(".debug_str"),
    lineStr: section(".debug_line_str"),
    textOffsets: cursorOn(section(".debug_str_offsets")),
    addresses: cursorOn(section(".debug_addr")),
    ranges: cursorOn(section(".debug_rnglists")),
    abbreviations: section(".debug_abbrev"),
  };
  const calls: InlinedCall[] = [];
  const c = cursorOn(bytes);
  while (c.at + 12 < bytes.length) {
    const start = c.at;
    const length = u32(c);
    const end = c.at + length;
    if (u16(c) === 5 && u8(c) === 1) {
      c.at += 1; // size of an address
      const abbreviations = readAbbreviations(sections, u32(c));
      const root = readEntry(c, start, abbreviations, sections);
      if (root?.tag === TAG.compileUnit) calls.push(...callsOfUnit(root, sections, lines));
    }
    c.at = end;
  }
  return calls;
}

function readAbbreviations(sections: Sections, offset: number): Map<number, Abbreviation> {
  const abbreviations = new Map<number, Abbreviation>();
  const c = cursorOn(sections.abbreviations, offset);
  for (let code = unsigned(c); code !== 0; code = unsigned(c)) {
    const tag = unsigned(c);
    const hasChildren = u8(c) === 1;
    const attributes: { name: number; form: number; constant: number }[] = [];
    for (;;) {
      const name = unsigned(c);
      const form = unsigned(c);
      const constant = form === FORM.implicitConst ? signed(c) : 0;
      if (name === 0 && form === 0) break;
      attributes.push({ name, form, constant });
    }
    abbreviations.set(code, { tag, hasChildren, attributes });
  }
  return abbreviations;
}

/** An entry with all it holds; undefined at the end of a list. */
function readEntry(
  c: Cursor,
  unitStart: number,
  abbreviations: ReadonlyMap<number, Abbreviation>,
  sections: Sections,
): Entry | undefined {
  const offset = c.at - unitStart;
  const abbreviation = abbreviations.get(unsigned(c));
  if (abbreviation === undefined) return undefined;
  const attributes = new Map<number, Raw>();
  for (const { name, form, constant } of abbreviation.attributes) {
    attributes.set(name, readValue(c, form, constant, sections));
  }
  const children: Entry[] = [];
  while (abbreviation.hasChildren) {
    const child = readEntry(c, unitStart, abbreviations, sections);
    if (child === undefined) break;
    children.push(child);
  }
  return { offset, tag: abbreviation.tag, attributes, children };
}

const FORM = { implicitConst: 0x21 } as const;
const OTHER: Raw = { kind: "other" };

function readValue(c: Cursor, form: number, constant: number, sections: Sections): Raw {
  const number = (value: number): Raw => ({ kind: "number", value });
  const reference = (value: number): Raw => ({ kind: "reference", value });
  const textIndex = (value: number): Raw => ({ kind: "textIndex", value });
  const addressIndex = (value: number): Raw => ({ kind: "addressIndex", value });
  const skip = (size: number): Raw => {
    c.at += size;
    return OTHER;
  };
  switch (form) {
    case 0x01:
      return { kind: "address", value: u64(c) };
    case 0x03:
      return skip(u16(c));
    case 0x04:
      return skip(u32(c));
    case 0x05:
      return number(u16(c));
    case 0x06:
    case 0x17:
      return number(u32(c));
    case 0x07:
      return number(u64(c));
    case 0x08:
      return { kind: "text", text: text(c) };
    case 0x09:
    case 0x18:
      return skip(unsigned(c));
    case 0x0a:
      return skip(u8(c));
    case 0x0b:
    case 0x0c:
      return number(u8(c));
    case 0x0d:
      return number(signed(c));
    case 0x0e:
      return { kind: "text", text: textAt(sections.str, u32(c)) };
    case 0x0f:
      return number(unsigned(c));
    case 0x10:
      return skip(4);
    case 0x11:
      return reference(u8(c));
    case 0x12:
      return reference(u16(c));
    case 0x13:
      return reference(u32(c));
    case 0x14:
      return reference(u64(c));
    case 0x15:
      return reference(unsigned(c));
    case 0x19:
      return number(1);
    case 0x1a:
      return textIndex(unsigned(c));
    case 0x1b:
      return addressIndex(unsigned(c));
    case 0x1e:
      return skip(16);
    case 0x1f:
      return { kind: "text", text: textAt(sections.lineStr, u32(c)) };
    case 0x20:
      return skip(8);
    case FORM.implicitConst:
      return number(constant);
    case 0x22:
      return number(unsigned(c));
    case 0x23:
      return { kind: "rangesIndex", value: unsigned(c) };
    case 0x25:
      return textIndex(u8(c));
    case 0x26:
      return textIndex(u16(c));
    case 0x27:
      return textIndex(u24(c));
    case 0x28:
      return textIndex(u32(c));
    case 0x29:
      return addressIndex(u8(c));
    case 0x2a:
      return addressIndex(u16(c));
    case 0x2b:
      return addressIndex(u24(c));
    case 0x2c:
      return addressIndex(u32(c));
    default:
      throw new Error(`debug information has an attribute of the unknown form ${form}`);
  }
}

function callsOfUnit(root: Entry, sections: Sections, lines: DebugLines): InlinedCall[] {
  const bases: Unit = {
    sections,
    files: lines.filesAt(numberOf(root, ATTRIBUTE.lineTable)),
    low: 0,
    textBase: numberOf(root, ATTRIBUTE.textBase),
    addressBase: numberOf(root, ATTRIBUTE.addressBase),
    rangesBase: numberOf(root, ATTRIBUTE.rangesBase),
  };
  const unit = { ...bases, low: addressOf(bases, root.attributes.get(ATTRIBUTE.low)) ?? 0 };
  const names = new Map<number, string>();
  for (const entry of root.children) {
    const name = textOf(unit, entry.attributes.get(ATTRIBUTE.name));
    if (entry.tag === TAG.subprogram && name !== undefined) names.set(entry.offset, name);
  }
  return root.children
    .filter(({ tag }) => tag === TAG.subprogram)
    .flatMap((entry) => callsIn(unit, entry, names));
}

/** The inlined calls below an entry; lexical blocks between are looked through. */
function callsIn(unit: Unit, parent: Entry, names: ReadonlyMap<number, string>): InlinedCall[] {
  return parent.children.flatMap((entry): InlinedCall[] => {
    const inner = callsIn(unit, entry, names);
    if (entry.tag !== TAG.inlinedSubroutine) return inner;
    const origin = entry.attributes.get(ATTRIBUTE.origin);
    return [
      {
        symbol: (origin?.kind === "reference" && names.get(origin.value)) || "",
        file: unit.files[numberOf(entry, ATTRIBUTE.callFile)] ?? "",
        line: numberOf(entry, ATTRIBUTE.callLine),
        ranges: rangesOf(unit, entry),
        inner,
      },
    ];
  });
}

function numberOf(entry: Entry, attribute: number): number {
  const raw = entry.attributes.get(attribute);
  return raw?.kind === "number" ? raw.value : 0;
}

function textOf(unit: Unit, raw: Raw | undefined): string | undefined {
  if (raw?.kind === "text") return raw.text;
  if (raw?.kind !== "textIndex") return undefined;
  const { textOffsets, str } = unit.sections;
  return textAt(str, u32({ ...textOffsets, at: unit.textBase + 4 * raw.value }));
}

function indexedAddress(unit: Unit, index: number): number {
  return u64({ ...unit.sections.addresses, at: unit.addressBase + 8 * index });
}

function addressOf(unit: Unit, raw: Raw | undefined): number | undefined {
  if (raw?.kind === "address") return raw.value;
  return raw?.kind === "addressIndex" ? indexedAddress(unit, raw.value) : undefined;
}

function rangesOf(unit: Unit, entry: Entry): [number, number][] {
  const low = addressOf(unit, entry.attributes.get(ATTRIBUTE.low));
  const high = entry.attributes.get(ATTRIBUTE.high);
  if (low !== undefined && high !== undefined) {
    return [[low, high.kind === "number" ? low + high.value : (addressOf(unit, high) ?? low)]];
  }
  const list = entry.attributes.get(ATTRIBUTE.ranges);
  if (list?.kind === "number") return readRanges(unit, list.value);
  if (list?.kind !== "rangesIndex") return [];
  const offsets = { ...unit.sections.ranges, at: unit.rangesBase + 4 * list.value };
  return readRanges(unit, unit.rangesBase + u32(offsets));
}

/** A list of .debug_rnglists. */
function readRanges(unit: Unit, offset: number): [number, number][] {
  const c = { ...unit.sections.ranges, at: offset };
  const ranges: [number, number][] = [];
  let base = unit.low;
  for (;;) {
    switch (u8(c)) {
      case 0:
        return ranges;
      case 1:
        base = indexedAddress(unit, unsigned(c));
        break;
      case 2:
        ranges.push([indexedAddress(unit, unsigned(c)), indexedAddress(unit, unsigned(c))]);
        break;
      case 3: {
        const start = indexedAddress(unit, unsigned(c));
        ranges.push([start, start + unsigned(c)]);
        break;
      }
      case 4:
        ranges.push([base + unsigned(c), base + unsigned(c)]);
        break;
      case 5:
        base = u64(c);
        break;
      case 6:
        ranges.push([u64(c), u64(c)]);
        break;
      case 7: {
        const start = u64(c);
        ranges.push([start, start + unsigned(c)]);
        break;
      }
      default:
        return ranges;
    }
  }
}
