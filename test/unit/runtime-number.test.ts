/**
 * The runtime's numbers against Node's, bit for bit and letter for letter, on
 * random arguments of many kinds and on those where implementations go wrong.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildDrivers, newRandom, type Random, runDriver } from "../support/text-drivers.ts";

const edges = [
  0,
  -0,
  1,
  -1,
  0.5,
  -0.5,
  1.5,
  2,
  2.5,
  NaN,
  Infinity,
  -Infinity,
  5e-324,
  -5e-324,
  2.2250738585072014e-308,
  Number.MAX_VALUE,
  -Number.MAX_VALUE,
  2 ** 31,
  -(2 ** 31),
  2 ** 32,
  2 ** 52 + 0.5,
  4503599627370495.5,
  2 ** 53,
  2 ** 63,
  -(2 ** 63),
  1e21,
  123456789012345680000,
  1e-6,
  1e-7,
  0.1,
  1 / 3,
  0.49999999999999994,
  Math.PI,
  Math.PI / 2,
  Math.PI / 4,
  Math.E,
];

function randomNumber(random: Random): number {
  const word = new DataView(new ArrayBuffer(8));
  return random.pick([
    () => {
      word.setBigUint64(0, random.bits());
      return word.getFloat64(0);
    },
    () => (random.unit() - 0.5) * 10 ** random.below(20),
    () => random.unit() * 4 - 2,
    () => random.below(1e6) / 100,
    () => (random.unit() - 0.5) * 2 ** (random.below(60) - 30),
    () => Math.floor((random.unit() - 0.5) * 2 ** (random.unit() * 70)),
    () => {
      word.setBigUint64(0, random.bits() & 0xfffffffffffffn);
      return word.getFloat64(0);
    },
  ])();
}

const numbers = (random: Random, count: number): number[] => [
  ...edges,
  ...Array.from({ length: count - edges.length }, () => randomNumber(random)),
];

function pairs(random: Random, count: number): [number, number][] {
  const all: [number, number][] = edges.flatMap((x) => edges.map((y): [number, number] => [x, y]));
  while (all.length < count) {
    const y = random.pick([
      () => random.unit() * 4 - 2,
      () => random.below(40) - 20,
      () => randomNumber(random),
    ])();
    all.push([random.unit() < 0.5 ? randomNumber(random) : random.unit() * 10, y]);
  }
  return all;
}

const unary: Record<string, (x: number) => number> = {
  ...Object.fromEntries(
    (
      "sqrt cbrt exp expm1 log log1p log2 log10 sin cos tan asin acos atan sinh cosh tanh " +
      "asinh acosh atanh floor ceil round trunc sign abs fround clz32"
    )
      .split(" ")
      .map((name): [string, (x: number) => number] => [
        name,
        Math[name as "sqrt"] as (x: number) => number,
      ]),
  ),
  int32: (x) => x | 0,
  uint32: (x) => x >>> 0,
};

const binary: Record<string, (x: number, y: number) => number> = {
  pow: (x, y) => x ** y,
  atan2: Math.atan2,
  hypot: (x, y) => Math.hypot(x, y),
  mod: (x, y) => x % y,
  min: (x, y) => Math.min(x, y),
  max: (x, y) => Math.max(x, y),
  imul: Math.imul,
};

interface Printing {
  print: (x: number, digits: number) => string;
  digits: (random: Random) => number;
  takes: (x: number) => boolean;
}
const shortOrLong = (least: number) => (random: Random) =>
  least + random.below(random.pick([20, 101 - least]));
const printing: Record<string, Printing> = {
  toStringRadix: {
    print: (x, radix) => x.toString(radix),
    digits: (random) => 2 + random.below(35),
    takes: () => true,
  },
  toFixed: {
    print: (x, digits) => x.toFixed(digits),
    digits: shortOrLong(0),
    takes: (x) => Math.abs(x) < 1e21,
  },
  toPrecision: {
    print: (x, digits) => x.toPrecision(digits),
    digits: shortOrLong(1),
    takes: Number.isFinite,
  },
  toExponential: {
    print: (x, digits) => (digits < 0 ? x.toExponential() : x.toExponential(digits)),
    digits: shortOrLong(-1),
    takes: Number.isFinite,
  },
};

const digitsText = (random: Random, count: number): string =>
  Array.from({ length: Math.floor(count) }, () => random.below(10)).join("");

/** The decimal halfway between two doubles, or a hair off it: the hardest to round. */
function halfway(random: Random): string {
  const word = new DataView(new ArrayBuffer(8));
  word.setFloat64(0, Math.abs(randomNumber(random)));
  const bits = word.getBigUint64(0);
  const biased = Number(bits >> 52n);
  if (biased === 0x7ff) return "1";
  const significand = (bits & 0xfffffffffffffn) | (biased > 0 ? 0x10000000000000n : 0n);
  const exponent = Math.max(biased, 1) - 1076;
  const odd = 2n * significand + 1n;
  const whole = exponent >= 0 ? odd << BigInt(exponent) : odd * 5n ** BigInt(-exponent);
  const tens = Math.min(exponent, 0);
  return random.pick([
    `${whole}e${tens}`,
    `${whole}0000001e${tens - 7}`,
    `${whole * 10000000n - 1n}e${tens - 7}`,
  ]);
}

