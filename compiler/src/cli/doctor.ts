/** `tsuk doctor`: says what this machine lacks to build programs, and installs it if asked. */

import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { Chalk } from "chalk";
import type { CommandModule } from "yargs";
import {
  type Finding,
  findPrerequisites,
  installCommand,
  isInstallable,
  isMissing,
} from "../link/prerequisites.ts";
import { findTarget, hostTarget } from "../link/targets.ts";
import { EXIT, exitCodeFor } from "./exit-codes.ts";
import { startProgress } from "./progress.ts";
import { showDiagnostics, wantsColor, writeError, writeOut } from "./terminal.ts";

interface DoctorArguments {
  readonly target: string;
  readonly fix: boolean;
}

export const doctorCommand: CommandModule<object, DoctorArguments> = {
  command: "doctor",
  describe: "Say what this machine lacks to build programs, and install it",
  builder: (command) =>
    command
      .option("target", {
        type: "string",
        requiresArg: true,
        default: hostTarget(),
        describe: "What programs are to be built for",
      })
      .option("fix", {
        type: "boolean",
        default: false,
        describe: "Install what is missing, and compile the runtime ahead",
      })
      .example("$0 doctor", "Prints what is there, what is missing, and the command for it")
      .example("$0 doctor --fix", "Runs that command"),
  handler: async (args) => {
    process.exitCode = await examine(args);
  },
};

async function examine({ target, fix }: DoctorArguments): Promise<number> {
  findTarget(target);
  let findings = await findPrerequisites(process.env);
  const install = installCommand(process.env);
  if (fix && isInstallable(findings)) {
    if (install === undefined) {
      show(findings);
      writeError("tsuk: no package manager was found: install clang and lld by hand\n");
      return EXIT.toolchainMissing;
    }
    writeOut(`$ ${install}\n`);
    const { status } = spawnSync(install, { shell: true, stdio: "inherit" });
    if (status !== 0) {
      writeError(`tsuk: this command failed: ${install}\n`);
      return EXIT.toolchainMissing;
    }
    findings = await findPrerequisites(process.env);
  }
  show(findings);
  if (isMissing(findings)) {
    const how = install ? `Install what is missing with:\n\n    ${install}\n` : "";
    if (isInstallable(findings)) {
      writeOut(`\n${how || "Install clang and lld with the system's package manager.\n"}`);
    }
    return EXIT.toolchainMissing;
  }
  if (fix) return compileRuntimeAhead(target);
  writeOut(`\nPrograms can be built for ${target}.\n`);
  return EXIT.built;
}

function show(findings: readonly Finding[]): void {
  const color = wantsColor(process.env, process.stdout.isTTY ?? false);
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const marks = {
    present: chalk.green("ok"),
    missing: chalk.red("--"),
    advised: chalk.yellow("- "),
  };
  const width = Math.max(...findings.map(({ name }) => name.length));
  for (const { name, state, detail } of findings) {
    const [first = "", ...rest] = detail.split("\n");
    const indent = " ".repeat(width + 5);
    const more = rest.map((line) => `${indent}${line}\n`).join("");
    writeOut(`${marks[state]} ${name.padEnd(width)}  ${first}\n${more}`);
  }
}

/** So that the first program does not wait for it. */
async function compileRuntimeAhead(target: string): Promise<number> {
  const { prepareRuntime } = await import("../driver.ts");
  const progress = startProgress(process.stderr.isTTY ?? false);
  const outcome = await prepareRuntime({
    entry: resolve("."),
    target,
    optimization: "2",
    debug: false,
    static: false,
    sanitize: [],
    verifyIr: false,
    onStage: progress.stage,
  });
  progress.end();
  showDiagnostics(outcome);
  if (outcome.diagnostics.length === 0) {
    writeOut(`\nThe runtime is compiled. Programs can be built for ${target}.\n`);
  }
  return exitCodeFor(outcome.diagnostics);
}
