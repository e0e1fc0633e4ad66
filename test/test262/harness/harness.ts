/**
 * The functions that tests of test262 call, written for tsuk: what its INTERPRETING.md and the names
 * of its harness promise, for programs of strict types.
 */
import { RUN_TIME_REFUSALS, runTimeRefusal } from "./refusals.ts";

export class Test262Error extends Error {
  override name = "Test262Error";

  static thrower(message?: any): never {
    throw new Test262Error(message);
  }
}

export function $DONOTEVALUATE(): never {
  throw new Error("Test262: This statement should not be evaluated.");
}

export function $DONE(error?: any): void {
  if (error) console.log("Test262:AsyncTestFailure:", error);
  else console.log("Test262:AsyncTestComplete");
}

function text(value: unknown): string {
  return typeof value === "string"
    ? JSON.stringify(value)
    : Object.is(value, -0)
      ? "-0"
      : String(value);
}

function fail(message: unknown, problem: string): never {
  throw new Test262Error(message === undefined ? problem : `${String(message)} ${problem}`);
}

export function assert(value?: any, message?: any): void {
  if (value !== true) fail(message, `Expected true but got ${text(value)}`);
}

export namespace assert {
  export function sameValue(actual?: any, expected?: any, message?: any): void {
    if (!Object.is(actual, expected)) {
      fail(message, `Expected SameValue(${text(actual)}, ${text(expected)}) to be true`);
    }
  }

  export function notSameValue(actual?: any, unexpected?: any, message?: any): void {
    if (Object.is(actual, unexpected)) {
      fail(message, `Expected SameValue(${text(actual)}, ${text(unexpected)}) to be false`);
    }
  }

  export function _isSameValue(a?: any, b?: any): boolean {
    return Object.is(a, b);
  }

  export function _toString(value?: any): string {
    return text(value);
  }

  export function throws(expected: any, run: any, message?: any): void {
    try {
      run();
    } catch (thrown) {
      expectError(expected, thrown, message);
      return;
    }
    fail(message, `Expected a ${String(expected.name)} to be thrown but no exception was thrown`);
  }

  export async function throwsAsync(expected: any, run: any, message?: any): Promise<void> {
    try {
      await run();
    } catch (thrown) {
      expectError(expected, thrown, message);
      return;
    }
    fail(message, `Expected a ${String(expected.name)} to be thrown but no exception was thrown`);
  }

  export function compareArray(actual?: any, expected?: any, message?: any): void {
    if (!isSameArray(actual, expected)) {
      fail(message, `Actual [${listed(actual)}] and expected [${listed(expected)}] differ`);
    }
  }
}

function expectError(expected: any, thrown: any, message: unknown): void {
  if (typeof thrown !== "object" || thrown === null) {
    fail(message, `Thrown value was not an object: ${text(thrown)}`);
  }
  if (thrown instanceof Error && isRefusal(thrown)) throw thrown;
  if (thrown.constructor !== expected) {
    if (thrown instanceof Error && isClaim(thrown)) throw thrown;
    fail(
      message,
      `Expected a ${String(expected.name)} but got a ${String(thrown.constructor?.name)}: ${String(thrown.message)}`,
    );
  }
}

function listed(values: any): string {
  const parts: string[] = [];
  for (let i = 0; i < values.length; i++) parts.push(text(values[i]));
  return parts.join(", ");
}

function isSameArray(a: any, b: any): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (!Object.is(a[i], b[i])) return false;
  return true;
}

export function compareArray(a?: any, b?: any): boolean {
  return isSameArray(a, b);
}

// ---- asyncHelpers.js ----

export function asyncTest(run: any): void {
  try {
    run().then(
      () => $DONE(),
      (error: unknown) => $DONE(error ?? "rejected without a reason"),
    );
  } catch (error) {
    $DONE(error);
  }
}

// ---- promiseHelper.js ----

export function checkSequence(sequence: any, message?: any): boolean {
  for (let i = 0; i < sequence.length; i++) {
    assert.sameValue(sequence[i], i + 1, message);
  }
  return true;
}

export function checkSettledPromises(settled: any, expected: any, message?: any): void {
  assert.sameValue(settled.length, expected.length, message);
  for (let i = 0; i < settled.length; i++) {
    assert.sameValue(settled[i].status, expected[i].status, message);
    if (expected[i].status === "fulfilled") {
      assert.sameValue(settled[i].value, expected[i].value, message);
    } else {
      assert.sameValue(settled[i].reason, expected[i].reason, message);
    }
  }
}

// ---- propertyHelper.js ----

