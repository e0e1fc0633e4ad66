import util from "node:util";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as errors from "../../stdlib/ecma/error.ts";
import { formatValues } from "../../stdlib/ecma/format.ts";
import { inspect } from "../../stdlib/ecma/inspect.ts";
import { Map as OurMap } from "../../stdlib/ecma/map.ts";
import { Set as OurSet } from "../../stdlib/ecma/set.ts";
import { WeakMap as OurWeakMap } from "../../stdlib/ecma/weak-map.ts";
import { WeakSet as OurWeakSet } from "../../stdlib/ecma/weak-set.ts";
import { primitivesText } from "../../stdlib/web/console-text.ts";
import { stackForTests } from "./stdlib-shim/intrinsics.ts";

/** The classes that a value is built from: Node's own, or the library's. */
interface World {
  Map: typeof Map;
  Set: typeof Set;
  Error: typeof Error;
  TypeError: typeof TypeError;
  AggregateError: typeof AggregateError;
}
const node: World = { Map, Set, Error, TypeError, AggregateError };
const ours = { ...errors, Map: OurMap, Set: OurSet } as unknown as World;

type Recipe = (world: World) => unknown;

const constant =
  (value: unknown): Recipe =>
  () =>
    value;
class Point {
  x = 1;
  y = 2;
}
class Empty {}
class Tagged {
  get [Symbol.toStringTag](): string {
    return "bar";
  }
}
class Accessors {
  get a(): number {
    return 1;
  }
  b = 2;
}

const text = fc.oneof(
  fc.string({
    unit: fc.constantFrom(..."ab'\"`\n\\ ${}\t\u0001\u007f\ud83d\ude00é世", "\ud83d"),
    maxLength: 10,
  }),
  fc.string({ unit: fc.constantFrom("word ", "\n", "x", "'"), minLength: 10, maxLength: 40 }),
);
const primitive: fc.Arbitrary<Recipe> = fc
  .oneof(
    text,
    fc.integer({ min: -1000, max: 100000 }),
    fc.double(),
    fc.constantFrom<unknown>(
      undefined,
      null,
      true,
      false,
      -0,
      Symbol("s"),
      Symbol(),
      10n,
      Number.NaN,
    ),
  )
  .map(constant);
const fixed: fc.Arbitrary<Recipe> = fc.constantFrom<Recipe>(
  () => new Point(),
  () => new Empty(),
  () => new Tagged(),
  () => new Accessors(),
  () => Point,
  () => class extends Point {},
  () => class Sub extends Point {},
  () => function named() {},
  () => () => {},
  () => async function later() {},
  () => function* steps() {},
  () => async () => {},
  () => Object.create(null),
  () => Object.assign(Object.create(null), { a: 1 }),
  () => Object.assign(() => {}, { extra: 1 }),
  (w) => new w.Map(),
  (w) => new w.Set(),
  (w) => new w.Map([[1, { a: 1 }]]).entries(),
  (w) => new w.Map([[{ k: 1 }, 2]]).keys(),
  (w) => new w.Map([[1, "v"]]).values(),
  (w) => new w.Set([1, "two"]).values(),
  (w) => new w.Set([1, "two"]).entries(),
  () => ({
    get g() {
      return 1;
    },
    set s(_v: number) {},
    get b() {
      return 1;
    },
    set b(_v: number) {},
  }),
  () => ({ [Symbol("key")]: 1, "not an identifier": 2, __proto__x: 3, 12: 4, "it's": 5 }),
  () => ({ toString: () => "own" }),
);
const key = fc.oneof(
  fc.string({ unit: fc.constantFrom("a", "b", "c", "_", "1", " ", "-"), maxLength: 4 }),
  text,
);

const recipe: fc.Arbitrary<Recipe> = fc.letrec<{ value: Recipe }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, depthSize: "small", withCrossShrink: true },
    { weight: 4, arbitrary: primitive },
    { weight: 2, arbitrary: fixed },
    {
      weight: 3,
      arbitrary: fc.array(fc.tuple(key, tie("value")), { maxLength: 6 }).map(
        (entries): Recipe =>
          (w) => {
            const object: Record<string, unknown> = {};
            for (const [k, v] of entries) {
              Object.defineProperty(object, k, {
                value: v(w),
                enumerable: true,
                configurable: true,
                writable: true,
              });
            }
            return object;
          },
      ),
    },
    {
      weight: 3,
      arbitrary: fc.array(tie("value"), { maxLength: 9 }).map(
        (items): Recipe =>
          (w) =>
            items.map((item) => item(w)),
      ),
    },
    {
      weight: 1,
      arbitrary: fc.array(fc.tuple(tie("value"), tie("value")), { maxLength: 5 }).map(
        (entries): Recipe =>
          (w) =>
            new w.Map(entries.map(([k, v]) => [k(w), v(w)])),
      ),
    },
    {
      weight: 1,
      arbitrary: fc.array(tie("value"), { maxLength: 5 }).map(
        (items): Recipe =>
          (w) =>
            new w.Set(items.map((item) => item(w))),
      ),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.array(tie("value"), { maxLength: 4 }), fc.array(fc.nat(8), { maxLength: 4 }))
        .map(
          ([items, holes]): Recipe =>
            (w) => {
              const list: unknown[] = items.map((item) => item(w));
              for (const hole of holes) if (hole < list.length) delete list[hole];
              list.length += holes.length;
              return holes.length === 3 ? Object.assign(list, { extra: 1, "-1": 2 }) : list;
            },
        ),
    },
    {
      weight: 1,
      arbitrary: fc.array(tie("value"), { maxLength: 3 }).map(
        (items): Recipe =>
          (w) => {
            const circular: Record<string, unknown> = { name: "circle" };
            circular.self = circular;
            circular.items = [...items.map((item) => item(w)), circular];
            circular.map = new w.Map([[circular, new w.Set([circular.items])]]);
            return circular;
          },
      ),
    },
  ),
})).value;

