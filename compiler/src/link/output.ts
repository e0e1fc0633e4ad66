/**
 * Puts results where the user wants them, whole or not at all: a file is written beside its place
 * and renamed into it, so that an interrupted compile leaves the old program alone, and a program
 * that is running can be replaced.
 */

import {
  closeSync,
  constants,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { report } from "../diagnostics/reported-error.ts";

/** Before the umask. */
const EXECUTABLE_MODE = 0o777;
const TEXT_MODE = 0o666;

export function placeExecutable(executable: string, output: string): void {
  place(output, readFileSync(executable), EXECUTABLE_MODE);
}

export function placeText(text: string, output: string): void {
  place(output, Buffer.from(text, "utf8"), TEXT_MODE);
}

/** Copies files, given by their names in it, into a folder that is made if it is missing. */
export function placeFolder(
  files: readonly { readonly name: string; readonly path: string }[],
  folder: string,
): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw outputError(folder, error);
  }
  for (const { name, path } of files) {
    place(join(folder, name), readFileSync(path), TEXT_MODE);
  }
}

function place(output: string, content: Uint8Array, mode: number): void {
  if (!isPlainPlace(output)) {
    if (statSync(output).isDirectory()) {
      throw report("TK5003", {
        message: `the output '${output}' is a directory`,
        help: ["name the file to write: `-o DIRECTORY/NAME`"],
      });
    }
    attempt(output, () => writeInto(output, content));
    return;
  }
  const scratch = join(dirname(output), `.${basename(output)}.${process.pid}.part`);
  try {
    attempt(output, () => {
      writeFileSync(scratch, content, { mode });
      renameSync(scratch, output);
    });
  } catch (error) {
    removeQuietly(scratch);
    throw error;
  }
}

function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Where nothing could be written there is nothing to remove.
  }
}

/**
 * A device or a pipe (/dev/null, /dev/stdout) is written to, and must never be replaced or removed:
 * copying a file onto it would do that when the copy fails.
 */
function writeInto(output: string, content: Uint8Array): void {
  const descriptor = openSync(output, constants.O_WRONLY);
  try {
    writeFileSync(descriptor, content);
  } finally {
    closeSync(descriptor);
  }
}

function isPlainPlace(output: string): boolean {
  try {
    return statSync(output, { throwIfNoEntry: false })?.isFile() ?? true;
  } catch {
    return true;
  }
}

function attempt(output: string, action: () => void): void {
  try {
    action();
  } catch (error) {
    throw outputError(output, error);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EPERM: "permission denied",
  EROFS: "the file system is read-only",
  ENOENT: "its folder does not exist",
  ENOTDIR: "its folder is a file",
  EEXIST: "a file is in the way",
  EISDIR: "it is a directory",
  ENAMETOOLONG: "its name is too long",
  ELOOP: "a symbolic link leads back to itself",
  EIO: "the disk reported an error",
};

function outputError(output: string, error: unknown): unknown {
  const code = errorCode(error);
  if (isFullDisk(code)) return fullDisk();
  const reason = REASONS[code];
  if (!reason) return error;
  return report("TK5003", { message: `the output '${output}' cannot be written: ${reason}` });
}

export function errorCode(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

export function isFullDisk(code: string): boolean {
  return code === "ENOSPC" || code === "EDQUOT" || code === "EFBIG";
}

export function fullDisk(): Error {
  return report("TK5004", {
    message: "there is no space left on the disk",
    help: ["free some space, or let TSUK_CACHE name a folder on another disk"],
  });
}
