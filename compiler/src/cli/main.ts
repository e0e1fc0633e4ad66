/**
 * The entry of the `tsuk` command: one module a command, no logic here. Exit codes are in
 * exit-codes.ts.
 */

import yargs, { type CommandModule } from "yargs";
import { makeDiagnostic } from "../diagnostics/diagnostic.ts";
import { ReportedError } from "../diagnostics/reported-error.ts";
import { findInstallation } from "../link/installation.ts";
import { checkCommand } from "./check.ts";
import { compileCommand } from "./compile.ts";
import { doctorCommand } from "./doctor.ts";
import { EXIT, exitCodeFor } from "./exit-codes.ts";
import { explainCommand } from "./explain.ts";
import { initCommand } from "./init.ts";
import { runCommand } from "./run.ts";
import { showDiagnostics, writeError } from "./terminal.ts";

const LONGEST_HELP_LINE = 100;

const COMMANDS: readonly { readonly command?: string | readonly string[] | undefined }[] = [
  compileCommand,
  runCommand,
  checkCommand,
  explainCommand,
  doctorCommand,
  initCommand,
];

class UsageError extends Error {}

try {
  const parser = yargs(process.argv.slice(2))
    .scriptName("tsuk")
    .usage("$0 <command>\n\nCompiles strict TypeScript to native programs.")
    .parserConfiguration({ "populate--": true })
    .command(guarded(compileCommand))
    .command(guarded(runCommand))
    .command(guarded(checkCommand))
    .command(guarded(explainCommand))
    .command(guarded(doctorCommand))
    .command(guarded(initCommand))
    .example("$0 run app.ts", "Compiles app.ts and runs it")
    .example("$0 compile app.ts -o app", "Writes the executable app")
    .epilogue(
      "Exit codes: 0 done, 1 the program has errors, 2 wrong usage, 3 a tool is missing,\n70 a fault of tsuk itself.",
    )
    .version(findInstallation().version)
    .alias("help", "h")
    .alias("version", "v")
    .strict()
    .demandCommand(1, "name a command")
    .recommendCommands()
    .wrap(Math.min(LONGEST_HELP_LINE, process.stdout.columns ?? LONGEST_HELP_LINE))
    .exitProcess(false)
    .fail((message, error) => {
      throw new UsageError(usageMessage(message ?? error?.message ?? ""));
    });
  await parser.parseAsync();
} catch (error) {
  if (error instanceof UsageError) {
    const help = ["tsuk", ...namedCommand(), "--help"].join(" ");
    writeError(`tsuk: ${error.message}\nRun '${help}' for how to use it.\n`);
    process.exitCode = EXIT.usage;
  } else {
    process.exitCode = showFailure(error);
  }
}

/** The command on the command line, if it is one of ours. */
function namedCommand(): string[] {
  const [name = ""] = process.argv.slice(2);
  return COMMANDS.some(({ command }) => String(command).split(" ")[0] === name) ? [name] : [];
}

/** What yargs says, in the words of this program. */
function usageMessage(message: string): string {
  const [name = ""] = process.argv.slice(2);
  const suggestion = /^Did you mean (.*)\?$/.exec(message)?.[1];
  if (suggestion) return `there is no command '${name}'; did you mean '${suggestion}'?`;
  if (/^Not enough non-option arguments/.test(message)) {
    const usage = COMMANDS.map(({ command }) => String(command)).find((c) => c.startsWith(name));
    return `an argument is missing: tsuk ${usage}`;
  }
  if (/^Unknown (command|argument)/.test(message) && namedCommand().length === 0) {
    return `there is no command '${name}'`;
  }
  const unknown = /^Unknown arguments?: (.*)$/.exec(message)?.[1]?.split(", ") ?? [];
  const [first] = unknown;
  if (first !== undefined) {
    const isOption = process.argv.some((given) => given.startsWith("-") && given.includes(first));
    if (isOption) return `there is no option '${first.length === 1 ? "-" : "--"}${first}'`;
    return `one argument too many: '${first}' (what is for the program stands after --)`;
  }
  return message.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
}

/** A command whose failures are shown as diagnostics: what is left are errors of usage. */
function guarded<T>(command: CommandModule<object, T>): CommandModule<object, T> {
  return {
    ...command,
    handler: async (args) => {
      try {
        await command.handler(args);
      } catch (error) {
        process.exitCode = showFailure(error);
      }
    },
  };
}

/** Shows what a command threw, without a stack trace, and gives the exit code for it. */
function showFailure(error: unknown): number {
  const diagnostics =
    error instanceof ReportedError
      ? error.diagnostics
      : [
          makeDiagnostic("TK9001", {
            message: "a command of tsuk failed",
            notes: [error instanceof Error ? error.message : String(error)],
            help: ["this is a fault of tsuk: please report it"],
          }),
        ];
  showDiagnostics({ diagnostics, stats: [], readSource: () => undefined });
  return exitCodeFor(diagnostics);
}
