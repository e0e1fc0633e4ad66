/**
 * node/test/mock-timers.ts — time that stands still until a test moves it.
 */
import { callFunction } from "tsuk:intrinsics";
import { setClock } from "../../ecma/date.ts";
import { Error as CodedError, TypeError } from "../../web/coded-error.ts";
import { type Immediate, setTimekeeper, type Timeout } from "../../web/timers.ts";

export type Timer = "setInterval" | "setTimeout" | "setImmediate" | "Date";

export interface MockTimersOptions {
  apis?: Timer[] | undefined;
  now?: number | Date | undefined;
}

const ALL: readonly Timer[] = ["setInterval", "setTimeout", "setImmediate", "Date"];

interface Waiting {
  readonly timer: Timeout | Immediate;
  due: number;
}

function isCleared(timer: Timeout | Immediate): boolean {
  return "cleared" in timer ? timer.cleared : !timer.isPending;
}

export class MockTimers {
  #isEnabled: boolean = false;
  #now: number = 0;
  /** By the time at which they are due, and those of one time as they came. */
  #waiting: Waiting[] = [];

  enable(options?: MockTimersOptions): void {
    if (this.#isEnabled) throw wrongState("MockTimers is already enabled!");
    const apis = options?.apis ?? ALL;
    for (const api of apis) {
      if (ALL.includes(api)) continue;
      const message = `The property 'options.apis' option ${api} is not supported.`;
      throw new TypeError("ERR_INVALID_ARG_VALUE", `${message} Received '${api}'`);
    }
    const now = options?.now ?? 0;
    this.#now = typeof now === "number" ? now : now.getTime();
    this.#isEnabled = true;
    setTimekeeper({
      keep: (timer) => {
        if (!apis.includes(timer.repeats ? "setInterval" : "setTimeout")) return false;
        this.#insert({ timer, due: this.#now + timer.duration });
        return true;
      },
      keepImmediate: (timer) => {
        if (!apis.includes("setImmediate")) return false;
        this.#insert({ timer, due: this.#now });
        return true;
      },
    });
    if (apis.includes("Date")) setClock(() => this.#now);
  }

  tick(milliseconds: number = 1): void {
    this.#require();
    if (milliseconds < 0) {
      const message = "The argument 'time' must be a positive integer.";
      throw new TypeError("ERR_INVALID_ARG_VALUE", `${message} Received ${milliseconds}`);
    }
    this.#now += milliseconds;
    for (let next = this.#waiting[0]; next !== undefined; next = this.#waiting[0]) {
      if (next.due > this.#now) break;
      this.#waiting.shift();
      const { timer } = next;
      if (isCleared(timer)) continue;
      callFunction(timer.callback, undefined, timer.args);
      if ("repeats" in timer && timer.repeats && !timer.cleared) {
        next.due += timer.duration;
        this.#insert(next);
      }
    }
  }

  /** As far as the last timer that is set now. */
  runAll(): void {
    this.#require();
    const last = this.#waiting.at(-1);
    if (last !== undefined) this.tick(last.due - this.#now);
  }

  setTime(milliseconds: number): void {
    this.#require();
    this.#now = milliseconds;
  }

  reset(): void {
    if (!this.#isEnabled) return;
    this.#isEnabled = false;
    this.#waiting = [];
    this.#now = 0;
    setTimekeeper(undefined);
    setClock(undefined);
  }

  [Symbol.dispose](): void {
    this.reset();
  }

  #require(): void {
    if (this.#isEnabled) return;
    throw wrongState("You should enable MockTimers first by calling the .enable function");
  }

  #insert(added: Waiting): void {
    let at = this.#waiting.length;
    while (at > 0 && this.#waiting[at - 1].due > added.due) at--;
    this.#waiting.splice(at, 0, added);
  }
}

function wrongState(message: string): CodedError {
  return new CodedError("ERR_INVALID_STATE", `Invalid state: ${message}`);
}
