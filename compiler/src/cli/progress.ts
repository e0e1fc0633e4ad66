/**
 * The line that tells a waiting person what is going on: on a terminal only, and only once a stage
 * has lasted a second. The stages run without a pause, so the line is written by a thread of its
 * own, which the compiling one tells the stage's name through shared memory.
 */

import { Worker } from "node:worker_threads";

export interface Progress {
  readonly stage: (name: string) => void;
  /** Removes the line. To be called before anything else is written. */
  readonly end: () => void;
}

const NAME_BYTES = 256;
/** Words in front of the name: stage number, name length, phase. */
const HEADER_WORDS = 3;
const [STAGE, LENGTH, PHASE] = [0, 1, 2];
const [RUNNING, STOPPING, STOPPED] = [0, 1, 2];
const LONGEST_WAIT_MILLISECONDS = 300;

const THREAD = `
const { workerData } = require("node:worker_threads");
const { writeSync } = require("node:fs");
const words = new Int32Array(workerData, 0, ${HEADER_WORDS});
const bytes = new Uint8Array(workerData, ${HEADER_WORDS * 4});
let stage = 0;
let since = Date.now();
let shown = "";
const write = (text) => { try { writeSync(2, text); } catch {} };
while (Atomics.load(words, ${PHASE}) === ${RUNNING}) {
  Atomics.wait(words, ${PHASE}, ${RUNNING}, 100);
  const current = Atomics.load(words, ${STAGE});
  if (current !== stage) { stage = current; since = Date.now(); }
  const seconds = (Date.now() - since) / 1000;
  if (seconds < 1 || Atomics.load(words, ${PHASE}) !== ${RUNNING}) continue;
  const name = Buffer.from(bytes.slice(0, Atomics.load(words, ${LENGTH}))).toString("utf8");
  const line = name + " … " + Math.floor(seconds) + " s";
  if (line !== shown) write("\\r\\x1b[2K" + line);
  shown = line;
}
if (shown !== "") write("\\r\\x1b[2K");
Atomics.store(words, ${PHASE}, ${STOPPED});
Atomics.notify(words, ${PHASE});
`;

const SILENT: Progress = { stage: () => undefined, end: () => undefined };

export function startProgress(isTerminal: boolean): Progress {
  if (!isTerminal) return SILENT;
  const memory = new SharedArrayBuffer(HEADER_WORDS * 4 + NAME_BYTES);
  const words = new Int32Array(memory, 0, HEADER_WORDS);
  const bytes = new Uint8Array(memory, HEADER_WORDS * 4);
  let worker: Worker | undefined;
  return {
    stage: (name) => {
      // Started with the first stage: an answer from the cache needs no thread.
      worker ??= new Worker(THREAD, { eval: true, workerData: memory });
      worker.unref();
      const { written } = new TextEncoder().encodeInto(name, bytes);
      Atomics.store(words, LENGTH, written);
      Atomics.add(words, STAGE, 1);
    },
    end: () => {
      if (!worker) return;
      if (Atomics.compareExchange(words, PHASE, RUNNING, STOPPING) !== RUNNING) return;
      Atomics.notify(words, PHASE);
      Atomics.wait(words, PHASE, STOPPING, LONGEST_WAIT_MILLISECONDS);
    },
  };
}
