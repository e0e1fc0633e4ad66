/**
 * web/dom-exception.ts — DOMException: the errors of what came to Node from browsers.
 */
import { builtInName, Error } from "../ecma/error.ts";

/** The names that have a number of their own. */
function codeOf(name: string): number {
  switch (name) {
    case "IndexSizeError":
      return 1;
    case "InvalidCharacterError":
      return 5;
    case "NotSupportedError":
      return 9;
    case "InvalidStateError":
      return 11;
    case "SyntaxError":
      return 12;
    case "TypeMismatchError":
      return 17;
    case "AbortError":
      return 20;
    case "QuotaExceededError":
      return 22;
    case "TimeoutError":
      return 23;
    case "DataCloneError":
      return 25;
    default:
      return 0;
  }
}

export class DOMException extends Error {
  #kind: string;

  constructor(message?: string, name: string = "Error") {
    super(message);
    this.#kind = name;
  }

  override [builtInName](): string {
    return this.#kind;
  }

  get code(): number {
    return codeOf(this.#kind);
  }

  get [Symbol.toStringTag](): string {
    return "DOMException";
  }
}
