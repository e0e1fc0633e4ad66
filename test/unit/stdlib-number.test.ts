import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as globals from "../../stdlib/ecma/globals.ts";
import * as math from "../../stdlib/ecma/math.ts";
import * as number from "../../stdlib/ecma/number.ts";
import * as numberStatics from "../../stdlib/ecma/number-static.ts";
import * as objects from "../../stdlib/ecma/object-static.ts";

const runs = { numRuns: 3000 };
const anyNumber = fc.oneof(
  fc.double(),
  fc.integer(),
  fc.integer({ min: -99999, max: 99999 }).map((n) => n / 1000),
  fc.constantFrom(
    0,
    -0,
    Number.NaN,
    Infinity,
    -Infinity,
    1e21,
    0.5,
    1.5,
    2.5,
    0.0005,
    999.9995,
    1e-7,
  ),
);

function same(ours: () => unknown, theirs: () => unknown): void {
  let expected: unknown;
  try {
    expected = theirs();
  } catch (error) {
    expect(ours).toThrow((error as { message: string }).message);
    return;
  }
  expect(ours()).toStrictEqual(expected);
}

describe("numbers", () => {
  test("text", () => {
    fc.assert(
      fc.property(
        anyNumber,
        fc.option(fc.double({ min: -3, max: 105 }), { nil: undefined }),
        (x, d) => {
          same(
            () => number.toString(x, d),
            () => x.toString(d),
          );
          same(
            () => number.toFixed(x, d),
            () => x.toFixed(d),
          );
          same(
            () => number.toExponential(x, d),
            () => x.toExponential(d),
          );
          same(
            () => number.toPrecision(x, d),
            () => x.toPrecision(d),
          );
          same(
            () => number.toLocaleString(x),
            () => x.toLocaleString("en-US"),
          );
          for (const options of [
            { minimumFractionDigits: 2 },
            { maximumFractionDigits: 0 },
            { minimumFractionDigits: 2, maximumFractionDigits: 2 },
          ]) {
            same(
              () => number.toLocaleString(x, "en-US", options),
              () => x.toLocaleString("en-US", options),
            );
          }
        },
      ),
      runs,
    );
  });

  test("predicates and parsing", () => {
    const texts = fc.oneof(
      fc.constantFrom<unknown>(
        "12px",
        " 0x1F",
        "-08",
        "1e3",
        ".5",
        "",
        "Infinity",
        null,
        true,
        "z",
        "10",
      ),
      anyNumber,
      fc.string({ maxLength: 5 }),
    );
    fc.assert(
      fc.property(
        texts,
        fc.option(fc.integer({ min: -2, max: 40 }), { nil: undefined }),
        (x, radix) => {
          same(
            () => globals.parseInt(x, radix),
            () => parseInt(x as string, radix),
          );
          same(
            () => globals.parseFloat(x),
            () => parseFloat(x as string),
          );
          same(
            () => globals.isNaN(x),
            () => isNaN(x as number),
          );
          same(
            () => globals.isFinite(x),
            () => isFinite(x as number),
          );
          same(
            () => numberStatics.isInteger(x),
            () => Number.isInteger(x),
          );
          same(
            () => numberStatics.isSafeInteger(x),
            () => Number.isSafeInteger(x),
          );
          same(
            () => numberStatics.isNaN(x),
            () => Number.isNaN(x),
          );
          same(
            () => numberStatics.isFinite(x),
            () => Number.isFinite(x),
          );
        },
      ),
      runs,
    );
  });

  test("Math with any number of arguments", () => {
    fc.assert(
      fc.property(fc.array(anyNumber, { maxLength: 5 }), (xs) => {
        same(
          () => math.max(...xs),
          () => Math.max(...xs),
        );
        same(
          () => math.min(...xs),
          () => Math.min(...xs),
        );
        same(
          () => math.hypot(...xs),
          () => Math.hypot(...xs),
        );
      }),
      runs,
    );
    for (const name of Object.getOwnPropertyNames(Math)) {
      expect(Object.keys(math)).toContain(name);
    }
    expect(math.PI).toBe(Math.PI);
    expect(math.SQRT1_2).toBe(Math.SQRT1_2);
    expect(math.LOG2E).toBe(Math.LOG2E);
    expect(math.LN10).toBe(Math.LN10);
  });
});

describe("URIs", () => {
  test("encode and decode, malformed ones too", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 6 }),
      fc.string({
        unit: fc.constantFrom("%", "2", "E", "f", "8", "c", "3", "a", "9", "/", "\ud800"),
        maxLength: 14,
      }),
      fc.string({ unit: "grapheme" }).map(encodeURIComponent),
      fc
        .uint8Array({ maxLength: 5 })
        .map((b) => [...b].map((x) => `%${x.toString(16).padStart(2, "0")}`).join("")),
    );
    fc.assert(
      fc.property(text, (s) => {
        same(
          () => globals.encodeURIComponent(s),
          () => encodeURIComponent(s),
        );
        same(
          () => globals.encodeURI(s),
          () => encodeURI(s),
        );
        same(
          () => globals.decodeURIComponent(s),
          () => decodeURIComponent(s),
        );
        same(
          () => globals.decodeURI(s),
          () => decodeURI(s),
        );
        same(
          () => globals.escape(s),
          () => escape(s),
        );
        same(
          () => globals.unescape(s),
          () => unescape(s),
        );
      }),
      runs,
    );
  });
});

describe("Object", () => {
  test("keys, values, entries, fromEntries, assign, groupBy", () => {
    const record = fc.dictionary(
      fc.oneof(fc.string({ maxLength: 2 }), fc.nat(20).map(String)),
      fc.nat(),
    );
    fc.assert(
      fc.property(record, record, (a, b) => {
        expect(objects.keys(a)).toEqual(Object.keys(a));
        expect(objects.values(a)).toEqual(Object.values(a));
        expect(objects.entries(a)).toEqual(Object.entries(a));
        expect(objects.fromEntries(Object.entries(a))).toEqual(
          Object.fromEntries(Object.entries(a)),
        );
        const [x, y] = [{ ...a }, { ...a }];
        expect(objects.assign(x, b, null, undefined)).toEqual(Object.assign(y, b));
        expect(Object.keys(x)).toEqual(Object.keys(y));
      }),
    );
    expect(() => objects.keys(undefined)).toThrow("Cannot convert undefined or null to object");
    expect(objects.groupBy([1, 2, 3], (n) => (n % 2 ? "odd" : "even"))).toEqual(
      Object.assign(Object.create(null), { odd: [1, 3], even: [2] }),
    );
    expect(objects.getOwnPropertyNames([1])).toEqual(["0", "length"]);
  });
});
