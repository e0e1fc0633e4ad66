/**
 * Ranges of numbers: an interval, and what else is known of the numbers in it.
 * The arithmetic here follows JavaScript's doubles, conservatively.
 */

export interface Range {
  lo: number;
  hi: number;
  /** All are integers, but for infinities at the ends. */
  integer: boolean;
  /** -0 may be among them. */
  negativeZero: boolean;
  nan: boolean;
}

export const INT32_MIN: number = -(2 ** 31);
export const INT32_MAX: number = 2 ** 31 - 1;
const INFINITY = Number.POSITIVE_INFINITY;

export const ANY: Range = {
  lo: -INFINITY,
  hi: INFINITY,
  integer: false,
  negativeZero: true,
  nan: true,
};

export function integers(lo: number, hi: number): Range {
  return { lo, hi, integer: true, negativeZero: false, nan: false };
}

export const INT32: Range = integers(INT32_MIN, INT32_MAX);

export function isInt32(r: Range): boolean {
  return r.integer && !r.nan && !r.negativeZero && r.lo >= INT32_MIN && r.hi <= INT32_MAX;
}

/** Integers that are exact in a double, whatever their sign of zero. */
export function isExact(r: Range): boolean {
  return r.integer && !r.nan && r.lo >= -(2 ** 53) && r.hi <= 2 ** 53;
}

export function constantRange(n: number): Range {
  if (Number.isNaN(n)) return { lo: 0, hi: 0, integer: true, negativeZero: false, nan: true };
  return {
    lo: n,
    hi: n,
    integer: Number.isInteger(n),
    negativeZero: Object.is(n, -0),
    nan: false,
  };
}

export function sameRange(a: Range | undefined, b: Range | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return (
    a.lo === b.lo &&
    a.hi === b.hi &&
    a.integer === b.integer &&
    a.negativeZero === b.negativeZero &&
    a.nan === b.nan
  );
}

/** All numbers of both; undefined is no number at all. */
export function join(a: Range | undefined, b: Range | undefined): Range | undefined {
  if (a === undefined) return b;
  if (b === undefined) return a;
  return {
    lo: Math.min(a.lo, b.lo),
    hi: Math.max(a.hi, b.hi),
    integer: a.integer && b.integer,
    negativeZero: a.negativeZero || b.negativeZero,
    nan: a.nan || b.nan,
  };
}

/** Moves ends that grew on to the next of the sorted thresholds, so that growth ends. */
export function widen(old: Range, grown: Range, thresholds: readonly number[]): Range {
  let { lo, hi } = grown;
  if (hi > old.hi) hi = thresholds.find((t) => t >= grown.hi) ?? INFINITY;
  if (lo < old.lo) lo = thresholds.findLast((t) => t <= grown.lo) ?? -INFINITY;
  return { ...grown, lo, hi };
}

/** The numbers of a range up to `hi`; undefined when there are none. */
export function atMost(r: Range, hi: number): Range | undefined {
  if (r.lo > hi) return undefined;
  const bound = r.integer ? Math.floor(hi) : hi;
  return r.hi <= bound ? r : { ...r, hi: bound };
}

export function atLeast(r: Range, lo: number): Range | undefined {
  if (r.hi < lo) return undefined;
  const bound = r.integer ? Math.ceil(lo) : lo;
  return r.lo >= bound ? r : { ...r, lo: bound };
}

function hasZero(r: Range): boolean {
  return r.lo <= 0 && r.hi >= 0;
}

function isBounded(r: Range): boolean {
  return r.lo > -INFINITY && r.hi < INFINITY;
}

export function add(a: Range, b: Range): Range {
  const opposed =
    (a.hi === INFINITY && b.lo === -INFINITY) || (a.lo === -INFINITY && b.hi === INFINITY);
  if (opposed) return { ...ANY, negativeZero: a.negativeZero && b.negativeZero };
  return {
    lo: a.lo + b.lo,
    hi: a.hi + b.hi,
    integer: a.integer && b.integer,
    negativeZero: a.negativeZero && b.negativeZero,
    nan: a.nan || b.nan,
  };
}

export function negate(r: Range): Range {
  return { ...r, lo: 0 - r.hi, hi: 0 - r.lo, negativeZero: hasZero(r) };
}

export function subtract(a: Range, b: Range): Range {
  // -0 only from -0 - 0.
  return add(a, { ...b, lo: 0 - b.hi, hi: 0 - b.lo, negativeZero: hasZero(b) });
}

export function multiply(a: Range, b: Range): Range {
  if (!isBounded(a) || !isBounded(b)) {
    const positive = a.lo >= 0 && b.lo >= 0 && !a.negativeZero && !b.negativeZero;
    const strict = a.lo > 0 && b.lo > 0;
    if (!positive) return ANY;
    return {
      lo: 0,
      hi: INFINITY,
      integer: a.integer && b.integer,
      negativeZero: false,
      nan: a.nan || b.nan || !strict,
    };
  }
  const corners = [a.lo * b.lo, a.lo * b.hi, a.hi * b.lo, a.hi * b.hi];
  const integer = a.integer && b.integer;
  const opposite = a.lo < 0 || b.lo < 0;
  const zero = hasZero(a) || hasZero(b) || !integer;
  return {
    lo: Math.min(...corners) + 0,
    hi: Math.max(...corners) + 0,
    integer,
    negativeZero: a.negativeZero || b.negativeZero || (opposite && zero),
    nan: a.nan || b.nan,
  };
}

