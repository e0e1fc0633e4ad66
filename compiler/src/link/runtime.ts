/**
 * The C runtime and the platform as one static library per target and options. Each of its units
 * is compiled on its own, so that a program links only the units it reaches.
 */

import { readFileSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { basename, dirname, join } from "node:path";
import { cachePath, commitScratch, contentHash, isCached, scratchPath } from "../cache/folder.ts";
import { report } from "../diagnostics/reported-error.ts";
import { filesUnder, type Installation, incomplete } from "./installation.ts";
import { type BuildContext, brokenCompiler, compileText, diskFull, firstLines } from "./objects.ts";
import { inParallel, runTool } from "./processes.ts";
import type { Target } from "./targets.ts";

/** The path of the library; builds it first if it is not in the cache. */
export async function runtimeLibrary(context: BuildContext, target: Target): Promise<string> {
  const { cache, installation, toolchain } = context;
  const sources = runtimeSources(installation, target);
  const objects = await inParallel(sources, availableParallelism(), (source) =>
    compileSource(context, source),
  );
  const hash = contentHash(toolchain.archiver, ...objects);
  const library = cachePath(cache, "runtime", hash, ".a");
  if (isCached(library)) return library;
  const scratch = scratchPath(cache, ".a");
  const { status, output } = await runTool(toolchain.archiver, ["rcs", scratch, ...objects]);
  if (status !== 0) {
    rmSync(scratch, { force: true });
    throw (
      diskFull(output) ??
      report("TK5006", {
        message: `the archiver ${toolchain.archiver} could not make the runtime's library`,
        notes: [firstLines(output)],
      })
    );
  }
  commitScratch(scratch, library);
  return library;
}

function runtimeSources(installation: Installation, target: Target): string[] {
  const runtime = filesUnder(join(installation.runtime, "src"), ".c");
  const platform = filesUnder(join(installation.platforms, target.platform), ".c");
  if (runtime.length === 0) throw incomplete(installation.runtime);
  if (platform.length === 0) throw incomplete(join(installation.platforms, target.platform));
  return [...runtime, ...platform];
}

/** Of the runtime: errors, the start, checks of the heap; of a platform everything. */
const RARE =
  /\/(exception\/\w+|process\/(output|paths|process|start|uncaught)|heap\/(verify|region))\.c$|\/platforms\//;

async function compileSource(context: BuildContext, source: string): Promise<string> {
  const unit = { name: basename(source), text: readFileSync(source, "utf8") };
  const kind = RARE.test(source) ? "rare runtime" : "runtime";
  const { path, output } = await compileText(context, unit, kind, "object", [dirname(source)]);
  if (path !== undefined) return path;
  const { toolchain } = context;
  const disk = diskFull(output);
  if (disk) throw disk;
  const isOurs =
    output.includes("error:") && !/fatal error: .*file not found|No such file/.test(output);
  if (!isOurs) throw brokenCompiler(toolchain, output);
  throw report("TK9002", {
    message: `the C compiler refused the runtime's unit '${unit.name}'`,
    notes: [firstLines(output), `the compiler is ${toolchain.compiler}`],
  });
}
