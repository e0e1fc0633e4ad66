/**
 * What a compilation looked at on disk besides the sources that TypeScript keeps: configuration
 * that it read, and places where it found nothing. The program is compiled again when one of them
 * changes or appears.
 */
import type ts from "typescript";

export interface Inputs {
  /** Absolute paths and texts of files that were read: tsconfig.json, package.json. */
  readonly read: ReadonlyMap<string, string>;
  /** Absolute paths of files and folders that were looked for and not there. */
  readonly absent: ReadonlySet<string>;
}

/** The part of a host through which TypeScript looks for files. */
type Lookup = Pick<ts.CompilerHost, "fileExists" | "readFile" | "directoryExists">;

export class InputRecorder implements Inputs {
  readonly read = new Map<string, string>();
  readonly absent = new Set<string>();

  /** Makes `host` report to this recorder what is asked of it. */
  watch(host: Lookup): void {
    const { fileExists, readFile, directoryExists } = host;
    host.fileExists = (path) => this.#noteAbsent(path, fileExists(path));
    host.readFile = (path) => {
      const text = readFile(path);
      if (text === undefined) this.absent.add(path);
      else this.read.set(path, text);
      return text;
    };
    if (directoryExists === undefined) return;
    host.directoryExists = (path) => this.#noteAbsent(path, directoryExists(path));
  }

  #noteAbsent(path: string, exists: boolean): boolean {
    if (!exists) this.absent.add(path);
    return exists;
  }
}
