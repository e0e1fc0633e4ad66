/**
 * node/assert/difference.ts — the text of an AssertionError: both values as util.inspect shows them,
 * the lines that differ marked with + and -, as in Node 20.
 */
import { inspect } from "../../ecma/inspect.ts";

/** Shorter values are shown as `a !== b`. */
const SHORT = 12;
const COLUMNS = 80;
/** Of longer texts only the beginning is shown. */
const MOST_LINES = 50;
const KEPT_LINES = 47;

/** What the operators say that tell what they expected. */
export function expectation(operator: string): string | undefined {
  switch (operator) {
    case "deepStrictEqual":
      return "Expected values to be strictly deep-equal:";
    case "strictEqual":
      return "Expected values to be strictly equal:";
    case "strictEqualObject":
      return 'Expected "actual" to be reference-equal to "expected":';
    case "deepEqual":
      return "Expected values to be loosely deep-equal:";
    case "notDeepStrictEqual":
      return 'Expected "actual" not to be strictly deep-equal to:';
    case "notStrictEqual":
      return 'Expected "actual" to be strictly unequal to:';
    case "notStrictEqualObject":
      return 'Expected "actual" not to be reference-equal to "expected":';
    case "notDeepEqual":
      return 'Expected "actual" not to be loosely deep-equal to:';
    case "notIdentical":
      return "Values have same structure but are not reference-equal:";
    case "notDeepEqualUnequal":
      return "Expected values not to be loosely deep-equal:";
    default:
      return undefined;
  }
}

export function fullText(value: unknown): string {
  return inspect(value, {
    compact: false,
    customInspect: false,
    depth: 1000,
    maxArrayLength: Infinity,
    sorted: true,
    getters: true,
  });
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}

/** The first lines of a long text. */
export function shortened(lines: string[]): string[] {
  return lines.length > MOST_LINES ? [...lines.slice(0, KEPT_LINES - 1), "..."] : lines;
}

export function differenceText(
  actual: unknown,
  expected: unknown,
  shown: readonly [actual: string, expected: string],
  operator: string,
  message: string,
): string {
  const bothObjects = isObject(actual) && isObject(expected);
  const bothFunctions = typeof actual === "function" && typeof expected === "function";
  const isIdentity = operator === "strictEqual" && (bothObjects || bothFunctions);
  const asked = isIdentity ? "strictEqualObject" : operator;
  const heading = message === "" ? (expectation(asked) ?? "") : message;
  const [left, right] = shown;
  const actualLines = left.split("\n");
  const expectedLines = right.split("\n");
  let same = 0;
  let indicator = "";
  if (actualLines.length === 1 && expectedLines.length === 1 && left !== right) {
    const length = left.length + right.length;
    if (length <= SHORT) {
      const hasObject = isObject(actual) || isObject(expected);
      if (!hasObject && (actual !== 0 || expected !== 0)) {
        return `${heading}\n\n${left} !== ${right}\n`;
      }
    } else if (!isIdentity && length < COLUMNS) {
      while (left.charAt(same) === right.charAt(same)) same++;
      if (same > 2) {
        indicator = `\n  ${" ".repeat(same)}^`;
        same = 0;
      }
    }
  }
  // The lines at the end that are the same: three of them are shown.
  let end = "";
  let other = "";
  while (actualLines.length > 0 && expectedLines.length > 0) {
    const last = actualLines[actualLines.length - 1];
    if (last !== expectedLines[expectedLines.length - 1]) break;
    if (same < 3) end = `\n  ${last}${end}`;
    else other = last;
    same++;
    actualLines.pop();
    expectedLines.pop();
  }
  if (actualLines.length === 0 && expectedLines.length === 0) {
    return `${expectation("notIdentical")}\n\n${shortened(left.split("\n")).join("\n")}\n`;
  }
  const isCut = same >= 5;
  if (isCut) end = `\n...${end}`;
  if (other !== "") end = `\n  ${other}${end}`;
  return new Marked(heading, actualLines, expectedLines, isCut).text(end, indicator);
}

/** The lines of both, one below the other. */
class Marked {
  readonly #heading: string;
  readonly #actual: readonly string[];
  readonly #expected: readonly string[];
  #skipped: boolean;
  #result: string = "";
  /** Lines that were expected, kept back so that they come after those that differ from them. */
  #other: string = "";
  #printed: number = 0;
  /** Lines that are the same, since the last that were not. */
  #identical: number = 0;

  constructor(
    heading: string,
    actual: readonly string[],
    expected: readonly string[],
    skipped: boolean,
  ) {
    this.#heading = `${heading}\n+ actual - expected`;
    this.#actual = actual;
    this.#expected = expected;
    this.#skipped = skipped;
  }

  text(end: string, indicator: string): string {
    const actual = this.#actual;
    const expected = this.#expected;
    const isLonger = actual.length >= expected.length;
    const longer = isLonger ? actual : expected;
    const shorterLength = isLonger ? expected.length : actual.length;
    for (let i = 0; i < longer.length; i++) {
      if (i >= shorterLength) {
        this.#showIdentical(longer, i);
        if (isLonger) this.#result += `\n+ ${longer[i]}`;
        else this.#other += `\n- ${longer[i]}`;
        this.#printed++;
      } else {
        this.#pair(actual[i], expected[i], i);
      }
      if (this.#printed > MOST_LINES && i < longer.length - 2) {
        return `${this.#heading} ... Lines skipped\n${this.#result}\n...${this.#other}\n...`;
      }
    }
    const note = this.#skipped ? " ... Lines skipped" : "";
    return `${this.#heading}${note}\n${this.#result}${this.#other}${end}${indicator}`;
  }

  /** A comma at the end makes no difference: it is there where another line follows. */
  #pair(actual: string, expected: string, i: number): void {
    let line = actual;
    let differ = actual !== expected && !(actual.endsWith(",") && actual.slice(0, -1) === expected);
    if (differ && expected.endsWith(",") && expected.slice(0, -1) === actual) {
      differ = false;
      line += ",";
    }
    if (differ) {
      this.#showIdentical(this.#actual, i);
      this.#result += `\n+ ${line}`;
      this.#other += `\n- ${expected}`;
      this.#printed += 2;
      return;
    }
    this.#result += this.#other;
    this.#other = "";
    this.#identical++;
    if (this.#identical > 2) return;
    this.#result += `\n  ${line}`;
    this.#printed++;
  }

  /** Of lines that are the same, the last ones before a difference are shown. */
  #showIdentical(lines: readonly string[], i: number): void {
    const count = this.#identical;
    this.#identical = 0;
    if (count <= 2) return;
    if (count === 5) {
      this.#result += `\n  ${lines[i - 3]}`;
      this.#printed++;
    } else if (count > 5) {
      this.#result += "\n...";
      this.#skipped = true;
    }
    if (count > 3) {
      this.#result += `\n  ${lines[i - 2]}`;
      this.#printed++;
    }
    this.#result += `\n  ${lines[i - 1]}`;
    this.#printed++;
  }
}
