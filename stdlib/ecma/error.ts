/**
 * ecma/error.ts — Error and the native error classes.
 *
 * `name` is a property of the prototype; one that is assigned is the error's own.
 * `stack` is made when it is first read, of the name and message that the error
 * has then, as in Node: construction only keeps the return addresses.
 */
import {
  absentMessage,
  captureStack,
  defineHidden,
  getProperty,
  isArray,
  type StackTrace,
  stackText,
  toString,
} from "tsuk:intrinsics";

/** How many frames a stack trace has at most, as in V8. */
const STACK_TRACE_LIMIT = 10;

/** What only the library asks errors for. */
export const builtInName: unique symbol = Symbol("builtInName");
export const stackName: unique symbol = Symbol("stackName");
export const keptTrace: unique symbol = Symbol("keptTrace");

/** @callable */
export class Error {
  message: string;
  declare cause?: unknown;
  #trace: StackTrace;
  #stack: string | undefined;
  /** Has the stack been made or assigned? */
  #hasStack: boolean = false;

  /** @length 1 */
  constructor(message?: unknown, options?: { cause?: unknown }) {
    this.#trace = captureStack(STACK_TRACE_LIMIT);
    this.message = message === undefined ? absentMessage() : toString(message);
    this.#stack = undefined;
    if (options !== undefined && "cause" in options) defineHidden(this, "cause", options.cause);
  }

  /** @default */
  get name(): string {
    return this[builtInName]();
  }

  /** The name on the prototype: what `name` is until something is assigned to it. */
  [builtInName](): string {
    return "Error";
  }

  /** What the stack begins with: errors of Node's have their code there. */
  [stackName](): string {
    return this.name;
  }

  /** @own */
  get stack(): string | undefined {
    if (!this.#hasStack) {
      this.#hasStack = true;
      this.#stack = errorText(this[stackName](), this.message) + stackText(this.#trace);
    }
    return this.#stack;
  }

  set stack(text: string | undefined) {
    this.#hasStack = true;
    this.#stack = text;
  }

  /** The return addresses kept at construction. */
  [keptTrace](): StackTrace {
    return this.#trace;
  }

  toString(this: object): string {
    const name = getProperty(this, "name");
    const message = getProperty(this, "message");
    return errorText(
      name === undefined ? "Error" : toString(name),
      message === undefined ? "" : toString(message),
    );
  }

  /** Node's: gives the target a stack. Only errors have a place for one. @length 2 */
  static captureStackTrace(target: object, _constructor?: unknown): void {
    if (!(target instanceof Error)) return;
    target.#trace = captureStack(STACK_TRACE_LIMIT);
    target.#hasStack = false;
  }

  static isError(value: unknown): boolean {
    return value instanceof Error;
  }

  static stackTraceLimit: number = STACK_TRACE_LIMIT;
}

/** Error.prototype.toString of a name and a message. */
export function errorText(name: string, message: string): string {
  if (name === "") return message;
  if (message === "") return name;
  return `${name}: ${message}`;
}

/** @callable */
export class TypeError extends Error {
  override [builtInName](): string {
    return "TypeError";
  }
}

/** @callable */
export class RangeError extends Error {
  override [builtInName](): string {
    return "RangeError";
  }
}

/** @callable */
export class SyntaxError extends Error {
  override [builtInName](): string {
    return "SyntaxError";
  }
}

/** @callable */
export class ReferenceError extends Error {
  override [builtInName](): string {
    return "ReferenceError";
  }
}

/** @callable */
export class EvalError extends Error {
  override [builtInName](): string {
    return "EvalError";
  }
}

/** @callable */
export class URIError extends Error {
  override [builtInName](): string {
    return "URIError";
  }
}

/** @callable */
export class AggregateError extends Error {
  errors: unknown[];

  /** @length 2 */
  constructor(errors: Iterable<unknown>, message?: unknown, options?: { cause?: unknown }) {
    super(message, options);
    const list: unknown[] = [];
    if (isArray(errors)) {
      for (let i = 0; i < errors.length; i++) list.push(errors[i]);
    } else {
      for (const error of errors) list.push(error);
    }
    this.errors = list;
  }

  override [builtInName](): string {
    return "AggregateError";
  }
}
