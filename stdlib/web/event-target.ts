/**
 * web/event-target.ts — EventTarget: listeners by the type of event, called in the order in which
 * they came.
 */
import { callFunction, getProperty } from "tsuk:intrinsics";
import type { InspectOptions } from "../ecma/inspect-context.ts";
import { addTick, CallbackJob } from "../ecma/jobs.ts";
import type { AbortSignal } from "./abort.ts";
import { Error as CodedError, TypeError } from "./coded-error.ts";
import type { Event } from "./event.ts";
import { customInspect, inspectParts } from "./inspect-parts.ts";
import { wrongArgument } from "./received.ts";

export interface ListenerOptions {
  capture?: boolean | undefined;
  once?: boolean | undefined;
  passive?: boolean | undefined;
  signal?: AbortSignal | undefined;
}

class Registration {
  readonly type: string;
  readonly listener: unknown;
  readonly capture: boolean;
  readonly once: boolean;
  isRemoved: boolean = false;

  constructor(type: string, listener: unknown, capture: boolean, once: boolean) {
    this.type = type;
    this.listener = listener;
    this.capture = capture;
    this.once = once;
  }
}

export class EventTarget {
  #registrations: Registration[] = [];

  addEventListener(type: string, listener: unknown, options?: ListenerOptions | boolean): void {
    if (listener === undefined || listener === null) return;
    if (typeof listener !== "function" && typeof listener !== "object") {
      const expected = "an instance of EventListener";
      throw new TypeError("ERR_INVALID_ARG_TYPE", wrongArgument("listener", expected, listener));
    }
    const given = typeof options === "boolean" ? { capture: options } : (options ?? {});
    const signal = given.signal;
    if (signal?.aborted) return;
    const capture = given.capture ?? false;
    if (this.#find(type, listener, capture) >= 0) return;
    const added = new Registration(type, listener, capture, given.once ?? false);
    this.#registrations.push(added);
    signal?.addEventListener("abort", () => this.#remove(added), { once: true });
    this.listenerAdded(type);
  }

  removeEventListener(type: string, listener: unknown, options?: ListenerOptions | boolean): void {
    const capture = typeof options === "boolean" ? options : (options?.capture ?? false);
    const at = this.#find(type, listener, capture);
    if (at >= 0) this.#remove(this.#registrations[at]);
  }

  dispatchEvent(event: Event): boolean {
    if (event.isDispatched) {
      throw new CodedError(
        "ERR_EVENT_RECURSION",
        `The event "${event.type}" is already being dispatched`,
      );
    }
    event.target = this;
    event.isDispatched = true;
    // Those that a listener adds wait for the next event.
    const present = this.#registrations.filter((one) => one.type === event.type);
    for (let i = 0; i < present.length && !event.isStopped; i++) {
      const one = present[i];
      if (one.isRemoved) continue;
      if (one.once) this.#remove(one);
      this.#call(one.listener, event);
    }
    event.isDispatched = false;
    return !event.defaultPrevented;
  }

  /** The listeners for a type of event. */
  listenersOf(type: string): unknown[] {
    return this.#registrations.filter((one) => one.type === type).map((one) => one.listener);
  }

  /** For subclasses that need to know. */
  listenerAdded(_type: string): void {}

  #find(type: string, listener: unknown, capture: boolean): number {
    return this.#registrations.findIndex(
      (one) => one.listener === listener && one.type === type && one.capture === capture,
    );
  }

  #remove(one: Registration): void {
    one.isRemoved = true;
    this.#registrations = this.#registrations.filter((other) => other !== one);
  }

  /** What a listener throws is nobody's to catch: the program ends with it. */
  #call(listener: unknown, event: Event): void {
    try {
      if (typeof listener === "function") callFunction(listener, this, [event]);
      else callFunction(getProperty(listener, "handleEvent"), listener, [event]);
    } catch (error) {
      addTick(
        new CallbackJob(() => {
          throw error;
        }),
      );
    }
  }

  get [Symbol.toStringTag](): string {
    return "EventTarget";
  }

  [customInspect](depth: number | null, options: InspectOptions): string {
    return inspectParts(this.constructor.name, {}, depth, options);
  }
}
