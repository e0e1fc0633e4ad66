/**
 * The C toolchain: finds the compiler and the archiver, and knows what tells them apart.
 */

import { realpathSync, statSync } from "node:fs";
import { basename } from "node:path";
import { report } from "../diagnostics/reported-error.ts";
import { findCommand } from "./processes.ts";

export interface Toolchain {
  /** Absolute path of the C compiler. */
  readonly compiler: string;
  readonly family: "clang" | "gcc";
  /** Absolute path of a program that makes static libraries. */
  readonly archiver: string;
  /** The linker to ask for with -fuse-ld=, when there is a better one than the default. */
  readonly linker: string | undefined;
  /** Changes when any of the tools does. */
  readonly identity: string;
}

/** In the order of preference. */
const COMPILERS: readonly string[] = ["clang-19", "clang-20", "clang", "gcc", "cc"];
const ARCHIVERS: readonly string[] = ["llvm-ar-19", "llvm-ar", "ar", "gcc-ar"];

/** The toolchain, or a ReportedError that says how to get one. */
export function findToolchain(environment: NodeJS.ProcessEnv): Toolchain {
  const compiler = findCompiler(environment);
  const archiver = firstCommand(ARCHIVERS, environment);
  if (!archiver) {
    throw report("TK5001", {
      message: "no archiver was found: `ar` is not on the PATH",
      help: ["run `tsuk doctor` to see what is missing, `tsuk doctor --fix` to install it"],
    });
  }
  const family = familyOf(compiler);
  // gcc looks for a plain `ld.lld` on the PATH only; clang also beside itself.
  const lld =
    family === "clang" &&
    (findCommand("ld.lld", environment) ?? findCommand(besideCompiler(compiler), environment));
  return {
    compiler,
    family,
    archiver,
    linker: lld ? "lld" : undefined,
    identity: [compiler, archiver, lld || ""].map(fingerprint).join(";"),
  };
}

function findCompiler(environment: NodeJS.ProcessEnv): string {
  const chosen = environment["TSUK_CC"];
  if (chosen) {
    const found = findCommand(chosen, environment);
    if (found) return found;
    throw report("TK5001", {
      message: `the C compiler that TSUK_CC names was not found: '${chosen}'`,
      help: ["set TSUK_CC to the name or path of clang or gcc, or leave it unset"],
    });
  }
  const found = firstCommand(COMPILERS, environment);
  if (found) return found;
  throw report("TK5001", {
    message: "no C compiler was found",
    notes: [`looked on the PATH for ${COMPILERS.join(", ")}`],
    help: ["run `tsuk doctor` to see what is missing, `tsuk doctor --fix` to install it"],
  });
}

function firstCommand(
  names: readonly string[],
  environment: NodeJS.ProcessEnv,
): string | undefined {
  for (const name of names) {
    const found = findCommand(name, environment);
    if (found) return found;
  }
  return undefined;
}

/** Judged by the name behind all links: on many systems `cc` is a link to one of the two. */
function familyOf(compiler: string): "clang" | "gcc" {
  const names = [basename(compiler), basename(realpathSync(compiler))];
  return names.some((name) => name.includes("clang")) ? "clang" : "gcc";
}

/** clang-19 finds the ld.lld of its own version, which Debian calls ld.lld-19. */
function besideCompiler(compiler: string): string {
  return `ld.lld${/-\d+$/.exec(basename(compiler))?.[0] ?? ""}`;
}

function fingerprint(file: string): string {
  if (file === "") return "";
  const real = realpathSync(file);
  const { size, mtimeMs } = statSync(real);
  return `${file}:${real}:${size}:${mtimeMs}`;
}
