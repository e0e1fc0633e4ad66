import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Map as OurMap } from "../../stdlib/ecma/map.ts";
import { Set as OurSet } from "../../stdlib/ecma/set.ts";

const shared = [{}, [], () => {}, Symbol("s")];
const key = fc.oneof(
  fc.nat(40),
  fc.constantFrom<unknown>(-0, 0, Number.NaN, undefined, null, true, "1", 1, "", ...shared),
  fc.string({ maxLength: 2 }),
);
type Step =
  | { do: "set" | "delete" | "get"; which?: undefined; key: unknown; value: number }
  | { do: "clear" }
  | { do: "open" | "advance"; which: number };
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({ do: fc.constantFrom("set", "delete", "get"), key, value: fc.nat() }),
  },
  { weight: 6, arbitrary: fc.record({ do: fc.constant("advance"), which: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom("clear", "open"), which: fc.nat(3) }) },
) as fc.Arbitrary<Step>;
const steps = fc.array(step, { maxLength: 250, size: "max" });

describe("Map", () => {
  test("does what Node's does, its iterators included, whatever happens between their steps", () => {
    fc.assert(
      fc.property(steps, (list) => {
        const ours = new OurMap<unknown, number>();
        const theirs = new Map<unknown, number>();
        const open: [Iterator<unknown>, Iterator<unknown>][] = [];
        for (const s of list) {
          if (s.do === "set") {
            ours.set(s.key, s.value);
            theirs.set(s.key, s.value);
          } else if (s.do === "delete") {
            expect(ours.delete(s.key)).toBe(theirs.delete(s.key));
          } else if (s.do === "get") {
            expect(ours.get(s.key)).toBe(theirs.get(s.key));
            expect(ours.has(s.key)).toBe(theirs.has(s.key));
          } else if (s.do === "clear") {
            ours.clear();
            theirs.clear();
          } else if (s.do === "open") {
            if (s.which === 0) open.push([ours.keys(), theirs.keys()]);
            else if (s.which === 1) open.push([ours.values(), theirs.values()]);
            else open.push([ours[Symbol.iterator](), theirs[Symbol.iterator]()]);
          } else {
            const pair = open[(s.which ?? 0) % Math.max(1, open.length)];
            if (pair) expect(pair[0].next()).toStrictEqual(pair[1].next());
          }
          expect(ours.size).toBe(theirs.size);
        }
        expect([...ours]).toStrictEqual([...theirs]);
      }),
      { numRuns: 1500 },
    );
  });

  test("grows, shrinks and grows again", () => {
    const ours = new OurMap<number, number>();
    for (let round = 0; round < 3; round++) {
      for (let i = 0; i < 20000; i++) ours.set(i * 7, i);
      expect(ours.size).toBe(20000);
      for (let i = 0; i < 20000; i += 2) expect(ours.delete(i * 7)).toBe(true);
      for (let i = 1; i < 20000; i += 2) expect(ours.get(i * 7)).toBe(i);
      for (let i = 1; i < 20000; i += 2) ours.delete(i * 7);
      expect(ours.size).toBe(0);
    }
  });

  test("constructor, forEach, groupBy", () => {
    const map = new OurMap<string, number>([
      ["a", 1],
      ["b", 2],
    ]);
    const seen: unknown[] = [];
    map.forEach((value, k, m) => {
      seen.push([value, k, m === map]);
      if (k === "a") map.set("c", 3);
    });
    expect(seen).toEqual([
      [1, "a", true],
      [2, "b", true],
      [3, "c", true],
    ]);
    expect([...OurMap.groupBy([1, 2, 3, 4], (n) => n % 2)]).toEqual([
      [1, [1, 3]],
      [0, [2, 4]],
    ]);
    expect([...new OurMap(new Map([[1, 2]]))]).toEqual([[1, 2]]);
    expect(Object.is([...new OurMap([[-0, 1]]).keys()][0], 0)).toBe(true);
  });
});

describe("Set", () => {
  test("does what Node's does", () => {
    fc.assert(
      fc.property(steps, (list) => {
        const ours = new OurSet<unknown>();
        const theirs = new Set<unknown>();
        const open: [Iterator<unknown>, Iterator<unknown>][] = [];
        for (const s of list) {
          if (s.do === "set") {
            ours.add(s.key);
            theirs.add(s.key);
          } else if (s.do === "delete") {
            expect(ours.delete(s.key)).toBe(theirs.delete(s.key));
          } else if (s.do === "get") {
            expect(ours.has(s.key)).toBe(theirs.has(s.key));
          } else if (s.do === "clear") {
            ours.clear();
            theirs.clear();
          } else if (s.do === "open") {
            open.push(
              s.which === 0 ? [ours.entries(), theirs.entries()] : [ours.values(), theirs.values()],
            );
          } else {
            const pair = open[(s.which ?? 0) % Math.max(1, open.length)];
            if (pair) expect(pair[0].next()).toStrictEqual(pair[1].next());
          }
        }
        expect([...ours]).toStrictEqual([...theirs]);
      }),
      { numRuns: 1000 },
    );
  });
});
