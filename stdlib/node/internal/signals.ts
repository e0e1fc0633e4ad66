/**
 * node/internal/signals.ts — signals as events: who listens to one is called by the event loop.
 */
import { hostListen, hostNextSignal } from "tsuk:intrinsics";
import { runJobs } from "../../ecma/jobs.ts";
import { TypeError } from "../../web/coded-error.ts";
import { setAfterWait } from "../../web/timers.ts";
import { signalNumbers } from "./signal-numbers.ts";

type Receive = (name: string, number: number) => void;

let receivers: Map<number, Receive[]> | undefined;

/** The number of a signal that programs can listen to. */
export function signalNumber(name: string): number | undefined {
  return signalNumbers()[name];
}

/** The number of a signal that is sent; 0 asks whether the process is there. */
export function sentSignal(signal: string | number): number {
  if (typeof signal === "number") return signal;
  const number = signalNumber(signal);
  if (number === undefined) throw new TypeError("ERR_UNKNOWN_SIGNAL", `Unknown signal: ${signal}`);
  return number;
}

/** False: the system lets nobody listen to it. */
export function receiveSignal(name: string, receive: Receive): boolean {
  const number = signalNumber(name) ?? 0;
  if (receivers === undefined) {
    receivers = new Map<number, Receive[]>();
    setAfterWait(deliver);
  }
  const known = receivers.get(number);
  if (known !== undefined) {
    known.push(receive);
    return true;
  }
  if (!hostListen(number, true)) return false;
  receivers.set(number, [receive]);
  return true;
}

export function ignoreSignal(name: string, receive: Receive): void {
  const number = signalNumber(name) ?? 0;
  const left = receivers?.get(number)?.filter((other) => other !== receive) ?? [];
  if (left.length > 0) {
    receivers?.set(number, left);
  } else {
    receivers?.delete(number);
    hostListen(number, false);
  }
}

function nameOf(number: number): string {
  return Object.entries(signalNumbers()).find(([, known]) => known === number)?.[0] ?? "";
}

function deliver(): void {
  for (let number = hostNextSignal(); number !== 0; number = hostNextSignal()) {
    for (const receive of receivers?.get(number) ?? []) receive(nameOf(number), number);
    runJobs();
  }
}
