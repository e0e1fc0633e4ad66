/** `tsuk check FILE`: says what is wrong with a program, without building it. */

import { resolve } from "node:path";
import type { CommandModule } from "yargs";
import { hostTarget } from "../link/targets.ts";
import { exitCodeFor } from "./exit-codes.ts";
import { startProgress } from "./progress.ts";
import { showDiagnostics, showJson } from "./terminal.ts";

interface CheckArguments {
  readonly file: string;
  readonly json: boolean;
}

export const checkCommand: CommandModule<object, CheckArguments> = {
  command: "check <file>",
  describe: "Report what is wrong with a program, without building it",
  builder: (command) =>
    command
      .positional("file", {
        type: "string",
        demandOption: true,
        describe: "The program's first file",
      })
      .option("json", {
        type: "boolean",
        default: false,
        describe: "Print diagnostics as JSON on standard output",
      })
      .example("$0 check app.ts", "Prints every error in app.ts and what it imports")
      .example("$0 check app.ts --json", "The same, for an editor or a script"),
  handler: async (args) => {
    const { checkProgram } = await import("../driver.ts");
    const progress = startProgress((process.stderr.isTTY ?? false) && !args.json);
    const outcome = await checkProgram({
      entry: resolve(args.file),
      target: hostTarget(),
      optimization: "2",
      debug: false,
      static: false,
      sanitize: [],
      verifyIr: false,
      onStage: progress.stage,
    });
    progress.end();
    if (args.json) showJson(outcome, {});
    else showDiagnostics(outcome);
    process.exitCode = exitCodeFor(outcome.diagnostics);
  },
};
