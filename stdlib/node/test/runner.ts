/**
 * node/test/runner.ts — tests, suites and hooks, in the order in which Node runs them: a test starts
 * when its parent has room for it, and is reported when all before it have been.
 *
 * What Node finds out by asynchronous resources, to which test code belongs, is the test whose function
 * is running: code after an `await` is the root's.
 */
import { entryFile } from "tsuk:intrinsics";
import { addWhenIdle } from "../../web/timers.ts";
import { set$exitCode } from "../internal/process.ts";
import { SuiteContext, TestContext } from "./contexts.ts";
import { Deferred, inTime, perform, running } from "./execution.ts";
import {
  ABORTED,
  CANCELLED_BY_PARENT,
  CODE_FAILURE,
  failureOf,
  PARENT_FINISHED,
  SUBTESTS_FAILED,
  TestFailure,
  TIMEOUT,
} from "./failure.ts";
import type { Given, HookOptions } from "./given.ts";
import { Hook, type HookKind, Hooks, runHooks } from "./hooks.ts";
import { MockTracker } from "./mock.ts";
import { directive, flush, putDiagnostic, putPlan, putResult, putStart } from "./tap.ts";

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
  #tracker: MockTracker | undefined = undefined;
  /** What `plan` asked for. */
  #planned: number | undefined;
  #assertions: number = 0;

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
    this.#planned = options?.plan;
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

  /** The test's own mocks, which go with it. */
  get tracker(): MockTracker {
    this.#tracker ??= new MockTracker();
    return this.#tracker;
  }

  plan(count: number): void {
    if (this.#planned !== undefined) {
      throw new TestFailure("cannot set plan more than once", CODE_FAILURE);
    }
    this.#planned = count;
  }

  countAssertion(): void {
    this.#assertions++;
  }

  #checkPlan(): void {
    const planned = this.#planned;
    const count = this.#assertions;
    if (planned === undefined || planned === count) return;
    const message = `plan expected ${planned} assertions but received ${count}`;
    throw new TestFailure(message, CODE_FAILURE);
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
      this.#checkPlan();
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
    this.#tracker?.reset();
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

/** Where tests and hooks that are declared now belong. */
function currentTest(): Test {
  const owner = running();
  return owner instanceof Test ? owner : root();
}

/** A test of the program's, where it is called: in a suite, a test or a module. */
export async function declare(what: Given, isSuite: boolean): Promise<void> {
  const parent = currentTest();
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

export function declareHook(kind: HookKind, fn: unknown, options: HookOptions | undefined): void {
  currentTest().createHook(kind, fn, options);
}
