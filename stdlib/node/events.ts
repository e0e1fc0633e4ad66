/**
 * node/events.ts — the module node:events: EventEmitter. Listeners are called with whatever is
 * emitted, so their types are those of @types/node, `any` where it says so.
 */
import { callFunction } from "tsuk:intrinsics";
import { inspect } from "../ecma/inspect.ts";
import { Error as CodedError, RangeError, TypeError } from "../web/coded-error.ts";
import { wrongArgument } from "../web/received.ts";
import { emitWarning } from "../web/warning.ts";
import { on, once } from "./events/awaited.ts";

// biome-ignore lint/suspicious/noExplicitAny: what is emitted is of any type
type Arguments = any[];
/** Any function, as `Function` says it. */
// biome-ignore lint/complexity/noBannedTypes: programs see it as what @types/node says
type Callable = Function;
/** An emitter, whatever its events are declared to carry. */
// biome-ignore lint/suspicious/noExplicitAny: no other type takes all of them
type Emitter = EventEmitter<any>;

export type DefaultEventMap = [never];
export type EventMap<T> = Record<keyof T, Arguments> | DefaultEventMap;
type Args<K, T> = T extends DefaultEventMap ? Arguments : K extends keyof T ? T[K] : never;
type Key<K, T> = T extends DefaultEventMap ? string | symbol : K | keyof T;
type Key2<K, T> = T extends DefaultEventMap ? string | symbol : K & keyof T;
type Listener<K, T, F> = T extends DefaultEventMap
  ? F
  : K extends keyof T
    ? T[K] extends unknown[]
      ? (...args: T[K]) => void
      : never
    : never;
type Listener1<K, T> = Listener<K, T, (...args: Arguments) => void>;
type Listener2<K, T> = Listener<K, T, Callable>;

export interface EventEmitterOptions {
  captureRejections?: boolean | undefined;
}

/** What is registered: a listener, or one that goes when it is called. */
type Registered = Callable | OnceListener;

class OnceListener {
  readonly listener: Callable;
  readonly #emitter: Emitter;
  readonly #name: string | symbol;
  #fired: boolean = false;

  constructor(emitter: Emitter, name: string | symbol, listener: Callable) {
    this.#emitter = emitter;
    this.#name = name;
    this.listener = listener;
  }

