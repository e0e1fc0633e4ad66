import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as string from "../../stdlib/ecma/string.ts";
import * as statics from "../../stdlib/ecma/string-static.ts";

const runs = { numRuns: 2000 };
const text = fc.oneof(
  fc.string({ unit: fc.constantFrom("a", "b", "A", " ", "$", "&", "-"), maxLength: 12 }),
  fc.string({ unit: "grapheme", maxLength: 8 }),
  fc.string({ unit: fc.constantFrom("\ud83d", "\ude00", "é", "e\u0301", "ß", "\n"), maxLength: 6 }),
);
const needle = fc.oneof(
  fc.constantFrom("", "a", "b", "ab", "aa", "$", " "),
  fc.string({ unit: fc.constantFrom("a", "b"), maxLength: 3 }),
);
const position = fc.oneof(
  fc.integer({ min: -14, max: 14 }),
  fc.constantFrom(Number.NaN, Infinity, -Infinity, -0, 0.5, -1.5),
);
const optional = fc.option(position, { nil: undefined });

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

describe("string methods give what Node's give", () => {
  test("characters and searching", () => {
    fc.assert(
      fc.property(text, needle, optional, position, (s, n, i, p) => {
        same(
          () => string.at(s, p),
          () => s.at(p),
        );
        same(
          () => string.charAt(s, i),
          () => s.charAt(i as number),
        );
        same(
          () => string.charCodeAt(s, i),
          () => s.charCodeAt(i as number),
        );
        same(
          () => string.codePointAt(s, i),
          () => s.codePointAt(i as number),
        );
        same(
          () => string.includes(s, n, i),
          () => s.includes(n, i),
        );
        same(
          () => string.startsWith(s, n, i),
          () => s.startsWith(n, i),
        );
        same(
          () => string.endsWith(s, n, i),
          () => s.endsWith(n, i),
        );
        same(
          () => string.indexOf(s, n, i),
          () => s.indexOf(n, i),
        );
        same(
          () => string.lastIndexOf(s, n, i),
          () => s.lastIndexOf(n, i),
        );
        same(
          () => [...string.symbol_iterator(s)],
          () => [...s],
        );
      }),
      runs,
    );
  });

  test("cutting", () => {
    fc.assert(
      fc.property(text, needle, optional, optional, (s, n, i, j) => {
        same(
          () => string.slice(s, i, j),
          () => s.slice(i, j),
        );
        same(
          () => string.substring(s, i ?? 0, j),
          () => s.substring(i ?? 0, j),
        );
        same(
          () => string.substr(s, i ?? 0, j),
          () => s.substr(i ?? 0, j),
        );
        same(
          () => string.split(s, n, j),
          () => s.split(n, j),
        );
        same(
          () => string.split(s, undefined, j),
          () => s.split(undefined as never, j),
        );
        same(
          () => string.trim(s),
          () => s.trim(),
        );
        same(
          () => string.trimStart(s),
          () => s.trimStart(),
        );
        same(
          () => string.trimEnd(s),
          () => s.trimEnd(),
        );
      }),
      runs,
    );
  });

  test("building", () => {
    fc.assert(
      fc.property(text, needle, text, position, (s, n, r, p) => {
        same(
          () => string.concat(s, n, r),
          () => s.concat(n, r),
        );
        const count = p === Infinity ? -p : p;
        same(
          () => string.repeat(s, count),
          () => s.repeat(count),
        );
        const width = p === Infinity ? 30 : p;
        same(
          () => string.padStart(s, width, n),
          () => s.padStart(width, n),
        );
        same(
          () => string.padEnd(s, width),
          () => s.padEnd(width),
        );
        same(
          () => string.replace(s, n, r),
          () => s.replace(n, r),
        );
        same(
          () => string.replaceAll(s, n, r),
          () => s.replaceAll(n, r),
        );
        const f = (m: string, i: number, all: string): string => `<${m}${i}${all.length}>`;
        same(
          () => string.replace(s, n, f),
          () => s.replace(n, f),
        );
        same(
          () => string.replaceAll(s, n, f),
          () => s.replaceAll(n, f),
        );
        for (const template of ["$$", "[$&]", "$`|$'", "$1$0$<x>", "$", "a$"]) {
          same(
            () => string.replace(s, n, template),
            () => s.replace(n, template),
          );
          same(
            () => string.replaceAll(s, n, template),
            () => s.replaceAll(n, template),
          );
        }
      }),
      runs,
    );
    expect(() => string.repeat("ab", 2 ** 29)).toThrow("Invalid string length");
    expect(() => string.repeat("", Infinity)).toThrow("Invalid count value: Infinity");
  });

  test("Unicode", () => {
    fc.assert(
      fc.property(text, (s) => {
        same(
          () => string.toLowerCase(s),
          () => s.toLowerCase(),
        );
        same(
          () => string.toUpperCase(s),
          () => s.toUpperCase(),
        );
        for (const form of ["NFC", "NFD", "NFKC", "NFKD", "nfc"]) {
          same(
            () => string.normalize(s, form),
            () => s.normalize(form),
          );
        }
      }),
      { numRuns: 300 },
    );
  });

  test("statics", () => {
    expect(statics.fromCharCode(104, 105, 65601)).toBe("hiA");
    expect(statics.fromCodePoint(0x1f600, 97)).toBe("😀a");
    for (const bad of [-1, 1.5, 0x110000, Number.NaN]) {
      same(
        () => statics.fromCodePoint(bad),
        () => String.fromCodePoint(bad),
      );
    }
    expect(statics.raw({ raw: ["a\\n", "b", "c"] }, 1, 2, 3)).toBe("a\\n1b2c");
  });
});

describe("localeCompare", () => {
  const order = (a: string, b: string): number => Math.sign(a.localeCompare(b, "en-US"));

  test("ASCII has ICU's order", () => {
    const ascii = fc.string({ unit: "grapheme-ascii", maxLength: 6 });
    fc.assert(
      fc.property(ascii, ascii, (a, b) => {
        expect(string.localeCompare(a, b)).toBe(order(a, b));
      }),
      { numRuns: 10000 },
    );
    const letters = fc.string({
      unit: fc.constantFrom("a", "A", "b", "B", "-", " ", "\u0001"),
      maxLength: 5,
    });
    fc.assert(
      fc.property(letters, letters, (a, b) => {
        expect(string.localeCompare(a, b)).toBe(order(a, b));
      }),
      { numRuns: 5000 },
    );
  });

  test("Latin letters with accents have ICU's order", () => {
    const units = [..."aAbBeEoOuUzZáàâäãåéèêëóòôöõúùûüñÑçÇšŠžŽčČřłŁőűýÿęąøØđß"];
    const latin = fc.string({ unit: fc.constantFrom(...units), maxLength: 5 });
    fc.assert(
      fc.property(latin, latin, (a, b) => {
        expect(string.localeCompare(a, b)).toBe(order(a, b));
      }),
      { numRuns: 10000 },
    );
  });
});
