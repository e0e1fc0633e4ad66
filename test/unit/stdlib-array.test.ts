import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as array from "../../stdlib/ecma/array.ts";
import * as statics from "../../stdlib/ecma/array-static.ts";

const runs = { numRuns: 1500 };

/** Arrays of small values, so that equal ones are found, with holes. */
const element = fc.oneof(
  fc.integer({ min: -3, max: 12 }),
  fc.constantFrom<unknown>(undefined, null, Number.NaN, -0, "a", "b", true, "10", 1.5),
);
const sparse = fc
  .tuple(fc.array(element, { maxLength: 12 }), fc.array(fc.nat(11)), fc.nat(2))
  .map(([given, holes, tail]) => {
    const items = given.slice();
    for (const hole of holes) if (hole < items.length) delete items[hole];
    items.length += tail;
    return items;
  });
const position = fc.oneof(
  fc.integer({ min: -14, max: 14 }),
  fc.constantFrom(Number.NaN, Infinity, -Infinity, -0, 0.5, -1.5),
);
const optional = fc.option(position, { nil: undefined });

function same(ours: unknown, theirs: unknown): void {
  expect(ours).toStrictEqual(theirs);
  if (Array.isArray(theirs)) expect(Object.keys(ours as object)).toEqual(Object.keys(theirs));
}

/** Runs both on copies; compares the results, the arrays and what was thrown. */
function both(
  items: unknown[],
  ours: (xs: unknown[]) => unknown,
  theirs: (xs: unknown[]) => unknown,
): void {
  const a = items.slice();
  const b = items.slice();
  let thrown: string | undefined;
  let expected: unknown;
  try {
    expected = theirs(b);
  } catch (error) {
    thrown = String((error as { message: string }).message);
  }
  if (thrown === undefined) {
    same(ours(a), expected);
  } else {
    expect(() => ours(a)).toThrow(thrown);
  }
  same(a, b);
}

