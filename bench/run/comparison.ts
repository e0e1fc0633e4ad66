// From the measurements of all peers to the ratios that the table shows.
import type { Measurement } from "./measurement.ts";

export interface Summary {
  /** Milliseconds of an iteration once the program is warm: the median of the later half. */
  readonly steady: number;
  /** Milliseconds of a whole process that runs one iteration: the median of its runs. */
  readonly cold: number;
  /** Peak kilobytes of a process that runs one iteration: the median of its runs. */
  readonly memory: number;
  /** Spread of the steady times: (greatest - least) / median. */
  readonly spread: number;
  readonly binarySize: number | undefined;
}

/** What one program took under each peer, by the peer's name. */
export interface Outcome {
  readonly program: string;
  readonly summaries: Readonly<Record<string, Summary>>;
}

export function summarise(
  cold: readonly Measurement[],
  warm: readonly Measurement[],
  binarySize: number | undefined,
): Summary {
  const steadyTimes = warm.map(({ iterations }) =>
    median(iterations.slice(Math.floor(iterations.length / 2))),
  );
  const steady = median(steadyTimes);
  return {
    steady,
    cold: median(cold.map(({ wall }) => wall)),
    memory: median(cold.map(({ memory }) => memory)),
    spread: (Math.max(...steadyTimes) - Math.min(...steadyTimes)) / steady,
    binarySize,
  };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

export function geometricMean(values: readonly number[]): number {
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
}
