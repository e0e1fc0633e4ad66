/**
 * What a machine must have for tsuk to build programs on it: how to see whether it is there, and
 * the package that brings it, for each package manager.
 */

import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { type Cache, openCache, scratchPath } from "../cache/folder.ts";
import { ReportedError } from "../diagnostics/reported-error.ts";
import { linkFlags } from "./flags.ts";
import { firstLines } from "./objects.ts";
import { findCommand, runTool } from "./processes.ts";
import { findToolchain, type Toolchain } from "./toolchain.ts";

export interface Finding {
  readonly name: string;
  readonly state: "present" | "missing" | "advised";
  /** What was found, or what its absence means. */
  readonly detail: string;
}

const PROBE = `#include <math.h>
#include <stdio.h>
int main(int argc, char **argv) { (void)argv; printf("%f", sqrt((double)argc)); return 0; }
`;

const CACHE = "cache";

/** What is missing, and whether a package brings it. */
export function isMissing(findings: readonly Finding[]): boolean {
  return findings.some(({ state }) => state === "missing");
}

export function isInstallable(findings: readonly Finding[]): boolean {
  return findings.some(({ state, name }) => state === "missing" && name !== CACHE);
}

const OLDEST_NODE: readonly [number, number] = [20, 12];

/** Looks at everything there is to look at; in the order in which things depend on each other. */
export async function findPrerequisites(environment: NodeJS.ProcessEnv): Promise<Finding[]> {
  const findings = [nodeFinding()];
  let cache: Cache;
  try {
    cache = openCache(environment);
    findings.push({ name: CACHE, state: "present", detail: cache.folder });
  } catch (error) {
    if (!(error instanceof ReportedError)) throw error;
    const lines = error.diagnostics.flatMap(({ message, notes, help }) => [
      message,
      ...notes,
      ...help,
    ]);
    return [...findings, { name: CACHE, state: "missing", detail: lines.join("\n") }];
  }
  let toolchain: Toolchain;
  try {
    toolchain = findToolchain(environment);
  } catch (error) {
    if (!(error instanceof ReportedError)) throw error;
    const detail = error.diagnostics.map(({ message }) => message).join("; ");
    return [...findings, { name: "C compiler", state: "missing", detail }];
  }
  const dynamic = await tryLink(cache, toolchain, false);
  if (dynamic !== undefined) {
    const detail = `${toolchain.compiler} does not work:\n${firstLines(dynamic)}`;
    return [...findings, { name: "C compiler", state: "missing", detail }];
  }
  findings.push({ name: "C compiler", state: "present", detail: toolchain.compiler });
  findings.push({ name: "archiver", state: "present", detail: toolchain.archiver });
  findings.push(linkerFinding(toolchain), await staticFinding(cache, toolchain));
  return findings;
}

function nodeFinding(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_NODE;
  const isRecent = major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
  const detail = isRecent
    ? process.version
    : `${process.version} is older than ${OLDEST_NODE.join(".")}`;
  return { name: "Node.js", state: isRecent ? "present" : "missing", detail };
}

function linkerFinding(toolchain: Toolchain): Finding {
  if (toolchain.linker) return { name: "linker", state: "present", detail: toolchain.linker };
  const detail =
    toolchain.family === "clang"
      ? "the system's; lld makes smaller programs"
      : "the system's; clang and lld compile faster and make smaller programs";
  return { name: "linker", state: "advised", detail };
}

async function staticFinding(cache: Cache, toolchain: Toolchain): Promise<Finding> {
  const problem = await tryLink(cache, toolchain, true);
  return problem === undefined
    ? { name: "static C library", state: "present", detail: "`--static` works" }
    : { name: "static C library", state: "advised", detail: "needed for `--static` only" };
}

/** Compiles and links a small program; what the compiler said if that fails. */
async function tryLink(
  cache: Cache,
  toolchain: Toolchain,
  isStatic: boolean,
): Promise<string | undefined> {
  const scratch = scratchPath(cache, ".exe");
  const options = { optimization: "0", debug: false, static: isStatic, sanitize: [] } as const;
  const flags = ["-fno-pie", "-x", "c", "-", ...linkFlags(options, toolchain), "-lm"];
  const { status, output } = await runTool(toolchain.compiler, [...flags, "-o", scratch], {
    input: PROBE,
  });
  rmSync(scratch, { force: true });
  return status === 0 ? undefined : output;
}

interface PackageManager {
  readonly command: string;
  /** What brings the lists of packages up to date, where that is a step of its own. */
  readonly refresh: string | undefined;
  readonly install: string;
  readonly packages: string;
}

const PACKAGE_MANAGERS: readonly PackageManager[] = [
  {
    command: "apt-get",
    refresh: "apt-get update",
    install: "apt-get install -y --no-install-recommends",
    packages: "clang lld libc6-dev",
  },
  {
    command: "dnf",
    refresh: undefined,
    install: "dnf install -y",
    packages: "clang lld glibc-devel glibc-static",
  },
  {
    command: "apk",
    refresh: undefined,
    install: "apk add",
    packages: "clang lld binutils musl-dev",
  },
  {
    command: "pacman",
    refresh: undefined,
    install: "pacman -S --noconfirm",
    packages: "clang lld",
  },
  {
    command: "zypper",
    refresh: undefined,
    install: "zypper install -y",
    packages: "clang lld glibc-devel glibc-devel-static",
  },
  { command: "brew", refresh: undefined, install: "brew install", packages: "llvm lld" },
];

/** The one command that installs what is missing; undefined without a known package manager. */
export function installCommand(environment: NodeJS.ProcessEnv): string | undefined {
  const manager = PACKAGE_MANAGERS.find(({ command }) => findCommand(command, environment));
  if (!manager) return undefined;
  const packages = manager.command === "apt-get" ? aptPackages(manager) : manager.packages;
  const isRoot = process.getuid?.() === 0;
  const sudo = isRoot || manager.command === "brew" ? "" : "sudo ";
  const refresh = manager.refresh ? `${sudo}${manager.refresh} && ` : "";
  return `${refresh}${sudo}${manager.install} ${packages}`;
}

/**
 * Debian and Ubuntu carry a newer clang beside the default one. Its sanitizers, which `--sanitize`
 * and the tests use, come in a package of their own.
 */
function aptPackages(manager: PackageManager): string {
  const newer = ["clang-19", "lld-19", "libclang-rt-19-dev"];
  const known = spawnSync("apt-cache", ["show", ...newer], { stdio: "ignore" });
  return known.status === 0 ? [...newer, "libc6-dev"].join(" ") : manager.packages;
}