  fire(args: unknown[]): unknown {
    if (this.#fired) return undefined;
    removeRegistered(this.#emitter, this.#name, this);
    this.#fired = true;
    return callFunction(this.listener, this.#emitter, args);
  }
}

function listenerOf(registered: Registered): Callable {
  return registered instanceof OnceListener ? registered.listener : registered;
}

const shapeMode = Symbol("shapeMode");
const kCapture = Symbol("kCapture");
export const errorMonitor: unique symbol = Symbol("events.errorMonitor");
export const captureRejectionSymbol: unique symbol = Symbol.for("nodejs.rejection");

export let defaultMaxListeners = 10;

type Events = Record<string | symbol, Registered | Registered[] | undefined>;

export class EventEmitter<T extends EventMap<T> = DefaultEventMap> {
  public _events: Events;
  public _eventsCount: number = 0;
  public _maxListeners: number | undefined;
  public [shapeMode]: boolean = false;
  public [kCapture]: boolean;

  constructor(options?: EventEmitterOptions) {
    this._events = noEvents();
    this._maxListeners = undefined;
    this[kCapture] = options?.captureRejections ?? false;
  }

  // What is declared is for who calls; the methods themselves take any names and listeners.

  on<K>(eventName: Key<K, T>, listener: Listener1<K, T>): this;
  on(eventName: unknown, listener: unknown): this {
    addRegistered(this, eventName, listener, false, false);
    return this;
  }

  addListener<K>(eventName: Key<K, T>, listener: Listener1<K, T>): this;
  addListener(eventName: unknown, listener: unknown): this {
    addRegistered(this, eventName, listener, false, false);
    return this;
  }

  once<K>(eventName: Key<K, T>, listener: Listener1<K, T>): this;
  once(eventName: unknown, listener: unknown): this {
    addRegistered(this, eventName, listener, true, false);
    return this;
  }

  prependListener<K>(eventName: Key<K, T>, listener: Listener1<K, T>): this;
  prependListener(eventName: unknown, listener: unknown): this {
    addRegistered(this, eventName, listener, false, true);
    return this;
  }

  prependOnceListener<K>(eventName: Key<K, T>, listener: Listener1<K, T>): this;
  prependOnceListener(eventName: unknown, listener: unknown): this {
    addRegistered(this, eventName, listener, true, true);
    return this;
  }

  off<K>(eventName: Key<K, T>, listener: Listener1<K, T>): this;
  off(eventName: unknown, listener: unknown): this {
    removeRegistered(this, nameOf(eventName), listener);
    return this;
  }

  removeListener<K>(eventName: Key<K, T>, listener: Listener1<K, T>): this;
  removeListener(eventName: unknown, listener: unknown): this {
    removeRegistered(this, nameOf(eventName), listener);
    return this;
  }

  removeAllListeners(eventName?: Key<unknown, T>): this;
  removeAllListeners(eventName?: unknown): this {
    removeAll(this, eventName === undefined ? undefined : nameOf(eventName));
    return this;
  }

  setMaxListeners(n: number): this {
    this._maxListeners = checkedLimit("setMaxListeners", n);
    return this;
  }

  getMaxListeners(): number {
    return this._maxListeners ?? defaultMaxListeners;
  }

  listeners<K>(eventName: Key<K, T>): Array<Listener2<K, T>>;
  listeners(eventName: unknown): Callable[] {
    return registered(this, nameOf(eventName)).map(listenerOf);
  }

  rawListeners<K>(eventName: Key<K, T>): Array<Listener2<K, T>>;
  rawListeners(eventName: unknown): Callable[] {
    return registered(this, nameOf(eventName)).map(calledOnce);
  }

  listenerCount<K>(eventName: Key<K, T>, listener?: Listener2<K, T>): number;
  listenerCount(eventName: unknown, listener?: unknown): number {
    const found = registered(this, nameOf(eventName));
    if (listener === undefined || listener === null) return found.length;
    return found.filter((one) => listenerOf(one) === listener).length;
  }

  eventNames(): Array<(string | symbol) & Key2<unknown, T>>;
  eventNames(): (string | symbol)[] {
    return namesOf(this);
  }

  emit<K>(eventName: Key<K, T>, ...args: Args<K, T>): boolean;
  emit(eventName: unknown, ...args: unknown[]): boolean {
    return emitEvent(this, nameOf(eventName), args);
  }

  static readonly once: typeof once = once;
  static readonly on: typeof on = on;
  static readonly errorMonitor: typeof errorMonitor = errorMonitor;
  static readonly captureRejectionSymbol: typeof captureRejectionSymbol = captureRejectionSymbol;

  static get defaultMaxListeners(): number {
    return defaultMaxListeners;
  }

  static set defaultMaxListeners(n: number) {
    defaultMaxListeners = checkedLimit("defaultMaxListeners", n);
  }
}

/** Names are keys of properties, as in Node. */
function nameOf(name: unknown): string | symbol {
  return typeof name === "symbol" ? name : String(name);
}

function namesOf(emitter: Emitter): (string | symbol)[] {
  if (emitter._eventsCount === 0) return [];
  const names: (string | symbol)[] = [];
  for (const name of Object.keys(emitter._events)) names.push(name);
  for (const name of Object.getOwnPropertySymbols(emitter._events)) names.push(name);
  return names;
}

function noEvents(): Events {
  return Object.create(null) as Events;
}

function checkedLimit(name: string, n: number): number {
  if (typeof n === "number" && n >= 0) return n;
  const message = `The value of "${name}" is out of range. It must be >= 0.`;
  throw new RangeError("ERR_OUT_OF_RANGE", `${message} Received ${inspect(n)}`);
}

function registered(emitter: Emitter, name: string | symbol): readonly Registered[] {
  const found = emitter._events[name];
  if (found === undefined) return [];
  return Array.isArray(found) ? found : [found];
}

/** What rawListeners gives for a registered listener. */
function calledOnce(one: Registered): Callable {
  return one instanceof OnceListener ? (...args: unknown[]) => one.fire(args) : one;
}

function addRegistered(
  emitter: Emitter,
  eventName: unknown,
  listener: unknown,
  isOnce: boolean,
  isFirst: boolean,
): void {
  if (typeof listener !== "function") {
    const message = wrongArgument("listener", "of type function", listener);
    throw new TypeError("ERR_INVALID_ARG_TYPE", message);
  }
  const name = nameOf(eventName);
  if (emitter._events["newListener"] !== undefined) {
    emitter.emit("newListener", name, listener);
  }
  const added = isOnce ? new OnceListener(emitter, name, listener) : listener;
  const events = emitter._events;
  const known = events[name];
  if (known === undefined) {
    events[name] = added;
    emitter._eventsCount++;
    return;
  }
  let all: Registered[];
  if (Array.isArray(known)) {
    all = known;
    if (isFirst) all.unshift(added);
    else all.push(added);
  } else {
    all = isFirst ? [added, known] : [known, added];
    events[name] = all;
  }
  const most = emitter.getMaxListeners();
  if (most > 0 && all.length === most + 1) warnOfLeak(emitter, name, all.length, most);
}

function warnOfLeak(emitter: Emitter, name: string | symbol, count: number, most: number): void {
  emitWarning(
    "MaxListenersExceededWarning",
    `Possible EventEmitter memory leak detected. ${count} ${String(name)} listeners added to ` +
      `${inspect(emitter, { depth: -1 })}. MaxListeners is ${most}. ` +
      "Use emitter.setMaxListeners() to increase limit",
  );
}

/** Of a listener that is registered several times, the one that came last. */
function removeRegistered(emitter: Emitter, name: string | symbol, wanted: unknown): void {
  const known = emitter._events[name];
  if (known === undefined) return;
  const all = Array.isArray(known) ? known : [known];
  let at = all.length - 1;
  while (at >= 0 && all[at] !== wanted && listenerOf(all[at]) !== wanted) at--;
  if (at < 0) return;
  const removed = listenerOf(all[at]);
  if (all.length === 1) {
    forget(emitter, name);
  } else {
    // Those that are being called are not disturbed.
    const left = all.filter((_, index) => index !== at);
    emitter._events[name] = left.length === 1 ? left[0] : left;
  }
  if (emitter._events["removeListener"] !== undefined) {
    emitter.emit("removeListener", name, removed);
  }
}

function forget(emitter: Emitter, name: string | symbol): void {
  emitter._eventsCount--;
  if (emitter._eventsCount === 0) emitter._events = noEvents();
  else delete emitter._events[name];
}

function removeAll(emitter: Emitter, name: string | symbol | undefined): void {
  if (emitter._events["removeListener"] === undefined) {
    if (name === undefined) {
      emitter._events = noEvents();
      emitter._eventsCount = 0;
    } else if (emitter._events[name] !== undefined) {
      forget(emitter, name);
    }
    return;
  }
  if (name === undefined) {
    for (const each of namesOf(emitter)) {
      if (each !== "removeListener") removeAll(emitter, each);
    }
    removeAll(emitter, "removeListener");
    emitter._events = noEvents();
    emitter._eventsCount = 0;
    return;
  }
  const all = registered(emitter, name);
  for (let i = all.length - 1; i >= 0; i--) removeRegistered(emitter, name, all[i]);
}

function emitEvent(emitter: Emitter, name: string | symbol, args: unknown[]): boolean {
  if (name === "error") {
    if (emitter._events[errorMonitor] !== undefined) emitEvent(emitter, errorMonitor, args);
    if (emitter._events[name] === undefined) throw unhandledError(args[0]);
  }
  const known = emitter._events[name];
  if (known === undefined) return false;
  if (!Array.isArray(known)) {
    callListener(emitter, name, known, args);
    return true;
  }
  const all = known.slice();
  for (let i = 0; i < all.length; i++) callListener(emitter, name, all[i], args);
  return true;
}

function callListener(
  emitter: Emitter,
  name: string | symbol,
  listener: Registered,
  args: unknown[],
): void {
  const result =
    listener instanceof OnceListener ? listener.fire(args) : callFunction(listener, emitter, args);
  if (emitter[kCapture] && result instanceof Promise) {
    result.then(undefined, (error: unknown) => {
      process.nextTick(() => rejected(emitter, name, error, args));
    });
  }
}

/** A listener was asynchronous and failed, and the emitter asks for such errors. */
function rejected(
  emitter: Emitter,
  _name: string | symbol,
  error: unknown,
  _args: unknown[],
): void {
  // An error in the listener of errors must not come here again.
  const before = emitter[kCapture];
  emitter[kCapture] = false;
  try {
    emitter.emit("error", error);
  } finally {
    emitter[kCapture] = before;
  }
}

class UnhandledError extends CodedError {
  public context: unknown;

  constructor(message: string, context: unknown) {
    super("ERR_UNHANDLED_ERROR", message);
    this.context = context;
  }
}

/** An error that nobody listens for: thrown as it is, or in an error that tells what it was. */
function unhandledError(cause: unknown): unknown {
  if (cause instanceof Error) return cause;
  return new UnhandledError(`Unhandled error. (${inspect(cause)})`, cause);
}

export { on, once };

export function listenerCount(emitter: Emitter, eventName: string | symbol): number {
  return emitter.listenerCount(eventName);
}

export function getMaxListeners(emitter: Emitter): number {
  return emitter.getMaxListeners();
}

export function setMaxListeners(n: number = defaultMaxListeners, ...emitters: Emitter[]): void {
  if (emitters.length === 0) defaultMaxListeners = checkedLimit("setMaxListeners", n);
  for (const emitter of emitters) emitter.setMaxListeners(n);
}

export function getEventListeners(emitter: Emitter, name: string | symbol): Callable[] {
  return emitter.listeners(name);
}

// biome-ignore lint/style/noDefaultExport: the module is its class
export { EventEmitter as default };