const wide: fc.Arbitrary<Recipe> = fc.oneof(
  fc
    .array(fc.oneof(fc.integer({ min: -99999, max: 99999 }), fc.double()), {
      minLength: 5,
      maxLength: 140,
    })
    .map(constant),
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 5, maxLength: 140 }).map(constant),
  fc
    .array(fc.string({ unit: fc.constantFrom("a", "世", "é", "e\u0301", "'"), maxLength: 9 }), {
      minLength: 5,
      maxLength: 120,
    })
    .map(constant),
  fc
    .array(fc.oneof(fc.nat(), fc.string({ maxLength: 20 }), fc.boolean(), fc.constant(undefined)), {
      minLength: 5,
      maxLength: 30,
    })
    .map(constant),
  fc.array(fc.nat(300), { minLength: 90, maxLength: 120 }).map(
    (xs): Recipe =>
      (w) =>
        new w.Set(xs),
  ),
  fc.array(fc.nat(300), { minLength: 90, maxLength: 120 }).map(
    (xs): Recipe =>
      (w) =>
        new w.Map(xs.map((x) => [x, `${x}`])),
  ),
);

function compare(make: Recipe, options?: util.InspectOptions): void {
  expect(inspect(make(ours), options as never)).toBe(util.inspect(make(node), options));
}

