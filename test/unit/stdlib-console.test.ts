import { Console } from "node:console";
import { Writable } from "node:stream";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Map as OurMap } from "../../stdlib/ecma/map.ts";
import { Set as OurSet } from "../../stdlib/ecma/set.ts";
import * as ours from "../../stdlib/web/console.ts";
import { host } from "./stdlib-shim/intrinsics.ts";

/** What a program's use of a console prints on its two outputs. */
function printedByNode(use: (c: Console) => void): [string, string] {
  const texts = ["", ""];
  const stream = (index: number): Writable =>
    new Writable({
      write(chunk, _encoding, done) {
        texts[index] += String(chunk);
        done();
      },
    });
  use(new Console({ stdout: stream(0), stderr: stream(1), colorMode: false }));
  return texts as [string, string];
}

function printedByUs(use: (c: Console) => void): [string, string] {
  host.output = "";
  host.errors = "";
  use(ours as unknown as Console);
  return [host.output, host.errors];
}

function same(use: (c: Console) => void, alsoOurs = use): void {
  expect(printedByUs(alsoOurs)).toEqual(printedByNode(use));
}

describe("console prints what Node's prints", () => {
  test("on the right output", () => {
    same((c) => {
      c.log("a", 1, { b: [2] });
      c.info("%s!", "info");
      c.debug();
      c.error("e", -0);
      c.warn([undefined, null]);
      c.dir({ a: { b: { c: { d: 1 } } } }, { depth: 0 });
      c.assert(true, "no");
      c.assert(false);
      c.assert(false, "say %s", "this", { x: 1 });
    });
  });

  test("in groups", () => {
    same((c) => {
      c.group("one");
      c.log("two\nlines");
      c.group();
      c.error({ a: "x".repeat(50), b: "y".repeat(50) });
      c.groupEnd();
      c.log("back");
      c.groupEnd();
      c.groupEnd();
      c.log("out");
    });
  });

  test("counters", () => {
    same((c) => {
      c.count();
      c.count("x");
      c.count();
      c.countReset();
      c.count();
    });
  });

  test("timers", () => {
    host.now = 0;
    const texts: string[] = [];
    for (const duration of [0.5, 12.3456, 999.9994, 1000, 61234.5, 3600000, 3723004.5]) {
      texts.push(ours.durationText(duration));
    }
    expect(texts).toEqual([
      "0.5ms",
      "12.346ms",
      "999.999ms",
      "1.000s",
      "1:01.234 (m:ss.mmm)",
      "1:00:00.000 (h:mm:ss.mmm)",
      "1:02:03.005 (h:mm:ss.mmm)",
    ]);
    const [output] = printedByUs((c) => {
      c.time();
      host.now = 5;
      c.timeLog("default", "so far", 1);
      host.now = 2000;
      c.timeEnd();
    });
    expect(output).toBe("default: 5ms so far 1\ndefault: 2.000s\n");
  });

  test("tables", () => {
    const cell = fc.oneof(
      fc.integer(),
      fc.string({ maxLength: 5 }),
      fc.constantFrom<unknown>(
        null,
        undefined,
        [1, 2, 3, 4],
        { a: 1 },
        { a: 1, b: 2, c: 3 },
        "世界",
        () => 1,
      ),
    );
    const row = fc.oneof(
      fc.dictionary(fc.constantFrom("a", "b", "10", "2", "x y"), cell, { maxKeys: 4 }),
      fc.array(cell, { maxLength: 4 }),
      cell,
    );
    const data = fc.oneof(
      fc.array(row, { maxLength: 5 }),
      fc.dictionary(fc.string({ maxLength: 3 }), row),
    );
    const columns = fc.option(fc.subarray(["a", "b", "missing"]), { nil: undefined });
    fc.assert(
      fc.property(data, columns, (d, c) => {
        same((console) => console.table(d, c));
      }),
      { numRuns: 1000 },
    );
    same((c) => {
      c.table("text");
      c.table(5);
      c.table(null);
    });
    const pairs: [string, unknown][] = [
      ["k", { a: 1 }],
      ["l", 2],
    ];
    same(
      (c) => c.table(new Map(pairs)),
      (c) => c.table(new OurMap(pairs)),
    );
    same(
      (c) => c.table(new Set([1, "x"])),
      (c) => c.table(new OurSet([1, "x"])),
    );
    same(
      (c) => c.table(new Map(pairs).entries()),
      (c) => c.table(new OurMap(pairs).entries()),
    );
    same(
      (c) => c.table(new Set([1]).values()),
      (c) => c.table(new OurSet([1]).values()),
    );
  });
});
