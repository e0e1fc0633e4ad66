/**
 * node/assert/exceptions.ts — the assertions of node:assert about what a function throws, or a
 * promise is rejected with.
 */
import { callFunction, functionFlags, getProperty, hasProperty } from "tsuk:intrinsics";
import { inspect } from "../../ecma/inspect.ts";
import { TypeError } from "../../web/coded-error.ts";
import { wrongArgument } from "../../web/received.ts";
import { isDeepEqual } from "../util/deep-equal.ts";
import { AssertionError } from "./assertion-error.ts";
import { failWith, type Message } from "./checks.ts";

export type AssertPredicate = RegExp | (new () => object) | ((thrown: unknown) => boolean) | object;
type Subject = Promise<unknown> | (() => Promise<unknown>);
type Expected = AssertPredicate | Message | undefined;

const CLASS = 1;

/** What happened: nothing, or what was thrown. */
interface Outcome {
  readonly failed: boolean;
  readonly error: unknown;
}

const NOTHING: Outcome = { failed: false, error: undefined };

function outcomeOf(block: () => unknown): Outcome {
  try {
    block();
  } catch (error) {
    return { failed: true, error };
  }
  return NOTHING;
}

async function outcomeOfPromise(subject: Subject): Promise<Outcome> {
  const promise = typeof subject === "function" ? subject() : subject;
  try {
    await promise;
  } catch (error) {
    return { failed: true, error };
  }
  return NOTHING;
}

export function throws(block: () => unknown, message?: Message): void;
export function throws(block: () => unknown, error: AssertPredicate, message?: Message): void;
export function throws(block: () => unknown, error?: Expected, message?: Message): void {
  expectError("throws", outcomeOf(block), error, message);
}

export function rejects(block: Subject, message?: Message): Promise<void>;
export function rejects(block: Subject, error: AssertPredicate, message?: Message): Promise<void>;
export async function rejects(block: Subject, error?: Expected, message?: Message): Promise<void> {
  expectError("rejects", await outcomeOfPromise(block), error, message);
}

export function doesNotThrow(block: () => unknown, message?: Message): void;
export function doesNotThrow(block: () => unknown, error: AssertPredicate, message?: Message): void;
export function doesNotThrow(block: () => unknown, error?: Expected, message?: Message): void {
  expectNone("doesNotThrow", outcomeOf(block), error, message);
}

export function doesNotReject(block: Subject, message?: Message): Promise<void>;
export function doesNotReject(
  block: Subject,
  error: AssertPredicate,
  message?: Message,
): Promise<void>;
export async function doesNotReject(
  block: Subject,
  error?: Expected,
  message?: Message,
): Promise<void> {
  expectNone("doesNotReject", await outcomeOfPromise(block), error, message);
}

/** An error that is there is thrown, in an AssertionError. */
export function ifError(value: unknown): asserts value is null | undefined {
  if (value === null || value === undefined) return;
  let text = inspect(value);
  if (value instanceof Error) text = value.message === "" ? value.constructor.name : value.message;
  const message = `ifError got unwanted exception: ${text}`;
  throw new AssertionError({ actual: value, expected: null, operator: "ifError", message });
}

function expectError(
  operator: string,
  { failed, error }: Outcome,
  given: Expected,
  text: Message | undefined,
): void {
  let expected: unknown = given;
  let message = text;
  if (typeof given === "string") {
    if (error instanceof Error ? error.message === given : error === given) {
      const what = error instanceof Error ? "error message" : "error";
      throw new TypeError(
        "ERR_AMBIGUOUS_ARGUMENT",
        `The "error/message" argument is ambiguous. The ${what} "${given}" is identical to the message.`,
      );
    }
    message = given;
    expected = undefined;
  }
  if (!failed) {
    const kind = operator === "rejects" ? "rejection" : "exception";
    const name = expected === undefined ? undefined : getProperty(expected, "name");
    const wanted = name ? ` (${String(name)})` : "";
    const detail = message ? `: ${String(message)}` : ".";
    failWith(undefined, expected, `Missing expected ${kind}${wanted}${detail}`, operator);
  }
  if (expected === undefined) return;
  checkException(operator, error, expected, message);
}

function checkException(
  operator: string,
  actual: unknown,
  expected: unknown,
  message: Message | undefined,
): void {
  if (expected instanceof RegExp) {
    const text = String(actual);
    if (expected.exec(text) !== null) return;
    const shown = `${inspect(expected)}. Input:\n\n${inspect(text)}\n`;
    fail(
      operator,
      actual,
      expected,
      message,
      `The input did not match the regular expression ${shown}`,
    );
  }
  if (typeof expected === "function") {
    checkByFunction(operator, actual, expected, message);
  } else if (typeof actual !== "object" || actual === null) {
    const error = new AssertionError({
      actual,
      expected,
      message: typeof message === "string" ? message : undefined,
      operator: "deepStrictEqual",
    });
    error.operator = operator;
    throw error;
  } else {
    checkProperties(operator, actual, expected as object, message);
  }
}

