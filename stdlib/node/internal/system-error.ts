/**
 * node/internal/system-error.ts — errors of the operating system, as Node throws them.
 */
import { hostErrorName, hostErrorNumber, hostErrorText } from "tsuk:intrinsics";
import { Error as BaseError } from "../../ecma/error.ts";

/** An Error like any other for who prints it: hence the name. */
export class Error extends BaseError {
  public errno: number;
  public code: string;
  public syscall: string;
  declare public path?: string;
  declare public dest?: string;

  constructor(
    errno: number,
    syscall: string,
    message: string,
    path?: string,
    destination?: string,
  ) {
    super(message);
    this.errno = -errno;
    this.code = hostErrorName(errno);
    this.syscall = syscall;
    if (path !== undefined) this.path = path;
    if (destination !== undefined) this.dest = destination;
  }
}

/** For the file function that just failed. */
export function lastFailure(syscall: string, path?: string, destination?: string): Error {
  return fileFailure(hostErrorNumber(), syscall, path, destination);
}

export function fileFailure(
  errno: number,
  syscall: string,
  path?: string,
  destination?: string,
): Error {
  let message = `${hostErrorName(errno)}: ${hostErrorText(errno)}, ${syscall}`;
  if (path !== undefined) message += ` '${path}'`;
  if (destination !== undefined) message += ` -> '${destination}'`;
  return new Error(errno, syscall, message, path, destination);
}

/** For calls that are about no file. */
export function callFailure(errno: number, syscall: string): Error {
  return new Error(errno, syscall, `${syscall} ${hostErrorName(errno)}`);
}
