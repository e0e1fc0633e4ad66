/**
 * ecma/regexp-case.ts — the flag i: which characters count as the same.
 *
 * Two characters are the same when their canonical forms are: by simple case folding under u and v,
 * by upper case of one unit without. A table lists runs of characters with other canonical forms
 * than themselves: first, step, count, and what to add.
 */
import { FOLDED, UPPER } from "./regexp-case-data.ts";
import { PackedNumbers } from "./regexp-packed.ts";
import {
  at,
  type CodePointSet,
  complement,
  contains,
  difference,
  LAST_CODE_POINT,
  setOfRanges,
  union,
} from "./regexp-sets.ts";

const RUN = 4;

let foldedRuns: number[] = [];
let upperRuns: number[] = [];

function unpack(text: string): number[] {
  const runs: number[] = [];
  const numbers = new PackedNumbers(text, 0, text.length);
  let first = 0;
  while (!numbers.isAtEnd) {
    first += numbers.read();
    runs.push(first);
    runs.push(numbers.read());
    runs.push(numbers.read());
    runs.push(numbers.readSigned());
  }
  return runs;
}

function runsOf(unicode: boolean): number[] {
  if (unicode) {
    if (foldedRuns.length === 0) foldedRuns = unpack(FOLDED);
    return foldedRuns;
  }
  if (upperRuns.length === 0) upperRuns = unpack(UPPER);
  return upperRuns;
}

/** ECMA-262 Canonicalize under the flag i. */
export function canonical(c: number, unicode: boolean): number {
  // What most text consists of.
  if (c < 128) {
    if (unicode) return c >= 0x41 && c <= 0x5a ? c + 32 : c;
    return c >= 0x61 && c <= 0x7a ? c - 32 : c;
  }
  const runs = runsOf(unicode);
  let low = 0;
  let high = runs.length / RUN;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(runs, middle * RUN) <= c) low = middle + 1;
    else high = middle;
  }
  // Runs with a step of two overlap: two of them lie side by side at most.
  for (let run = low - 1; run >= 0 && run >= low - 3; run--) {
    const i = run * RUN;
    const since = c - at(runs, i);
    const step = at(runs, i + 1);
    if (since % step === 0 && since / step < at(runs, i + 2)) return c + at(runs, i + 3);
  }
  return c;
}

/** What is the same as a member of a set of ASCII characters: not more than letters and two others. */
function closedAscii(set: CodePointSet, unicode: boolean): CodePointSet {
  const others: number[] = [];
  for (let i = 0; i < set.length; i += 2) {
    addShifted(others, set, i, 0x41, 0x5a, 32);
    addShifted(others, set, i, 0x61, 0x7a, -32);
  }
  const wide = union(set, setOfRanges(others));
  if (!unicode) return wide;
  const long: number[] = [];
  if (contains(wide, 0x73)) long.push(0x17f, 0x17f);
  if (contains(wide, 0x6b)) long.push(0x212a, 0x212a);
  return union(wide, long);
}

/** Adds what of a range lies between two letters, moved by a number. */
function addShifted(
  to: number[],
  set: CodePointSet,
  range: number,
  low: number,
  high: number,
  by: number,
): void {
  const first = Math.max(at(set, range), low);
  const last = Math.min(at(set, range + 1), high);
  if (first <= last) to.push(first + by, last + by);
}

/** All that is the same as one character. */
function sameAs(c: number, unicode: boolean): CodePointSet {
  const runs = runsOf(unicode);
  const target = canonical(c, unicode);
  const ranges = [c, c, target, target];
  for (let i = 0; i < runs.length; i += RUN) {
    const source = target - at(runs, i + 3);
    const since = source - at(runs, i);
    const step = at(runs, i + 1);
    if (since >= 0 && since % step === 0 && since / step < at(runs, i + 2)) {
      ranges.push(source);
      ranges.push(source);
    }
  }
  return setOfRanges(ranges);
}

/** The canonical forms of those members that are not canonical. */
function canonicalForms(set: CodePointSet, runs: readonly number[]): CodePointSet {
  const forms: number[] = [];
  for (let i = 0; i < runs.length; i += RUN) {
    let c = at(runs, i);
    for (let k = 0; k < at(runs, i + 2); k++) {
      if (contains(set, c)) {
        const form = c + at(runs, i + 3);
        forms.push(form);
        forms.push(form);
      }
      c += at(runs, i + 1);
    }
  }
  return setOfRanges(forms);
}

/** The set with all that is the same as one of its members. */
export function closed(set: CodePointSet, unicode: boolean): CodePointSet {
  if (set.length > 0 && at(set, set.length - 1) < 128) return closedAscii(set, unicode);
  if (set.length === 2 && at(set, 0) === at(set, 1)) return sameAs(at(set, 0), unicode);
  const runs = runsOf(unicode);
  const wide = union(set, canonicalForms(set, runs));
  const same: number[] = [];
  for (let i = 0; i < runs.length; i += RUN) {
    let c = at(runs, i);
    for (let k = 0; k < at(runs, i + 2); k++) {
      if (contains(wide, c + at(runs, i + 3))) {
        same.push(c);
        same.push(c);
      }
      c += at(runs, i + 1);
    }
  }
  return union(wide, setOfRanges(same));
}

/** What has another canonical form than itself, under u and v. */
function notCanonical(): CodePointSet {
  const runs = runsOf(true);
  const ranges: number[] = [];
  for (let i = 0; i < runs.length; i += RUN) {
    for (let k = 0; k < at(runs, i + 2); k++) {
      const c = at(runs, i) + k * at(runs, i + 1);
      ranges.push(c);
      ranges.push(c);
    }
  }
  return setOfRanges(ranges);
}

/** The canonical forms of the members: how sets are held under i and v. */
export function folded(set: CodePointSet): CodePointSet {
  const runs = runsOf(true);
  return union(difference(set, notCanonical()), canonicalForms(set, runs));
}

/** All canonical characters, under i and v. */
export function allFolded(): CodePointSet {
  return complement(notCanonical(), LAST_CODE_POINT);
}
