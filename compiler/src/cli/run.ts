/** `tsuk run FILE`: compiles the program and runs it. */

import { spawn } from "node:child_process";
import { constants } from "node:os";
import type { Argv, CommandModule } from "yargs";
import { EXIT, exitCodeFor } from "./exit-codes.ts";
import { type BuildArguments, buildOptions, startRequest } from "./options.ts";
import { showDiagnostics, showJson, showStats, writeError } from "./terminal.ts";

interface RunArguments extends BuildArguments {
  readonly file: string;
  readonly "--"?: readonly (string | number)[] | undefined;
}

export const runCommand: CommandModule<object, RunArguments> = {
  command: "run <file>",
  describe: "Compile a program and run it",
  builder: (command) =>
    buildOptions(command)
      .positional("file", {
        type: "string",
        demandOption: true,
        describe: "The program's first file",
      })
      .example("$0 run app.ts", "Compiles app.ts if it has changed, and runs it")
      .example("$0 run app.ts -- --port 80", "Gives the program the arguments --port 80")
      .epilogue("The exit code is the program's own.") as unknown as Argv<RunArguments>,
  handler: async (args) => {
    const { buildProgram } = await import("../driver.ts");
    const { request, progress } = startRequest(args.file, args);
    const outcome = await buildProgram(request);
    progress.end();
    if (args.stats) showStats(outcome);
    if (outcome.executable === undefined) {
      if (args.json) showJson(outcome, {});
      else showDiagnostics(outcome);
      process.exitCode = exitCodeFor(outcome.diagnostics);
      return;
    }
    await runProgram(outcome.executable, (args["--"] ?? []).map(String));
  },
};

/** Signals that a terminal or a supervisor sends to end or pause what it started. */
const FORWARDED: readonly NodeJS.Signals[] = ["SIGTERM", "SIGHUP", "SIGUSR1", "SIGUSR2"];

/** Runs the program in tsuk's place: its streams, its signals, its exit code. */
function runProgram(executable: string, args: readonly string[]): Promise<void> {
  return new Promise((fulfil) => {
    const child = spawn(executable, args, { stdio: "inherit" });
    // The terminal sends these to the program too; it decides what they do.
    for (const signal of ["SIGINT", "SIGQUIT"] as const) process.on(signal, () => undefined);
    for (const signal of FORWARDED) process.on(signal, () => child.kill(signal));
    child.on("error", (error) => {
      writeError(`tsuk: the program cannot be started: ${error.message}\n`);
      process.exitCode = EXIT.programHasErrors;
      fulfil();
    });
    child.on("exit", (code, signal) => {
      // As a shell reports it: Node cannot end by a signal that it handles.
      process.exitCode = code ?? 128 + (signal ? constants.signals[signal] : 0);
      fulfil();
    });
  });
}
