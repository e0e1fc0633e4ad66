/**
 * ecma/locale-compare.ts — the order of String.prototype.localeCompare.
 *
 * An approximation of the Unicode Collation Algorithm with CLDR's root order:
 * texts are compared by base characters first, then by accents, then by case.
 * ASCII and Latin letters with accents have the order of ICU. Characters of
 * other scripts come after Latin in the order of their code points; what ICU
 * knows beyond that (contractions, ideographs by radical, options) is not here.
 */
import {
  type Int32Table,
  int32TableGet,
  int32TableNew,
  int32TableSet,
  stringCharCodeAt,
  stringCodePointAt,
  stringFromCodePoint,
  stringIndexOf,
  stringNormalize,
  stringToLowerCase,
} from "tsuk:intrinsics";

/** Base characters in their order; what is not here and below U+00A0 is ignored. */
const BASE_ORDER =
  "\t\n\v\f\r\u0085\u2028\u2029 _-,;:!\u00a1?\u00bf.\u00b7'\"\u00ab\u00bb()[]{}\u00a7\u00b6@*/\\&#%" +
  "`\u00b4^\u00af\u00a8\u00b8\u00b0\u00a9\u00ae+\u00b1\u00f7\u00d7<=>\u00ac|\u00a6~\u00a4\u00a2$\u00a3\u00a5" +
  "0123456789abcdefghijklmnopqrstuvwxyz\u00fe";

/** Combining accents in their order. */
const ACCENT_ORDER =
  "\u0301\u0300\u0306\u0302\u030c\u030a\u0308\u030b\u0303\u0307\u0338\u0327\u0328\u0304\u030f\u0311\u031b\u0326";

/** Letters that count as several, or as one with an accent; each followed by what it counts as. */
const EXPANSIONS = [
  "\u00e6",
  "ae",
  "\u0153",
  "oe",
  "\u00df",
  "ss",
  "\u00f8",
  "o\u0338",
  "\u0111",
  "d\u0335",
  "\u00f0",
  "d\u0336",
  "\u0142",
  "l\u0335",
  "\u0127",
  "h\u0335",
  "\u00aa",
  "a",
  "\u00ba",
  "o",
  "\u00b9",
  "1",
  "\u00b2",
  "2",
  "\u00b3",
  "3",
  "\u00a0",
  " ",
];

/** For units below 256: twice the base character's rank, plus one for a capital; 0: special. */
let ranks: Int32Table | undefined;

function rankTable(): Int32Table {
  if (ranks !== undefined) return ranks;
  const table = int32TableNew(256);
  for (let i = 0; i < BASE_ORDER.length; i++) {
    const unit = stringCharCodeAt(BASE_ORDER, i);
    if (unit < 256) int32TableSet(table, unit, 2 * (i + 1));
    if (unit >= 0x61 && unit <= 0x7a) int32TableSet(table, unit - 32, 2 * (i + 1) + 1);
  }
  ranks = table;
  return table;
}

export function compareLocale(a: string, b: string): number {
  const table = rankTable();
  const shorter = a.length < b.length ? a.length : b.length;
  let caseOrder = 0;
  for (let i = 0; i < shorter; i++) {
    const x = stringCharCodeAt(a, i);
    const y = stringCharCodeAt(b, i);
    const rankX = x < 128 ? int32TableGet(table, x) : 0;
    const rankY = y < 128 ? int32TableGet(table, y) : 0;
    if (rankX === 0 || rankY === 0) return compareElements(elementsOf(a), elementsOf(b));
    if (rankX !== rankY) {
      if (rankX >> 1 !== rankY >> 1) {
        // A special character later on cannot change the order of the bases before it, except
        // by an accent on this very character, which leaves its base as it is.
        return rankX < rankY ? -1 : 1;
      }
      if (caseOrder === 0) caseOrder = rankX < rankY ? -1 : 1;
    }
  }
  const longer = a.length > shorter ? a : b;
  for (let i = shorter; i < longer.length; i++) {
    const unit = stringCharCodeAt(longer, i);
    if (unit >= 128 || int32TableGet(table, unit) === 0) {
      return compareElements(elementsOf(a), elementsOf(b));
    }
  }
  if (a.length !== b.length) return a.length < b.length ? -1 : 1;
  return caseOrder;
}

/** A text's collation elements: for each, its weights on the three levels. */
class Elements {
  bases: number[] = [];
  accents: number[] = [];
  cases: number[] = [];

  add(base: number, accent: number, variant: number): void {
    if (base !== 0) this.bases.push(base);
    if (accent !== 0) this.accents.push(accent);
    this.cases.push(variant);
  }
}

/** The weight of a character without an accent on the second level. */
const PLAIN = 1;

function elementsOf(text: string): Elements {
  const elements = new Elements();
  const decomposed = stringNormalize(text, 1);
  let i = 0;
  while (i < decomposed.length) {
    const point = stringCodePointAt(decomposed, i);
    i += point > 0xffff ? 2 : 1;
    addElements(elements, point, 0);
  }
  return elements;
}

function addElements(elements: Elements, point: number, variant: number): void {
  if (point >= 0x300 && point < 0x370) {
    const known = stringIndexOf(ACCENT_ORDER, stringFromCodePoint(point), 0);
    elements.add(0, PLAIN + 1 + (known < 0 ? point : known), 0);
    return;
  }
  const rank = point < 256 ? int32TableGet(rankTable(), point) : 0;
  if (rank !== 0) {
    elements.add(rank >> 1, PLAIN, (rank & 1) + variant);
    return;
  }
  if (point < 0xa0 || point === 0xad) return;
  const character = stringFromCodePoint(point);
  const lower = stringToLowerCase(character);
  const capital = lower === character ? 0 : 1;
  for (let i = 0; i < EXPANSIONS.length; i += 2) {
    if (EXPANSIONS[i] !== lower) continue;
    const expansion = EXPANSIONS[i + 1];
    for (let j = 0; j < expansion.length; j++) {
      addElements(elements, stringCharCodeAt(expansion, j), capital + 2);
    }
    return;
  }
  const special = stringIndexOf(BASE_ORDER, lower, 0);
  const base = special >= 0 ? special + 1 : 1000 + stringCodePointAt(lower, 0);
  elements.add(base, PLAIN, capital + variant);
}

function compareElements(a: Elements, b: Elements): number {
  let order = compareWeights(a.bases, b.bases);
  if (order === 0) order = compareWeights(a.accents, b.accents);
  if (order === 0) order = compareWeights(a.cases, b.cases);
  return order;
}

function compareWeights(a: number[], b: number[]): number {
  const shorter = a.length < b.length ? a.length : b.length;
  for (let i = 0; i < shorter; i++) {
    if (a[i] !== b[i]) return a[i] < b[i] ? -1 : 1;
  }
  return a.length === b.length ? 0 : a.length < b.length ? -1 : 1;
}
