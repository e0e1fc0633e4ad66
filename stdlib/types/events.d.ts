/**
 * types/events.d.ts — EventTarget, Event, AbortController and AbortSignal, as programs see them.
 * web/event.ts, web/event-target.ts and web/abort.ts implement them.
 */
interface EventInit {
  bubbles?: boolean;
  cancelable?: boolean;
  composed?: boolean;
}

interface Event {
  readonly type: string;
  readonly bubbles: boolean;
  cancelBubble: boolean;
  readonly cancelable: boolean;
  readonly composed: boolean;
  readonly currentTarget: EventTarget | null;
  readonly defaultPrevented: boolean;
  readonly eventPhase: number;
  readonly isTrusted: boolean;
  readonly returnValue: boolean;
  readonly srcElement: EventTarget | null;
  readonly target: EventTarget | null;
  readonly timeStamp: number;
  composedPath(): EventTarget[];
  preventDefault(): void;
  stopImmediatePropagation(): void;
  stopPropagation(): void;
}

interface EventConstructor {
  readonly prototype: Event;
  new (type: string, eventInitDict?: EventInit): Event;
  readonly NONE: 0;
  readonly CAPTURING_PHASE: 1;
  readonly AT_TARGET: 2;
  readonly BUBBLING_PHASE: 3;
}

declare var Event: EventConstructor;

// biome-ignore lint/suspicious/noExplicitAny: as @types/node has it
interface CustomEventInit<T = any> extends EventInit {
  detail?: T;
}

// biome-ignore lint/suspicious/noExplicitAny: as @types/node has it
interface CustomEvent<T = any> extends Event {
  readonly detail: T;
}

interface CustomEventConstructor {
  readonly prototype: CustomEvent;
  new <T>(type: string, eventInitDict?: CustomEventInit<T>): CustomEvent<T>;
}

declare var CustomEvent: CustomEventConstructor;

interface EventListenerOptions {
  capture?: boolean;
}

interface AddEventListenerOptions extends EventListenerOptions {
  once?: boolean;
  passive?: boolean;
  signal?: AbortSignal;
}

type EventListener = (evt: Event) => void;

interface EventListenerObject {
  handleEvent(object: Event): void;
}

type EventListenerOrEventListenerObject = EventListener | EventListenerObject;

interface EventTarget {
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: AddEventListenerOptions | boolean,
  ): void;
  dispatchEvent(event: Event): boolean;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: EventListenerOptions | boolean,
  ): void;
}

interface EventTargetConstructor {
  readonly prototype: EventTarget;
  new (): EventTarget;
}

declare var EventTarget: EventTargetConstructor;

interface AbortSignal extends EventTarget {
  readonly aborted: boolean;
  // biome-ignore lint/suspicious/noExplicitAny: as @types/node has it
  readonly reason: any;
  onabort: ((this: AbortSignal, event: Event) => unknown) | null;
  throwIfAborted(): void;
}

// biome-ignore lint/complexity/noBannedTypes: it stands on the right of instanceof
interface AbortSignalConstructor extends Function {
  readonly prototype: AbortSignal;
  abort(reason?: unknown): AbortSignal;
  any(signals: Iterable<AbortSignal>): AbortSignal;
  timeout(milliseconds: number): AbortSignal;
}

declare var AbortSignal: AbortSignalConstructor;

interface AbortController {
  readonly signal: AbortSignal;
  abort(reason?: unknown): void;
}

interface AbortControllerConstructor {
  readonly prototype: AbortController;
  new (): AbortController;
}

declare var AbortController: AbortControllerConstructor;
