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

  constructor(errno: number, syscall: string, path?: string, destination?: string) {
    const code = hostErrorName(errno);
    let message = `${code}: ${hostErrorText(errno)}, ${syscall}`;
    if (path !== undefined) message += ` '${path}'`;
    if (destination !== undefined) message += ` -> '${destination}'`;
    super(message);
    this.errno = -errno;
    this.code = code;
    this.syscall = syscall;
    if (path !== undefined) this.path = path;
    if (destination !== undefined) this.dest = destination;
  }
}

/** For the file function that just failed. */
export function lastFailure(syscall: string, path?: string, destination?: string): Error {
  return new Error(hostErrorNumber(), syscall, path, destination);
}
