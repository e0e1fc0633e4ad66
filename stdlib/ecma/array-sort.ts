/**
 * ecma/array-sort.ts — the stable merge sort behind Array.prototype.sort.
 *
 * This is Tim Peters' listsort with the parameters that V8 uses, so that a
 * comparison function is called for the same pairs in the same order, and an
 * inconsistent one gives the same order of elements.
 *
 * Works on a dense array; ecma/array.ts takes holes and undefined out first.
 */

import { TypeError } from "./error.ts";

/** Runs shorter than this are extended by insertion. */
const MINIMUM_MERGE = 64;
/** So many wins in a row make a merge gallop. */
const MINIMUM_GALLOP = 7;

/** Whatever a claim let pass: nothing is compared with what is no function. */
export function requireCompare(compare: unknown): void {
  if (compare !== undefined && typeof compare !== "function") {
    throw new TypeError("The comparison function must be either a function or undefined");
  }
}

/** Sorts `work` by `compare`: negative when its first argument comes first. */
export function timSort<T>(work: T[], compare: (a: T, b: T) => number): void {
  const length = work.length;
  if (length < 2) return;
  const sorter = new MergeSorter<T>(work, compare);
  const minimumRun = minimumRunLength(length);
  let low = 0;
  while (low < length) {
    let run = sorter.countRun(low, length);
    if (run < minimumRun) {
      const forced = minimumRun < length - low ? minimumRun : length - low;
      sorter.insertionSort(low, low + run, low + forced);
      run = forced;
    }
    sorter.pushRun(low, run);
    sorter.collapse();
    low += run;
  }
  sorter.forceCollapse();
}

function minimumRunLength(length: number): number {
  let n = length;
  let carry = 0;
  while (n >= MINIMUM_MERGE) {
    carry |= n & 1;
    n >>= 1;
  }
  return n + carry;
}

class MergeSorter<T> {
  readonly work: T[];
  readonly compare: (a: T, b: T) => number;
  temporary: T[] = [];
  minimumGallop: number = MINIMUM_GALLOP;
  runBases: number[] = [];
  runLengths: number[] = [];
  runs: number = 0;

  constructor(work: T[], compare: (a: T, b: T) => number) {
    this.work = work;
    this.compare = compare;
  }

  /** Length of the run at `low`; a strictly descending one is reversed. */
  countRun(low: number, high: number): number {
    const work = this.work;
    const compare = this.compare;
    if (low + 1 === high) return 1;
    let length = 2;
    let previous = work[low + 1];
    const descending = compare(previous, work[low]) < 0;
    for (let i = low + 2; i < high; i++) {
      const current = work[i];
      const before = compare(current, previous) < 0;
      if (before !== descending) break;
      previous = current;
      length++;
    }
    if (descending) {
      let i = low;
      let j = low + length - 1;
      while (i < j) {
        const swapped = work[i];
        work[i] = work[j];
        work[j] = swapped;
        i++;
        j--;
      }
    }
    return length;
  }

  /** Sorts low <= i < high, of which low <= i < start is sorted. */
  insertionSort(low: number, start: number, high: number): void {
    const work = this.work;
    const compare = this.compare;
    for (let i = start === low ? start + 1 : start; i < high; i++) {
      const pivot = work[i];
      let left = low;
      let right = i;
      while (left < right) {
        const middle = left + ((right - left) >> 1);
        if (compare(pivot, work[middle]) < 0) right = middle;
        else left = middle + 1;
      }
      for (let j = i; j > left; j--) work[j] = work[j - 1];
      work[left] = pivot;
    }
  }

  pushRun(base: number, length: number): void {
    this.runBases[this.runs] = base;
    this.runLengths[this.runs] = length;
    this.runs++;
  }

  /** Merges until every run is longer than the two after it together. */
  collapse(): void {
    const lengths = this.runLengths;
    while (this.runs > 1) {
      let n = this.runs - 2;
      if (!this.#balanced(n + 1) || !this.#balanced(n)) {
        if (lengths[n - 1] < lengths[n + 1]) n--;
        this.#mergeAt(n);
      } else if (lengths[n] <= lengths[n + 1]) {
        this.#mergeAt(n);
      } else {
        break;
      }
    }
  }

