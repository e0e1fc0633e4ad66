/**
 * ecma/regexp-sets.ts — sets of code points, for the classes of regular expressions.
 *
 * A set is the list of its ranges, first and last in turn: ascending, apart from each other by at
 * least one code point. Sets are not changed once they are made.
 *
 * This file and the others of the pattern compiler (regexp-reader, -parse, -class, -properties,
 * -case, -program, -compile) are plain TypeScript without intrinsics: the compiler imports them to
 * compile literals, and programs that make patterns at run time contain them.
 */

export type CodePointSet = readonly number[];

export const LAST_CODE_POINT = 0x10ffff;
export const LAST_UNIT = 0xffff;

/** Ranges in pairs fit into one number: 21 bits each. */
const PAIR = 0x200000;

/** An element that is there. */
export function at(list: readonly number[], index: number): number {
  return list[index] as number;
}

/** The set of any ranges, in any order. */
export function setOfRanges(ranges: readonly number[]): CodePointSet {
  const pairs: number[] = [];
  for (let i = 0; i < ranges.length; i += 2) {
    pairs.push(at(ranges, i) * PAIR + at(ranges, i + 1));
  }
  pairs.sort((a, b) => a - b);
  const set: number[] = [];
  for (let i = 0; i < pairs.length; i++) {
    const pair = at(pairs, i);
    const last = pair % PAIR;
    append(set, (pair - last) / PAIR, last);
  }
  return set;
}

/** Adds a range that does not begin before the last one. */
function append(set: number[], first: number, last: number): void {
  const end = set.length - 1;
  if (end >= 0 && first <= at(set, end) + 1) {
    if (last > at(set, end)) set[end] = last;
    return;
  }
  set.push(first);
  set.push(last);
}

export function union(a: CodePointSet, b: CodePointSet): CodePointSet {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  const set: number[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (j >= b.length || (i < a.length && at(a, i) <= at(b, j))) {
      append(set, at(a, i), at(a, i + 1));
      i += 2;
    } else {
      append(set, at(b, j), at(b, j + 1));
      j += 2;
    }
  }
  return set;
}

export function intersection(a: CodePointSet, b: CodePointSet): CodePointSet {
  const set: number[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const first = Math.max(at(a, i), at(b, j));
    const last = Math.min(at(a, i + 1), at(b, j + 1));
    if (first <= last) append(set, first, last);
    if (at(a, i + 1) < at(b, j + 1)) i += 2;
    else j += 2;
  }
  return set;
}

/** What is not in the set, up to `limit`. */
export function complement(set: CodePointSet, limit: number): CodePointSet {
  const result: number[] = [];
  let next = 0;
  for (let i = 0; i < set.length; i += 2) {
    const first = at(set, i);
    if (first > limit) break;
    if (first > next) append(result, next, first - 1);
    next = at(set, i + 1) + 1;
  }
  if (next <= limit) append(result, next, limit);
  return result;
}

export function difference(a: CodePointSet, b: CodePointSet): CodePointSet {
  return intersection(a, complement(b, LAST_CODE_POINT));
}

export function contains(set: CodePointSet, codePoint: number): boolean {
  let low = 0;
  let high = set.length >> 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (codePoint > at(set, middle * 2 + 1)) low = middle + 1;
    else high = middle;
  }
  return low * 2 < set.length && codePoint >= at(set, low * 2);
}

export function isDisjoint(a: CodePointSet, b: CodePointSet): boolean {
  return intersection(a, b).length === 0;
}

export function isSameSet(a: CodePointSet, b: CodePointSet): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (at(a, i) !== at(b, i)) return false;
  return true;
}

/** How many code points are in the set. */
export function sizeOf(set: CodePointSet): number {
  let size = 0;
  for (let i = 0; i < set.length; i += 2) size += at(set, i + 1) - at(set, i) + 1;
  return size;
}
