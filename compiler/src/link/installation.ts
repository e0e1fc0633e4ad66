/**
 * Where tsuk's own files are: the standard library, the C runtime and the platforms that it
 * compiles with each program, and the documents that it prints. In a clone they lie beside
 * compiler/; in an installed package under its lib/.
 */

import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { report } from "../diagnostics/reported-error.ts";

export interface Installation {
  readonly version: string;
  /** Folder of this package: holds package.json, bin/ and dist/. */
  readonly package: string;
  readonly stdlib: string;
  readonly runtime: string;
  readonly platforms: string;
  readonly docs: string;
  /** The sources of tsuk itself are here: warnings in its C are errors. */
  readonly isClone: boolean;
}

/** Finds the installation that the running module belongs to. */
export function findInstallation(): Installation {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package.json"))) {
    const parent = dirname(folder);
    if (parent === folder) throw incomplete("package.json");
    folder = parent;
  }
  const manifest: unknown = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const clone = dirname(folder);
  const isClone = existsSync(join(clone, "runtime-c")) && existsSync(join(folder, "src"));
  const root = isClone ? clone : join(folder, "lib");
  return {
    version: versionOf(manifest),
    package: folder,
    stdlib: join(root, "stdlib"),
    runtime: join(root, "runtime-c"),
    platforms: join(root, "platforms"),
    docs: join(root, "docs"),
    isClone,
  };
}

function versionOf(manifest: unknown): string {
  const known = typeof manifest === "object" && manifest !== null && "version" in manifest;
  return known ? String(manifest.version) : "unknown";
}

export function incomplete(missing: string): Error {
  return report("TK5007", {
    message: `tsuk's own file '${missing}' is missing`,
    help: ["install tsuk again; in a clone, run `npm install`"],
  });
}

/** All files under `folder` whose name ends with `extension`, in a fixed order. */
export function filesUnder(folder: string, extension: string): string[] {
  if (!existsSync(folder)) return [];
  const found: string[] = [];
  for (const item of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (item.isFile() && item.name.endsWith(extension))
      found.push(join(item.parentPath, item.name));
  }
  return found.sort();
}

/**
 * Stands for the state of everything that turns a program into C and machine code: the compiler
 * that runs, and the C files by their names, sizes and times.
 */
export function installationFingerprint(installation: Installation): string {
  const files = [".c", ".h"].flatMap((extension) => [
    ...filesUnder(installation.runtime, extension),
    ...filesUnder(installation.platforms, extension),
  ]);
  return [installation.version, compilerIdentity(installation), ...files.map(mark)].join("\n");
}

function mark(file: string): string {
  const status = statSync(file, { throwIfNoEntry: false });
  return `${file}:${status?.size ?? 0}:${status?.mtimeMs ?? 0}`;
}

/**
 * The chunks of a build are named by their content, so main.js, which names them, stands for all.
 * Tests run the compiler from its sources, or from a bundle of their own.
 */
function compilerIdentity(installation: Installation): string {
  const running = fileURLToPath(import.meta.url);
  if (running.endsWith(".ts")) {
    return filesUnder(join(installation.package, "src"), ".ts").map(mark).join("\n");
  }
  const isBuild = /^(main|chunk-.*)\.js$/.test(basename(running));
  return readFileSync(isBuild ? join(dirname(running), "main.js") : running, "utf8");
}
