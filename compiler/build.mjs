// Builds the compiler: bundles compiler/src into compiler/dist with esbuild.
//
// The npm packages the compiler depends on stay outside the bundle. Dynamic imports become chunks
// of their own, so that a command loads only what it uses (an unchanged program is answered
// without loading TypeScript). Files are written beside their place and renamed into it, the entry
// last: a tsuk that is running while another one rebuilds keeps finding the chunks it started with.

import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const distribution = join(here, "dist");
const ENTRY = "main.js";
/** A chunk this old belongs to no tsuk that still runs. */
const STALE_CHUNK_MILLISECONDS = 5 * 60 * 1000;

/** Every import of `typescript` gets it through the code cache: see src/cache/typescript.ts. */
const cachedTypeScript = {
  name: "cached-typescript",
  setup({ onResolve }) {
    const path = join(here, "src/cache/typescript.ts");
    onResolve({ filter: /^typescript$/ }, () => ({ path }));
  },
};

/** Builds; `keepOld` is how long chunks of earlier builds stay. */
export async function buildCompiler(keepOld = STALE_CHUNK_MILLISECONDS) {
  const started = Date.now();
  const result = await build({
    entryPoints: { main: join(here, "src/cli/main.ts") },
    outdir: distribution,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
    plugins: [cachedTypeScript],
    chunkNames: "chunk-[name]-[hash]",
    sourcemap: "linked",
    write: false,
    logLevel: "silent",
  });
  mkdirSync(distribution, { recursive: true });
  const files = [...result.outputFiles].sort(
    (a, b) => Number(basename(a.path) === ENTRY) - Number(basename(b.path) === ENTRY),
  );
  const written = new Set();
  for (const file of files) {
    const scratch = `${file.path}.${process.pid}`;
    writeFileSync(scratch, file.contents);
    renameSync(scratch, file.path);
    written.add(basename(file.path));
  }
  for (const name of readdirSync(distribution)) {
    const path = join(distribution, name);
    const age = started - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? started);
    if (!written.has(name) && age >= keepOld) rmSync(path, { force: true });
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await buildCompiler(process.argv.includes("--clean") ? 0 : STALE_CHUNK_MILLISECONDS);
}