export function divide(a: Range, b: Range): Range {
  if (hasZero(b) || !isBounded(a) || !isBounded(b)) return ANY;
  const corners = [a.lo / b.lo, a.lo / b.hi, a.hi / b.lo, a.hi / b.hi];
  return {
    lo: Math.min(...corners) + 0,
    hi: Math.max(...corners) + 0,
    integer: false,
    negativeZero: a.negativeZero || a.lo < 0 || b.lo < 0,
    nan: a.nan || b.nan,
  };
}

export function remainder(a: Range, b: Range): Range {
  if (hasZero(b) || !isBounded(a)) return ANY;
  const integer = a.integer && b.integer;
  const largest = Math.max(Math.abs(b.lo), Math.abs(b.hi)) - (integer ? 1 : 0);
  return {
    lo: a.lo < 0 ? Math.max(a.lo, -largest) : 0,
    hi: a.hi > 0 ? Math.min(a.hi, largest) : 0,
    integer,
    negativeZero: a.negativeZero || a.lo < 0,
    nan: a.nan || b.nan,
  };
}

/** A function that never changes order and gives integers. */
export function rounded(r: Range, round: (n: number) => number): Range {
  // Rounding towards zero or up makes -0 of what lies between -1 and 0.
  const becomesZero = !r.integer && r.lo < 0 && r.hi > -1 && Object.is(round(-0.25), -0);
  return {
    lo: round(r.lo) + 0,
    hi: round(r.hi) + 0,
    integer: true,
    negativeZero: r.negativeZero || becomesZero,
    nan: r.nan,
  };
}

export function absolute(r: Range): Range {
  const lo = hasZero(r) ? 0 : Math.min(Math.abs(r.lo), Math.abs(r.hi));
  return { ...r, lo, hi: Math.max(Math.abs(r.lo), Math.abs(r.hi)), negativeZero: false };
}

export function minimum(a: Range, b: Range): Range {
  return { ...joined(a, b), lo: Math.min(a.lo, b.lo), hi: Math.min(a.hi, b.hi) };
}

export function maximum(a: Range, b: Range): Range {
  return { ...joined(a, b), lo: Math.max(a.lo, b.lo), hi: Math.max(a.hi, b.hi) };
}

function joined(a: Range, b: Range): Range {
  return join(a, b) ?? ANY;
}

// ---- int32 operations: whatever could wrap may be any int32 ----

function wrapped(r: Range): Range {
  return isInt32(r) ? r : INT32;
}

export const addInt32 = (a: Range, b: Range): Range => wrapped(add(a, b));
export const subtractInt32 = (a: Range, b: Range): Range => wrapped(subtract(a, b));
export const multiplyInt32 = (a: Range, b: Range): Range =>
  wrapped({ ...multiply(a, b), negativeZero: false });

export const remainderInt32 = (a: Range, b: Range): Range =>
  wrapped({ ...remainder(a, b), negativeZero: false });

export function andInt32(a: Range, b: Range): Range {
  if (a.lo >= 0 && b.lo >= 0) return integers(0, Math.min(a.hi, b.hi));
  if (a.lo >= 0) return integers(0, a.hi);
  return b.lo >= 0 ? integers(0, b.hi) : INT32;
}

/** Both `|` and `^`: no bit above the highest of the operands. */
export function orInt32(a: Range, b: Range): Range {
  if (a.lo < 0 || b.lo < 0) return INT32;
  const bits = 32 - Math.clz32(Math.max(a.hi, b.hi));
  return integers(0, 2 ** bits - 1);
}

export function shiftLeftInt32(a: Range, count: Range): Range {
  if (count.lo !== count.hi) return INT32;
  return wrapped({ ...multiply(a, constantRange(2 ** (count.lo & 31))), negativeZero: false });
}

export function shiftRightInt32(a: Range, count: Range): Range {
  if (count.lo !== count.hi) return integers(Math.min(a.lo, 0), Math.max(a.hi, 0));
  return integers(a.lo >> count.lo, a.hi >> count.lo);
}

export function shiftUnsignedInt32(a: Range, count: Range): Range {
  if (a.lo >= 0) return count.lo === count.hi ? shiftRightInt32(a, count) : integers(0, a.hi);
  const by = count.lo === count.hi ? count.lo & 31 : 0;
  return by === 0 ? INT32 : integers(0, 2 ** (32 - by) - 1);
}

/** ToInt32 of a number. */
export function toInt32(r: Range): Range {
  if (r.lo < INT32_MIN || r.hi > INT32_MAX) return INT32;
  const plain = integers(Math.trunc(r.lo) + 0, Math.trunc(r.hi) + 0);
  return r.nan ? integers(Math.min(plain.lo, 0), Math.max(plain.hi, 0)) : plain;
}

/** The bits of an int32 read as unsigned. */
export function toUnsigned(r: Range): Range {
  return r.lo >= 0 ? r : integers(0, 2 ** 32 - 1);
}