describe("array methods give what Node's give", () => {
  test("searching", () => {
    fc.assert(
      fc.property(sparse, element, optional, (xs, item, from) => {
        both(
          xs,
          (a) => array.indexOf(a, item, from),
          (a) => a.indexOf(item, from),
        );
        both(
          xs,
          (a) => array.indexOf$1(a, item),
          (a) => a.indexOf(item),
        );
        both(
          xs,
          (a) => array.includes(a, item, from),
          (a) => a.includes(item, from),
        );
        both(
          xs,
          (a) => array.includes$1(a, item),
          (a) => a.includes(item),
        );
        both(
          xs,
          (a) => array.lastIndexOf(a, item, from),
          (a) => a.lastIndexOf(item, from),
        );
        both(
          xs,
          (a) => array.lastIndexOf$1(a, item),
          (a) => a.lastIndexOf(item),
        );
        both(
          xs,
          (a) => array.at(a, from ?? 0),
          (a) => a.at(from ?? 0),
        );
      }),
      runs,
    );
  });

  test("slices and copies", () => {
    fc.assert(
      fc.property(sparse, sparse, optional, optional, position, (xs, ys, i, j, k) => {
        both(
          xs,
          (a) => array.slice(a, i, j),
          (a) => a.slice(i, j),
        );
        both(
          xs,
          (a) => array.slice$0(a),
          (a) => a.slice(),
        );
        both(
          xs,
          (a) => array.concat(a, ys, 1, [2]),
          (a) => a.concat(ys, 1, [2]),
        );
        both(
          xs,
          (a) => array.concat$1(a, ys),
          (a) => a.concat(ys),
        );
        both(
          xs,
          (a) => array.toReversed(a),
          (a) => a.toReversed(),
        );
        both(
          xs,
          (a) => array.toSpliced(a, k, i, ...ys),
          (a) => a.toSpliced(k, i as number, ...ys),
        );
        both(
          xs,
          (a) => array.toSpliced$1(a, k),
          (a) => a.toSpliced(k),
        );
        both(
          xs,
          (a) => array.with_(a, k, "new"),
          (a) => a.with(k, "new"),
        );
        both(
          xs,
          (a) => array.join(a),
          (a) => a.join(),
        );
        both(
          xs,
          (a) => array.join(a, "--"),
          (a) => a.join("--"),
        );
        const nested = [xs, [ys, [xs]], 1];
        both(
          nested,
          (a) => array.flat(a, i),
          (a) => a.flat(i),
        );
        both(
          nested,
          (a) => array.toString(a),
          (a) => a.toString(),
        );
        both(
          xs,
          (a) => [...array.entries(a)],
          (a) => [...a.entries()],
        );
        both(
          xs,
          (a) => [...array.keys(a)],
          (a) => [...a.keys()],
        );
        both(
          xs,
          (a) => [...array.values(a)],
          (a) => [...a.values()],
        );
      }),
      runs,
    );
  });

  test("changes in place", () => {
    fc.assert(
      fc.property(sparse, sparse, optional, optional, position, (xs, ys, i, j, k) => {
        both(
          xs,
          (a) => array.push(a, ...ys),
          (a) => a.push(...ys),
        );
        both(
          xs,
          (a) => array.pop(a),
          (a) => a.pop(),
        );
        both(
          xs,
          (a) => array.shift(a),
          (a) => a.shift(),
        );
        both(
          xs,
          (a) => array.unshift(a, ...ys),
          (a) => a.unshift(...ys),
        );
        both(
          xs,
          (a) => array.splice(a, k, i, ...ys),
          (a) => a.splice(k, i as number, ...ys),
        );
        both(
          xs,
          (a) => array.splice$1(a, k),
          (a) => a.splice(k),
        );
        both(
          xs,
          (a) => array.reverse(a),
          (a) => a.reverse(),
        );
        both(
          xs,
          (a) => array.fill(a, 7, i, j),
          (a) => a.fill(7, i, j),
        );
        both(
          xs,
          (a) => array.copyWithin(a, k, i ?? 0, j),
          (a) => a.copyWithin(k, i ?? 0, j),
        );
        both(
          xs,
          (a) => array.copyWithin$1(a, k),
          (a) => a.copyWithin(k, 0),
        );
      }),
      runs,
    );
  });

  test("callbacks, in the same order with the same arguments", () => {
    fc.assert(
      fc.property(sparse, fc.infiniteStream(fc.boolean()), (xs, booleans) => {
        const answers = [...booleans.take(20)];
        const calls = (
          run: (f: (v: unknown, i: number, all: readonly unknown[]) => boolean) => unknown,
        ) => {
          const log: unknown[] = [];
          const result = run((v, i, all) => {
            log.push([v, i, all.length]);
            return answers[i % 20] === true;
          });
          return [result, log];
        };
        const pairs: [(xs: unknown[], f: never) => unknown, string][] = [
          [array.map, "map"],
          [array.filter, "filter"],
          [array.forEach, "forEach"],
          [array.some, "some"],
          [array.every, "every"],
          [array.find, "find"],
          [array.findIndex, "findIndex"],
          [array.findLast, "findLast"],
          [array.findLastIndex, "findLastIndex"],
        ];
        for (const [ours, name] of pairs) {
          both(
            xs,
            (a) => calls((f) => ours(a, f as never)),
            (a) => calls((f) => (a as unknown as Record<string, (f: unknown) => unknown>)[name](f)),
          );
        }
        both(
          xs,
          (a) => array.flatMap(a, (v, i) => (answers[i] ? [v, [v]] : v)),
          (a) => a.flatMap((v, i) => (answers[i] ? [v, [v]] : v)),
        );
        const add = (sum: unknown, v: unknown, i: number): unknown => `${sum}|${v}${i}`;
        both(
          xs,
          (a) => array.reduce(a, add, "0"),
          (a) => a.reduce(add, "0"),
        );
        both(
          xs,
          (a) => array.reduce$1(a, add),
          (a) => a.reduce(add),
        );
        both(
          xs,
          (a) => array.reduceRight(a, add, "0"),
          (a) => a.reduceRight(add, "0"),
        );
        both(
          xs,
          (a) => array.reduceRight$1(a, add),
          (a) => a.reduceRight(add),
        );
      }),
      runs,
    );
  });

  test("a callback that changes the array", () => {
    const shrinking = (run: (xs: number[], f: (v: number) => boolean) => unknown): unknown => {
      const xs = [1, 2, 3, 4, 5, 6];
      const seen: number[] = [];
      const result = run(xs, (v) => {
        seen.push(v);
        xs.pop();
        xs[1] = 20;
        return true;
      });
      return [result, seen, xs];
    };
    expect(shrinking((xs, f) => array.map(xs, f))).toStrictEqual(shrinking((xs, f) => xs.map(f)));
    expect(shrinking(array.filter)).toStrictEqual(shrinking((xs, f) => xs.filter(f)));
    expect(shrinking((xs, f) => array.every(xs, f))).toStrictEqual(
      shrinking((xs, f) => xs.every(f)),
    );
  });
});