function fail(
  operator: string,
  actual: unknown,
  expected: unknown,
  message: Message | undefined,
  generated: string,
): never {
  if (message instanceof Error) throw message;
  const error = new AssertionError({ actual, expected, message: message || generated, operator });
  error.generatedMessage = !message;
  throw error;
}

function checkByFunction(
  operator: string,
  actual: unknown,
  // biome-ignore lint/complexity/noBannedTypes: a class or a function that checks
  expected: Function,
  message: Message | undefined,
): void {
  if ((functionFlags(expected) & CLASS) !== 0) {
    if (actual instanceof expected) return;
    if (isErrorClass(expected)) {
      fail(operator, actual, expected, message, wrongClassText(actual, expected.name));
    }
  }
  const result = callFunction(expected, {}, [actual]);
  if (result === true) return;
  const name = expected.name === "" ? "" : `"${expected.name}" `;
  const caught = actual instanceof Error ? `\n\nCaught error:\n\n${actual}` : "";
  const text = `The ${name}validation function is expected to return "true". Received ${inspect(result)}`;
  fail(operator, actual, expected, message, text + caught);
}

function isErrorClass(value: unknown): boolean {
  for (let each = value; typeof each === "function"; each = Object.getPrototypeOf(each)) {
    if (each === Error) return true;
  }
  return false;
}

function wrongClassText(actual: unknown, wanted: string): string {
  const start = `The error is expected to be an instance of "${wanted}". Received `;
  if (!(actual instanceof Error)) return `${start}"${inspect(actual, { depth: -1 })}"`;
  const { name } = actual.constructor;
  const found =
    name === wanted ? "an error with identical name but a different prototype." : `"${name}"`;
  const detail = actual.message === "" ? "" : `\n\nError message:\n\n${actual.message}`;
  return start + found + detail;
}

/** The properties of an object that the error must have. */
function checkProperties(
  operator: string,
  actual: object,
  expected: object,
  message: Message | undefined,
): void {
  const keys = Object.keys(expected);
  if (expected instanceof Error) {
    keys.push("name", "message");
  } else if (keys.length === 0) {
    const text = `The argument 'error' may not be an empty object. Received {}`;
    throw new TypeError("ERR_INVALID_ARG_VALUE", text);
  }
  for (const key of keys) {
    const found = getProperty(actual, key);
    const wanted = getProperty(expected, key);
    if (matches(found, wanted)) continue;
    if (hasProperty(actual, key) && isDeepEqual(found, wanted, true)) continue;
    if (message !== undefined) failWith(actual, expected, message, operator);
    const error = new AssertionError({
      actual: partOf(actual, keys, undefined),
      expected: partOf(expected, keys, actual),
      operator: "deepStrictEqual",
    });
    error.actual = actual;
    error.expected = expected;
    error.operator = operator;
    throw error;
  }
}

function matches(found: unknown, wanted: unknown): boolean {
  return typeof found === "string" && wanted instanceof RegExp && wanted.exec(found) !== null;
}

/** What is shown of both sides; a text that matches an expression is shown in its place. */
class Comparison {
  [key: string]: unknown;
}

function partOf(object: object, keys: readonly string[], actual: object | undefined): Comparison {
  const part = new Comparison();
  for (const key of keys) {
    if (!hasProperty(object, key)) continue;
    const value = getProperty(object, key);
    const found = actual === undefined ? undefined : getProperty(actual, key);
    part[key] = matches(found, value) ? found : value;
  }
  return part;
}

function expectNone(
  operator: string,
  { failed, error }: Outcome,
  given: Expected,
  text: Message | undefined,
): void {
  if (!failed) return;
  let message = text;
  let expected: unknown = given;
  if (typeof given === "string") {
    message = given;
    expected = undefined;
  }
  if (expected !== undefined && !isExpected(error, expected)) throw error;
  const kind = operator === "doesNotReject" ? "rejection" : "exception";
  const detail = message ? `: ${String(message)}` : ".";
  const shown = error instanceof Error ? error.message : "undefined";
  failWith(error, expected, `Got unwanted ${kind}${detail}\nActual message: "${shown}"`, operator);
}

function isExpected(actual: unknown, expected: unknown): boolean {
  if (expected instanceof RegExp) return expected.exec(String(actual)) !== null;
  if (typeof expected !== "function") {
    const wanted = "of type function or an instance of RegExp";
    throw new TypeError("ERR_INVALID_ARG_TYPE", wrongArgument("expected", wanted, expected));
  }
  if ((functionFlags(expected) & CLASS) !== 0) {
    if (actual instanceof expected) return true;
    if (isErrorClass(expected)) return false;
  }
  return callFunction(expected, {}, [actual]) === true;
}
