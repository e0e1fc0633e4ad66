/**
 * node/util/debug.ts — what is written for the developer: util.debuglog and util.deprecate.
 */
import {
  callFunction,
  hostEnvironment,
  hostProcessId,
  hostWrite,
  unsafeCast,
} from "tsuk:intrinsics";
import { formatValues } from "../../ecma/format.ts";
import { emitWarning } from "../../web/warning.ts";

const STDERR = 2;

export type DebugLoggerFunction = (msg: string, ...param: unknown[]) => void;

export interface DebugLogger extends DebugLoggerFunction {
  readonly enabled: boolean;
}

/** Is the section one of those in NODE_DEBUG, which may have `*` in them? */
function isEnabled(section: string): boolean {
  const wanted = hostEnvironment("NODE_DEBUG");
  if (wanted === undefined || wanted === "") return false;
  const pattern = wanted
    .replace(/[|\\{}()[\]^$+?.]/g, "\\$&")
    .replaceAll("*", ".*")
    .replaceAll(",", "$|^");
  return new RegExp(`^${pattern}$`, "i").test(section);
}

export function debuglog(
  section: string,
  callback?: (fn: DebugLoggerFunction) => void,
): DebugLogger {
  const name = section.toUpperCase();
  const enabled = isEnabled(name);
  let isFirst = true;
  const log = (message: string, ...params: unknown[]): void => {
    if (isFirst) {
      isFirst = false;
      callback?.(log);
    }
    if (!enabled) return;
    const text = formatValues({}, [message, ...params]);
    hostWrite(STDERR, `${name} ${hostProcessId()}: ${text}\n`);
  };
  return Object.assign(log, { enabled });
}

const given: Set<string> = new Set<string>();

// biome-ignore lint/complexity/noBannedTypes: of any signature
export function deprecate<T extends Function>(fn: T, msg: string, code?: string): T {
  let hasWarned = false;
  const replaced = function (this: unknown, ...args: unknown[]): unknown {
    if (!hasWarned) {
      hasWarned = true;
      if (code === undefined || !given.has(code)) {
        if (code !== undefined) given.add(code);
        const kind = code === undefined ? "DeprecationWarning" : `[${code}] DeprecationWarning`;
        emitWarning(kind, msg);
      }
    }
    return callFunction(fn, this, args);
  };
  return unsafeCast<T>(replaced);
}
