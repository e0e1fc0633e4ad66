/**
 * Runs the tools that tsuk needs (C compiler, archiver), several at a time.
 */

import { spawn } from "node:child_process";
import { accessSync, constants, statSync } from "node:fs";
import { delimiter, isAbsolute, join, resolve } from "node:path";

export interface ToolResult {
  /** Exit code; 128 and the signal's number when a signal ended it, as shells count. */
  readonly status: number;
  readonly output: string;
}

export interface ToolOptions {
  /** What it reads on standard input. */
  readonly input?: string;
  /** The folder that it runs in; the process's own by default. */
  readonly folder?: string;
}

/** Runs one tool to its end and gives what it wrote to both of its outputs. */
export function runTool(
  command: string,
  args: readonly string[],
  options: ToolOptions = {},
): Promise<ToolResult> {
  return new Promise((fulfil) => {
    const child = spawn(command, args, { stdio: ["pipe", "pipe", "pipe"], cwd: options.folder });
    const chunks: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => chunks.push(chunk));
    // A tool that ends without reading its input closes the pipe: its exit code tells the story.
    child.stdin.on("error", () => undefined);
    child.on("error", (error) => fulfil({ status: 127, output: error.message }));
    child.on("close", (code, signal) => {
      const output = Buffer.concat(chunks).toString("utf8");
      fulfil({ status: code ?? 128, output: signal ? `${output}ended by ${signal}\n` : output });
    });
    child.stdin.end(options.input ?? "");
  });
}

/** Does `work` for all items, at most `limit` at a time; results stand in the items' order. */
export async function inParallel<Item, Result>(
  items: readonly Item[],
  limit: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = new Array<Result>(items.length);
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < items.length) {
      const index = next;
      next += 1;
      const item = items[index];
      if (item !== undefined) results[index] = await work(item);
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
  return results;
}

/** The absolute path of a command: looked up in PATH unless it names a place. */
export function findCommand(name: string, environment: NodeJS.ProcessEnv): string | undefined {
  const candidates =
    isAbsolute(name) || name.includes("/")
      ? [resolve(name)]
      : (environment["PATH"] ?? "")
          .split(delimiter)
          .filter((folder) => folder !== "")
          .map((folder) => join(folder, name));
  return candidates.find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
