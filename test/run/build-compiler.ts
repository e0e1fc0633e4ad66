// Bundles the compiler from its sources for one run of the tests, so that what is tested is what is
// written. The bundle stays inside compiler/, where the compiler finds its own installation, and out of
// compiler/dist, which a build may empty at any time.
import { renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { repositoryRoot } from "./cases.ts";

export async function buildTestCompiler(): Promise<{ file: string; remove: () => void }> {
  const folder = join(repositoryRoot, "compiler", "node_modules", ".cache");
  const file = join(folder, `in-process-${process.pid}.js`);
  const unfinished = `${file}.tmp`;
  const result = await build({
    entryPoints: [join(repositoryRoot, "test", "run", "in-process-compiler.ts")],
    outfile: unfinished,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
    logLevel: "silent",
  }).catch((error: Error) => error);
  if (result instanceof Error) throw new Error(`the compiler does not build: ${result.message}`);
  renameSync(unfinished, file);
  return { file, remove: () => rmSync(file, { force: true }) };
}
