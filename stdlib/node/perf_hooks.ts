/**
 * node/perf_hooks.ts — the module node:perf_hooks: the clock, without observers and marks.
 */
export const performance: Performance = globalThis.performance;
export * as default from "./perf_hooks.ts";