describe("inspect gives util.inspect's text", () => {
  test("for values of every kind", () => {
    fc.assert(
      fc.property(recipe, (make) => compare(make)),
      { numRuns: 12000 },
    );
  });

  test("for long arrays and collections", () => {
    fc.assert(
      fc.property(wide, (make) => {
        compare(make);
        compare((w) => ({ inner: { list: make(w) } }));
      }),
      { numRuns: 3000 },
    );
  });

  test("with options", () => {
    const options = fc.record(
      {
        depth: fc.constantFrom(0, 1, 5, null, Infinity),
        compact: fc.constantFrom<boolean | number>(true, false, 0, 1, 2, 5),
        breakLength: fc.constantFrom(20, 40, 60, 120, Infinity),
        maxArrayLength: fc.constantFrom(0, 1, 3, null),
        maxStringLength: fc.constantFrom(0, 1, 5, null),
        sorted: fc.boolean(),
        getters: fc.constantFrom<boolean | "get" | "set">(true, false, "get", "set"),
        numericSeparator: fc.boolean(),
        colors: fc.boolean(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(recipe, options, (make, o) => compare(make, o)),
      { numRuns: 6000 },
    );
  });

  test("for subclasses of Map and Set", () => {
    compare((w) => {
      class Index extends w.Map<string, number> {
        extra = 1;
      }
      return [new Index([["a", 1]]), new (class Bag extends w.Set<number> {})([1, 2])];
    });
    expect(inspect([new OurWeakMap(), new OurWeakSet()])).toBe(
      util.inspect([new WeakMap(), new WeakSet()]),
    );
  });

  test("for objects that say how", () => {
    const custom = Symbol.for("nodejs.util.inspect.custom");
    const seen: unknown[] = [];
    const make: Recipe = () => ({
      a: { [custom]: (depth: number) => (seen.push(depth), "two\nlines") },
      b: { [custom]: () => ({ other: 1 }) },
      c: { [custom]: 5 },
    });
    compare(make);
    expect(seen).toEqual([1, 1]);
  });
});

describe("errors", () => {
  const frames = "\n    at run (app.ts:3:5)\n    at main (app.ts:9:1)";
  function both(make: Recipe): void {
    stackForTests.text = frames;
    const mine = inspect(make(ours));
    stackForTests.text = "";
    const theirs = util.inspect(
      make({
        ...node,
        Error: framed(Error),
        TypeError: framed(TypeError),
        AggregateError: framed(AggregateError) as unknown as typeof AggregateError,
      }),
    );
    expect(mine).toBe(theirs);
  }
  /** Node's class, its instances with the tests' frames. */
  function framed<C extends new (...args: never[]) => { stack?: string }>(base: C): C {
    const result = {
      [base.name]: class extends (base as unknown as new (...args: unknown[]) => Error) {
        constructor(...args: unknown[]) {
          super(...args);
          // Node makes the stack when it is first read.
          let own: { text: unknown } | undefined;
          Object.defineProperty(this, "stack", {
            get: () => {
              own ??= { text: this.name + (this.message ? `: ${this.message}` : "") + frames };
              return own.text;
            },
            set: (text: unknown) => {
              own = { text };
            },
            enumerable: false,
          });
        }
      },
    }[base.name];
    return result as unknown as C;
  }

  test("have their stack, class and properties", () => {
    both((w) => new w.Error("plain"));
    both((w) => new w.TypeError("typed"));
    both((w) => [new w.Error("in a list")]);
    both((w) => ({ e: new w.Error("two\nlines") }));
    both((w) => new w.Error(""));
    both((w) => new (class FooError extends w.Error {})("subclass"));
    both((w) => new (class Foo extends w.Error {})("subclass"));
    both((w) => {
      class HttpError extends w.Error {
        status = 404;
      }
      return new HttpError("not found");
    });
    both((w) => {
      class NamedError extends w.Error {
        override name = "NamedError";
      }
      return new NamedError("named");
    });
    both((w) => {
      const e = new w.Error("renamed");
      // The compiler makes it the error's own; the library as JavaScript has only a getter.
      Object.defineProperty(e, "name", { value: "Custom", enumerable: true });
      return e;
    });
    both((w) => new w.Error("outer", { cause: "text" }));
    both((w) => new w.Error("outer", { cause: new w.TypeError("inner") }));
    both((w) => new w.AggregateError([new w.Error("one"), 2], "several"));
    both((w) => Object.assign(new w.Error("extra"), { code: "E1", info: { deep: [1] } }));
    both((w) => {
      const e = new w.Error("no stack");
      e.stack = undefined as never;
      return [e];
    });
    both((w) => {
      const e = new w.Error("own stack");
      e.stack = "whatever";
      return e;
    });
  });

  test("without frames stand in brackets", () => {
    expect(inspect(new errors.RangeError("short"))).toBe("[RangeError: short]");
  });
});

describe("format", () => {
  test("takes specifiers as util.format does", () => {
    const template = fc.string({
      unit: fc.constantFrom(
        "%s",
        "%d",
        "%i",
        "%f",
        "%j",
        "%o",
        "%O",
        "%c",
        "%%",
        "%",
        "a",
        " ",
        "%x",
      ),
      maxLength: 6,
    });
    class Text {
      toString(): string {
        return "text!";
      }
    }
    const argument = fc.oneof(
      recipe,
      fc.constantFrom<Recipe>(
        () => "12.5px",
        () => new Text(),
        () => new Point(),
        () => [1, [2]],
        () => -0,
      ),
    );
    const simple = (value: unknown): boolean =>
      typeof value !== "function" && !(typeof value === "object" && value !== null);
    fc.assert(
      fc.property(template, fc.array(argument, { maxLength: 4 }), (format, args) => {
        const values = args.map((make) => make(node));
        // %o shows hidden properties: compared for plain values only.
        fc.pre(!format.includes("%o") || values.every(simple));
        fc.pre(
          !values.some(
            (v) => typeof v === "object" && v !== null && "map" in v && format.includes("%j"),
          ),
        );
        let expected: string;
        try {
          expected = util.format(format, ...values);
        } catch (error) {
          expect(() => formatValues({}, [format, ...args.map((make) => make(ours))])).toThrow(
            (error as { message: string }).message,
          );
          return;
        }
        expect(formatValues({}, [format, ...args.map((make) => make(ours))])).toBe(expected);
      }),
      { numRuns: 6000 },
    );
    expect(formatValues({}, ["%o", [1, 2]])).toBe(util.format("%o", [1, 2]));
    expect(formatValues({}, [1, "a", { b: 1 }])).toBe("1 a { b: 1 }");
  });

  test("of primitives needs no inspection", () => {
    const template = fc.string({
      unit: fc.constantFrom(
        "%s",
        "%d",
        "%i",
        "%f",
        "%j",
        "%o",
        "%O",
        "%c",
        "%%",
        "%",
        "a",
        " ",
        "%x",
      ),
      maxLength: 6,
    });
    const plain = fc.oneof(text, fc.double(), fc.constantFrom(undefined, null, true, -0, 5n));
    fc.assert(
      fc.property(template, fc.array(plain, { maxLength: 4 }), (format, args) => {
        fc.pre(!format.includes("%j") || args.every((a) => typeof a !== "bigint"));
        expect(primitivesText([format, ...args])).toBe(util.format(format, ...args));
        expect(primitivesText(args)).toBe(util.format(...args));
      }),
      { numRuns: 3000 },
    );
  });
});
