/**
 * node/test.ts — the module node:test: a package's own tests, run natively.
 */
import {
  given,
  type HookFn,
  type HookOptions,
  type SuiteFn,
  type TestFn,
  type TestOptions,
} from "./test/given.ts";
import { type MockTracker, sharedTracker } from "./test/mock.ts";
import { declare, declareHook } from "./test/runner.ts";
import * as self from "./test.ts";

export type { SuiteContext, TestContext } from "./test/contexts.ts";
export type {
  HookFn,
  HookOptions,
  SuiteFn,
  TestContextHookFn,
  TestFn,
  TestOptions,
} from "./test/given.ts";
export type {
  Mock,
  MockFunctionCall,
  MockFunctionContext,
  MockFunctionOptions,
  MockMethodOptions,
  MockTracker,
} from "./test/mock.ts";
export type { MockTimers, MockTimersOptions } from "./test/mock-timers.ts";

export function test(name?: string, fn?: TestFn): Promise<void>;
export function test(name?: string, options?: TestOptions, fn?: TestFn): Promise<void>;
export function test(options?: TestOptions, fn?: TestFn): Promise<void>;
export function test(fn?: TestFn): Promise<void>;
export function test(
  first?: string | TestOptions | TestFn,
  second?: TestOptions | TestFn,
  third?: TestFn,
): Promise<void> {
  return declare(given<TestFn>(first, second, third, ""), false);
}

export namespace test {
  export function skip(name?: string, fn?: TestFn): Promise<void>;
  export function skip(name?: string, options?: TestOptions, fn?: TestFn): Promise<void>;
  export function skip(options?: TestOptions, fn?: TestFn): Promise<void>;
  export function skip(fn?: TestFn): Promise<void>;
  export function skip(
    first?: string | TestOptions | TestFn,
    second?: TestOptions | TestFn,
    third?: TestFn,
  ): Promise<void> {
    return declare(given<TestFn>(first, second, third, "skip"), false);
  }

  export function todo(name?: string, fn?: TestFn): Promise<void>;
  export function todo(name?: string, options?: TestOptions, fn?: TestFn): Promise<void>;
  export function todo(options?: TestOptions, fn?: TestFn): Promise<void>;
  export function todo(fn?: TestFn): Promise<void>;
  export function todo(
    first?: string | TestOptions | TestFn,
    second?: TestOptions | TestFn,
    third?: TestFn,
  ): Promise<void> {
    return declare(given<TestFn>(first, second, third, "todo"), false);
  }

  export function only(name?: string, fn?: TestFn): Promise<void>;
  export function only(name?: string, options?: TestOptions, fn?: TestFn): Promise<void>;
  export function only(options?: TestOptions, fn?: TestFn): Promise<void>;
  export function only(fn?: TestFn): Promise<void>;
  export function only(
    first?: string | TestOptions | TestFn,
    second?: TestOptions | TestFn,
    third?: TestFn,
  ): Promise<void> {
    return declare(given<TestFn>(first, second, third, "only"), false);
  }

  export import test = self.test;
  export import suite = self.suite;
  export import describe = self.describe;
  export import it = self.it;
  export import before = self.before;
  export import after = self.after;
  export import beforeEach = self.beforeEach;
  export import afterEach = self.afterEach;
  export import mock = self.mock;
}

export function suite(name?: string, fn?: SuiteFn): Promise<void>;
export function suite(name?: string, options?: TestOptions, fn?: SuiteFn): Promise<void>;
export function suite(options?: TestOptions, fn?: SuiteFn): Promise<void>;
export function suite(fn?: SuiteFn): Promise<void>;
export function suite(
  first?: string | TestOptions | SuiteFn,
  second?: TestOptions | SuiteFn,
  third?: SuiteFn,
): Promise<void> {
  return declare(given<SuiteFn>(first, second, third, ""), true);
}

export namespace suite {
  export function skip(name?: string, fn?: SuiteFn): Promise<void>;
  export function skip(name?: string, options?: TestOptions, fn?: SuiteFn): Promise<void>;
  export function skip(options?: TestOptions, fn?: SuiteFn): Promise<void>;
  export function skip(fn?: SuiteFn): Promise<void>;
  export function skip(
    first?: string | TestOptions | SuiteFn,
    second?: TestOptions | SuiteFn,
    third?: SuiteFn,
  ): Promise<void> {
    return declare(given<SuiteFn>(first, second, third, "skip"), true);
  }

  export function todo(name?: string, fn?: SuiteFn): Promise<void>;
  export function todo(name?: string, options?: TestOptions, fn?: SuiteFn): Promise<void>;
  export function todo(options?: TestOptions, fn?: SuiteFn): Promise<void>;
  export function todo(fn?: SuiteFn): Promise<void>;
  export function todo(
    first?: string | TestOptions | SuiteFn,
    second?: TestOptions | SuiteFn,
    third?: SuiteFn,
  ): Promise<void> {
    return declare(given<SuiteFn>(first, second, third, "todo"), true);
  }

  export function only(name?: string, fn?: SuiteFn): Promise<void>;
  export function only(name?: string, options?: TestOptions, fn?: SuiteFn): Promise<void>;
  export function only(options?: TestOptions, fn?: SuiteFn): Promise<void>;
  export function only(fn?: SuiteFn): Promise<void>;
  export function only(
    first?: string | TestOptions | SuiteFn,
    second?: TestOptions | SuiteFn,
    third?: SuiteFn,
  ): Promise<void> {
    return declare(given<SuiteFn>(first, second, third, "only"), true);
  }
}

export import skip = test.skip;
export import todo = test.todo;
export import only = test.only;

export function before(fn?: HookFn, options?: HookOptions): void {
  declareHook("before", fn, options);
}

export function after(fn?: HookFn, options?: HookOptions): void {
  declareHook("after", fn, options);
}

export function beforeEach(fn?: HookFn, options?: HookOptions): void {
  declareHook("beforeEach", fn, options);
}

export function afterEach(fn?: HookFn, options?: HookOptions): void {
  declareHook("afterEach", fn, options);
}

export const mock: MockTracker = sharedTracker();

// biome-ignore lint/style/noDefaultExport: the module is a function
export { suite as describe, test as it, test as default };
