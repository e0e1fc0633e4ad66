/**
 * Keeps what is needed to look into a failure of tsuk itself: the program's own files, the request,
 * and what failed, in one folder of the cache that a report can carry.
 */

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, extname, join, relative, resolve } from "node:path";
import { type Cache, contentHash } from "./folder.ts";

const MOST_FILES = 200;

/** Writes the reproducer and gives its folder; undefined if it cannot be written. */
export function keepReproducer(
  cache: Cache,
  entry: string,
  details: readonly string[],
): string | undefined {
  try {
    const sources = programFiles(entry);
    const hash = contentHash(...details, ...sources.map(({ text }) => text));
    const folder = join(cache.folder, "reports", hash.slice(0, 12));
    const root = commonFolder(sources.map(({ file }) => file));
    for (const { file, text } of sources) {
      const copy = join(folder, "program", relative(root, file));
      mkdirSync(dirname(copy), { recursive: true });
      writeFileSync(copy, text);
    }
    mkdirSync(folder, { recursive: true });
    const main = `the program starts at program/${relative(root, entry)}`;
    writeFileSync(join(folder, "report.txt"), `${[main, ...details].join("\n\n")}\n`);
    return folder;
  } catch {
    return undefined;
  }
}

interface ProgramFile {
  readonly file: string;
  readonly text: string;
}

/**
 * The entry and what it reaches by relative imports, found without TypeScript, which may be what
 * failed.
 */
function programFiles(entry: string): ProgramFile[] {
  const found: ProgramFile[] = [];
  const pending = [entry];
  const seen = new Set(pending);
  for (let file = pending.shift(); file !== undefined; file = pending.shift()) {
    const text = readText(file);
    if (text === undefined) continue;
    found.push({ file, text });
    if (found.length >= MOST_FILES) break;
    for (const [, specifier = ""] of text.matchAll(
      /\b(?:from|import)\s*\(?["'](\.[^"'\n]*)["']/g,
    )) {
      for (const candidate of candidates(resolve(dirname(file), specifier))) {
        if (seen.has(candidate)) continue;
        seen.add(candidate);
        pending.push(candidate);
      }
    }
  }
  return found;
}

function candidates(path: string): string[] {
  const extension = extname(path);
  if (extension === ".ts" || extension === ".json") return [path];
  if (extension === ".js") return [`${path.slice(0, -3)}.ts`];
  return [`${path}.ts`, join(path, "index.ts")];
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

function commonFolder(files: readonly string[]): string {
  let common = dirname(files[0] ?? "/");
  while (!files.every((file) => file.startsWith(common === "/" ? "/" : `${common}/`))) {
    common = dirname(common);
  }
  return common;
}