const oddities =
  "| |Infinity|-Infinity|+Infinity|infinity|Infinityx|.|+|-|e5|1e|1e+|.5|5.|0x|-0x10|-0|1_000|" +
  "00012|1e400|1e-400|4.9e-324|2.4703282292062327e-324|2.4703282292062328e-324|0b12|0o8|0XfF|" +
  "1.7976931348623158e308|1.7976931348623159e308|12px|  7  |\u00a07\ufeff|1e1000000000000|--1";

function numberText(random: Random): string {
  const blank = (): string => random.pick(["", "", "", " ", "\t", "\u00a0", "\u2003", "\ufeff"]);
  const sign = (): string => random.pick(["", "", "-", "+"]);
  const digits = (most: number): string => digitsText(random, random.unit() * most);
  const letters = "0123456789+-.eExInfinityNaN _";
  return random.pick([
    () => String(randomNumber(random)),
    () => `${sign()}${digits(25)}.${digits(25)}e${sign()}${random.below(330)}`,
    () => `${blank()}${sign()}${digits(5)}.${digits(5)}${blank()}`,
    () => halfway(random),
    () => halfway(random),
    () => `0${random.pick(["x", "X", "b", "o"])}${random.below(2 ** 53).toString(2)}`,
    () => `0x${random.bits().toString(16)}${random.bits().toString(16)}`,
    () => `${digits(800)}e-${random.below(1100)}`,
    () => random.pick(["", ...oddities.split("|")]),
    () => Array.from({ length: random.below(8) }, () => letters[random.below(29)]).join(""),
    () => (random.unit() * 2 ** random.below(1000)).toString(2 + random.below(35)),
  ])();
}

const reading: Record<string, (text: string) => number> = {
  Number,
  parseFloat: Number.parseFloat,
  ...Object.fromEntries(
    [0, 2, 3, 7, 8, 10, 16, 32, 36].map((radix): [string, (text: string) => number] => [
      `parseInt${radix}`,
      (text) => Number.parseInt(text, radix),
    ]),
  ),
};

const bytesOf = (values: number[]): Uint8Array => new Uint8Array(Float64Array.from(values).buffer);
const doublesOf = (bytes: Buffer): number[] =>
  Array.from({ length: bytes.length / 8 }, (_, i) => bytes.readDoubleLE(8 * i));

/** Shows the first difference only: there may be 100 000. */
function expectSame(found: unknown[], wanted: unknown[], argument: (i: number) => unknown): void {
  expect(found.length).toBe(wanted.length);
  const i = wanted.findIndex((value, at) => !Object.is(value, found[at]));
  if (i >= 0) expect([argument(i), found[i]]).toEqual([argument(i), wanted[i]]);
}

const scratch = mkdtempSync(join(tmpdir(), "tsuk-number-"));
const drivers = buildDrivers("number_driver", scratch);
afterAll(() => rmSync(scratch, { recursive: true }));

describe.each(drivers)("numbers of the C runtime, $compiler $flags", (choice) => {
  // The optimised build is what programs get; the sanitized one needs fewer cases.
  const count = choice.flags.includes("-O2") ? 100_000 : 10_000;
  beforeAll(() => choice.built);
  const driver = choice.path;

  const xs = numbers(newRandom(1n), count);
  const xys = pairs(newRandom(2n), count);

  test.each(Object.entries(unary))("%s(x)", (name, node) => {
    const found = doublesOf(runDriver(driver, [name], bytesOf(xs)));
    expectSame(found, xs.map(node), (i) => xs[i]);
  });

  test.each(Object.entries(binary))("%s(x, y)", (name, node) => {
    const found = doublesOf(runDriver(driver, [name], bytesOf(xys.flat())));
    const wanted = xys.map(([x, y]) => node(x, y));
    expectSame(found, wanted, (i) => xys[i]);
  });

  test("toString()", () => {
    const found = runDriver(driver, ["toString"], bytesOf(xs)).toString().trimEnd().split("\n");
    expectSame(found, xs.map(String), (i) => xs[i]);
  });

  test.each(Object.entries(printing))("%s(digits)", (name, { print, digits, takes }) => {
    const random = newRandom(3n);
    const cases = xs.filter(takes).map((x): [number, number] => [x, digits(random)]);
    const output = runDriver(driver, [name], bytesOf(cases.flat()));
    const wanted = cases.map(([x, d]) => print(x, d));
    expectSame(output.toString().trimEnd().split("\n"), wanted, (i) => cases[i]);
  });

  const random = newRandom(4n);
  const texts = Array.from({ length: count / 4 }, () => numberText(random));
  test.each(Object.entries(reading))("%s(text)", (name, node) => {
    const input = Buffer.from(`${texts.join("\n")}\n`);
    const found = doublesOf(runDriver(driver, [name], input));
    expectSame(found, texts.map(node), (i) => texts[i]);
  });
});
