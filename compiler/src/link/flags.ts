/**
 * The options of the C compiler and the linker: one place, one reason each.
 */

import type { OptimizationLevel } from "../driver-types.ts";
import type { Toolchain } from "./toolchain.ts";

export interface BuildOptions {
  readonly optimization: OptimizationLevel;
  readonly debug: boolean;
  readonly static: boolean;
  /** Sanitizers by the names that -fsanitize= takes; also turns on the runtime's own checks. */
  readonly sanitize: readonly string[];
}

/** What both the runtime and the emitted C rely on. */
const SEMANTICS: readonly string[] = [
  "-std=c11",
  // Emitted code reads objects through the headers of their kinds.
  "-fno-strict-aliasing",
  // Signed overflow wraps, as `| 0` has it.
  "-fwrapv",
  // a * b + c has two roundings in JavaScript.
  "-ffp-contract=off",
  // Endless recursion is a RangeError, not an endless loop; and every caller has its frame.
  "-fno-optimize-sibling-calls",
  // Nothing reads errno after a mathematical function; lets sqrt and floor be instructions.
  "-fno-math-errno",
  // No code of ours unwinds; saves a sixth of a small program.
  "-fno-asynchronous-unwind-tables",
  "-fno-unwind-tables",
  // Sections that nothing reaches leave at the link.
  "-ffunction-sections",
  "-fdata-sections",
  "-fno-pie",
  // Stack traces follow frame pointers.
  "-fno-omit-frame-pointer",
  "-mno-omit-leaf-frame-pointer",
];

const RUNTIME_WARNINGS: readonly string[] = ["-Wall", "-Wextra", "-Wconversion"];

/** Emitted code names things for readers, used or not. */
const UNIT_WARNINGS: readonly string[] = [
  "-Wall",
  "-Wextra",
  "-Wno-unused-parameter",
  "-Wno-unused-variable",
  "-Wno-unused-but-set-variable",
  "-Wno-unused-but-set-parameter",
  "-Wno-unused-function",
  "-Wno-unused-label",
  // A literal's struct is shorter than the type that strings are read through.
  "-Wno-array-bounds",
  "-Wno-tautological-compare",
];

/** "rare runtime": what a program runs once, or when something is wrong. */
export type UnitKind = "runtime" | "rare runtime" | "program";

/**
 * A function that returns what another one gives is still on the stack while that one runs: traces
 * show it, and recursion without an end is an error instead of a loop.
 */
const PROGRAM: readonly string[] = ["-fno-optimize-sibling-calls"];

export function compileFlags(
  options: BuildOptions,
  toolchain: Toolchain,
  kind: UnitKind,
  warningsAreErrors: boolean,
): string[] {
  return [
    ...SEMANTICS,
    ...(kind === "program" ? PROGRAM : []),
    `-O${levelFor(options, kind)}`,
    ...debugFlags(options, kind),
    ...(kind === "program" ? UNIT_WARNINGS : RUNTIME_WARNINGS),
    ...(warningsAreErrors ? ["-Werror"] : []),
    ...sanitizeFlags(options, toolchain),
  ];
}

/** Speed is of no use where hardly any time is spent; a small program is mostly such code. */
function levelFor({ optimization }: BuildOptions, kind: UnitKind): OptimizationLevel {
  return kind === "rare runtime" && optimization !== "0" ? "s" : optimization;
}

export function linkFlags(options: BuildOptions, toolchain: Toolchain): string[] {
  return [
    "-no-pie",
    ...(toolchain.linker ? [`-fuse-ld=${toolchain.linker}`] : []),
    "-Wl,--gc-sections",
    "-Wl,--as-needed",
    "-Wl,--build-id=none",
    // Program headers in one page group: a small program is a few KB, not one page a section.
    "-Wl,-z,noseparate-code",
    ...(toolchain.linker === "lld" ? ["-Wl,--icf=safe"] : []),
    ...(options.static ? ["-static"] : []),
    ...(options.sanitize.length > 0 ? [`-fsanitize=${options.sanitize.join(",")}`] : []),
  ];
}

/** Stack traces need to know the program's lines, which link/debug-lines.ts reads. */
function debugFlags(options: BuildOptions, kind: UnitKind): string[] {
  if (options.debug) return ["-g", "-gdwarf-5"];
  // In this order: naming the format alone would ask for everything.
  return kind === "program" ? ["-gdwarf-5", "-g1", "-gno-column-info"] : [];
}

function sanitizeFlags(options: BuildOptions, toolchain: Toolchain): string[] {
  if (options.sanitize.length === 0) return [];
  // Otherwise locals move to the heap, where the collector does not look for them.
  const hidesStack = options.sanitize.includes("address") && toolchain.family === "clang";
  return [
    `-fsanitize=${options.sanitize.join(",")}`,
    "-fno-sanitize-recover=all",
    "-DTSK_CHECK",
    ...(hidesStack ? ["-fsanitize-address-use-after-return=never"] : []),
  ];
}
