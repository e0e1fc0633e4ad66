/**
 * Objects and runtime to an executable.
 */

import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { scratchPath } from "../cache/folder.ts";
import { report } from "../diagnostics/reported-error.ts";
import type { TracedFunction } from "../driver-types.ts";
import { unpackPlace } from "../places.ts";
import { linkFlags } from "./flags.ts";
import { type NameOf, type PlaceOf, withLineTable } from "./line-table.ts";
import { type BuildContext, diskFull, firstLines } from "./objects.ts";
import { runTool } from "./processes.ts";

export interface LinkInput {
  readonly objects: readonly string[];
  readonly runtime: string;
  readonly traced: readonly TracedFunction[];
  readonly packedPlaces: boolean;
}

/**
 * Links into a scratch file of the cache and gives its path. The program keeps of its symbols and
 * debug information only the line table that stack traces need, unless it is to be debugged.
 */
export async function linkExecutable(context: BuildContext, input: LinkInput): Promise<string> {
  const { cache, toolchain, options } = context;
  const scratch = scratchPath(cache, ".exe");
  try {
    const { status, output } = await runTool(toolchain.compiler, [
      ...linkFlags(options, toolchain),
      "-o",
      scratch,
      ...input.objects,
      input.runtime,
      "-lm",
    ]);
    if (status !== 0) throw refused(context, output);
    const { nameOf, placeOf } = traceLookup(input);
    const linked = readFileSync(scratch);
    writeFileSync(scratch, withLineTable(linked, options.debug, nameOf, placeOf));
    return scratch;
  } catch (error) {
    rmSync(scratch, { force: true });
    throw error;
  }
}

/** What stack traces show: the program's own functions and files. */
function traceLookup({ traced, packedPlaces }: LinkInput): { nameOf: NameOf; placeOf: PlaceOf } {
  const names = new Map(traced.map(({ symbol, name }) => [symbol, name]));
  const files = new Set(traced.map(({ file }) => file));
  return {
    // A compiler's copy of a part of a function has a suffix: `f.part.0`, `f.cold`.
    nameOf: (symbol) => names.get(symbol.replace(/\..*$/, "")),
    placeOf: (file, line) => {
      if (line === 0 || !files.has(file)) return undefined;
      return packedPlaces ? { file, ...unpackPlace(line) } : { file, line, column: 0 };
    },
  };
}

function refused({ toolchain, options }: BuildContext, output: string): Error {
  return (
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
