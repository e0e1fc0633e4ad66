/**
 * web/microtasks.ts — the queues of jobs that run between tasks: microtasks
 * (promises, queueMicrotask) and, before them, the callbacks of process.nextTick.
 *
 * web/timers.ts runs them after each of its tasks.
 */
import { weakEndJob } from "tsuk:intrinsics";

type Job = () => void;

class JobQueue {
  #jobs: Job[] = [];
  #next: number = 0;

  get isEmpty(): boolean {
    return this.#next === this.#jobs.length;
  }

  add(job: Job): void {
    this.#jobs.push(job);
  }

  /** Runs the job that waits longest. */
  runOne(): void {
    const job = this.#jobs[this.#next];
    this.#next++;
    if (this.#next === this.#jobs.length) {
      this.#jobs = [];
      this.#next = 0;
    }
    job();
    weakEndJob();
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
  if (microtasks === undefined) return;
  while (!microtasks.isEmpty) microtasks.runOne();
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
}
