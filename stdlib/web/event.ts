/**
 * web/event.ts — Event and CustomEvent. What web/event-target.ts keeps in an event while it is
 * dispatched is not for programs.
 */
import { hostMonotonic } from "tsuk:intrinsics";
import type { InspectOptions } from "../ecma/inspect-context.ts";
import type { EventTarget } from "./event-target.ts";
import { customInspect, inspectParts } from "./inspect-parts.ts";

const NONE = 0;
const AT_TARGET = 2;

export interface EventInit {
  bubbles?: boolean | undefined;
  cancelable?: boolean | undefined;
  composed?: boolean | undefined;
}

export class Event {
  readonly type: string;
  readonly bubbles: boolean;
  readonly cancelable: boolean;
  readonly composed: boolean;
  readonly timeStamp: number;
  target: EventTarget | null = null;
  /** Is it being dispatched? */
  isDispatched: boolean = false;
  /** Has a listener stopped it from going on to the next one? */
  isStopped: boolean = false;
  cancelBubble: boolean = false;
  #isPrevented: boolean = false;
  public readonly isTrusted: boolean;

  constructor(type: string, init?: EventInit, isTrusted: boolean = false) {
    this.type = type;
    this.bubbles = init?.bubbles ?? false;
    this.cancelable = init?.cancelable ?? false;
    this.composed = init?.composed ?? false;
    this.timeStamp = hostMonotonic();
    this.isTrusted = isTrusted;
  }

  get currentTarget(): EventTarget | null {
    return this.isDispatched ? this.target : null;
  }

  get srcElement(): EventTarget | null {
    return this.target;
  }

  get eventPhase(): number {
    return this.isDispatched ? AT_TARGET : NONE;
  }

  get defaultPrevented(): boolean {
    return this.cancelable && this.#isPrevented;
  }

  get returnValue(): boolean {
    return !this.cancelable || !this.#isPrevented;
  }

  composedPath(): EventTarget[] {
    return this.isDispatched && this.target !== null ? [this.target] : [];
  }

  preventDefault(): void {
    this.#isPrevented = true;
  }

  stopPropagation(): void {
    this.cancelBubble = true;
  }

  stopImmediatePropagation(): void {
    this.isStopped = true;
  }

  static readonly NONE: number = 0;
  static readonly CAPTURING_PHASE: number = 1;
  static readonly AT_TARGET: number = 2;
  static readonly BUBBLING_PHASE: number = 3;

  get [Symbol.toStringTag](): string {
    return "Event";
  }

  [customInspect](depth: number | null, options: InspectOptions): string {
    const shown = {
      type: this.type,
      defaultPrevented: this.defaultPrevented,
      cancelable: this.cancelable,
      timeStamp: this.timeStamp,
    };
    return inspectParts(this.constructor.name, shown, depth, options);
  }
}

export class CustomEvent<T = unknown> extends Event {
  readonly detail: T | null;

  constructor(type: string, init?: EventInit & { detail?: T }) {
    super(type, init);
    this.detail = init?.detail ?? null;
  }

  override get [Symbol.toStringTag](): string {
    return "CustomEvent";
  }
}
