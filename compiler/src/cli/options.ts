/**
 * The options that several commands share, and how they become a request to the driver.
 */

import { resolve } from "node:path";
import type { Argv } from "yargs";
import type { Request } from "../driver.ts";
import type { OptimizationLevel } from "../driver-types.ts";
import { hostTarget } from "../link/targets.ts";
import { type Progress, startProgress } from "./progress.ts";

const LEVELS: readonly OptimizationLevel[] = ["0", "1", "2", "3", "s"];
const SANITIZERS: readonly string[] = ["address", "undefined"];

export interface BuildArguments {
  readonly target: string;
  readonly opt: string;
  readonly debug: boolean;
  readonly static: boolean;
  readonly stats: boolean;
  readonly json: boolean;
  readonly verifyIr: boolean;
  readonly sanitize: string | undefined;
}

export function buildOptions<T>(command: Argv<T>): Argv<T & BuildArguments> {
  return command
    .option("target", {
      type: "string",
      requiresArg: true,
      default: hostTarget(),
      describe: "What to build for",
    })
    .option("opt", {
      type: "string",
      requiresArg: true,
      default: "2",
      describe: "How far to optimise: 0, 1, 2, 3, or s for the smallest program",
      coerce: checkLevel,
    })
    .option("debug", {
      type: "boolean",
      default: false,
      describe: "Keep symbols and line numbers for a debugger",
    })
    .option("static", {
      type: "boolean",
      default: false,
      describe: "Link everything into the program, the C library too",
    })
    .option("stats", {
      type: "boolean",
      default: false,
      describe: "Print times and sizes on standard error",
    })
    .option("json", {
      type: "boolean",
      default: false,
      describe: "Print diagnostics as JSON on standard output",
    })
    .option("verify-ir", {
      type: "boolean",
      default: false,
      describe: "Check the intermediate representation after every pass",
      group: "For work on tsuk itself:",
    })
    .option("sanitize", {
      type: "string",
      requiresArg: true,
      describe: "Build with these sanitizers: address, undefined",
      group: "For work on tsuk itself:",
      coerce: checkSanitizers,
    }) as unknown as Argv<T & BuildArguments>;
}

function checkLevel(value: string): string {
  if (LEVELS.some((level) => level === value)) return value;
  throw new Error(`there is no level '${value}' of --opt: use one of ${LEVELS.join(", ")}`);
}

function checkSanitizers(value: string): string {
  const unknown = value.split(",").find((name) => !SANITIZERS.includes(name));
  if (unknown !== undefined) throw new Error(`there is no sanitizer '${unknown}'`);
  return value;
}

export interface StartedRequest {
  readonly request: Request;
  readonly progress: Progress;
}

export function startRequest(file: string, args: BuildArguments): StartedRequest {
  const progress = startProgress((process.stderr.isTTY ?? false) && !args.json);
  return {
    progress,
    request: {
      entry: resolve(file),
      target: args.target,
      optimization: args.opt as OptimizationLevel,
      debug: args.debug,
      static: args.static,
      sanitize: args.sanitize?.split(",").sort() ?? [],
      verifyIr: args.verifyIr,
      onStage: progress.stage,
    },
  };
}
