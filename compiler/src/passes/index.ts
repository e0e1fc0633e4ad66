/** The passes in the order in which they run. */
import { foldConstants } from "./fold-constants.ts";
import { fuseViewReads } from "./fuse-view-reads.ts";
import { inferNothrow } from "./infer-nothrow.ts";
import { inlineFunctions } from "./inline-functions.ts";
import { narrowIntegers } from "./narrow-integers.ts";
import type { Pass } from "./pass.ts";
import { removeDeadCode } from "./remove-dead-code.ts";
import { reuseChecks } from "./reuse-checks.ts";
import { splitCoroutines } from "./split-coroutines.ts";

export { type Pass, passContext } from "./pass.ts";

/** What makes IR that back ends can emit; runs at every level of optimisation. */
export const REQUIRED_PASSES: readonly Pass[] = [splitCoroutines];

export const PASSES: readonly Pass[] = [
  ...REQUIRED_PASSES,
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
  fuseViewReads,
  inferNothrow,
];
