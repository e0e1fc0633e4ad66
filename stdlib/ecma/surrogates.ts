/**
 * ecma/surrogates.ts — pairs of UTF-16 code units that stand for one code point. Without
 * intrinsics: the compiler's own use of the pattern compiler runs it too.
 */
export function isLead(c: number): boolean {
  return c >= 0xd800 && c <= 0xdbff;
}

export function isTrail(c: number): boolean {
  return c >= 0xdc00 && c <= 0xdfff;
}

/** The code point of a pair. */
export function pointOfPair(lead: number, trail: number): number {
  return ((lead - 0xd800) << 10) + (trail - 0xdc00) + 0x10000;
}
