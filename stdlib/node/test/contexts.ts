/**
 * node/test/contexts.ts — what the functions of tests and suites are given.
 */

import { TestContextAssert } from "./counted-assert.ts";
import {
  given,
  type HookOptions,
  type TestContextHookFn,
  type TestFn,
  type TestOptions,
} from "./given.ts";
import type { MockTracker } from "./mock.ts";
import type { Test } from "./runner.ts";

export class TestContext {
  readonly #test: Test;
  readonly assert: TestContextAssert;

  constructor(test: Test) {
    this.#test = test;
    this.assert = new TestContextAssert(() => test.countAssertion());
  }

  get name(): string {
    return this.#test.name;
  }

  get fullName(): string {
    return this.#test.fullName;
  }

  get signal(): AbortSignal {
    return this.#test.controller.signal;
  }

  get mock(): MockTracker {
    return this.#test.tracker;
  }

  /** How many assertions of `assert` and subtests there will be. */
  plan(count: number): void {
    this.#test.plan(count);
  }

  diagnostic(message: string): void {
    this.#test.diagnostic(message);
  }

  skip(message?: string): void {
    this.#test.skip(message);
  }

  todo(message?: string): void {
    this.#test.todo(message);
  }

  test(name?: string, fn?: TestFn): Promise<void>;
  test(name?: string, options?: TestOptions, fn?: TestFn): Promise<void>;
  test(options?: TestOptions, fn?: TestFn): Promise<void>;
  test(fn?: TestFn): Promise<void>;
  test(
    first?: string | TestOptions | TestFn,
    second?: TestOptions | TestFn,
    third?: TestFn,
  ): Promise<void> {
    this.#test.countAssertion();
    return this.#test.create(given<TestFn>(first, second, third, ""), false).start();
  }

  before(fn?: TestContextHookFn, options?: HookOptions): void {
    this.#test.createHook("before", fn, options);
  }

  after(fn?: TestContextHookFn, options?: HookOptions): void {
    this.#test.createHook("after", fn, options);
  }

  beforeEach(fn?: TestContextHookFn, options?: HookOptions): void {
    this.#test.createHook("beforeEach", fn, options);
  }

  afterEach(fn?: TestContextHookFn, options?: HookOptions): void {
    this.#test.createHook("afterEach", fn, options);
  }
}

export class SuiteContext {
  readonly #suite: Test;

  constructor(suite: Test) {
    this.#suite = suite;
  }

  get name(): string {
    return this.#suite.name;
  }

  get fullName(): string {
    return this.#suite.fullName;
  }

  get signal(): AbortSignal {
    return this.#suite.controller.signal;
  }
}