describe("sort", () => {
  test("by text, with undefined and holes last", () => {
    fc.assert(
      fc.property(sparse, (xs) => {
        both(
          xs,
          (a) => array.sort(a),
          (a) => a.sort(),
        );
        both(
          xs,
          (a) => array.toSorted(a),
          (a) => a.toSorted(),
        );
      }),
      runs,
    );
  });

  /** The comparator's calls are V8's own, so an inconsistent one gives V8's order. */
  function sameCalls(xs: number[], compare: (a: number, b: number) => number): void {
    const ours: number[] = [];
    const theirs: number[] = [];
    const sorted = array.sort(xs.slice(), (a, b) => (ours.push(a, b), compare(a, b)));
    const expected = xs.slice().sort((a, b) => (theirs.push(a, b), compare(a, b)));
    expect(sorted).toEqual(expected);
    expect(ours).toEqual(theirs);
  }

  const numbers = fc.oneof(
    fc.array(fc.nat(1000), { maxLength: 300 }),
    fc.array(fc.nat(5), { maxLength: 700, minLength: 100 }),
    // Long runs, to make merges gallop.
    fc
      .array(fc.tuple(fc.nat(3000), fc.nat(200), fc.boolean()), { maxLength: 12 })
      .map((pieces) =>
        pieces.flatMap(([start, count, down]) =>
          Array.from({ length: count }, (_, i) => (down ? start - i : start + i)),
        ),
      ),
  );

  test("calls the comparator as V8 does", () => {
    fc.assert(
      fc.property(numbers, (xs) => {
        sameCalls(xs, (a, b) => a - b);
        sameCalls(xs, (a, b) => b - a);
        sameCalls(xs, (a, b) => (a >> 3) - (b >> 3));
      }),
      { numRuns: 400 },
    );
  });

  test("follows V8 with inconsistent comparators", () => {
    fc.assert(
      fc.property(numbers, fc.nat(), (xs, seed) => {
        sameCalls(xs, (a, b) => Number(a > b));
        sameCalls(xs, (a, b) => ((a * 31 + b * 17 + seed) % 7) - 3);
        sameCalls(xs, () => Number.NaN);
      }),
      { numRuns: 300 },
    );
  });

  test("leaves the array alone when the comparator throws", () => {
    const xs = [3, 1, 2];
    expect(() =>
      array.sort(xs, () => {
        throw new RangeError("no");
      }),
    ).toThrow("no");
    expect(xs).toEqual([3, 1, 2]);
  });
});

describe("statics", () => {
  test("from", () => {
    expect(statics.from$1("a😀b")).toEqual(["a", "😀", "b"]);
    expect(statics.from({ length: 3 }, (_v, i) => i * 2)).toEqual([0, 2, 4]);
    expect(statics.from$1({ length: 2, 0: "x", 1: "y" })).toEqual(["x", "y"]);
    expect(statics.from(new Set([1, 2]), (v) => v + 1)).toEqual([2, 3]);
    expect(statics.from$1([1, , 3])).toEqual([1, undefined, 3]);
    expect(statics.of(1, 2)).toEqual([1, 2]);
    expect(statics.isArray([])).toBe(true);
    expect(statics.isArray({ length: 0 })).toBe(false);
  });
});
