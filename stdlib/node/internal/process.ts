/**
 * node/internal/process.ts — process: arguments, environment, outputs, exit.
 */
import {
  callFunction,
  entryFile,
  f64Floor,
  hostArchitecture,
  hostArguments,
  hostChangeDirectory,
  hostColumns,
  hostEnvironment,
  hostEnvironmentNames,
  hostExit,
  hostIsTerminal,
  hostMemory,
  hostMonotonic,
  hostOnUncaught,
  hostPlatform,
  hostProcessId,
  hostSetExitStatus,
  hostWorkingDirectory,
  hostWrite,
  hostWriteBytes,
  toNumber,
} from "tsuk:intrinsics";
import { addTick, CallbackJob } from "../../ecma/jobs.ts";
import { isRejection, setOnUnhandled } from "../../ecma/rejections.ts";
import { addWhenIdle, evaluationIsUnsettled, setAtEnd, UNSETTLED } from "../../web/timers.ts";
import { emitWarning as writeWarning } from "../../web/warning.ts";
import { InputStream } from "./input-stream.ts";
import { lastFailure } from "./system-error.ts";

let argumentList: string[] | undefined;

/** As under Node: what runs, the source of the program, then its arguments. */
export function get$argv(): string[] {
  if (argumentList === undefined) {
    const given = hostArguments();
    argumentList = [given[0], entryFile()];
    for (let i = 1; i < given.length; i++) argumentList.push(given[i]);
  }
  return argumentList;
}

export function get$argv0(): string {
  return hostArguments()[0];
}

export function get$execPath(): string {
  return hostArguments()[0];
}

let environment: Record<string, string | undefined> | undefined;

export function get$env(): Record<string, string | undefined> {
  if (environment === undefined) {
    const values: Record<string, string | undefined> = {};
    const names = hostEnvironmentNames();
    for (let i = 0; i < names.length; i++) values[names[i]] = hostEnvironment(names[i]);
    environment = values;
  }
  return environment;
}

export function get$platform(): string {
  return hostPlatform();
}

export function get$arch(): string {
  return hostArchitecture();
}

export function get$pid(): number {
  return hostProcessId();
}

/** The version of Node whose behaviour this library has. */
export function get$version(): string {
  return "v20.20.2";
}

export function get$versions(): { node: string; tsuk: string } {
  return { node: "20.20.2", tsuk: "0.1.0" };
}

export function cwd(): string {
  return hostWorkingDirectory();
}

export function chdir(directory: string): void {
  if (hostChangeDirectory(directory)) return;
  throw lastFailure("chdir", hostWorkingDirectory(), directory);
}

export function emitWarning(warning: string | Error, kind: string = "Warning"): void {
  if (typeof warning === "string") writeWarning(kind, warning);
  else writeWarning(warning.name, warning.message);
}

export function uptime(): number {
  return hostMonotonic() / 1000;
}

export function hrtime(earlier?: [number, number]): [number, number] {
  const now = hostMonotonic();
  let seconds = f64Floor(now / 1000);
  let nanoseconds = f64Floor((now - seconds * 1000) * 1e6);
  if (earlier !== undefined) {
    seconds -= earlier[0];
    nanoseconds -= earlier[1];
    if (nanoseconds < 0) {
      seconds--;
      nanoseconds += 1e9;
    }
  }
  return [seconds, nanoseconds];
}

export function memoryUsage(): {
  rss: number;
  heapTotal: number;
  heapUsed: number;
  external: number;
  arrayBuffers: number;
} {
  return {
    rss: hostMemory(0),
    heapTotal: hostMemory(1),
    heapUsed: hostMemory(2),
    external: 0,
    arrayBuffers: 0,
  };
}

// ------------------------------------------------------------ outputs

export class OutputStream {
  public readonly fd: number;

  constructor(fd: number) {
    this.fd = fd;
  }

  get isTTY(): boolean {
    return hostIsTerminal(this.fd);
  }

  get columns(): number {
    return hostColumns(this.fd);
  }

  write(data: string | Uint8Array): boolean {
    if (typeof data === "string") hostWrite(this.fd, data);
    else hostWriteBytes(this.fd, data);
    return true;
  }
}

