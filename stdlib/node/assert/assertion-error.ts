/**
 * node/assert/assertion-error.ts — AssertionError: its message says what was found and what was
 * expected.
 */

import { Error as BaseError, builtInName, stackName } from "../../ecma/error.ts";
import { inspect } from "../../ecma/inspect.ts";
import { copyOf, type InspectOptions } from "../../ecma/inspect-context.ts";
import { customInspect } from "../../web/inspect-parts.ts";
import { differenceText, expectation, fullText, shortened } from "./difference.ts";

export interface AssertionErrorOptions {
  message?: string | undefined;
  actual?: unknown;
  expected?: unknown;
  operator?: string | undefined;
}

export class AssertionError extends BaseError {
  public generatedMessage: boolean;
  public code: "ERR_ASSERTION" = "ERR_ASSERTION";
  public actual: unknown;
  public expected: unknown;
  public operator: string;

  constructor(options?: AssertionErrorOptions) {
    super(messageOf(options ?? {}));
    this.generatedMessage = !options?.message;
    this.actual = options?.actual;
    this.expected = options?.expected;
    this.operator = options?.operator ?? "";
  }

  override [builtInName](): string {
    return "AssertionError";
  }

  override [stackName](): string {
    return "AssertionError [ERR_ASSERTION]";
  }

  override toString(): string {
    return `${this.name} [${this.code}]: ${this.message}`;
  }

  [customInspect](_depth: number, options: InspectOptions): string {
    const { actual, expected } = this;
    if (typeof actual === "string") this.actual = withEllipsis(actual);
    if (typeof expected === "string") this.expected = withEllipsis(expected);
    const own = copyOf(options);
    own.customInspect = false;
    own.depth = 0;
    const text = inspect(this, own);
    this.actual = actual;
    this.expected = expected;
    return text;
  }
}

function withEllipsis(text: string): string {
  const lines = text.split("\n", 11);
  if (lines.length > 10) return `${lines.slice(0, 10).join("\n")}\n...`;
  return text.length > 512 ? `${text.slice(512)}...` : text;
}

function messageOf(options: AssertionErrorOptions): string {
  const { actual, expected } = options;
  const operator = options.operator ?? "undefined";
  const message = options.message;
  const showsDifference = operator === "deepStrictEqual" || operator === "strictEqual";
  if (message !== undefined && !showsDifference) return String(message);
  const shown = bothTexts(actual, expected);
  if (showsDifference) return differenceText(actual, expected, shown, operator, message ?? "");
  const [left, right] = shown;
  if (operator === "notDeepStrictEqual" || operator === "notStrictEqual") {
    return unequalText(actual, left, operator);
  }
  if (operator === "notDeepEqual" && left === right) {
    return cut(`${expectation(operator)}\n\n${left}`, 1024);
  }
  const found = cut(left, 512);
  const wanted = cut(right, 512);
  if (operator === "deepEqual") {
    return `${expectation(operator)}\n\n${found}\n\nshould loosely deep-equal\n\n${wanted}`;
  }
  const unequal = expectation(`${operator}Unequal`);
  if (unequal !== undefined) {
    return `${unequal}\n\n${found}\n\nshould not loosely deep-equal\n\n${wanted}`;
  }
  return `${found} ${operator} ${wanted}`;
}

function cut(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 3)}...` : text;
}

function unequalText(actual: unknown, shown: string, operator: string): string {
  const isObject = (typeof actual === "object" && actual !== null) || typeof actual === "function";
  const isIdentity = operator === "notStrictEqual" && isObject;
  const heading = expectation(isIdentity ? "notStrictEqualObject" : operator) ?? "";
  const lines = shortened(shown.split("\n"));
  const [first] = lines;
  if (lines.length > 1) return `${heading}\n\n${lines.join("\n")}\n`;
  return `${heading}${first.length > 5 ? "\n\n" : " "}${first}`;
}

/** Errors are compared without their stacks. */
function bothTexts(actual: unknown, expected: unknown): [actual: string, expected: string] {
  if (!(actual instanceof Error && expected instanceof Error)) {
    return [fullText(actual), fullText(expected)];
  }
  return [textWithoutStack(actual), textWithoutStack(expected)];
}

function textWithoutStack(error: Error): string {
  const { stack } = error;
  error.stack = "";
  const text = fullText(error);
  if (stack !== undefined) error.stack = stack;
  return text;
}
