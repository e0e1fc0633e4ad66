/**
 * web/timers.ts — timers, immediates and the event loop.
 *
 * As in Node, timers of one duration are a list in the order in which they were
 * set, and the lists are a heap by the time at which their first one is due: so
 * timers that are due together run in Node's order. Times are whole
 * milliseconds of the monotonic clock.
 */
import {
  callFunction,
  f64Floor,
  f64Trunc,
  hostDefaultExitStatus,
  hostIdleUntil,
  hostMonotonic,
  hostWrite,
} from "tsuk:intrinsics";
import { addMicrotask, CallbackJob, runCleanUp, runJobs, runMicrotasks } from "../ecma/jobs.ts";
import { Map } from "../ecma/map.ts";
import type { Promise } from "../ecma/promise.ts";

const LONGEST_DELAY = 2147483647;
/** The status of a program that ends while its first module awaits. */
export const UNSETTLED = 13;

export class Timeout {
  /** Neighbours in the list of the timer's duration; `list` is undefined when it is not set. */
  previous: Timeout | undefined;
  next: Timeout | undefined;
  list: TimerList | undefined;
  start: number = 0;
  duration: number;
  readonly repeats: boolean;
  /** Keeps the program from ending. */
  referenced: boolean = true;
  cleared: boolean = false;
  readonly callback: unknown;
  readonly args: readonly unknown[];

  constructor(callback: unknown, args: readonly unknown[], duration: number, repeats: boolean) {
    this.callback = callback;
    this.args = args;
    this.duration = duration;
    this.repeats = repeats;
  }

  ref(): this {
    if (!this.referenced && this.list !== undefined) pendingTimers++;
    this.referenced = true;
    return this;
  }

  unref(): this {
    if (this.referenced && this.list !== undefined) pendingTimers--;
    this.referenced = false;
    return this;
  }

  hasRef(): boolean {
    return this.referenced;
  }

  /** Starts the timer's duration again. */
  refresh(): this {
    if (!this.cleared) {
      removeTimer(this);
      insertTimer(this, currentTime());
    }
    return this;
  }

  close(): this {
    clearTimeout(this);
    return this;
  }
}

class TimerList {
  readonly duration: number;
  first: Timeout | undefined;
  last: Timeout | undefined;
  /** When the first timer is due. */
  expiry: number;
  /** Decides between lists that are due at the same time: when it was last put in order. */
  sequence: number;

  constructor(duration: number, expiry: number, sequence: number) {
    this.duration = duration;
    this.expiry = expiry;
    this.sequence = sequence;
  }
}

let lists: Map<number, TimerList> | undefined;
/** A binary heap: the list that is due first stands at 0. */
let heap: TimerList[] | undefined;
let lastSequence = 0;
/** Timers and immediates that the program waits for. */
let pendingTimers = 0;
let pendingImmediates = 0;

function currentTime(): number {
  return f64Floor(hostMonotonic());
}

// ------------------------------------------------------------ the heap of lists

function isBefore(a: TimerList, b: TimerList): boolean {
  return a.expiry === b.expiry ? a.sequence < b.sequence : a.expiry < b.expiry;
}

function siftUp(queue: TimerList[], start: number): void {
  const list = queue[start];
  let position = start;
  while (position > 0) {
    const parent = (position - 1) >> 1;
    if (!isBefore(list, queue[parent])) break;
    queue[position] = queue[parent];
    position = parent;
  }
  queue[position] = list;
}

function siftDown(queue: TimerList[], start: number): void {
  const list = queue[start];
  const count = queue.length;
  let position = start;
  while (2 * position + 1 < count) {
    let child = 2 * position + 1;
    if (child + 1 < count && isBefore(queue[child + 1], queue[child])) child++;
    if (!isBefore(queue[child], list)) break;
    queue[position] = queue[child];
    position = child;
  }
  queue[position] = list;
}

function removeList(list: TimerList): void {
  const queue = heap;
  if (queue === undefined || lists === undefined) return;
  lists.delete(list.duration);
  let position = 0;
  while (position < queue.length && queue[position] !== list) position++;
  const last = queue.pop();
  if (last === undefined || last === list) return;
  queue[position] = last;
  siftDown(queue, position);
  siftUp(queue, position);
}

// ------------------------------------------------------------ setting and clearing

