/**
 * Runs the collector's C tests (runtime-c/test/heap_test.c), built by each C compiler that is
 * installed: optimised, and under the address and undefined-behaviour sanitizers with freed lines
 * poisoned. Each test is a process of its own. The everyday run takes one variant a compiler.
 */
import { execFile, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { everything } from "../support/everything.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const sources = [
  ...readdirSync(join(root, "runtime-c/src/heap"))
    .filter((name) => name.endsWith(".c"))
    .map((name) => `runtime-c/src/heap/${name}`),
  ...["memory", "stack", "clock", "io", "process"].map((name) => `platforms/posix/${name}.c`),
  "runtime-c/test/heap_support.c",
  "runtime-c/test/heap_test.c",
];
const commonFlags = [
  "-std=c11",
  "-Wall",
  "-Wextra",
  "-Wconversion",
  "-Werror",
  "-fno-strict-aliasing",
  "-fwrapv",
  "-Iruntime-c/include",
  "-Iplatforms/include",
  "-Wl,--wrap=tsk_platform_commit",
];
const variants = {
  optimised: ["-O2"],
  sanitized: [
    "-O1",
    "-g",
    "-DTSK_HEAP_DEBUG",
    "-fsanitize=address,undefined",
    "-fno-sanitize-recover=all",
  ],
};
const names = [
  "list-on-the-stack",
  "list-from-a-root",
  "trees",
  "deep-list",
  "every-kind",
  "interior-pointers",
  "no-false-objects",
  "many-sizes",
  "cycles-are-reclaimed",
  "memory-is-given-back",
  "fragmentation",
  "large-objects",
  "wide-array",
  "growing-in-place",
  "shrinking",
  "weak-table",
  "ephemerons",
  "weak-ref",
  "collection-hook",
  "out-of-memory",
  "failing-platform",
  "mark-stack-overflow",
];
/** The heap limit that a test is written for. */
const limits: Readonly<Record<string, string>> = {
  "out-of-memory": "16M",
  "mark-stack-overflow": "64M",
};
/** The tests that make few enough objects to collect before each one. */
const small = [
  "every-kind",
  "interior-pointers",
  "growing-in-place",
  "shrinking",
  "ephemerons",
  "weak-ref",
];

const compilers = ["gcc", "clang-19"].filter(
  (name) => spawnSync(name, ["--version"]).error === undefined,
);
/** gcc optimises more daringly, clang's sanitizers see more. */
const everyday: Readonly<Record<string, keyof typeof variants>> = {
  gcc: "optimised",
  "clang-19": "sanitized",
};
/** Filling the heap again and again under a sanitizer takes its time. */
const LONGEST_MILLISECONDS = 600_000;
const folder = mkdtempSync(join(tmpdir(), "tsuk-heap-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Outcome {
  readonly status: number | string;
  readonly output: string;
}

function run(
  command: string,
  commandArguments: readonly string[],
  environment: Record<string, string> = {},
): Promise<Outcome> {
  return new Promise((resolve) => {
    const options = { cwd: root, env: { ...process.env, ...environment } };
    execFile(command, commandArguments, options, (error, stdout, stderr) => {
      resolve({ status: error === null ? 0 : (error.code ?? "signal"), output: stdout + stderr });
    });
  });
}

const success: Outcome = { status: 0, output: "SUCCESS\n" };

describe.each(compilers)("the collector, built by %s", (compiler) => {
  const chosen = Object.entries(variants).filter(
    ([variant]) => everything || variant === everyday[compiler],
  );
  describe.each(chosen)("%s", (variant, flags) => {
    const program = join(folder, `${compiler}-${variant}`);

    beforeAll(async () => {
      const built = await run(compiler, [...commonFlags, ...flags, ...sources, "-o", program]);
      expect(built).toEqual({ status: 0, output: "" });
    });

    test("has the tests that are listed here", async () => {
      expect((await run(program, [])).output.trim().split("\n")).toEqual(names);
    });

    test.each(names)("%s", { timeout: LONGEST_MILLISECONDS }, async (name) => {
      const limit = limits[name];
      const environment = limit === undefined ? {} : { TSUK_HEAP_MAX: limit };
      expect(await run(program, [name], { ...environment, TSUK_GC: "verify" })).toEqual(success);
    });

    if (variant === "sanitized") return;
    test.each(small)("%s, collecting at each allocation", async (name) => {
      expect(await run(program, [name], { TSUK_GC: "verify,every:1" })).toEqual(success);
    });
  });
});
