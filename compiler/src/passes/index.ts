/** The passes in the order in which they run. */
import { foldConstants } from "./fold-constants.ts";
import { inferNothrow } from "./infer-nothrow.ts";
import { inlineFunctions } from "./inline-functions.ts";
import { narrowIntegers } from "./narrow-integers.ts";
import type { Pass } from "./pass.ts";
import { removeDeadCode } from "./remove-dead-code.ts";
import { reuseChecks } from "./reuse-checks.ts";

export { type Pass, passContext } from "./pass.ts";

export const PASSES: readonly Pass[] = [
  foldConstants,
  removeDeadCode,
  reuseChecks,
  inferNothrow,
  inlineFunctions,
  reuseChecks,
  foldConstants,
  removeDeadCode,
  narrowIntegers,
  foldConstants,
  removeDeadCode,
  inferNothrow,
];
