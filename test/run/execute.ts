// Runs one program to its end with limits on time, memory and output, and keeps what it printed.
import { spawn } from "node:child_process";

export interface Execution {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
  /** Why the program did not end by itself: a signal's name, or one of our limits. */
  readonly stopped: string | undefined;
}

export interface ExecuteOptions {
  readonly stdin?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly directory?: string;
  readonly timeoutMs: number;
  /** Upper limit of private writable memory; none when absent (sanitizers map terabytes). */
  readonly memoryMb?: number;
}

const outputLimit = 8 * 1024 * 1024;

export function execute(
  command: string,
  args: readonly string[],
  options: ExecuteOptions,
): Promise<Execution> {
  return new Promise((resolve) => {
    const limited = options.memoryMb !== undefined && process.platform === "linux";
    const limit = `ulimit -d ${(options.memoryMb ?? 0) * 1024}; exec "$0" "$@"`;
    const child = limited
      ? spawn("/bin/sh", ["-c", limit, command, ...args], spawnOptions(options))
      : spawn(command, [...args], spawnOptions(options));
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    let size = 0;
    let stopped: string | undefined;
    const stop = (reason: string): void => {
      stopped ??= reason;
      child.kill("SIGKILL");
    };
    const timer = setTimeout(
      () => stop(`timeout after ${options.timeoutMs / 1000} s`),
      options.timeoutMs,
    );
    const collect = (into: Buffer[]) => (chunk: Buffer) => {
      into.push(chunk);
      size += chunk.length;
      if (size > outputLimit) stop("output limit");
    };
    child.stdout.on("data", collect(stdout));
    child.stderr.on("data", collect(stderr));
    child.stdin.on("error", () => undefined);
    child.stdin.end(options.stdin ?? "");
    child.on("error", (error) => {
      clearTimeout(timer);
      resolve({ stdout: "", stderr: String(error), exitCode: -1, stopped: "could not start" });
    });
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      resolve({
        stdout: Buffer.concat(stdout).toString("utf8"),
        stderr: Buffer.concat(stderr).toString("utf8"),
        exitCode: code ?? -1,
        stopped: stopped ?? signal ?? undefined,
      });
    });
  });
}

function spawnOptions(options: ExecuteOptions): {
  cwd: string | undefined;
  env: NodeJS.ProcessEnv;
  stdio: ["pipe", "pipe", "pipe"];
} {
  return {
    cwd: options.directory,
    env: { ...process.env, NO_COLOR: "1", ...options.environment },
    stdio: ["pipe", "pipe", "pipe"],
  };
}
