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
  hostEnvironment,
  hostEnvironmentNames,
  hostErrorNumber,
  hostExit,
  hostKill,
  hostMask,
  hostMemory,
  hostMonotonic,
  hostOnUncaught,
  hostPlatform,
  hostProcessId,
  hostProcessIdentity,
  hostResourceUsage,
  hostSetExitStatus,
  hostWorkingDirectory,
  toNumber,
} from "tsuk:intrinsics";
import { addTick, CallbackJob } from "../../ecma/jobs.ts";
import { isRejection, setOnUnhandled } from "../../ecma/rejections.ts";
import { addWhenIdle, evaluationIsUnsettled, setAtEnd, UNSETTLED } from "../../web/timers.ts";
import { emitWarning as writeWarning } from "../../web/warning.ts";
import { EventEmitter } from "../events.ts";
import { InputStream } from "./input-stream.ts";
import { OutputStream } from "./output-stream.ts";
import { ignoreSignal, receiveSignal, sentSignal, signalNumber } from "./signals.ts";

import { callFailure, lastFailure } from "./system-error.ts";

const EINVAL = 22;

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

/** There is nothing that options could be given to. */
export function get$execArgv(): string[] {
  return [];
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

/** The processor's time in microseconds, that of an earlier call taken off. */
export function cpuUsage(earlier?: { user: number; system: number }): {
  user: number;
  system: number;
} {
  return {
    user: hostResourceUsage(0) - (earlier?.user ?? 0),
    system: hostResourceUsage(1) - (earlier?.system ?? 0),
  };
}

export function resourceUsage(): NodeJS.ResourceUsage {
  return {
    userCPUTime: hostResourceUsage(0),
    systemCPUTime: hostResourceUsage(1),
    maxRSS: hostResourceUsage(2),
    sharedMemorySize: hostResourceUsage(3),
    unsharedDataSize: hostResourceUsage(4),
    unsharedStackSize: hostResourceUsage(5),
    minorPageFault: hostResourceUsage(6),
    majorPageFault: hostResourceUsage(7),
    swappedOut: hostResourceUsage(8),
    fsRead: hostResourceUsage(9),
    fsWrite: hostResourceUsage(10),
    ipcSent: hostResourceUsage(11),
    ipcReceived: hostResourceUsage(12),
    signalsCount: hostResourceUsage(13),
    voluntaryContextSwitches: hostResourceUsage(14),
    involuntaryContextSwitches: hostResourceUsage(15),
  };
}

// ------------------------------------------------------------ who it is

export function getuid(): number {
  return hostProcessIdentity(0);
}

export function geteuid(): number {
  return hostProcessIdentity(1);
}

export function getgid(): number {
  return hostProcessIdentity(2);
}

export function getegid(): number {
  return hostProcessIdentity(3);
}

export function get$ppid(): number {
  return hostProcessIdentity(4);
}

/** The permissions that new files do not get; a text is octal. */
export function umask(mask?: number | string): number {
  if (mask === undefined) return hostMask(-1);
  return hostMask(typeof mask === "string" ? Number.parseInt(mask, 8) : mask);
}

// ------------------------------------------------------------ outputs

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

// biome-ignore lint/suspicious/noExplicitAny: what is emitted is of any type
type Listener = (...args: any[]) => void;

let emitter: EventEmitter | undefined;

/** What listens to the process: made with the first listener, as all that calls it. */
function events(): EventEmitter {
  if (emitter !== undefined) return emitter;
  const made = new EventEmitter();
  emitter = made;
  setAtEnd(tellListeners);
  hostOnUncaught(tellUncaught);
  setOnUnhandled((reason, promise) => made.emit("unhandledRejection", reason, promise));
  addWhenIdle(() => {
    made.emit("beforeExit", statusOf(exitCode));
  });
  made.on("newListener", (name: string) => {
    if (signalNumber(name) === undefined || made.listenerCount(name) > 0) return;
    if (!receiveSignal(name, tellSignal)) throw callFailure(EINVAL, "uv_signal_start");
  });
  made.on("removeListener", (name: string) => {
    if (signalNumber(name) === undefined || made.listenerCount(name) > 0) return;
    ignoreSignal(name, tellSignal);
  });
  return made;
}

function tellSignal(name: string, number: number): void {
  emitter?.emit(name, name, number);
}

export function on(event: string, listener: Listener): NodeJS.Process {
  events().on(event, listener);
  return process;
}

export function addListener(event: string, listener: Listener): NodeJS.Process {
  events().on(event, listener);
  return process;
}

export function once(event: string, listener: Listener): NodeJS.Process {
  events().once(event, listener);
  return process;
}

export function prependListener(event: string, listener: Listener): NodeJS.Process {
  events().prependListener(event, listener);
  return process;
}

export function prependOnceListener(event: string, listener: Listener): NodeJS.Process {
  events().prependOnceListener(event, listener);
  return process;
}

export function off(event: string, listener: Listener): NodeJS.Process {
  emitter?.off(event, listener);
  return process;
}

export function removeListener(event: string, listener: Listener): NodeJS.Process {
  emitter?.off(event, listener);
  return process;
}

export function removeAllListeners(event?: string): NodeJS.Process {
  if (event !== undefined) {
    emitter?.removeAllListeners(event);
    return process;
  }
  for (const name of emitter?.eventNames() ?? []) {
    // Those that serve signals stay.
    if (name !== "newListener" && name !== "removeListener") emitter?.removeAllListeners(name);
  }
  return process;
}

export function listenerCount(event: string): number {
  return emitter?.listenerCount(event) ?? 0;
}

export function listeners(event: string): Listener[] {
  return (emitter?.listeners(event) ?? []) as Listener[];
}

export function emit(event: string, ...args: unknown[]): boolean {
  return emitter?.emit(event, ...args) ?? false;
}

export function setMaxListeners(count: number): NodeJS.Process {
  events().setMaxListeners(count);
  return process;
}

export function getMaxListeners(): number {
  return events().getMaxListeners();
}

function tellListeners(): void {
  if (emitter === undefined || isExiting) return;
  isExiting = true;
  emitter.emit("exit", statusOf(exitCode));
}

/** What nobody caught goes to listeners; once it has been reported, the program ends. */
function tellUncaught(error: unknown, isReported: boolean): boolean {
  if (isReported) {
    set$exitCode(1);
    tellListeners();
    hostExit(statusOf(exitCode));
  }
  const origin = isRejection(error) ? "unhandledRejection" : "uncaughtException";
  emitter?.emit("uncaughtExceptionMonitor", error, origin);
  return emitter?.emit("uncaughtException", error, origin) ?? false;
}

export function nextTick<_A>(callback: unknown, ...args: unknown[]): void {
  addTick(
    new CallbackJob(() => {
      callFunction(callback, undefined, args);
    }),
  );
}

// ------------------------------------------------------------ signals

export function kill(pid: number, signal: string | number = "SIGTERM"): true {
  if (hostKill(pid, sentSignal(signal))) return true;
  throw callFailure(hostErrorNumber(), "kill");
}

/** Ends at once, by SIGABRT. */
export function abort(): never {
  hostKill(hostProcessId(), sentSignal("SIGABRT"));
  hostExit(134);
}
