/**
 * node/assert/checks.ts — the assertions of node:assert that compare values.
 */
import { inspect } from "../../ecma/inspect.ts";
import { isDeepEqual } from "../util/deep-equal.ts";
import { AssertionError } from "./assertion-error.ts";

export type Message = string | Error;

export function failWith(
  actual: unknown,
  expected: unknown,
  message: Message | undefined,
  operator: string,
): never {
  if (message instanceof Error) throw message;
  throw new AssertionError({ actual, expected, message, operator });
}

/** Without a message it says what the value was: the source is not at hand. */
export function ok(value: unknown, message?: Message): asserts value {
  if (value) return;
  if (message instanceof Error) throw message;
  const error = new AssertionError({ actual: value, expected: true, message, operator: "==" });
  error.generatedMessage = message === undefined;
  throw error;
}

export function fail(message?: Message): never {
  if (message instanceof Error) throw message;
  const text = message ?? "Failed";
  const error = new AssertionError({ message: text, operator: "fail" });
  error.generatedMessage = message === undefined;
  throw error;
}

function isNaN(value: unknown): boolean {
  return typeof value === "number" && value !== value;
}

export function equal(actual: unknown, expected: unknown, message?: Message): void {
  // biome-ignore lint/suspicious/noDoubleEquals: that is what it is for
  if (actual == expected || (isNaN(actual) && isNaN(expected))) return;
  failWith(actual, expected, message, "==");
}

export function notEqual(actual: unknown, expected: unknown, message?: Message): void {
  // biome-ignore lint/suspicious/noDoubleEquals: that is what it is for
  if (actual == expected || (isNaN(actual) && isNaN(expected))) {
    failWith(actual, expected, message, "!=");
  }
}

export function strictEqual<T>(
  actual: unknown,
  expected: T,
  message?: Message,
): asserts actual is T {
  if (!Object.is(actual, expected)) failWith(actual, expected, message, "strictEqual");
}

export function notStrictEqual(actual: unknown, expected: unknown, message?: Message): void {
  if (Object.is(actual, expected)) failWith(actual, expected, message, "notStrictEqual");
}

export function deepEqual(actual: unknown, expected: unknown, message?: Message): void {
  if (!isDeepEqual(actual, expected, false)) failWith(actual, expected, message, "deepEqual");
}

export function notDeepEqual(actual: unknown, expected: unknown, message?: Message): void {
  if (isDeepEqual(actual, expected, false)) failWith(actual, expected, message, "notDeepEqual");
}

export function deepStrictEqual<T>(
  actual: unknown,
  expected: T,
  message?: Message,
): asserts actual is T {
  if (!isDeepEqual(actual, expected, true)) failWith(actual, expected, message, "deepStrictEqual");
}

export function notDeepStrictEqual(actual: unknown, expected: unknown, message?: Message): void {
  if (isDeepEqual(actual, expected, true))
    failWith(actual, expected, message, "notDeepStrictEqual");
}

export function match(value: string, regExp: RegExp, message?: Message): void {
  checkMatch(value, regExp, message, true);
}

export function doesNotMatch(value: string, regExp: RegExp, message?: Message): void {
  checkMatch(value, regExp, message, false);
}

function checkMatch(
  value: string,
  pattern: RegExp,
  message: Message | undefined,
  wanted: boolean,
): void {
  const matches = pattern.exec(value) !== null;
  if (matches === wanted) return;
  if (message instanceof Error) throw message;
  const kind = wanted ? "did not match" : "was expected to not match";
  const text = `The input ${kind} the regular expression ${inspect(pattern)}. Input:\n\n${inspect(value)}\n`;
  const error = new AssertionError({
    actual: value,
    expected: pattern,
    message: message ?? text,
    operator: wanted ? "match" : "doesNotMatch",
  });
  error.generatedMessage = message === undefined;
  throw error;
}