function insertTimer(timer: Timeout, start: number): void {
  if (lists === undefined || heap === undefined) {
    lists = new Map<number, TimerList>();
    heap = [];
  }
  timer.start = start;
  let list = lists.get(timer.duration);
  if (list === undefined) {
    lastSequence++;
    list = new TimerList(timer.duration, start + timer.duration, lastSequence);
    lists.set(timer.duration, list);
    heap.push(list);
    siftUp(heap, heap.length - 1);
  }
  timer.list = list;
  timer.previous = list.last;
  timer.next = undefined;
  if (list.last === undefined) list.first = timer;
  else list.last.next = timer;
  list.last = timer;
  if (timer.referenced) pendingTimers++;
}

function removeTimer(timer: Timeout): void {
  const list = timer.list;
  if (list === undefined) return;
  if (timer.previous === undefined) list.first = timer.next;
  else timer.previous.next = timer.next;
  if (timer.next === undefined) list.last = timer.previous;
  else timer.next.previous = timer.previous;
  timer.list = undefined;
  timer.previous = undefined;
  timer.next = undefined;
  if (timer.referenced) pendingTimers--;
}

/** Who keeps timers instead of the loop, if it wants to: time that is mocked. */
export interface Timekeeper {
  keep(timer: Timeout): boolean;
  keepImmediate(immediate: Immediate): boolean;
}

let timekeeper: Timekeeper | undefined;

export function setTimekeeper(keeper: Timekeeper | undefined): void {
  timekeeper = keeper;
}

function startTimer(
  callback: unknown,
  delay: number | undefined,
  args: readonly unknown[],
  repeats: boolean,
): Timeout {
  let duration = delay === undefined ? 1 : delay;
  if (!(duration >= 1 && duration <= LONGEST_DELAY)) {
    if (duration > LONGEST_DELAY) {
      hostWrite(
        2,
        `TimeoutOverflowWarning: ${duration} does not fit into a 32-bit signed integer.\n` +
          "Timeout duration was set to 1.\n",
      );
    }
    duration = 1;
  }
  const timer = new Timeout(callback, args, f64Trunc(duration), repeats);
  if (timekeeper?.keep(timer)) return timer;
  insertTimer(timer, currentTime());
  return timer;
}

export function setTimeout<_A>(callback: unknown, delay?: number, ...args: unknown[]): Timeout {
  return startTimer(callback, delay, args, false);
}

export function setInterval<_A>(callback: unknown, delay?: number, ...args: unknown[]): Timeout {
  return startTimer(callback, delay, args, true);
}

export function clearTimeout(timer: Timeout | null | undefined): void {
  if (timer === undefined || timer === null) return;
  timer.cleared = true;
  const list = timer.list;
  removeTimer(timer);
  if (list !== undefined && list.first === undefined) removeList(list);
}

export function clearInterval(timer: Timeout | null | undefined): void {
  clearTimeout(timer);
}

export class Immediate {
  readonly callback: unknown;
  readonly args: readonly unknown[];
  referenced: boolean = true;
  isPending: boolean = true;

  constructor(callback: unknown, args: readonly unknown[]) {
    this.callback = callback;
    this.args = args;
  }

  ref(): this {
    if (!this.referenced && this.isPending) pendingImmediates++;
    this.referenced = true;
    return this;
  }

  unref(): this {
    if (this.referenced && this.isPending) pendingImmediates--;
    this.referenced = false;
    return this;
  }

  hasRef(): boolean {
    return this.referenced && this.isPending;
  }
}

let immediates: Immediate[] | undefined;

export function setImmediate<_A>(callback: unknown, ...args: unknown[]): Immediate {
  const immediate = new Immediate(callback, args);
  if (timekeeper?.keepImmediate(immediate)) {
    immediate.referenced = false;
    return immediate;
  }
  if (immediates === undefined) immediates = [];
  immediates.push(immediate);
  pendingImmediates++;
  return immediate;
}

export function clearImmediate(immediate: Immediate | null | undefined): void {
  if (immediate === undefined || immediate === null || !immediate.isPending) return;
  immediate.isPending = false;
  if (immediate.referenced) pendingImmediates--;
}

export function queueMicrotask(callback: () => void): void {
  addMicrotask(new CallbackJob(callback));
}

// ------------------------------------------------------------ the loop

/** What runs whenever nothing is left to do, and may leave more. */
let whenIdle: (() => void)[] | undefined;

export function addWhenIdle(action: () => void): void {
  if (whenIdle === undefined) whenIdle = [];
  whenIdle.push(action);
}

/** What runs once nothing is left to do. */
let atEnd: (() => void) | undefined;

export function setAtEnd(action: () => void): void {
  atEnd = action;
}

