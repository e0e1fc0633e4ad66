/**
 * C to objects, through the cache: an object is stored under the hash of all that made it (the
 * compiler, its options, the headers, the text), so each distinct unit is compiled once.
 */

import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import {
  type Cache,
  cachePath,
  commitScratch,
  contentHash,
  isCached,
  scratchPath,
} from "../cache/folder.ts";
import { report } from "../diagnostics/reported-error.ts";
import type { CUnit } from "../driver-types.ts";
import { type BuildOptions, compileFlags, type UnitKind } from "./flags.ts";
import { filesUnder, type Installation } from "./installation.ts";
import { fullDisk } from "./output.ts";
import { inParallel, runTool } from "./processes.ts";
import type { Toolchain } from "./toolchain.ts";

/** Everything that objects are made with. */
export interface BuildContext {
  readonly cache: Cache;
  readonly installation: Installation;
  readonly toolchain: Toolchain;
  readonly options: BuildOptions;
  /** Hash of the headers that C units may include. */
  readonly headers: string;
}

/** What a unit may be turned into, and the file name extension of each. */
export type CompilerOutput = "object" | "assembly";
const EXTENSIONS: Readonly<Record<CompilerOutput, string>> = { object: ".o", assembly: ".s" };

export function includeFolders(installation: Installation): string[] {
  return [join(installation.runtime, "include"), join(installation.platforms, "include")];
}

export function hashHeaders(installation: Installation): string {
  const files = [
    ...filesUnder(installation.runtime, ".h"),
    ...filesUnder(installation.platforms, ".h"),
  ];
  return contentHash(...files.flatMap((file) => [file, readFileSync(file)]));
}

/** Compiles units that the pipeline emitted; the paths stand in the units' order. */
export async function compileUnits(
  context: BuildContext,
  units: readonly CUnit[],
  output: CompilerOutput = "object",
): Promise<string[]> {
  return inParallel(units, availableParallelism(), async (unit) => {
    const result = await compileText(context, unit, "program", output, []);
    if (result.path === undefined) throw await refusedByCompiler(context, unit.name, result.output);
    return result.path;
  });
}

export interface CompiledText {
  /** Undefined when the compiler refused the text. */
  readonly path: string | undefined;
  readonly output: string;
}

export async function compileText(
  context: BuildContext,
  unit: CUnit,
  kind: UnitKind,
  output: CompilerOutput,
  extraIncludes: readonly string[],
): Promise<CompiledText> {
  const { cache, toolchain, installation, options } = context;
  const flags = [
    ...compileFlags(options, toolchain, kind, installation.isClone),
    ...[...includeFolders(installation), ...extraIncludes].flatMap((folder) => ["-I", folder]),
  ];
  const hash = contentHash(toolchain.identity, flags.join("\0"), context.headers, unit.text);
  const path = cachePath(cache, "objects", hash, EXTENSIONS[output]);
  if (isCached(path)) return { path, output: "" };
  const scratch = scratchPath(cache, EXTENSIONS[output]);
  const mode = output === "object" ? "-c" : "-S";
  const { status, output: messages } = await runTool(
    toolchain.compiler,
    [...flags, mode, "-x", "c", "-o", scratch, "-"],
    {
      // The unit is named in messages and debug information by its own name, not `<stdin>`.
      input: `#line 1 "${unit.name}"\n${unit.text}`,
      // Debug information shortens paths that begin with this folder: no source lies in it.
      folder: cache.folder,
    },
  );
  if (status !== 0) return { path: undefined, output: messages };
  commitScratch(scratch, path);
  return { path, output: messages };
}

/** Tells a compiler that does not work at all from one that finds fault with our C. */
async function refusedByCompiler(
  context: BuildContext,
  unit: string,
  messages: string,
): Promise<Error> {
  const disk = diskFull(messages);
  if (disk) return disk;
  const { toolchain } = context;
  const probe = await runTool(toolchain.compiler, ["-x", "c", "-fsyntax-only", "-"], {
    input: "#include <stdint.h>\n#include <string.h>\nint main(void) { return 0; }\n",
  });
  if (probe.status !== 0) return brokenCompiler(toolchain, probe.output);
  return report("TK9002", {
    message: `the C compiler refused the unit '${unit}'`,
    notes: [firstLines(messages), `the compiler is ${toolchain.compiler}`],
  });
}

export function brokenCompiler(toolchain: Toolchain, messages: string): Error {
  return report("TK5006", {
    message: `the C compiler ${toolchain.compiler} cannot compile a small C program`,
    notes: [firstLines(messages)],
    help: [
      "install the C library's headers with it: `tsuk doctor` names the command",
      "or name another compiler in TSUK_CC",
    ],
  });
}

export function diskFull(messages: string): Error | undefined {
  if (!/no space left on device|disk quota exceeded/i.test(messages)) return undefined;
  return fullDisk();
}

const LINES_QUOTED = 12;

export function firstLines(text: string): string {
  const lines = text.trimEnd().split("\n");
  if (lines.length <= LINES_QUOTED) return lines.join("\n");
  const more = lines.length - LINES_QUOTED;
  return [...lines.slice(0, LINES_QUOTED), `… and ${more} lines more`].join("\n");
}
