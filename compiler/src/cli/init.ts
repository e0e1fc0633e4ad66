/** `tsuk init NAME`: a new project that compiles, with a test and editor settings. */

import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import type { CommandModule } from "yargs";
import { report } from "../diagnostics/reported-error.ts";
import { findInstallation } from "../link/installation.ts";
import { errorCode, fullDisk, isFullDisk } from "../link/output.ts";
import { projectFiles } from "./project-template.ts";
import { writeOut } from "./terminal.ts";

interface InitArguments {
  readonly name: string;
}

export const initCommand: CommandModule<object, InitArguments> = {
  command: "init <name>",
  describe: "Make a new project",
  builder: (command) =>
    command
      .positional("name", {
        type: "string",
        demandOption: true,
        describe: "The project's folder, whose last part is its name",
      })
      .example("$0 init hello", "Makes the folder hello with a program, a test and settings"),
  handler: ({ name }) => {
    const folder = resolve(name);
    const project = basename(folder);
    if (!/^[a-z0-9][a-z0-9._-]{0,127}$/.test(project)) {
      throw report("TK1007", {
        message: `'${project}' cannot be the name of a project`,
        help: [
          "use lower-case letters, digits, `-`, `.` and `_`, beginning with a letter or digit",
        ],
      });
    }
    requireEmpty(folder, name);
    const files = projectFiles(project, dependency(folder));
    for (const [path, text] of Object.entries(files)) {
      writeFile(join(folder, path), text, name);
    }
    const shown = relative(process.cwd(), folder) || ".";
    const enter = shown === "." ? "" : `    cd ${shown}\n`;
    writeOut(
      `Made the project '${project}'. To run it:\n\n${enter}    npm install\n    npm start\n`,
    );
  },
};

/** A project made from a clone uses that clone. */
function dependency(folder: string): string {
  const installation = findInstallation();
  return installation.isClone
    ? `file:${relative(folder, installation.package)}`
    : `^${installation.version}`;
}

function requireEmpty(folder: string, name: string): void {
  if (!existsSync(folder)) return;
  const isEmpty = statSync(folder).isDirectory() && readdirSync(folder).length === 0;
  if (isEmpty) return;
  throw report("TK1006", {
    message: `'${name}' exists and is not an empty folder`,
    help: ["choose another name, or remove it first"],
  });
}

function writeFile(path: string, text: string, name: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text, { flag: "wx" });
  } catch (error) {
    const code = errorCode(error);
    if (isFullDisk(code)) throw fullDisk();
    const isDenied = code === "EACCES" || code === "EPERM" || code === "EROFS";
    const reason = isDenied
      ? "permission denied"
      : code === "ENOTDIR"
        ? "a file is in the way"
        : code;
    throw report("TK5003", { message: `the project '${name}' cannot be written: ${reason}` });
  }
}
