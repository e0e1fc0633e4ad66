/**
 * ecma/jobs.ts — the queues of jobs that run between tasks: microtasks
 * (promises, queueMicrotask) and, before them, the callbacks of process.nextTick.
 *
 * web/timers.ts runs them after each of its tasks.
 */
import { weakEndJob } from "tsuk:intrinsics";
import { checkRejections } from "./rejections.ts";

export interface Job {
  run(): void;
}

/** A function of the program's as a job. */
export class CallbackJob implements Job {
  #callback: () => void;

  constructor(callback: () => void) {
    this.#callback = callback;
  }

  run(): void {
    this.#callback();
  }
}

/** A ring: jobs that have run are let go of at once, however long the queue never empties. */
class JobQueue {
  #ring: (Job | undefined)[] = [undefined, undefined, undefined, undefined];
  #first: number = 0;
  #count: number = 0;

  get isEmpty(): boolean {
    return this.#count === 0;
  }

  add(job: Job): void {
    if (this.#count === this.#ring.length) this.#grow();
    this.#ring[(this.#first + this.#count) & (this.#ring.length - 1)] = job;
    this.#count++;
  }

  /** Doubles the ring; its length stays a power of two. */
  #grow(): void {
    const old = this.#ring;
    const ring: (Job | undefined)[] = [];
    for (let i = 0; i < old.length; i++) ring.push(old[(this.#first + i) & (old.length - 1)]);
    for (let i = 0; i < old.length; i++) ring.push(undefined);
    this.#ring = ring;
    this.#first = 0;
  }

  /** Runs the job that waits longest. */
  runOne(): void {
    const job = this.#ring[this.#first];
    this.#ring[this.#first] = undefined;
    this.#first = (this.#first + 1) & (this.#ring.length - 1);
    this.#count--;
    if (job !== undefined) job.run();
  }
}

let microtasks: JobQueue | undefined;
let ticks: JobQueue | undefined;

export function addMicrotask(job: Job): void {
  if (microtasks === undefined) microtasks = new JobQueue();
  microtasks.add(job);
}

export function addTick(job: Job): void {
  if (ticks === undefined) ticks = new JobQueue();
  ticks.add(job);
}

export function runMicrotasks(): void {
  if (microtasks !== undefined) {
    while (!microtasks.isEmpty) microtasks.runOne();
  }
  // As in V8, what a WeakRef gave lives until all microtasks have run.
  weakEndJob();
}

/** Ticks first, and the microtasks after each round of them, until both are gone. */
export function runJobs(): void {
  do {
    if (ticks !== undefined) {
      while (!ticks.isEmpty) {
        ticks.runOne();
      }
    }
    runMicrotasks();
  } while (ticks !== undefined && !ticks.isEmpty);
  checkRejections();
}

/** What follows a collection: a task; whether it did anything. */
let cleanUp: (() => boolean) | undefined;

export function setCleanUp(action: () => boolean): void {
  cleanUp = action;
}

export function runCleanUp(): boolean {
  return cleanUp?.() ?? false;
}