/** The evaluation of the first module, where that awaits. */
let evaluation: Promise | undefined;
let isUnsettled = false;

/** The compiler's, from a module that awaits. */
export function setEvaluation(promise: Promise): void {
  evaluation = promise;
}

/** Nothing is left to do, but the first module still awaits something. */
export function evaluationIsUnsettled(): boolean {
  return isUnsettled;
}

/** Waits for input until a moment, and takes what has come. The loop goes on while there is one. */
let poll: ((deadline: number) => void) | undefined;

export function setPoll(action: ((deadline: number) => void) | undefined): void {
  poll = action;
}

/** What follows each wait of the loop: signals may have come. */
let afterWait: (() => void) | undefined;

export function setAfterWait(action: () => void): void {
  afterWait = action;
}

/** When the loop has to go on, whatever input comes. */
function nextDeadline(): number {
  if (pendingImmediates > 0) return 0;
  return pendingTimers > 0 && heap !== undefined && heap.length > 0 ? heap[0].expiry : Infinity;
}

/** Runs until nothing is left that the program waits for. Called after the last module. */
export function runEventLoop(): void {
  // The modules themselves are a microtask in Node, so ticks come after microtasks here.
  runMicrotasks();
  runJobs();
  runTasks();
  while (runCleanUp() || (whenIdle !== undefined && becomesBusy(whenIdle))) runTasks();
  if (evaluation?.isPending) {
    isUnsettled = true;
    hostDefaultExitStatus(UNSETTLED);
  }
  if (atEnd !== undefined) atEnd();
}

function becomesBusy(actions: readonly (() => void)[]): boolean {
  for (let i = 0; i < actions.length; i++) {
    actions[i]();
    runJobs();
  }
  return pendingTimers > 0 || pendingImmediates > 0 || poll !== undefined;
}

/** Runs timers, immediates and what input brings, until there is none of them. */
function runTasks(): void {
  let first = true;
  while (pendingTimers > 0 || pendingImmediates > 0 || poll !== undefined) {
    if (first) {
      // Node's loop starts a moment later: timers of a millisecond come before immediates.
      first = false;
      if (heap !== undefined && heap.length > 0 && heap[0].expiry <= currentTime() + 1) {
        hostIdleUntil(heap[0].expiry);
      }
    }
    runTimers();
    if (poll !== undefined) {
      poll(nextDeadline());
    } else if (pendingTimers > 0 && pendingImmediates === 0 && heap !== undefined) {
      hostIdleUntil(heap[0].expiry);
    }
    afterWait?.();
    runCleanUp();
    runImmediates();
  }
}

function runTimers(): void {
  const queue = heap;
  if (queue === undefined) return;
  const now = currentTime();
  while (queue.length > 0 && queue[0].expiry <= now) runList(queue, queue[0]);
}

/** Runs the timers of a list that are due. */
function runList(queue: TimerList[], list: TimerList): void {
  let now = currentTime();
  let timer = list.first;
  while (timer !== undefined) {
    if (now - timer.start < list.duration) {
      now = currentTime();
      if (now - timer.start < list.duration) {
        // The rest is due later: the list finds its new place.
        const due = timer.start + list.duration;
        list.expiry = due > now + 1 ? due : now + 1;
        lastSequence++;
        list.sequence = lastSequence;
        siftDown(queue, 0);
        return;
      }
    }
    removeTimer(timer);
    runTimer(timer);
    runJobs();
    timer = list.first;
  }
  // It may have gone, and come again as another list, meanwhile.
  if (lists !== undefined && lists.get(list.duration) === list) removeList(list);
}

function runTimer(timer: Timeout): void {
  const start = currentTime();
  callFunction(timer.callback, timer, timer.args);
  if (timer.repeats && !timer.cleared && timer.list === undefined) insertTimer(timer, start);
}

/** Runs the immediates that are there now; those that they set come in the next round. */
function runImmediates(): void {
  const batch = immediates;
  if (batch === undefined) return;
  immediates = undefined;
  let next = 0;
  try {
    while (next < batch.length) {
      const immediate = batch[next++];
      if (!immediate.isPending) continue;
      immediate.isPending = false;
      if (immediate.referenced) pendingImmediates--;
      callFunction(immediate.callback, immediate, immediate.args);
      runJobs();
    }
  } finally {
    // After an exception that the program goes on from, the others come first.
    if (next < batch.length) immediates = batch.slice(next).concat(immediates ?? []);
  }
}
