/**
 * The runtime's strings against Node's: random programs of string operations,
 * in which each result is an operand of later ones, so that ropes, slices, flat
 * strings of both widths and atoms meet in every combination.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  buildDrivers,
  hasCollector,
  newRandom,
  type Random,
  runDriver,
} from "../support/text-drivers.ts";

interface Operands {
  s: string;
  t: string;
  u: string;
  x: number;
  y: number;
}

const forms = ["NFC", "NFD", "NFKC", "NFKD"];

/** Node's meaning of the driver's operations that make a string. */
const making: Record<number, (o: Operands) => string> = {
  1: ({ s, t }) => s + t,
  2: ({ s, t, u }) => s + t + u,
  3: ({ s, x, y }) => s.slice(x, y),
  4: ({ s, x, y }) => s.substring(x, y),
  5: ({ s, x }) => s.charAt(x),
  6: ({ s, x }) => s.at(x) ?? "",
  7: ({ s }) => s.trim(),
  8: ({ s }) => s.trimStart(),
  9: ({ s }) => s.trimEnd(),
  10: ({ s }) => s.toLowerCase(),
  11: ({ s }) => s.toUpperCase(),
  12: ({ s, x }) => s.repeat(x),
  13: ({ s, t, x }) => s.padStart(x, t),
  14: ({ s, t, x }) => s.padEnd(x, t),
  15: ({ s, t, u }) => s.replace(t, () => u),
  16: ({ s, t, u }) => s.replaceAll(t, () => u),
  17: ({ s }) => wellFormed(s),
  18: ({ s, t, u, x }) => s.split(t, x).join(u),
  19: ({ s, t, x }) =>
    `${s}${x}A${t.slice(0, Math.floor(t.length / 2))}${x > 0}\u20ac${-7}${JSON.stringify(t)}`,
  20: ({ s }) => Buffer.from(s).toString(),
  21: ({ s, t }) => [...s].join(t),
  22: ({ s }) => s,
  23: ({ s }) => JSON.stringify(s),
  24: ({ x }) => String.fromCharCode(x),
  25: ({ s, x }) => s.normalize(forms[x]),
};

/** Those that print a number. */
const asking: Record<number, (o: Operands) => number | boolean> = {
  40: ({ s, x }) => s.charCodeAt(x),
  41: ({ s, x }) => s.codePointAt(x) ?? -1,
  42: ({ s, t, x }) => s.indexOf(t, x),
  43: ({ s, t, x }) => s.lastIndexOf(t, x),
  44: ({ s, t, x }) => s.includes(t, x),
  45: ({ s, t, x }) => s.startsWith(t, x),
  46: ({ s, t, x }) => s.endsWith(t, x),
  47: ({ s, t }) => (s < t ? -1 : s > t ? 1 : 0),
  48: ({ s, t }) => s === t,
  49: ({ s }) => wellFormed(s) === s,
  50: ({ s }) => (/^(0|[1-9][0-9]{0,9})$/.test(s) && Number(s) < 2 ** 32 - 1 ? Number(s) : -1),
  51: () => true,
  52: () => true,
};

const showUnits = 53;
const longestOperand = 300;
const longest = 2 ** 29 - 24;

function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g, (found) =>
    found.length === 2 ? found : "\ufffd",
  );
}

const alphabets: readonly [string, ...string[]] = [
  "ab",
  'abcdefghijklmnopqrstuvwxyz ABCXYZ,.-\n\t"\\',
  "0123456789",
  " \t\n\u00a0\ufeff\u2003x",
  "a\u00e9\u00df\u00ff\u00b5\u00c4\u00d7\u00f7\u0000\u007f\u0080",
  "\u03a3\u03c3a\u0307\u02bc\u0130\u0131\u01c6\u1e9e\ufb03\u10d0\u2c5f.b",
  "\u{1f600}a\u{10428}\u{1d4b3}\u{1e922}\ud800\udc00\udfff",
  "\u4e2d\u6587a\u20ac",
  "aeo\u0301\u0302\u0323\u0345\u0334\u00e9\u1e69\uac01\u1100\u1161\u11a8\u212b\ufb01\u3392",
];

function randomText(random: Random): string {
  const letters = random.pick(alphabets);
  const length = random.below(random.pick([2, 5, 20, 60, 200]));
  let text = "";
  for (let i = 0; i < length; i++) text += letters.charAt(random.below(letters.length));
  return text;
}

interface Program {
  input: Uint8Array;
  expected: string[];
}

