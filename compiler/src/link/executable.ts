/**
 * Objects and runtime to an executable.
 */

import { rmSync } from "node:fs";
import { scratchPath } from "../cache/folder.ts";
import { report } from "../diagnostics/reported-error.ts";
import { linkFlags } from "./flags.ts";
import { type BuildContext, diskFull, firstLines } from "./objects.ts";
import { runTool } from "./processes.ts";

/** Links into a scratch file of the cache and gives its path. */
export async function linkExecutable(
  context: BuildContext,
  objects: readonly string[],
  runtime: string,
): Promise<string> {
  const { cache, toolchain, options } = context;
  const scratch = scratchPath(cache, ".exe");
  const { status, output } = await runTool(toolchain.compiler, [
    ...linkFlags(options, toolchain),
    "-o",
    scratch,
    ...objects,
    runtime,
    "-lm",
  ]);
  if (status === 0) return scratch;
  rmSync(scratch, { force: true });
  throw (
    diskFull(output) ??
    (options.static ? missingStaticLibrary(output) : undefined) ??
    report("TK9003", {
      message: "the linker refused the program",
      notes: [firstLines(output), `the compiler is ${toolchain.compiler}`],
    })
  );
}

function missingStaticLibrary(output: string): Error | undefined {
  const missing = /(?:cannot find|unable to find library) (-l\w+)/.exec(output)?.[1];
  if (!missing) return undefined;
  return report("TK5005", {
    message: `the static library for ${missing} is missing`,
    help: ["install the C library's static files, or leave out --static"],
  });
}
