/**
 * node/test/runner.ts — tests, suites and hooks, in the order in which Node runs them: a test starts
 * when its parent has room for it, and is reported when all before it have been.
 *
 * What Node finds out by asynchronous resources, to which test code belongs, is the test whose function
 * is running: code after an `await` is the root's.
 */
import { callFunction, entryFile, getProperty } from "tsuk:intrinsics";
import { Error as BaseError } from "../../ecma/error.ts";
import { addWhenIdle, clearTimeout, setTimeout, type Timeout } from "../../web/timers.ts";
import { set$exitCode } from "../internal/process.ts";
import {
  ABORTED,
  CALLBACK_AND_PROMISE,
  CANCELLED_BY_PARENT,
  CODE_FAILURE,
  failureOf,
  HOOK_FAILURE,
  MANY_CALLBACKS,
  PARENT_FINISHED,
  SUBTESTS_FAILED,
  TestFailure,
  TIMEOUT,
} from "./failure.ts";
import { directive, flush, putDiagnostic, putPlan, putResult, putStart } from "./tap.ts";

// biome-ignore lint/suspicious/noExplicitAny: as @types/node has it
export type Done = (result?: any) => void;
export type TestFn = (t: TestContext, done: Done) => void | Promise<void>;
export type SuiteFn = (s: SuiteContext) => void | Promise<void>;
// biome-ignore lint/suspicious/noExplicitAny: as @types/node has it
export type HookFn = (c: TestContext | SuiteContext, done: Done) => any;
// biome-ignore lint/suspicious/noExplicitAny: as @types/node has it
export type TestContextHookFn = (t: TestContext, done: Done) => any;

export interface TestOptions {
  concurrency?: number | boolean | undefined;
  only?: boolean | undefined;
  signal?: AbortSignal | undefined;
  skip?: boolean | string | undefined;
  timeout?: number | undefined;
  todo?: boolean | string | undefined;
}

export interface HookOptions {
  signal?: AbortSignal | undefined;
  timeout?: number | undefined;
}

/** What `.skip`, `.todo` and `.only` say. */
export type Mark = "" | "skip" | "todo" | "only";

/** The arguments of `test` and its kin, whichever of them are left out. */
export interface Given {
  readonly name: string;
  readonly options: TestOptions | undefined;
  readonly mark: Mark;
  readonly fn: TestFn | SuiteFn | undefined;
  readonly location: string;
}

export function given<F extends TestFn | SuiteFn>(
  first: string | TestOptions | F | undefined,
  second: TestOptions | F | undefined,
  third: F | undefined,
  mark: Mark,
): Given {
  let options: TestOptions | undefined;
  let fn = third;
  if (typeof first === "object") options = first;
  else if (typeof second === "object") options = second;
  if (typeof first === "function") fn = first;
  else if (typeof second === "function") fn = second;
  let name = typeof first === "string" ? first : "";
  if (name === "" && fn !== undefined) name = fn.name;
  return {
    name: name === "" ? "<anonymous>" : name,
    options,
    mark,
    fn,
    location: callerLocation(),
  };
}

/** Where the program called the library. */
function callerLocation(): string {
  const frame = new BaseError().stack?.split("\n")[1] ?? "";
  const open = frame.indexOf("(");
  return open < 0 ? frame.replace("    at ", "") : frame.slice(open + 1, -1);
}

// ------------------------------------------------------------ running functions

/** A promise and what settles it. */
class Deferred {
  readonly promise: Promise<void>;
  resolve!: () => void;
  reject!: (error: unknown) => void;

