/**
 * What passes between the driver (driver.ts: files and processes) and the pipeline (pipeline.ts:
 * source to C text).
 */

import type { Diagnostic } from "./diagnostics/diagnostic.ts";

export type OptimizationLevel = "0" | "1" | "2" | "3" | "s";

/** Where the pipeline may stop to show what it has. */
export type EmitStage = "subset" | "ir" | `ir-after=${string}` | "c" | "asm" | "obj";

export interface PipelineOptions {
  /** Absolute path of the program's first file. */
  readonly entry: string;
  readonly target: string;
  readonly optimization: OptimizationLevel;
  readonly debug: boolean;
  /** Only report diagnostics: no units are wanted. */
  readonly checkOnly: boolean;
  readonly emit: EmitStage | undefined;
  /** Check the IR's invariants after every pass. */
  readonly verifyIr: boolean;
  /** Absolute path of the folder that holds stdlib/. */
  readonly stdlib: string;
  /** Called when a stage begins, with its name as `--emit` and the documents have it. */
  readonly onStage: ((stage: string) => void) | undefined;
}

/** One C translation unit. */
export interface CUnit {
  /** A file name without folder: `main.c`. */
  readonly name: string;
  readonly text: string;
}

/** A function of the program that stack traces show; those of the standard library are left out. */
export interface TracedFunction {
  /** Its name in the emitted C. */
  readonly symbol: string;
  /** Its name as Node shows it in a trace: `f`, `Point.add`, `new Point`; empty for a module. */
  readonly name: string;
  /** Its file as the `#line` directives name it. */
  readonly file: string;
}

/** A file that the result depends on. */
export interface SourceText {
  /** Absolute path. */
  readonly file: string;
  readonly text: string;
}

/** One line of `--stats`. */
export interface Statistic {
  readonly name: string;
  readonly value: string;
}

export interface PipelineResult {
  readonly diagnostics: readonly Diagnostic[];
  /** Empty when there are diagnostics or none are wanted. */
  readonly units: readonly CUnit[];
  readonly traced: readonly TracedFunction[];
  /** The numbers in the units' `#line` directives hold line and column (places.ts). */
  readonly packedPlaces: boolean;
  /**
   * Every file the compilation read, the standard library's included, as TypeScript decoded them:
   * diagnostics quote them, and the program is rebuilt when one of them changes.
   */
  readonly sources: readonly SourceText[];
  /**
   * Paths whose existence the result depends on though they were not there (a candidate of module
   * resolution, an absent tsconfig.json).
   */
  readonly absent: readonly string[];
  /** The text that `emit` asked for, for the stages `subset`, `ir` and `ir-after=`. */
  readonly printed: string | undefined;
  readonly stats: readonly Statistic[];
}
