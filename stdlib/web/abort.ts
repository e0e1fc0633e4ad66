/**
 * web/abort.ts — AbortController and AbortSignal.
 */

import { callFunction } from "tsuk:intrinsics";
import type { InspectOptions } from "../ecma/inspect-context.ts";
import { DOMException } from "./dom-exception.ts";
import { Event } from "./event.ts";
import { EventTarget } from "./event-target.ts";
import { customInspect, inspectParts } from "./inspect-parts.ts";
import { setTimeout } from "./timers.ts";

export class AbortSignal extends EventTarget {
  #aborted: boolean = false;
  #reason: unknown = undefined;
  #handler: unknown = null;
  #hasHandler: boolean = false;
  /** The signals of `any` that this one aborts. */
  #followers: AbortSignal[] | undefined = undefined;

  get aborted(): boolean {
    return this.#aborted;
  }

  get reason(): unknown {
    return this.#reason;
  }

  throwIfAborted(): void {
    if (this.#aborted) throw this.#reason;
  }

  get onabort(): unknown {
    return this.#handler;
  }

  /** Its place among the listeners is that of the first handler. */
  set onabort(handler: unknown) {
    this.#handler = typeof handler === "function" ? handler : null;
    if (this.#hasHandler || this.#handler === null) return;
    this.#hasHandler = true;
    this.addEventListener("abort", (event: Event) => {
      if (this.#handler !== null) callFunction(this.#handler, this, [event]);
    });
  }

  /** What AbortController.abort does. */
  signalAbort(reason: unknown): void {
    if (this.#aborted) return;
    this.#aborted = true;
    this.#reason = reason;
    this.dispatchEvent(new Event("abort", undefined, true));
    const followers = this.#followers ?? [];
    for (let i = 0; i < followers.length; i++) followers[i].signalAbort(reason);
  }

  follow(source: AbortSignal): void {
    if (source.#followers === undefined) source.#followers = [this];
    else source.#followers.push(this);
  }

  static abort(reason?: unknown): AbortSignal {
    const signal = new AbortSignal();
    signal.signalAbort(reason === undefined ? abortException() : reason);
    return signal;
  }

  static timeout(milliseconds: number): AbortSignal {
    const signal = new AbortSignal();
    const expire = (): void => {
      const text = "The operation was aborted due to timeout";
      signal.signalAbort(new DOMException(text, "TimeoutError"));
    };
    setTimeout(expire, milliseconds).unref();
    return signal;
  }

  static any(signals: Iterable<AbortSignal>): AbortSignal {
    const result = new AbortSignal();
    const sources = [...signals];
    for (let i = 0; i < sources.length; i++) {
      if (sources[i].aborted) {
        result.signalAbort(sources[i].reason);
        return result;
      }
    }
    for (let i = 0; i < sources.length; i++) result.follow(sources[i]);
    return result;
  }

  override get [Symbol.toStringTag](): string {
    return "AbortSignal";
  }

  override [customInspect](depth: number | null, options: InspectOptions): string {
    return inspectParts("AbortSignal", { aborted: this.#aborted }, depth, options);
  }
}

function abortException(): DOMException {
  return new DOMException("This operation was aborted", "AbortError");
}

export class AbortController {
  readonly #signal: AbortSignal = new AbortSignal();

  get signal(): AbortSignal {
    return this.#signal;
  }

  abort(reason?: unknown): void {
    this.#signal.signalAbort(reason === undefined ? abortException() : reason);
  }

  get [Symbol.toStringTag](): string {
    return "AbortController";
  }

  [customInspect](depth: number | null, options: InspectOptions): string {
    return inspectParts("AbortController", { signal: this.#signal }, depth, options);
  }
}