function randomProgram(seed: bigint, length: number): Program {
  const random = newRandom(seed);
  const strings = [""];
  const expected: string[] = [];
  const words: number[] = [];
  const double = new Float64Array(1);
  const halves = new Uint32Array(double.buffer);
  const operations = [...Object.keys(making), ...Object.keys(asking)].map(Number);
  const number = (near: number): number =>
    random.pick([
      () => random.below(near + 2),
      () => random.below(2 * near + 8) - near - 4,
      () => random.unit() * near,
      () => random.pick([0, -1, NaN, Infinity, -Infinity, -0.5, 2 ** 32, 2 ** 40]),
    ])();
  for (let step = 0; step < length; step++) {
    if (step % 4 === 0) {
      const text = randomText(random);
      words.push(0, text.length);
      for (let i = 0; i < text.length; i++) words.push(text.charCodeAt(i));
      strings.push(text);
      continue;
    }
    // Growth would be exponential: long results are checked, but used no further.
    const index = (): number => {
      let i = strings.length;
      do i = Math.max(0, i - 1 - random.below(40));
      while ((strings[i]?.length ?? 0) > longestOperand);
      return i;
    };
    const at: [number, number, number] = [index(), index(), index()];
    const [s, t, u] = at.map((i) => strings[i] ?? "") as [string, string, string];
    let operation = operations[random.below(operations.length)] ?? 1;
    // What is searched for should often be there.
    if (operation >= 42 && operation <= 46 && random.unit() < 0.5) operation = 3;
    let x = number(s.length);
    if (operation === 12) x = random.below(5);
    if (operation === 25) x = random.below(4);
    if (operation === 24) x = random.below(70000);
    if ((operation === 13 || operation === 14) && !(x < longest)) x = 30;
    const o = { s, t, u, x, y: number(s.length) };
    words.push(operation, ...at);
    for (const d of [o.x, o.y]) {
      double[0] = d;
      words.push(...halves);
    }
    const make = making[operation];
    if (make !== undefined) {
      const made = make(o);
      strings.push(made);
      words.push(showUnits, strings.length - 1, 0, 0, 0, 0, 0, 0);
      expected.push([...Array(made.length).keys()].map((i) => `${unitAt(made, i)} `).join(""));
    } else {
      expected.push(String(Number(asking[operation]?.(o))));
    }
  }
  return { input: new Uint8Array(Uint32Array.from(words).buffer), expected };
}

const unitAt = (text: string, i: number): string => text.charCodeAt(i).toString(16);

const scratch = mkdtempSync(join(tmpdir(), "tsuk-string-"));
const drivers = buildDrivers("string_driver", scratch);
afterAll(() => rmSync(scratch, { recursive: true }));

describe.each(drivers)("strings of the C runtime, $compiler $flags", (choice) => {
  beforeAll(() => choice.built);
  const driver = choice.path;

  test.each([1n, 2n, 3n, 4n])("random programs agree with Node, seed %s", (seed) => {
    const { input, expected } = randomProgram(seed, 12_000);
    const lines = runDriver(driver, [], input).toString("latin1").split("\n");
    const wrong = expected.findIndex((line, i) => line !== lines[i]);
    expect({ at: wrong, line: lines[wrong] }).toEqual({ at: wrong, line: expected[wrong] });
    expect(lines.length).toBe(expected.length + 1);
  });

  test("every character has Node's upper and lower case and normal forms", () => {
    const all: string[] = [];
    // Beyond the third plane there are neither letters nor decompositions.
    for (let c = 0; c < 0x30000; c += c === 0xd7ff ? 0x801 : 1) all.push(String.fromCodePoint(c));
    // A blank between them, so that none is in the context of another.
    const text = all.join(" ");
    const units = Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
    const wanted = [text.toLowerCase(), text.toUpperCase(), ...forms.map((f) => text.normalize(f))];
    const double = new Float64Array(1);
    const operations = [10, 11, 25, 25, 25, 25].flatMap((operation, i) => {
      double[0] = i - 2;
      return [operation, 1, 0, 0, ...new Uint32Array(double.buffer), 0, 0];
    });
    const show = wanted.flatMap((_, i) => [showUnits, i + 2, 0, 0, 0, 0, 0, 0]);
    const words = Uint32Array.of(0, units.length, ...operations, ...show);
    const input = new Uint32Array(words.length + units.length);
    input.set(words.subarray(0, 2));
    input.set(units, 2);
    input.set(words.subarray(2), 2 + units.length);
    const lines = runDriver(driver, [], new Uint8Array(input.buffer))
      .toString("latin1")
      .split("\n");
    for (const [i, made] of wanted.entries()) {
      const found = (lines[i] ?? "").trimEnd().split(" ");
      const wrong = found.findIndex(
        (unit, at) => Number.parseInt(unit, 16) !== made.charCodeAt(at),
      );
      expect({ i, wrong, near: made.slice(wrong - 2, wrong + 3) }).toEqual({
        i,
        wrong: -1,
        near: made.slice(-3, 2),
      });
      expect(found.length).toBe(made.length);
    }
  });

  test("a string longer than 2^29 - 24 units is a RangeError", () => {
    const words = [0, 16, ...Array(16).fill(0x61)];
    // a rope of 2^29 units, by doubling: nothing is copied
    for (let i = 1; i <= 25; i++) words.push(1, i, i, 0, 0, 0, 0, 0);
    const lines = runDriver(driver, [], new Uint8Array(Uint32Array.from(words).buffer));
    expect(lines.toString()).toBe("Invalid string length\n");
  });
});

describe.each(drivers.filter(hasCollector))(
  "strings of the C runtime collecting often, $compiler",
  (choice) => {
    beforeAll(() => choice.built);
    const driver = choice.path;

    test.each(["every:3,verify", "every:50,verify"])("random programs, TSUK_GC=%s", (collect) => {
      const { input, expected } = randomProgram(5n, 3000);
      const output = runDriver(driver, [], input, { TSUK_GC: collect });
      expect(output.toString("latin1").split("\n")).toEqual([...expected, ""]);
    });
  },
);
