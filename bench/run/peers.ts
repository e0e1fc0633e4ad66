// Whom a program is measured against: how each peer makes something runnable of it. A peer that is not
// installed is left out with its reason.
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { repositoryRoot } from "../../test/run/cases.ts";

/** A program made ready for one peer. */
export interface Runnable {
  readonly command: readonly string[];
  /** Bytes of the stripped native program; a peer that needs an engine beside it has none. */
  readonly binarySize: number | undefined;
}

export interface Peer {
  readonly name: string;
  /** Why this peer cannot take part here. */
  readonly missing: () => string | undefined;
  /** `place` is a path without extension at which the peer may write files. */
  readonly prepare: (program: string, place: string) => Promise<Runnable>;
}

export const peers: readonly Peer[] = [
  { name: "tsuk", missing: () => undefined, prepare: compileNatively },
  {
    name: "node",
    missing: () => undefined,
    prepare: async (program, place) => ({
      command: [process.execPath, await bundle(program, `${place}.mjs`)],
      binarySize: undefined,
    }),
  },
  {
    name: "bun",
    missing: () => (bun() === undefined ? "install it: npm install --no-save bun" : undefined),
    prepare: async (program, place) => ({
      command: [bun() ?? "bun", await bundle(program, `${place}.mjs`)],
      binarySize: undefined,
    }),
  },
];

async function compileNatively(program: string, place: string): Promise<Runnable> {
  const output = `${place}.native`;
  const compiler = join(repositoryRoot, "bin", "tsuk.mjs");
  const { status, stderr } = spawnSync(
    process.execPath,
    [compiler, "compile", program, "-o", output, "--opt", "2"],
    { encoding: "utf8" },
  );
  if (status !== 0) throw new Error(`tsuk does not compile ${program}:\n${stderr}`);
  return { command: [output], binarySize: statSync(output).size };
}

/** One module of JavaScript, so that no peer's time holds the stripping of types. */
async function bundle(program: string, output: string): Promise<string> {
  await build({
    entryPoints: [program],
    outfile: output,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    logLevel: "silent",
  });
  return output;
}

function bun(): string | undefined {
  const installed = join(repositoryRoot, "node_modules", ".bin", "bun");
  if (existsSync(installed)) return installed;
  return spawnSync("bun", ["--version"]).status === 0 ? "bun" : undefined;
}
