// Runs one program of one peer and keeps what it took. Nothing is measured of a run that fails.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { repositoryRoot } from "../../test/run/cases.ts";
import type { Runnable } from "./peers.ts";

export interface Measurement {
  /** What the program printed: equal for all peers, or nothing counts. */
  readonly result: string;
  /** Milliseconds of each iteration, in order. */
  readonly iterations: readonly number[];
  /** Milliseconds of the whole process, its start and end included. */
  readonly wall: number;
  /** Peak resident memory in kilobytes. */
  readonly memory: number;
}

const timeoutMs = 600_000;

/** Compiles measure.c, which reads the resource usage of a child. */
export function buildMeasure(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const output = join(folder, "measure");
  const source = join(repositoryRoot, "bench", "run", "measure.c");
  const { status, stderr } = spawnSync(
    process.env["TSUK_CC"] ?? "cc",
    ["-std=c11", "-O2", "-Wall", "-Wextra", "-Werror", source, "-o", output],
    { encoding: "utf8" },
  );
  if (status !== 0) throw new Error(`measure.c does not compile:\n${stderr}`);
  return output;
}

export function runOnce(measure: string, runnable: Runnable, iterations: number): Measurement {
  const report = join(dirname(measure), `report-${process.pid}`);
  const [command, ...args] = [...pinned, measure, report, ...runnable.command, String(iterations)];
  const { status, signal, stdout, stderr } = spawnSync(command ?? measure, args, {
    encoding: "utf8",
    timeout: timeoutMs,
    maxBuffer: 64 * 1024 * 1024,
  });
  const times = /^times: (\[.*\])$/m.exec(stderr)?.[1];
  if (status !== 0 || times === undefined) {
    const how = signal === null ? `exit code ${status}` : signal;
    throw new Error(`${runnable.command.join(" ")} ended with ${how}:\n${stderr.slice(0, 2000)}`);
  }
  const [wall, , memory] = readFileSync(report, "utf8").split(" ").map(Number);
  return {
    result: stdout,
    iterations: JSON.parse(times) as number[],
    wall: wall ?? Number.NaN,
    memory: memory ?? Number.NaN,
  };
}

/** One core for every peer, where the system can hold a process to it. */
const pinned: readonly string[] =
  spawnSync("taskset", ["-c", "1", "true"]).status === 0 ? ["taskset", "-c", "1"] : [];
