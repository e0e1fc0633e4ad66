/**
 * ecma/regexp-packed.ts — reads the numbers in the tables that tools/generate-regexp-tables.mjs
 * writes: digits of five bits, the lowest first, all but the last with 32 added.
 */
export class PackedNumbers {
  readonly text: string;
  position: number;
  readonly end: number;

  constructor(text: string, start: number, end: number) {
    this.text = text;
    this.position = start;
    this.end = end;
  }

  get isAtEnd(): boolean {
    return this.position >= this.end;
  }

  read(): number {
    let value = 0;
    let scale = 1;
    while (true) {
      const digit = digitValue(this.text.charCodeAt(this.position));
      this.position++;
      value += (digit & 31) * scale;
      if (digit < 32) return value;
      scale *= 32;
    }
  }

  readSigned(): number {
    const value = this.read();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }
}

/** A-Z, a-z, 0-9, + and / in this order. */
function digitValue(unit: number): number {
  if (unit >= 0x61) return unit - 0x61 + 26;
  if (unit >= 0x41) return unit - 0x41;
  if (unit >= 0x30) return unit - 0x30 + 52;
  return unit === 0x2b ? 62 : 63;
}