let standardOutput: OutputStream | undefined;
let standardError: OutputStream | undefined;

export function get$stdout(): OutputStream {
  if (standardOutput === undefined) standardOutput = new OutputStream(1);
  return standardOutput;
}

export function get$stderr(): OutputStream {
  if (standardError === undefined) standardError = new OutputStream(2);
  return standardError;
}

let standardInput: InputStream | undefined;

export function get$stdin(): InputStream {
  if (standardInput === undefined) standardInput = new InputStream(0);
  return standardInput;
}

// ------------------------------------------------------------ the end

type ExitCode = number | string | null | undefined;

let exitCode: ExitCode;
let isExiting = false;

function statusOf(code: ExitCode): number {
  return code === undefined || code === null ? 0 : toNumber(code);
}

export function get$exitCode(): ExitCode {
  if (exitCode === undefined && evaluationIsUnsettled()) return UNSETTLED;
  return exitCode;
}

export function set$exitCode(code: ExitCode): void {
  exitCode = code;
  hostSetExitStatus(statusOf(code));
}

export function exit(code?: number | string | null): never {
  if (code !== undefined) set$exitCode(code);
  tellListeners();
  hostExit(statusOf(exitCode));
}

// ------------------------------------------------------------ events

class Listener {
  readonly event: string;
  readonly callback: unknown;
  readonly isOnce: boolean;

  constructor(event: string, callback: unknown, isOnce: boolean) {
    this.event = event;
    this.callback = callback;
    this.isOnce = isOnce;
  }
}

let listeners: Listener[] | undefined;

function listen(event: string, callback: unknown, isOnce: boolean): void {
  if (listeners === undefined) {
    listeners = [];
    setAtEnd(tellListeners);
    hostOnUncaught(tellUncaught);
    setOnUnhandled((reason, promise) => tell("unhandledRejection", [reason, promise]));
    addWhenIdle(() => {
      tell("beforeExit", [statusOf(exitCode)]);
    });
  }
  listeners.push(new Listener(event, callback, isOnce));
}

/** Calls the listeners of an event; whether there are any. */
function tell(event: string, args: readonly unknown[]): boolean {
  const asked = (listeners ?? []).filter((listener) => listener.event === event);
  for (const listener of asked) {
    if (listener.isOnce) remove(listener);
    callFunction(listener.callback, undefined, args);
  }
  return asked.length > 0;
}

function remove(listener: Listener): void {
  listeners = (listeners ?? []).filter((other) => other !== listener);
}

export function on(event: string, listener: unknown): void {
  listen(event, listener, false);
}

export function addListener(event: string, listener: unknown): void {
  listen(event, listener, false);
}

export function once(event: string, listener: unknown): void {
  listen(event, listener, true);
}

export function off(event: string, callback: unknown): void {
  const found = listeners?.findLast(
    (listener) => listener.event === event && listener.callback === callback,
  );
  if (found !== undefined) remove(found);
}

export function removeListener(event: string, callback: unknown): void {
  off(event, callback);
}

export function removeAllListeners(event?: string): void {
  listeners = (listeners ?? []).filter(
    (listener) => event !== undefined && listener.event !== event,
  );
}

export function listenerCount(event: string): number {
  return (listeners ?? []).filter((listener) => listener.event === event).length;
}

function tellListeners(): void {
  if (listeners === undefined || isExiting) return;
  isExiting = true;
  tell("exit", [statusOf(exitCode)]);
}

/** What nobody caught goes to listeners; once it has been reported, the program ends. */
function tellUncaught(error: unknown, isReported: boolean): boolean {
  if (isReported) {
    set$exitCode(1);
    tellListeners();
    hostExit(statusOf(exitCode));
  }
  const origin = isRejection(error) ? "unhandledRejection" : "uncaughtException";
  tell("uncaughtExceptionMonitor", [error, origin]);
  return tell("uncaughtException", [error, origin]);
}

export function nextTick<_A>(callback: unknown, ...args: unknown[]): void {
  addTick(
    new CallbackJob(() => {
      callFunction(callback, undefined, args);
    }),
  );
}
