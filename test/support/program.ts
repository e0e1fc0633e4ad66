/**
 * Builds and runs programs that tests write as IR text, by the parts of the compiler that come
 * after lowering: the C back end, the C compiler, the runtime.
 */

import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { openCache } from "../../compiler/src/cache/folder.ts";
import { ReportedError } from "../../compiler/src/diagnostics/reported-error.ts";
import { emitFiles, selfContained } from "../../compiler/src/emit/c/index.ts";
import type { Module } from "../../compiler/src/ir/ir.ts";
import { parseModule } from "../../compiler/src/ir/parse.ts";
import { verifyModule } from "../../compiler/src/ir/verify.ts";
import { linkExecutable } from "../../compiler/src/link/executable.ts";
import { findInstallation } from "../../compiler/src/link/installation.ts";
import { type BuildContext, compileUnits, hashHeaders } from "../../compiler/src/link/objects.ts";
import { runtimeLibrary } from "../../compiler/src/link/runtime.ts";
import { findTarget, hostTarget } from "../../compiler/src/link/targets.ts";
import { findToolchain } from "../../compiler/src/link/toolchain.ts";
import { PASSES, passContext } from "../../compiler/src/passes/index.ts";
import type { Program, Shape } from "../../compiler/src/represent/program.ts";

/** A program of this module and nothing else, changed by `parts`. */
export function programOf(module: Module | string, parts: Partial<Program> = {}): Program {
  return {
    module: typeof module === "string" ? parseModule(module) : module,
    symbols: new Map(),
    shapes: [],
    dispatchers: [],
    operandParameters: new Map(),
    coercions: new Map(),
    entryChecks: new Map(),
    constructors: new Map(),
    builtInMembers: { instance: new Map(), statics: new Map() },
    functionObjects: [],
    makeError: undefined,
    reportUncaught: undefined,
    eventLoop: undefined,
    ...parts,
  };
}

/** A shape with the given required properties. */
export function shapeOf(
  id: number,
  name: string,
  slots: Record<string, Shape["slots"][number]["rep"]>,
  parts: Partial<Shape> = {},
): Shape {
  const list = Object.entries(slots).map(([key, rep], index) => ({
    key,
    index,
    rep,
    optional: false,
    readonly: false,
    private: false,
    hidden: false,
    holds: "object" as const,
    level: 0,
  }));
  return {
    id,
    name,
    className: undefined,
    parent: 0,
    builtIn: undefined,
    elements: undefined,
    nullPrototype: false,
    slots: list,
    slotCount: list.length,
    orderSlot: undefined,
    opensLevel: false,
    members: [],
    classObject: undefined,
    classSlot: undefined,
    prototype: undefined,
    blank: false,
    isPrototype: false,
    asClass: undefined,
    order: undefined,
    namespace: undefined,
    ...parts,
  };
}

export interface Build {
  readonly compiler: "gcc" | "clang-19";
  readonly optimization: "0" | "1" | "2" | "3" | "s";
}

/** Both compilers, with and without optimization. */
export const BUILDS: readonly Build[] = [
  { compiler: "gcc", optimization: "0" },
  { compiler: "clang-19", optimization: "2" },
];

export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number | null;
}

/** Runs every pass over a program's module, with the verifier between them. */
export function optimize(program: Program): Program {
  verifyModule(program.module);
  for (const pass of PASSES) {
    pass.run(program.module, passContext(program));
    verifyModule(program.module);
  }
  return program;
}

export async function buildAndRun(program: Program, build: Build, units = 1): Promise<Outcome> {
  const installation = findInstallation();
  const context: BuildContext = {
    cache: openCache(process.env),
    installation,
    toolchain: findToolchain({ ...process.env, TSUK_CC: build.compiler }),
    options: { optimization: build.optimization, debug: false, static: false, sanitize: [] },
    headers: hashHeaders(installation),
  };
  const files = emitFiles(program, { sourceLines: true, units, checked: true });
  const objects = await compileUnits(context, selfContained(files)).catch((error: unknown) => {
    throw error instanceof ReportedError ? new Error(JSON.stringify(error.diagnostics)) : error;
  });
  const runtime = await runtimeLibrary(context, findTarget(hostTarget()));
  const input = { objects, runtime, traced: [], packedPlaces: false };
  const executable = await linkExecutable(context, input);
  try {
    const { stdout, stderr, status } = spawnSync(executable, [], { encoding: "utf8" });
    return { stdout, stderr, status };
  } finally {
    rmSync(executable, { force: true });
  }
}
