/**
 * The targets: their names, and which of them this version can build.
 */

import { report } from "../diagnostics/reported-error.ts";

export interface Target {
  readonly name: string;
  /** The folder of platforms/ that it runs on. */
  readonly platform: string;
}

const SUPPORTED: readonly Target[] = [{ name: "x86_64-linux", platform: "posix" }];

/** Names that the design has a place for; naming one gets a clearer refusal. */
const PLANNED: readonly string[] = [
  "arm64-linux",
  "armv7-linux",
  "x86_64-xen",
  "arm64-xen",
  "armv7-xen",
];

export const SUPPORTED_TARGETS: readonly string[] = SUPPORTED.map(({ name }) => name);

/** The target that is this machine. */
export function hostTarget(): string {
  const machine = new Map([
    ["x64", "x86_64"],
    ["arm64", "arm64"],
    ["arm", "armv7"],
  ]).get(process.arch);
  return `${machine ?? process.arch}-${process.platform}`;
}

export function findTarget(name: string): Target {
  const target = SUPPORTED.find((candidate) => candidate.name === name);
  const help = [`use one of: ${SUPPORTED_TARGETS.join(", ")}`];
  if (!target) {
    const planned = PLANNED.includes(name);
    throw report("TK5002", {
      message: planned
        ? `this version of tsuk cannot build for the target '${name}' yet`
        : `there is no target '${name}'`,
      help,
    });
  }
  if (target.name !== hostTarget()) {
    throw report("TK5002", {
      message: `this version of tsuk builds for '${target.name}' only on such a machine`,
      notes: [`this machine is '${hostTarget()}'`],
    });
  }
  return target;
}
