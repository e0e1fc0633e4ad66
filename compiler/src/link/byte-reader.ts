/**
 * Reads the numbers and texts that debug information is made of, one after the other.
 */

import { textAt, viewOf } from "./elf.ts";

export interface Cursor {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  at: number;
}

export function cursorOn(bytes: Uint8Array, at = 0): Cursor {
  return { bytes, view: viewOf(bytes), at };
}

export function u8(c: Cursor): number {
  return c.view.getUint8(c.at++);
}

export function u16(c: Cursor): number {
  c.at += 2;
  return c.view.getUint16(c.at - 2, true);
}

export function u24(c: Cursor): number {
  return u16(c) + 0x10000 * u8(c);
}

export function u32(c: Cursor): number {
  c.at += 4;
  return c.view.getUint32(c.at - 4, true);
}

export function u64(c: Cursor): number {
  c.at += 8;
  return Number(c.view.getBigUint64(c.at - 8, true));
}

/** LEB128. */
export function unsigned(c: Cursor): number {
  let value = 0;
  for (let scale = 1; ; scale *= 128) {
    const byte = u8(c);
    value += (byte & 127) * scale;
    if (byte < 128) return value;
  }
}

export function signed(c: Cursor): number {
  let value = 0;
  for (let scale = 1; ; ) {
    const byte = u8(c);
    value += (byte & 127) * scale;
    scale *= 128;
    if (byte < 128) return (byte & 64) === 0 ? value : value - scale;
  }
}

export function text(c: Cursor): string {
  const value = textAt(c.bytes, c.at);
  c.at = c.bytes.indexOf(0, c.at) + 1;
  return value;
}