  forceCollapse(): void {
    const lengths = this.runLengths;
    while (this.runs > 1) {
      let n = this.runs - 2;
      if (n > 0 && lengths[n - 1] < lengths[n + 1]) n--;
      this.#mergeAt(n);
    }
  }

  #balanced(n: number): boolean {
    if (n < 2) return true;
    const lengths = this.runLengths;
    return lengths[n - 2] > lengths[n - 1] + lengths[n];
  }

  #mergeAt(i: number): void {
    const work = this.work;
    const bases = this.runBases;
    const lengths = this.runLengths;
    let baseA = bases[i];
    let lengthA = lengths[i];
    const baseB = bases[i + 1];
    let lengthB = lengths[i + 1];
    lengths[i] = lengthA + lengthB;
    if (i === this.runs - 3) {
      bases[i + 1] = bases[i + 2];
      lengths[i + 1] = lengths[i + 2];
    }
    this.runs--;
    // What of A is already in place, and what of B.
    const skipped = this.#gallopRight(work, work[baseB], baseA, lengthA, 0);
    baseA += skipped;
    lengthA -= skipped;
    if (lengthA === 0) return;
    const last = work[baseA + lengthA - 1];
    lengthB = this.#gallopLeft(work, last, baseB, lengthB, lengthB - 1);
    if (lengthB === 0) return;
    if (lengthA <= lengthB) this.#mergeLow(baseA, lengthA, baseB, lengthB);
    else this.#mergeHigh(baseA, lengthA, baseB, lengthB);
  }

  /** The leftmost place for `key` in base <= i < base + length, searched from `hint`. */
  #gallopLeft(items: T[], key: T, base: number, length: number, hint: number): number {
    const compare = this.compare;
    let last = 0;
    let offset = 1;
    if (compare(items[base + hint], key) < 0) {
      const limit = length - hint;
      while (offset < limit) {
        if (compare(items[base + hint + offset], key) >= 0) break;
        last = offset;
        offset = offset * 2 + 1;
      }
      if (offset > limit) offset = limit;
      last += hint;
      offset += hint;
    } else {
      const limit = hint + 1;
      while (offset < limit) {
        if (compare(items[base + hint - offset], key) < 0) break;
        last = offset;
        offset = offset * 2 + 1;
      }
      if (offset > limit) offset = limit;
      const nearest = last;
      last = hint - offset;
      offset = hint - nearest;
    }
    last++;
    while (last < offset) {
      const middle = last + ((offset - last) >> 1);
      if (compare(items[base + middle], key) < 0) last = middle + 1;
      else offset = middle;
    }
    return offset;
  }

  /** The rightmost place for `key`. */
  #gallopRight(items: T[], key: T, base: number, length: number, hint: number): number {
    const compare = this.compare;
    let last = 0;
    let offset = 1;
    if (compare(key, items[base + hint]) < 0) {
      const limit = hint + 1;
      while (offset < limit) {
        if (compare(key, items[base + hint - offset]) >= 0) break;
        last = offset;
        offset = offset * 2 + 1;
      }
      if (offset > limit) offset = limit;
      const nearest = last;
      last = hint - offset;
      offset = hint - nearest;
    } else {
      const limit = length - hint;
      while (offset < limit) {
        if (compare(key, items[base + hint + offset]) < 0) break;
        last = offset;
        offset = offset * 2 + 1;
      }
      if (offset > limit) offset = limit;
      last += hint;
      offset += hint;
    }
    last++;
    while (last < offset) {
      const middle = last + ((offset - last) >> 1);
      if (compare(key, items[base + middle]) < 0) offset = middle;
      else last = middle + 1;
    }
    return offset;
  }

  #copyOut(base: number, length: number): T[] {
    const work = this.work;
    const temporary = this.temporary;
    for (let i = 0; i < length; i++) temporary[i] = work[base + i];
    return temporary;
  }

  /** Merges with A, the shorter one, copied out. */
  #mergeLow(baseA: number, countA: number, baseB: number, countB: number): void {
    const work = this.work;
    const compare = this.compare;
    const temporary = this.#copyOut(baseA, countA);
    let lengthA = countA;
    let lengthB = countB;
    let to = baseA;
    let a = 0;
    let b = baseB;
    work[to++] = work[b++];
    lengthB--;
    merging: while (lengthB > 0 && lengthA > 1) {
      let winsA = 0;
      let winsB = 0;
      let minimum = this.minimumGallop;
      // One pair at a time, until one side wins all the time.
      while (true) {
        if (compare(work[b], temporary[a]) < 0) {
          work[to++] = work[b++];
          winsB++;
          winsA = 0;
          lengthB--;
          if (lengthB === 0) break merging;
          if (winsB >= minimum) break;
        } else {
          work[to++] = temporary[a++];
          winsA++;
          winsB = 0;
          lengthA--;
          if (lengthA === 1) break merging;
          if (winsA >= minimum) break;
        }
      }
      // Galloping, until that does not pay any more.
      minimum++;
      do {
        minimum = minimum > 2 ? minimum - 1 : 1;
        this.minimumGallop = minimum;
        winsA = this.#gallopRight(temporary, work[b], a, lengthA, 0);
        if (winsA > 0) {
          for (let i = 0; i < winsA; i++) work[to + i] = temporary[a + i];
          to += winsA;
          a += winsA;
          lengthA -= winsA;
          if (lengthA <= 1) break merging;
        }
        work[to++] = work[b++];
        lengthB--;
        if (lengthB === 0) break merging;
        winsB = this.#gallopLeft(work, temporary[a], b, lengthB, 0);
        if (winsB > 0) {
          for (let i = 0; i < winsB; i++) work[to + i] = work[b + i];
          to += winsB;
          b += winsB;
          lengthB -= winsB;
          if (lengthB === 0) break merging;
        }
        work[to++] = temporary[a++];
        lengthA--;
        if (lengthA === 1) break merging;
      } while (winsA >= MINIMUM_GALLOP || winsB >= MINIMUM_GALLOP);
      this.minimumGallop = minimum + 1;
    }
    // The rest of B comes before the last of A; without B, the rest of A ends it.
    for (let i = 0; i < lengthB; i++) work[to++] = work[b++];
    for (let i = 0; i < lengthA; i++) work[to++] = temporary[a++];
  }

  /** Merges from the right with B, the shorter one, copied out. */
  #mergeHigh(baseA: number, countA: number, baseB: number, countB: number): void {
    const work = this.work;
    const compare = this.compare;
    const temporary = this.#copyOut(baseB, countB);
    let lengthA = countA;
    let lengthB = countB;
    let to = baseB + countB - 1;
    let a = baseA + countA - 1;
    let b = countB - 1;
    work[to--] = work[a--];
    lengthA--;
    merging: while (lengthA > 0 && lengthB > 1) {
      let winsA = 0;
      let winsB = 0;
      let minimum = this.minimumGallop;
      while (true) {
        if (compare(temporary[b], work[a]) < 0) {
          work[to--] = work[a--];
          winsA++;
          winsB = 0;
          lengthA--;
          if (lengthA === 0) break merging;
          if (winsA >= minimum) break;
        } else {
          work[to--] = temporary[b--];
          winsB++;
          winsA = 0;
          lengthB--;
          if (lengthB === 1) break merging;
          if (winsB >= minimum) break;
        }
      }
      minimum++;
      do {
        minimum = minimum > 2 ? minimum - 1 : 1;
        this.minimumGallop = minimum;
        winsA = lengthA - this.#gallopRight(work, temporary[b], baseA, lengthA, lengthA - 1);
        if (winsA > 0) {
          for (let i = 0; i < winsA; i++) work[to - i] = work[a - i];
          to -= winsA;
          a -= winsA;
          lengthA -= winsA;
          if (lengthA === 0) break merging;
        }
        work[to--] = temporary[b--];
        lengthB--;
        if (lengthB === 1) break merging;
        winsB = lengthB - this.#gallopLeft(temporary, work[a], 0, lengthB, lengthB - 1);
        if (winsB > 0) {
          for (let i = 0; i < winsB; i++) work[to - i] = temporary[b - i];
          to -= winsB;
          b -= winsB;
          lengthB -= winsB;
          if (lengthB <= 1) break merging;
        }
        work[to--] = work[a--];
        lengthA--;
        if (lengthA === 0) break merging;
      } while (winsA >= MINIMUM_GALLOP || winsB >= MINIMUM_GALLOP);
      this.minimumGallop = minimum + 1;
    }
    for (let i = 0; i < lengthA; i++) work[to--] = work[a--];
    for (let i = 0; i < lengthB; i++) work[to--] = temporary[b--];
  }
}
