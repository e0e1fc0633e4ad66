/**
 * types/timers.d.ts — timers, microtasks and clocks, as programs see them.
 * web/timers.ts, web/performance.ts and web/structured-clone.ts implement them.
 */
declare namespace NodeJS {
  interface Timeout {
    ref(): this;
    unref(): this;
    hasRef(): boolean;
    refresh(): this;
    close(): this;
  }

  interface Immediate {
    ref(): this;
    unref(): this;
    hasRef(): boolean;
  }
}

declare function setTimeout<A extends unknown[]>(
  callback: (...args: A) => void,
  delay?: number,
  ...args: A
): NodeJS.Timeout;
/** A parameter that takes undefined may be left out: `setTimeout(resolve, 5)`. */
declare function setTimeout(callback: (nothing: void) => void, delay?: number): NodeJS.Timeout;
/** What util.promisify makes of it. */
declare namespace setTimeout {
  const __promisify__: <T = void>(
    delay?: number,
    value?: T,
    options?: { ref?: boolean | undefined; signal?: AbortSignal | undefined },
  ) => Promise<T>;
}
declare function setInterval<A extends unknown[]>(
  callback: (...args: A) => void,
  delay?: number,
  ...args: A
): NodeJS.Timeout;
declare function setInterval(callback: (nothing: void) => void, delay?: number): NodeJS.Timeout;
declare function setImmediate<A extends unknown[]>(
  callback: (...args: A) => void,
  ...args: A
): NodeJS.Immediate;
declare function setImmediate(callback: (nothing: void) => void): NodeJS.Immediate;
declare function clearTimeout(timer: NodeJS.Timeout | null | undefined): void;
declare function clearInterval(timer: NodeJS.Timeout | null | undefined): void;
declare function clearImmediate(immediate: NodeJS.Immediate | null | undefined): void;
declare function queueMicrotask(callback: () => void): void;
declare function structuredClone<T>(
  value: T,
  options?: { transfer?: readonly ArrayBuffer[] | undefined },
): T;

interface Performance {
  readonly timeOrigin: number;
  now(): number;
}

declare var performance: Performance;
