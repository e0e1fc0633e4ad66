/**
 * web/coded-error.ts — errors with Node's codes. They are errors like any other for who prints them:
 * hence the names.
 */
import { RangeError as BaseRangeError, TypeError as BaseTypeError } from "../ecma/error.ts";

export class TypeError extends BaseTypeError {
  public code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

export class RangeError extends BaseRangeError {
  public code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}
