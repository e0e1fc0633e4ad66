/** `tsuk explain CODE`: prints the page of a diagnostic. */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { CommandModule } from "yargs";
import { findInstallation } from "../link/installation.ts";
import { EXIT } from "./exit-codes.ts";
import { writeError, writeOut } from "./terminal.ts";

interface ExplainArguments {
  readonly code: string;
}

export const explainCommand: CommandModule<object, ExplainArguments> = {
  command: "explain <code>",
  describe: "Explain a diagnostic: what it means and what to do",
  builder: (command) =>
    command
      .positional("code", {
        type: "string",
        demandOption: true,
        describe: "The code in brackets, such as TK1001",
      })
      .example("$0 explain TK1001", "Prints the page of TK1001"),
  handler: ({ code }) => {
    const wanted = code.trim().toUpperCase();
    const folder = join(findInstallation().docs, "errors");
    const page = join(folder, `${wanted}.md`);
    if (/^TK\d+$/.test(wanted) && existsSync(page)) {
      writeOut(readFileSync(page, "utf8"));
      return;
    }
    writeError(`tsuk: ${reasonFor(wanted, folder)}\n`);
    process.exitCode = EXIT.usage;
  },
};

function reasonFor(code: string, folder: string): string {
  if (/^TS\d+$/.test(code)) {
    return `${code} is an error of TypeScript itself; its text says all there is, and a search for '${code}' finds more`;
  }
  const known = existsSync(folder)
    ? readdirSync(folder).flatMap((name) => /^(TK\d+)\.md$/.exec(name)?.[1] ?? [])
    : [];
  return `there is no diagnostic '${code}'; the codes are ${known.join(", ")}`;
}
