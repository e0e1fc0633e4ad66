/**
 * web/coded-error.ts — errors with Node's codes. They are errors like any other for who prints them:
 * hence the names.
 */
import {
  Error as BaseError,
  RangeError as BaseRangeError,
  TypeError as BaseTypeError,
  builtInName,
  stackName,
} from "../ecma/error.ts";

export class Error extends BaseError {
  public code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }

  override [stackName](): string {
    return codedName(this, this.code);
  }

  override toString(): string {
    return codedText(this, this.code);
  }
}

export class TypeError extends BaseTypeError {
  public code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }

  override [stackName](): string {
    return codedName(this, this.code);
  }

  override toString(): string {
    return codedText(this, this.code);
  }
}

export class RangeError extends BaseRangeError {
  public code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }

  override [stackName](): string {
    return codedName(this, this.code);
  }

  override toString(): string {
    return codedText(this, this.code);
  }
}

function codedName({ name }: BaseError, code: string): string {
  return `${name} [${code}]`;
}

function codedText(error: BaseError, code: string): string {
  return `${codedName(error, code)}: ${error.message}`;
}

/** What an operation that was given up is rejected with. */
export class AbortError extends BaseError {
  public code: string = "ABORT_ERR";

  constructor(reason: unknown) {
    super("The operation was aborted", { cause: reason });
  }

  override [builtInName](): string {
    return "AbortError";
  }
}
