/**
 * ecma/make-error.ts — errors that the C runtime throws.
 *
 * tsk_program.make_error is this file's makeError; the kinds are those of enum
 * tsk_error_kind in runtime-c/include/tsuk/exception.h.
 */
import {
  Error,
  EvalError,
  RangeError,
  ReferenceError,
  SyntaxError,
  TypeError,
  URIError,
} from "./error.ts";

export function makeError(kind: number, message: string): Error {
  switch (kind) {
    case 1:
      return new TypeError(message);
    case 2:
      return new RangeError(message);
    case 3:
      return new SyntaxError(message);
    case 4:
      return new ReferenceError(message);
    case 5:
      return new EvalError(message);
    case 6:
      return new URIError(message);
    default:
      return new Error(message);
  }
}

/** The error of a name that nothing defines. */
export function refuseUndefinedName(name: string): void {
  throw new ReferenceError(`${name} is not defined`);
}