  constructor() {
    this.promise = new Promise<void>((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
  }
}

/** The test whose function is running. */
let current: Test | undefined;

/** Calls a function of a test's or hook's, and waits for what it promises or calls back. */
async function perform(
  fn: unknown,
  context: TestContext | SuiteContext,
  owner: Test | undefined,
): Promise<void> {
  if (typeof fn !== "function") return;
  const outer = current;
  current = owner ?? outer;
  const finished = getProperty(fn, "length") === 2 ? new Deferred() : undefined;
  let returned: unknown;
  try {
    returned =
      finished === undefined
        ? callFunction(fn, context, [context])
        : callFunction(fn, context, [context, callbackOf(finished)]);
  } finally {
    current = outer;
  }
  if (finished === undefined) {
    await returned;
  } else if (returned instanceof Promise) {
    await returned;
    const message = "passed a callback but also returned a Promise";
    throw new TestFailure(message, CALLBACK_AND_PROMISE);
  } else {
    await finished.promise;
  }
}

function callbackOf(finished: Deferred): (error?: unknown) => void {
  let calls = 0;
  return (error?: unknown) => {
    calls++;
    if (calls === 2) throw new TestFailure("callback invoked multiple times", MANY_CALLBACKS);
    if (calls > 2) return;
    if (error) finished.reject(error);
    else finished.resolve();
  };
}

/** Waits for work, for as long as there is time and nobody aborts it. */
async function inTime(
  work: Promise<unknown>,
  timeout: number | undefined,
  signal: AbortSignal | undefined,
): Promise<void> {
  if (timeout === undefined && signal === undefined) {
    await work;
    return;
  }
  const stopped = new Deferred();
  let timer: Timeout | undefined;
  if (timeout !== undefined && timeout !== Infinity) {
    timer = setTimeout(() => {
      stopped.reject(new TestFailure(`test timed out after ${timeout}ms`, TIMEOUT));
    }, timeout);
    timer.unref();
  }
  const abort = (): void => stopped.reject(new TestFailure(signal?.reason, ABORTED));
  signal?.addEventListener("abort", abort);
  try {
    await Promise.race([work, stopped.promise]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", abort);
  }
}

// ------------------------------------------------------------ hooks

class Hook {
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

class Hooks {
  readonly before: Hook[] = [];
  readonly after: Hook[] = [];
  readonly beforeEach: Hook[] = [];
  readonly afterEach: Hook[] = [];
  /** Those that run after each test of this one stand before those of its parents. */
  ownAfterEach: number = 0;
}

async function runHooks(
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

// ------------------------------------------------------------ tests

const counters = {
  all: 0,
  topLevel: 0,
  suites: 0,
  passed: 0,
  failed: 0,
  cancelled: 0,
  skipped: 0,
  todo: 0,
};

export class Test {
  readonly name: string;
  readonly parent: Test | undefined;
  readonly nesting: number;
  readonly hooks: Hooks = new Hooks();
  readonly subtests: Test[] = [];
  readonly number: number;
  readonly controller: AbortController = new AbortController();
  protected fn: unknown;
  protected error: TestFailure | undefined = undefined;
  protected timeout: number | undefined;
  protected signal: AbortSignal | undefined;
  passed: boolean = false;
  isSkipped: boolean;
  isTodo: boolean;
  /** No subtests can come any more. */
  isClosed: boolean = false;
  protected isStarted: boolean = false;
  protected startTime: number = performance.now();
  #message: string | undefined;
  #location: string;
  #concurrency: number;
  #endTime: number = -1;
  #isCancelled: boolean = false;
  #isFinished: boolean = false;
  #isAnnounced: boolean = false;
  #active: number = 0;
  #pending: { test: Test; started: Deferred }[] = [];
  #ready: Map<number, Test> = new Map();
  #waitingOn: number = 0;
  #diagnostics: string[] = [];

  constructor(what: Given, parent: Test | undefined) {
    const { options, mark } = what;
    this.name = what.name;
    this.parent = parent;
    this.#location = what.location;
    const isTop = parent === undefined || parent.parent === undefined;
    this.nesting = isTop ? 0 : (parent?.nesting ?? 0) + 1;
    this.number = parent === undefined ? 0 : parent.subtests.length + 1;
    this.timeout = options?.timeout ?? parent?.timeout;
    this.signal = options?.signal;
    this.#concurrency = concurrencyOf(
      options?.concurrency,
      parent === undefined ? 1 : parent.#concurrency,
    );
    const skip = mark === "skip" || options?.skip;
    const todo = mark === "todo" || options?.todo;
    this.isSkipped = skip !== undefined && skip !== false;
    this.isTodo = todo !== undefined && todo !== false;
    this.#message = typeof skip === "string" ? skip : typeof todo === "string" ? todo : undefined;
    this.fn = skip ? undefined : what.fn;
    if (parent !== undefined) {
      this.hooks.beforeEach.push(...parent.hooks.beforeEach);
      this.hooks.afterEach.push(...parent.hooks.afterEach);
    } else {
      this.isStarted = true;
    }
    if (mark === "only" || options?.only) {
      this.diagnostic("'only' and 'runOnly' require the --test-only command-line option.");
    }
  }

  get isSuite(): boolean {
    return false;
  }

  get fullName(): string {
    const { parent } = this;
    return parent?.parent === undefined ? this.name : `${parent.fullName} > ${this.name}`;
  }

  protected get context(): TestContext | SuiteContext {
    return new TestContext(this);
  }

  // ------------------------------------------------------------ making subtests

  create(what: Given, isSuite: boolean): Test {
    const isLate = this.#isFinished || this.isClosed;
    const parent = isLate ? root() : this;
    const test = isSuite ? new Suite(what, parent) : new Test(what, parent);
    if (parent.#waitingOn === 0) parent.#waitingOn = test.number;
    if (isLate) {
      const message = "test could not be started because its parent finished";
      test.fail(new TestFailure(message, PARENT_FINISHED));
    }
    parent.subtests.push(test);
    return test;
  }

  createHook(kind: HookKind, fn: unknown, options: HookOptions | undefined): void {
    const hook = new Hook(fn, options, kind === "before" || kind === "after");
    if (kind === "afterEach") {
      this.hooks.afterEach.splice(this.hooks.ownAfterEach, 0, hook);
      this.hooks.ownAfterEach++;
      return;
    }
    this.hooks[kind].push(hook);
    if (kind !== "before" || !this.isStarted) return;
    hook.run(this.context).catch((error: unknown) => this.fail(failureOf(error)));
  }

  diagnostic(message: string): void {
    this.#diagnostics.push(message);
  }

  skip(message: string | undefined): void {
    this.isSkipped = true;
    this.#message = message;
  }

  todo(message: string | undefined): void {
    this.isTodo = true;
    this.#message = message;
  }

  fail(error: TestFailure): void {
    if (this.error !== undefined) return;
    this.passed = false;
    this.error = error;
  }

  protected pass(): void {
    if (this.error === undefined) this.passed = true;
  }

  #cancel(error: TestFailure | undefined): void {
    if (this.#endTime >= 0 || this.error !== undefined) return;
    const message = "test did not finish before its parent and was cancelled";
    this.fail(error ?? new TestFailure(message, CANCELLED_BY_PARENT));
    this.#isCancelled = true;
    this.controller.abort();
  }

  // ------------------------------------------------------------ running

  get #hasRoom(): boolean {
    return this.#concurrency > this.#active;
  }

  /** Runs it now, or when its parent has room. */
  start(): Promise<void> {
    const { parent } = this;
    if (parent === undefined || (isRunning && parent.#hasRoom)) return this.run();
    const started = new Deferred();
    parent.#pending.push({ test: this, started });
    return started.promise;
  }

  async processPending(): Promise<void> {
    while (this.#pending.length > 0 && this.#hasRoom) {
      const next = this.#pending.shift();
      if (next === undefined) return;
      await next.test.run();
      next.started.resolve();
    }
  }

  protected enter(): void {
    const { parent } = this;
    if (parent !== undefined) parent.#active++;
    if (!this.isStarted) this.startTime = performance.now();
    this.isStarted = true;
  }

  async run(): Promise<void> {
    const { parent } = this;
    this.enter();
    if (this.signal?.aborted) {
      this.#cancel(new TestFailure(this.signal.reason, ABORTED));
      this.end(undefined);
      return;
    }
    const context = this.context;
    let isCleaned = false;
    const cleanUp = async (): Promise<void> => {
      if (isCleaned) return;
      isCleaned = true;
      if (parent !== undefined && !this.isSkipped) {
        await runHooks(parent.hooks.afterEach, "afterEach", context);
      }
    };
    try {
      if (parent !== undefined && parent.hooks.before.length > 0) {
        await runHooks(parent.hooks.before, "before", parent.context);
      }
      if (parent !== undefined && parent.hooks.beforeEach.length > 0 && !this.isSkipped) {
        await runHooks(parent.hooks.beforeEach, "beforeEach", context);
      }
      await inTime(perform(this.fn, context, this), this.timeout, this.signal);
      this.pass();
      await cleanUp();
      await runHooks(this.hooks.after, "after", context);
    } catch (caught) {
      const error = failureOf(caught);
      const { failureType } = error;
      if (failureType === TIMEOUT || failureType === ABORTED) this.#cancel(error);
      else this.fail(error);
      await cleanUp().catch(() => {});
      await runHooks(this.hooks.after, "after", context).catch(() => {});
    }
    if (parent === undefined) return;
    this.controller.abort();
    this.end(undefined);
  }

  /** It is over, as are its subtests: reports it when it is its turn. */
  end(pendingError: TestFailure | undefined): void {
    if (this.#endTime < 0) this.#endTime = performance.now();
    this.#pending = [];
    let failed = 0;
    for (const subtest of this.subtests) {
      if (!subtest.#isFinished && subtest.#endTime < 0) {
        subtest.#cancel(pendingError);
        subtest.end(pendingError);
      }
      if (!subtest.passed && !subtest.isTodo) failed++;
    }
    const { parent } = this;
    if ((this.passed || parent === undefined) && failed > 0) {
      const message = `${failed} subtest${failed > 1 ? "s" : ""} failed`;
      this.fail(new TestFailure(message, SUBTESTS_FAILED));
    }
    if (parent === undefined) {
      this.#summarize();
      return;
    }
    parent.#active--;
    parent.#ready.set(this.number, this);
    parent.#processReady(false);
    parent.processPending();
    const top = root();
    const isLast =
      parent === top && top.#active === 0 && top.#pending.length === 0 && top.#ready.size === 0;
    if (isLast) top.run();
  }

  // ------------------------------------------------------------ reporting

  #processReady(canSend: boolean): void {
    const start = this.#waitingOn;
    const end = start + this.#ready.size;
    for (let i = start; i < end; i++) {
      const subtest = this.#ready.get(i);
      if (subtest === undefined || !(canSend || this.#isItsTurn)) return;
      subtest.#finalize();
      this.#ready.delete(i);
    }
  }

  get #isItsTurn(): boolean {
    const { parent } = this;
    return parent === undefined || (parent.#waitingOn === this.number && parent.#isItsTurn);
  }

  #finalize(): void {
    this.#processReady(true);
    this.#report();
    const { parent } = this;
    if (parent !== undefined) parent.#waitingOn++;
    this.#isFinished = true;
  }

  #report(): void {
    this.#count();
    const [first] = this.subtests;
    if (first === undefined) this.#announce();
    else putPlan(first.nesting, this.subtests.length);
    let suffix = "";
    if (this.isSkipped) suffix = directive("SKIP", this.#message);
    else if (this.isTodo) suffix = directive("TODO", this.#message);
    putResult({
      nesting: this.nesting,
      number: this.number,
      name: this.name,
      passed: this.passed,
      isSuite: this.isSuite,
      milliseconds: this.#duration,
      location: this.#location,
      directive: suffix,
      error: this.error,
    });
    if (!this.passed && !this.isTodo) set$exitCode(1);
    for (const message of this.#diagnostics) putDiagnostic(this.nesting, message);
  }

  #announce(): void {
    const { parent } = this;
    if (this.#isAnnounced || parent === undefined) return;
    this.#isAnnounced = true;
    parent.#announce();
    putStart(this.nesting, this.name);
  }

  get #duration(): number {
    return Math.round((this.#endTime - this.startTime) * 1e6) / 1e6;
  }

  #count(): void {
    if (this.nesting === 0) counters.topLevel++;
    if (this.isSuite) {
      counters.suites++;
      return;
    }
    if (this.isSkipped) counters.skipped++;
    else if (this.isTodo) counters.todo++;
    else if (this.#isCancelled) counters.cancelled++;
    else if (this.passed) counters.passed++;
    else counters.failed++;
    counters.all++;
  }

  /** At the end of all. */
  #summarize(): void {
    if (this.#isFinished) return;
    this.#isFinished = true;
    if (this.error !== undefined && this.error.failureType !== SUBTESTS_FAILED) {
      set$exitCode(1);
      putResult({
        nesting: 0,
        number: this.subtests.length + 1,
        name: entryFile(),
        passed: false,
        isSuite: false,
        milliseconds: this.#duration,
        location: entryFile(),
        directive: "",
        error: this.error,
      });
    }
    putPlan(0, counters.topLevel);
    for (const message of this.#diagnostics) putDiagnostic(0, message);
    putDiagnostic(0, `tests ${counters.all}`);
    putDiagnostic(0, `suites ${counters.suites}`);
    putDiagnostic(0, `pass ${counters.passed}`);
    putDiagnostic(0, `fail ${counters.failed}`);
    putDiagnostic(0, `cancelled ${counters.cancelled}`);
    putDiagnostic(0, `skipped ${counters.skipped}`);
    putDiagnostic(0, `todo ${counters.todo}`);
    putDiagnostic(0, `duration_ms ${this.#duration}`);
    flush();
  }
}

function concurrencyOf(asked: number | boolean | undefined, usual: number): number {
  if (typeof asked === "number") return asked;
  if (asked === undefined) return usual;
  return asked ? Infinity : 1;
}

/** A group of tests: its function runs at once and says which, and they run when it is its turn. */
export class Suite extends Test {
  readonly #built: Promise<void>;

  constructor(what: Given, parent: Test) {
    super(what, parent);
    const { fn } = this;
    this.#built = perform(fn, this.context, this).then(
      () => {
        this.isClosed = true;
      },
      (error: unknown) => {
        this.isClosed = true;
        this.fail(new TestFailure(error, CODE_FAILURE));
      },
    );
  }

  override get isSuite(): boolean {
    return true;
  }

  protected override get context(): SuiteContext {
    return new SuiteContext(this);
  }

  override async run(): Promise<void> {
    const { context, hooks, parent } = this;
    this.enter();
    await this.#built;
    this.startTime = performance.now();
    let isCleaned = false;
    const cleanUp = async (): Promise<void> => {
      if (isCleaned) return;
      isCleaned = true;
      await runHooks(hooks.after, "after", context);
    };
    try {
      if (parent !== undefined && parent.hooks.before.length > 0) {
        await runHooks(parent.hooks.before, "before", new SuiteContext(parent));
      }
      await runHooks(hooks.before, "before", context);
      const subtests = this.isSkipped || this.error !== undefined ? [] : this.subtests;
      const all = Promise.all(subtests.map((subtest) => subtest.start()));
      await inTime(all, this.timeout, this.signal);
      await cleanUp();
      this.pass();
    } catch (error) {
      await cleanUp().catch(() => {});
      this.fail(failureOf(error));
    }
    this.end(undefined);
  }
}

// ------------------------------------------------------------ the root

let theRoot: Test | undefined;
/** Tests run once the module that makes the first one is over. */
let isRunning = false;

export function root(): Test {
  if (theRoot !== undefined) return theRoot;
  const made = new Test(
    { name: "<root>", options: undefined, mark: "", fn: undefined, location: "" },
    undefined,
  );
  theRoot = made;
  addWhenIdle(() => {
    const message = "Promise resolution is still pending but the event loop has already resolved";
    made.end(new TestFailure(message, CANCELLED_BY_PARENT));
  });
  return made;
}

/** A test of the program's, where it is called: in a suite, a test or a module. */
export async function declare(what: Given, isSuite: boolean): Promise<void> {
  const parent = current ?? root();
  const test = parent.create(what, isSuite);
  if (parent.isSuite) return;
  if (!isRunning) {
    queueMicrotask(() => {
      isRunning = true;
      root().processPending();
    });
  }
  await test.start();
}

export type HookKind = "before" | "after" | "beforeEach" | "afterEach";

export function declareHook(kind: HookKind, fn: unknown, options: HookOptions | undefined): void {
  (current ?? root()).createHook(kind, fn, options);
}

// ------------------------------------------------------------ what functions of tests get

export class TestContext {
  readonly #test: Test;

  constructor(test: Test) {
    this.#test = test;
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
