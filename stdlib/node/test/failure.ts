/**
 * node/test/failure.ts — why a test failed: what its code threw, or what the runner has against it.
 */
import { inspect } from "../../ecma/inspect.ts";

export const CODE_FAILURE = "testCodeFailure";
export const HOOK_FAILURE = "hookFailed";
export const SUBTESTS_FAILED = "subtestsFailed";
export const TIMEOUT = "testTimeoutFailure";
export const CANCELLED_BY_PARENT = "cancelledByParent";
export const PARENT_FINISHED = "parentAlreadyFinished";
export const CALLBACK_AND_PROMISE = "callbackAndPromisePresent";
export const MANY_CALLBACKS = "multipleCallbackInvocations";
export const ABORTED = "testAborted";

export class TestFailure extends Error {
  readonly failureType: string;
  readonly origin: unknown;

  constructor(origin: unknown, failureType: string) {
    super(messageOf(origin));
    this.failureType = failureType;
    this.origin = origin;
  }
}

function messageOf(origin: unknown): string {
  const message = origin instanceof Error ? origin.message : origin;
  return typeof message === "string" ? message : inspect(message);
}

/** What a caught value says of a test, whose own code threw it if the runner did not. */
export function failureOf(error: unknown): TestFailure {
  return error instanceof TestFailure ? error : new TestFailure(error, CODE_FAILURE);
}
