// Lanes: items that are worked on in parallel, each lane with its own compiling process and folder.
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { buildTestCompiler } from "./build-compiler.ts";
import { type CompileWorker, createCompileWorker } from "./compile-pool.ts";
import { cacheRoot } from "./oracle.ts";

export interface Lane {
  readonly worker: CompileWorker;
  /** A path of this lane's own, at which nothing stands yet. */
  readonly place: string;
}

/** Runs `job` for each item, `count` at a time. */
export async function inLanes<T>(
  items: readonly T[],
  count: number,
  job: (item: T, lane: Lane) => Promise<void>,
): Promise<void> {
  const scratch = join(cacheRoot, `run-${process.pid}`);
  mkdirSync(scratch, { recursive: true });
  const compiler = await buildTestCompiler();
  let next = 0;
  const run = async (index: number): Promise<void> => {
    const lane = {
      worker: createCompileWorker(compiler.file),
      place: join(scratch, `lane-${index}`),
    };
    try {
      for (let item = items[next++]; item !== undefined; item = items[next++])
        await job(item, lane);
    } finally {
      lane.worker.close();
    }
  };
  try {
    await Promise.all(Array.from({ length: count }, (_, index) => run(index)));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
    compiler.remove();
  }
}
