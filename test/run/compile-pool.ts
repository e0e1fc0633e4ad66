// A compiling process with a time limit: compile() never rejects and never hangs. One CompileWorker
// serves one lane of the runner; a stuck or crashed process is replaced before the next request.
import { type ChildProcess, fork } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { repositoryRoot } from "./cases.ts";
import type { CompileAnswer, CompileRequest } from "./compile-worker.ts";

export type { CompileAnswer, CompileRequest };

const workerFile = join(dirname(fileURLToPath(import.meta.url)), "compile-worker.ts");
const hook = pathToFileURL(join(repositoryRoot, "tools", "typescript-hook.mjs")).href;

export interface CompileWorker {
  compile(request: CompileRequest, timeoutMs: number): Promise<CompileAnswer>;
  close(): void;
}

export function createCompileWorker(bundle: string): CompileWorker {
  let child: ChildProcess | undefined;

  const start = (): Promise<ChildProcess> => {
    const started = fork(workerFile, [bundle], {
      execArgv: ["--import", hook],
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    return new Promise((resolve, reject) => {
      let stderr = "";
      started.stderr?.on("data", (chunk: Buffer) => {
        stderr = (stderr + chunk.toString()).slice(-4000);
      });
      started.once("message", () => resolve(started));
      started.once("exit", (code) =>
        reject(new Error(`compile worker ended with ${code}: ${stderr}`)),
      );
    });
  };

  const compile = async (request: CompileRequest, timeoutMs: number): Promise<CompileAnswer> => {
    try {
      child ??= await start();
    } catch (error) {
      return { ok: false, messages: String(error) };
    }
    const current = child;
    return new Promise((resolve) => {
      const finish = (result: CompileAnswer): void => {
        clearTimeout(timer);
        current.off("message", onMessage);
        current.off("exit", onExit);
        resolve(result);
      };
      const abandon = (messages: string): void => {
        child = undefined;
        finish({ ok: false, messages });
        current.kill("SIGKILL");
      };
      const onMessage = (result: unknown): void => finish(result as CompileAnswer);
      const onExit = (code: number | null): void =>
        abandon(`the compiler process ended with ${code}`);
      const timer = setTimeout(
        () => abandon(`the compiler ran over ${timeoutMs / 1000} s`),
        timeoutMs,
      );
      current.on("message", onMessage);
      current.on("exit", onExit);
      current.send(request);
    });
  };

  return {
    compile,
    close: () => {
      child?.kill("SIGKILL");
      child = undefined;
    },
  };
}
