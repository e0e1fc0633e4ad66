/**
 * Looks at a program's first file before TypeScript does, so that a wrong name, a folder or a file
 * that is not TypeScript gets its own clear answer.
 */

import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, extname, join, relative } from "node:path";
import { report } from "../diagnostics/reported-error.ts";

const EXTENSIONS: readonly string[] = [".ts", ".mts", ".tsx"];
const OTHER_EXTENSIONS: Readonly<Record<string, string>> = {
  ".js": "it is JavaScript",
  ".mjs": "it is JavaScript",
  ".cjs": "it is JavaScript",
  ".jsx": "it is JavaScript",
  ".cts": "it is a CommonJS module",
};

/** Throws a ReportedError unless `entry`, an absolute path, is a TypeScript source that can be read. */
export function checkEntry(entry: string): void {
  const shown = shownPath(entry);
  let isDirectory: boolean;
  try {
    isDirectory = statSync(entry).isDirectory();
  } catch (error) {
    throw unreadable(entry, error);
  }
  if (isDirectory) {
    throw report("TK1002", {
      message: `'${shown}' is a directory, not a TypeScript file`,
      help: [directoryHelp(entry)],
    });
  }
  const extension = extname(entry);
  if (!EXTENSIONS.includes(extension) || entry.endsWith(".d.ts")) {
    const reason = entry.endsWith(".d.ts")
      ? "it holds declarations only"
      : (OTHER_EXTENSIONS[extension] ?? `its name does not end with ${EXTENSIONS[0]}`);
    throw report("TK1003", {
      message: `'${shown}' is not a TypeScript source file: ${reason}`,
      help: [
        "a program is compiled from its first `.ts` file; imported files are found from there",
      ],
    });
  }
  let bytes: Buffer;
  try {
    bytes = readFileSync(entry);
  } catch (error) {
    throw unreadable(entry, error);
  }
  const problem = textProblem(bytes);
  if (problem) {
    throw report("TK1004", {
      message: `'${shown}' is not a text file: ${problem}`,
      help: ["save the file as UTF-8 text"],
    });
  }
}

/** The file's path as a person would type it from here. */
function shownPath(file: string): string {
  const path = relative(process.cwd(), file);
  return path === "" || path.startsWith("..") ? file : path;
}

function unreadable(entry: string, error: unknown): Error {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOENT" || code === "ENOTDIR") {
    const near = similarName(entry);
    return report("TK1001", {
      message: `there is no file '${shownPath(entry)}'`,
      help: near ? [`did you mean '${shownPath(near)}'?`] : [],
    });
  }
  const reasons = new Map([
    ["EACCES", "permission denied"],
    ["EPERM", "permission denied"],
    ["ELOOP", "a symbolic link leads back to itself"],
    ["ENAMETOOLONG", "its name is too long"],
    ["EIO", "the disk reported an error"],
  ]);
  return report("TK1005", {
    message: `'${shownPath(entry)}' cannot be read: ${reasons.get(code) ?? code}`,
  });
}

/** Why the bytes are not the text of a program, if they are not. */
function textProblem(bytes: Buffer): string | undefined {
  // TypeScript itself reads UTF-16 when a byte order mark says so.
  const mark = bytes.subarray(0, 2).toString("hex");
  if (mark === "fffe" || mark === "feff") return undefined;
  const zero = bytes.indexOf(0);
  if (zero >= 0) return `there is a zero byte at offset ${zero}`;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return undefined;
  } catch {
    return "it is not valid UTF-8";
  }
}

function directoryHelp(folder: string): string {
  for (const candidate of ["src/main.ts", "main.ts", "src/index.ts", "index.ts"]) {
    const file = join(folder, candidate);
    if (statSync(file, { throwIfNoEntry: false })?.isFile()) {
      return `name the program's first file: ${shownPath(file)}`;
    }
  }
  return "name the program's first file";
}

/** A file in the same folder whose name differs from the wanted one by little. */
function similarName(entry: string): string | undefined {
  const folder = dirname(entry);
  const wanted = basename(entry);
  try {
    const names = readdirSync(folder).filter((name) => EXTENSIONS.includes(extname(name)));
    if (names.includes(`${wanted}.ts`)) return join(folder, `${wanted}.ts`);
    const near = names.find((name) => editDistance(name.toLowerCase(), wanted.toLowerCase()) <= 2);
    return near && join(folder, near);
  } catch {
    return undefined;
  }
}

/** Levenshtein's distance, given up at lengths that differ by more than two. */
function editDistance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return Number.POSITIVE_INFINITY;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