/** With the option `restore` the property, which the test for `configurable` takes away, comes back. */
export function verifyProperty(object: any, key: any, expected: any, options?: any): boolean {
  const found: any = Object.getOwnPropertyDescriptor(object, key);
  const name = String(key);
  if (expected === undefined) {
    assert.sameValue(found, undefined, `${name} should not be there`);
    return true;
  }
  assert.notSameValue(found, undefined, `${name} should be there`);
  if ("value" in expected) assert.sameValue(found.value, expected.value, `${name}: value`);
  if ("get" in expected) assert.sameValue(found.get, expected.get, `${name}: get`);
  if ("set" in expected) assert.sameValue(found.set, expected.set, `${name}: set`);
  for (const attribute of ["writable", "enumerable", "configurable"] as const) {
    if (expected[attribute] !== undefined) {
      assert.sameValue(found[attribute], expected[attribute], `${name}: ${attribute}`);
    }
  }
  if (expected.enumerable !== undefined) {
    assert.sameValue(isEnumerable(object, key), expected.enumerable, `${name} enumerable`);
  }
  if (expected.writable !== undefined) {
    assert.sameValue(isWritable(object, key), expected.writable, `${name} writable`);
  }
  if (expected.configurable !== undefined) {
    assert.sameValue(isConfigurable(object, key), expected.configurable, `${name} configurable`);
  }
  if (options?.restore && expected.configurable && found.writable) object[key] = found.value;
  return true;
}

function isRefusal({ message }: Error): boolean {
  return RUN_TIME_REFUSALS.some((text) => message.includes(text));
}

function isClaim({ name, message }: Error): boolean {
  return runTimeRefusal(`${name}: ${message}`) !== undefined;
}

function isEnumerable(object: any, key: any): boolean {
  const isListed = typeof key === "symbol" || Object.keys(object).includes(String(key));
  return isListed && Object.prototype.propertyIsEnumerable.call(object, key);
}

function isWritable(object: any, key: any): boolean {
  const old = object[key];
  const fresh = Array.isArray(object) && key === "length" ? 4294967295 : "unlikely value";
  try {
    object[key] = fresh;
  } catch (error) {
    if (!(error instanceof TypeError) || isRefusal(error)) throw error;
  }
  const written = Object.is(object[key], fresh);
  if (written) object[key] = old;
  return written;
}

function isConfigurable(object: any, key: any): boolean {
  try {
    delete object[key];
  } catch (error) {
    if (!(error instanceof TypeError) || isRefusal(error)) throw error;
  }
  return !Object.hasOwn(object, key);
}

export function verifyEqualTo(object: any, key: any, value: any): void {
  assert.sameValue(object[key], value);
}

export function verifyWritable(object: any, key: any): void {
  assert.sameValue(isWritable(object, key), true, `${String(key)} writable`);
}

export function verifyNotWritable(object: any, key: any): void {
  assert.sameValue(isWritable(object, key), false, `${String(key)} writable`);
}

export function verifyEnumerable(object: any, key: any): void {
  assert.sameValue(isEnumerable(object, key), true, `${String(key)} enumerable`);
}

export function verifyNotEnumerable(object: any, key: any): void {
  assert.sameValue(isEnumerable(object, key), false, `${String(key)} enumerable`);
}

export function verifyConfigurable(object: any, key: any): void {
  assert.sameValue(isConfigurable(object, key), true, `${String(key)} configurable`);
}

export function verifyNotConfigurable(object: any, key: any): void {
  assert.sameValue(isConfigurable(object, key), false, `${String(key)} configurable`);
}

export function verifyPrimordialProperty(object: any, key: any, expected: any): boolean {
  return verifyProperty(object, key, expected, { restore: true });
}

export function verifyCallableProperty(
  object: any,
  key: any,
  name?: any,
  length?: any,
  expected?: any,
): boolean {
  const value = object[key];
  assert.sameValue(typeof value, "function", `${String(key)} is a function`);
  const shown = name ?? (typeof key === "symbol" ? `[${String(key.description)}]` : key);
  assert.sameValue(value.name, shown, `${String(key)}: name`);
  if (length !== undefined) assert.sameValue(value.length, length, `${String(key)}: length`);
  return verifyProperty(
    object,
    key,
    expected ?? { writable: true, enumerable: false, configurable: true, value },
  );
}

// ---- the rest ----

export function isConstructor(value: any): boolean {
  if (typeof value !== "function") return false;
  try {
    class Probe extends value {}
    return typeof Probe === "function";
  } catch {
    return false;
  }
}

export function decimalToHexString(value: any): string {
  return Number(value).toString(16).toUpperCase().padStart(4, "0");
}

export function decimalToPercentHexString(value: any): string {
  return `%${Number(value).toString(16).toUpperCase().padStart(2, "0")}`;
}

export const nativeErrors: any[] = [
  EvalError,
  RangeError,
  ReferenceError,
  SyntaxError,
  TypeError,
  URIError,
];

export const NaNs: number[] = [
  NaN,
  Number.NaN,
  NaN * 0,
  0 / 0,
  Infinity / Infinity,
  -(0 / 0),
  (-1) ** 0.5,
  -((-1) ** 0.5),
  Number("Not-a-Number"),
];

export const $MAX_ITERATIONS = 100000;

export function $DETACHBUFFER(buffer: any): void {
  buffer.transfer();
}

export const floatArrayConstructors: any[] = [Float64Array, Float32Array];

export const intArrayConstructors: any[] = [
  Int32Array,
  Int16Array,
  Int8Array,
  Uint32Array,
  Uint16Array,
  Uint8Array,
  Uint8ClampedArray,
];

export const typedArrayConstructors: any[] = [...floatArrayConstructors, ...intArrayConstructors];

export function testWithTypedArrayConstructors(run: any, selected?: any): void {
  for (const typed of selected ?? typedArrayConstructors) {
    run(typed, (argument: any) => argument);
  }
}
