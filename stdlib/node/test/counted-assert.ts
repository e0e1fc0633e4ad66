/**
 * node/test/counted-assert.ts — `t.assert`: the assertions, counted for `t.plan`.
 */
import * as checks from "../assert/checks.ts";
import * as exceptions from "../assert/exceptions.ts";

type AssertPredicate = exceptions.AssertPredicate;
type Subject = Promise<unknown> | (() => Promise<unknown>);

export class TestContextAssert {
  readonly #count: () => void;

  constructor(count: () => void) {
    this.#count = count;
  }

  ok(value: unknown, message?: string | Error): asserts value {
    this.#count();
    checks.ok(value, message);
  }

  fail(message?: string | Error): never {
    this.#count();
    return checks.fail(message);
  }

  equal(actual: unknown, expected: unknown, message?: string | Error): void {
    this.#count();
    checks.equal(actual, expected, message);
  }

  notEqual(actual: unknown, expected: unknown, message?: string | Error): void {
    this.#count();
    checks.notEqual(actual, expected, message);
  }

  deepEqual(actual: unknown, expected: unknown, message?: string | Error): void {
    this.#count();
    checks.deepEqual(actual, expected, message);
  }

  notDeepEqual(actual: unknown, expected: unknown, message?: string | Error): void {
    this.#count();
    checks.notDeepEqual(actual, expected, message);
  }

  strictEqual<T>(actual: unknown, expected: T, message?: string | Error): asserts actual is T {
    this.#count();
    checks.strictEqual(actual, expected, message);
  }

  notStrictEqual(actual: unknown, expected: unknown, message?: string | Error): void {
    this.#count();
    checks.notStrictEqual(actual, expected, message);
  }

  deepStrictEqual<T>(actual: unknown, expected: T, message?: string | Error): asserts actual is T {
    this.#count();
    checks.deepStrictEqual(actual, expected, message);
  }

  notDeepStrictEqual(actual: unknown, expected: unknown, message?: string | Error): void {
    this.#count();
    checks.notDeepStrictEqual(actual, expected, message);
  }

  match(value: string, pattern: RegExp, message?: string | Error): void {
    this.#count();
    checks.match(value, pattern, message);
  }

  doesNotMatch(value: string, pattern: RegExp, message?: string | Error): void {
    this.#count();
    checks.doesNotMatch(value, pattern, message);
  }

  throws(block: () => unknown, message?: string | Error): void;
  throws(block: () => unknown, error: AssertPredicate, message?: string | Error): void;
  throws(block: () => unknown, error?: AssertPredicate | string, message?: string | Error): void {
    this.#count();
    if (error === undefined) exceptions.throws(block, message);
    else if (typeof error === "string") exceptions.throws(block, error);
    else exceptions.throws(block, error, message);
  }

  doesNotThrow(block: () => unknown, message?: string | Error): void {
    this.#count();
    exceptions.doesNotThrow(block, message);
  }

  rejects(block: Subject, message?: string | Error): Promise<void>;
  rejects(block: Subject, error: AssertPredicate, message?: string | Error): Promise<void>;
  rejects(
    block: Subject,
    error?: AssertPredicate | string,
    message?: string | Error,
  ): Promise<void> {
    this.#count();
    if (error === undefined) return exceptions.rejects(block, message);
    if (typeof error === "string") return exceptions.rejects(block, error);
    return exceptions.rejects(block, error, message);
  }

  doesNotReject(block: Subject, message?: string | Error): Promise<void> {
    this.#count();
    return exceptions.doesNotReject(block, message);
  }

  ifError(value: unknown): asserts value is null | undefined {
    this.#count();
    exceptions.ifError(value);
  }
}
