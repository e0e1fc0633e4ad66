import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse, parse$1, stringify, stringify$1 } from "../../stdlib/ecma/json.ts";

const runs = { numRuns: 3000 };

function same(ours: () => unknown, theirs: () => unknown): void {
  let expected: unknown;
  try {
    expected = theirs();
  } catch (error) {
    expect(ours).toThrow((error as { message: string }).message);
    let message = "";
    try {
      ours();
    } catch (thrown) {
      message = (thrown as { message: string }).message;
    }
    expect(message).toBe((error as { message: string }).message);
    return;
  }
  expect(ours()).toStrictEqual(expected);
}

const anything = fc.anything({
  withBoxedValues: false,
  withNullPrototype: true,
  withSparseArray: true,
  withUnicodeString: true,
});

describe("JSON.stringify", () => {
  test("gives Node's text, whatever the value and the indentation", () => {
    const space = fc.constantFrom<string | number | undefined>(
      undefined,
      0,
      2,
      1.9,
      15,
      "--",
      "abcdefghijklm",
      "",
    );
    fc.assert(
      fc.property(anything, space, (value, gap) => {
        same(
          () => stringify(value, null, gap),
          () => JSON.stringify(value, null, gap),
        );
        same(
          () => stringify$1(value),
          () => JSON.stringify(value),
        );
        same(
          () => stringify(value, ["a", 1, "b", "a", ""], gap),
          () => JSON.stringify(value, ["a", 1, "b", "a", ""], gap),
        );
      }),
      runs,
    );
  });

  test("replacers and toJSON, with their arguments", () => {
    fc.assert(
      fc.property(anything, (value) => {
        const run = (f: typeof JSON.stringify): unknown => {
          const log: unknown[] = [];
          const text = f(value, function (this: unknown, key: string, v: unknown) {
            log.push([key, v, Array.isArray(this)]);
            return typeof v === "number" ? v * 2 : key === "b" ? undefined : v;
          });
          return [text, log];
        };
        same(
          () => run(stringify as typeof JSON.stringify),
          () => run(JSON.stringify),
        );
      }),
      { numRuns: 1000 },
    );
    const object = {
      toJSON(key: string): unknown {
        return { key };
      },
    };
    for (const value of [object, [object], { x: object }, { x: { toJSON: 1 } }]) {
      same(
        () => stringify$1(value),
        () => JSON.stringify(value),
      );
    }
  });

  test("names the way round a circle", () => {
    class Foo {
      x: unknown;
    }
    const cycles: unknown[] = [];
    for (let length = 0; length < 7; length++) {
      const root: Record<string, unknown> = {};
      let inner: unknown = root;
      for (let i = 0; i < length; i++)
        inner =
          i % 3 === 0
            ? { [`k${i}`]: inner }
            : i % 3 === 1
              ? [0, inner]
              : Object.assign(new Foo(), { x: inner });
      root["start here"] = inner;
      cycles.push(root, [root], { a: [root] });
    }
    for (const cycle of cycles)
      same(
        () => stringify$1(cycle),
        () => JSON.stringify(cycle),
      );
  });
});

describe("JSON.parse", () => {
  const texts = fc.oneof(
    fc.json(),
    fc
      .tuple(
        fc.json(),
        fc.nat(60),
        fc.constantFrom("", "x", ",", "}", "]", '"', "\\", "\u0001", "1", "-", ".", "e", " "),
      )
      .map(([text, at, insert]) => text.slice(0, at) + insert + text.slice(at + 1)),
    fc.json().map((text) => text.slice(0, text.length >> 1)),
    fc.string({ unit: fc.constantFrom(...'{}[]",:\\u0017eE+-.truefalsn \n\t'), maxLength: 14 }),
    fc.double().map((n) => ` ${n} `),
    fc.tuple(fc.json(), fc.json()).map(([a, b]) => `{"k":${a},"k":[${b}]}`),
    fc
      .string({
        unit: fc.constantFrom("\\u00e9", "\\n", "\\ud83d", "a", "é", "\\/", "😀"),
        maxLength: 8,
      })
      .map((s) => `"${s}"`),
  );

  test("gives what Node gives, error messages included", () => {
    fc.assert(
      fc.property(texts, (text) => {
        same(
          () => parse$1(text),
          () => JSON.parse(text),
        );
      }),
      { numRuns: 30000 },
    );
    for (const text of [
      "undefined",
      "NaN",
      "Infinity",
      "[object Object]",
      "",
      " ",
      '{"__proto__": 1}',
    ]) {
      same(
        () => parse$1(text),
        () => JSON.parse(text),
      );
    }
  });

  test("revivers", () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const run = (f: typeof JSON.parse): unknown => {
          const log: unknown[] = [];
          const value = f(text, function (this: unknown, key: string, v: unknown) {
            log.push([key, JSON.stringify(v), Array.isArray(this)]);
            return typeof v === "number" ? v * 2 : v === null ? undefined : v;
          });
          return [value, log];
        };
        same(
          () => run(parse as typeof JSON.parse),
          () => run(JSON.parse),
        );
      }),
      { numRuns: 1000 },
    );
  });
});
