/** The passes in the order in which they run. */
import { foldConstants } from "./fold-constants.ts";
import { inferNothrow } from "./infer-nothrow.ts";
import { inlineFunctions } from "./inline-functions.ts";
import { narrowIntegers } from "./narrow-integers.ts";
import type { Pass } from "./pass.ts";
import { removeDeadCode } from "./remove-dead-code.ts";

export { type Pass, passContext } from "./pass.ts";

export const PASSES: readonly Pass[] = [
  foldConstants,
  removeDeadCode,
  inferNothrow,
  inlineFunctions,
  foldConstants,
  removeDeadCode,
  narrowIntegers,
  foldConstants,
  removeDeadCode,
  inferNothrow,
];
