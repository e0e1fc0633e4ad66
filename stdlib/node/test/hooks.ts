/**
 * node/test/hooks.ts — what runs before and after tests.
 */
import type { SuiteContext, TestContext } from "./contexts.ts";
import { inTime, perform } from "./execution.ts";
import { HOOK_FAILURE, TestFailure } from "./failure.ts";
import type { HookOptions } from "./given.ts";

export type HookKind = "before" | "after" | "beforeEach" | "afterEach";

export class Hook {
  readonly #fn: unknown;
  readonly #options: HookOptions;
  readonly #isOnce: boolean;
  #running: Promise<void> | undefined = undefined;

  constructor(fn: unknown, options: HookOptions | undefined, isOnce: boolean) {
    this.#fn = fn;
    this.#options = options ?? {};
    this.#isOnce = isOnce;
  }

  run(context: TestContext | SuiteContext): Promise<void> {
    if (!this.#isOnce) return this.#perform(context);
    this.#running ??= this.#perform(context);
    return this.#running;
  }

  async #perform(context: TestContext | SuiteContext): Promise<void> {
    const { timeout, signal } = this.#options;
    await inTime(perform(this.#fn, context, undefined), timeout, signal);
  }
}

export class Hooks {
  readonly before: Hook[] = [];
  readonly after: Hook[] = [];
  readonly beforeEach: Hook[] = [];
  readonly afterEach: Hook[] = [];
  /** Those that run after each test of this one stand before those of its parents. */
  ownAfterEach: number = 0;
}

export async function runHooks(
  hooks: readonly Hook[],
  kind: string,
  context: TestContext | SuiteContext,
): Promise<void> {
  try {
    for (const hook of hooks) await hook.run(context);
  } catch (error) {
    const origin = error instanceof TestFailure ? error.origin : error;
    const failure = new TestFailure(`failed running ${kind} hook`, HOOK_FAILURE);
    throw origin instanceof Error ? new TestFailure(origin, HOOK_FAILURE) : failure;
  }
}
