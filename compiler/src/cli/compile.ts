/** `tsuk compile FILE`: a program, or what a stage of the compiler makes of it. */

import { basename, extname } from "node:path";
import type { Argv, CommandModule } from "yargs";
import type { Outcome } from "../driver.ts";
import type { EmitStage } from "../driver-types.ts";
import { EXIT, exitCodeFor } from "./exit-codes.ts";
import { type BuildArguments, buildOptions, startRequest } from "./options.ts";
import { showDiagnostics, showJson, showStats, writeError, writeOut } from "./terminal.ts";

const STAGES: readonly string[] = ["subset", "ir", "c", "asm", "obj"];
const AFTER = "ir-after=";

interface CompileArguments extends BuildArguments {
  readonly file: string;
  readonly output: string | undefined;
  readonly emit: string | undefined;
}

export const compileCommand: CommandModule<object, CompileArguments> = {
  command: "compile <file>",
  describe: "Compile a TypeScript program to a native executable",
  builder: (command) =>
    buildOptions(command)
      .positional("file", {
        type: "string",
        demandOption: true,
        describe: "The program's first file",
      })
      .option("output", {
        alias: "o",
        type: "string",
        requiresArg: true,
        describe: "Where to write the result [default: the file's name without .ts]",
      })
      .option("emit", {
        type: "string",
        requiresArg: true,
        describe: "Stop at a stage and write what it gives: subset, ir, ir-after=PASS, c, asm, obj",
        coerce: checkStage,
      })
      .example("$0 compile app.ts", "Writes the executable ./app")
      .example("$0 compile src/main.ts -o build/app --opt 3", "Optimises more, writes build/app")
      .example("$0 compile app.ts --emit c", "Prints the C that the program becomes")
      .example(
        "$0 compile app.ts --emit obj -o objects",
        "Writes the objects into the folder objects",
      ) as unknown as Argv<CompileArguments>,
  handler: async (args) => {
    process.exitCode = args.emit === undefined ? await build(args) : await emit(args, args.emit);
  },
};

function checkStage(value: string): string {
  if (STAGES.includes(value) || value.startsWith(AFTER)) return value;
  throw new Error(`there is no stage '${value}': use one of ${STAGES.join(", ")}, ir-after=PASS`);
}

function defaultOutput(file: string): string {
  return basename(file, extname(file));
}

async function build(args: CompileArguments): Promise<number> {
  const driver = await import("../driver.ts");
  const { request, progress } = startRequest(args.file, args);
  const built = await driver.buildProgram(request);
  const output = args.output ?? defaultOutput(args.file);
  let outcome: Outcome = built;
  if (built.executable !== undefined) {
    outcome = driver.placeResult(built, { executable: built.executable }, output);
  }
  progress.end();
  const { unchanged } = built;
  finish(args, outcome, outcome.diagnostics.length === 0 ? { output, unchanged } : {});
  return exitCodeFor(outcome.diagnostics);
}

async function emit(args: CompileArguments, stage: string): Promise<number> {
  const driver = await import("../driver.ts");
  const passes = await driver.listPasses();
  if (stage.startsWith(AFTER) && !passes.includes(stage.slice(AFTER.length))) {
    const wanted = stage.slice(AFTER.length);
    writeError(`tsuk: there is no pass '${wanted}': use one of ${passes.join(", ")}\n`);
    return EXIT.usage;
  }
  const { request, progress } = startRequest(args.file, args);
  const emitted = await driver.emitStage(request, stage as EmitStage);
  const isFolder = emitted.files.length > 0;
  const output = args.output ?? (isFolder ? `${defaultOutput(args.file)}.obj` : undefined);
  let outcome: Outcome = emitted;
  if (emitted.diagnostics.length === 0 && output !== undefined) {
    outcome = driver.placeResult(emitted, emitted, output);
  }
  progress.end();
  const toStandardOutput = output === undefined && emitted.text !== undefined;
  if (toStandardOutput && !args.json) writeOut(emitted.text ?? "");
  finish(args, outcome, toStandardOutput ? { text: emitted.text } : { output });
  return exitCodeFor(outcome.diagnostics);
}

function finish(
  args: CompileArguments,
  outcome: Outcome,
  result: Readonly<Record<string, unknown>>,
): void {
  if (args.json) showJson(outcome, args.stats ? { ...result, stats: outcome.stats } : result);
  else showDiagnostics(outcome);
  if (args.stats && !args.json) showStats(outcome);
}
