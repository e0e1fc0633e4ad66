/**
 * node/internal/uncaught.ts — what is printed about an exception that nobody caught, in
 * programs whose errors have nothing to show but their stack.
 *
 * The compiler links node/internal/uncaught-values.ts into programs with errors that have
 * properties or a cause: it formats objects, and shows the line of source.
 */
import { describe, hostWrite, stackLocation } from "tsuk:intrinsics";
import { Error, keptTrace } from "../../ecma/error.ts";

export function reportUncaught(error: unknown): void {
  if (error instanceof Error) {
    const location = stackLocation(error[keptTrace]());
    const place = location === "" ? "" : `${location}\n\n`;
    hostWrite(2, `${place}${error.stack ?? error.message}\n`);
  } else {
    hostWrite(2, `${describe(error)}\n`);
  }
}
