/**
 * The line table from end to end: C with #line directives is linked with the runtime's reader, gets
 * its table, and prints its own stack trace.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withLineTable } from "../../compiler/src/link/line-table.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const work = mkdtempSync(join(tmpdir(), "tsuk-line-table-"));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const PROGRAM = `#line 1 "program.c"
#include "tsuk/runtime.h"
const struct tsk_program tsk_program;
static volatile int depth;
#line 10 "stdlib/ecma/error.ts"
__attribute__((noinline)) static void ts_hidden(void) {
#line 11 "stdlib/ecma/error.ts"
  tsk_host_write(1, tsk_stack_text(tsk_capture_stack(6)));
  depth++;
}
#line 3 "src/app.ts"
__attribute__((noinline)) static void ts_inner(void) {
#line 4 "src/app.ts"
  ts_hidden();
  depth++;
}
#line 7 "src/deep.ts"
__attribute__((noinline)) static void ts_outer(int n) {
#line 8 "src/deep.ts"
  if (n > 0) {
#line 9 "src/deep.ts"
    ts_outer(n - 1);
  } else {
#line 11 "src/deep.ts"
    ts_inner();
  }
  depth++;
}
#line 14 "stdlib/ecma/array.ts"
__attribute__((always_inline)) static inline void ts_library(int n) {
#line 15 "stdlib/ecma/array.ts"
  ts_outer(n);
}
#line 16 "src/app.ts"
__attribute__((always_inline)) static inline void ts_inlined(int n) {
#line 17 "src/app.ts"
  ts_library(n);
}
#line 20 "src/app.ts"
static void ts_main(void) {
#line 21 "src/app.ts"
  ts_inlined(1);
#line 22 "src/app.ts"
  tsk_host_write(1, tsk_string_concat(TSK_EMPTY_STRING, tsk_string_from_c("\\n")));
#line 23 "src/app.ts"
  tsk_host_write(1, tsk_stack_location(tsk_capture_stack(6)));
  depth++;
}
#line 30 "program.c"
int main(int argc, char **argv) { return tsk_run(argc, argv, NULL, 0, ts_main, NULL); }
`;

function sourcesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".c"))
    .map((name) => join(root, folder, name));
}

const FLAGS = [
  "-std=c11",
  "-fno-strict-aliasing",
  "-fwrapv",
  "-fno-pie",
  "-fno-omit-frame-pointer",
  "-ffunction-sections",
  "-fdata-sections",
  `-I${join(root, "runtime-c/include")}`,
  `-I${join(root, "platforms/include")}`,
];
const NAMES = new Map([
  ["ts_inner", "inner"],
  ["ts_outer", "Deep.outer"],
  ["ts_inlined", "inlined"],
  ["ts_main", ""],
]);

const compilers = ["gcc", "clang-19"].filter((name) => !spawnSync(name, ["--version"]).error);

/** Without debug information: traces leave its functions out by their symbols. */
const runtime = join(work, "runtime.o");

beforeAll(() => {
  const sources = [...sourcesUnder("runtime-c/src"), ...sourcesUnder("platforms/posix")];
  const [compiler] = compilers;
  if (compiler === undefined) throw new Error("no C compiler is installed");
  const options = ["-no-pie", "-nostdlib", "-Wl,-r", "-O0"];
  execFileSync(compiler, [...FLAGS, ...options, "-o", runtime, ...sources]);
});

describe.each(compilers)("built by %s", (compiler) => {
  // Of DWARF 4 only the lines are read: calls that were inlined show no frame.
  test.each([
    ["-gdwarf-4", ""],
    ["-gdwarf-5", "\n    at inlined (src/app.ts:17:18)\n    at src/app.ts:21:22"],
  ])("with %s", (version, inlined) => {
    const object = join(work, `${compiler}${version}.o`);
    const linked = join(work, `${compiler}${version}`);
    execFileSync(compiler, [...FLAGS, "-O1", "-g1", version, "-c", "-x", "c", "-o", object, "-"], {
      input: PROGRAM,
    });
    execFileSync(compiler, ["-no-pie", "-Wl,--gc-sections", "-o", linked, object, runtime]);
    const place = (file: string, line: number) =>
      file.startsWith("src/") ? { file, line, column: line + 1 } : undefined;
    const whole = readFileSync(linked);
    const small = withLineTable(whole, false, (symbol) => NAMES.get(symbol), place);
    expect(small.length).toBeLessThan(whole.length);
    for (const [name, bytes] of [
      ["small", small],
      ["whole", withLineTable(whole, true, (symbol) => NAMES.get(symbol), place)],
    ] as const) {
      const program = `${linked}-${name}`;
      writeFileSync(program, bytes);
      chmodSync(program, 0o755);
      expect(execFileSync(program, { encoding: "utf8" })).toBe(
        "\n    at inner (src/app.ts:4:5)" +
          "\n    at Deep.outer (src/deep.ts:11:12)" +
          "\n    at Deep.outer (src/deep.ts:9:10)" +
          inlined +
          "\nsrc/app.ts:23",
      );
    }
  });
});

test("what is no executable is left alone", () => {
  const text = Buffer.from("#!/bin/sh\n");
  const nothing = () => undefined;
  expect(withLineTable(text, false, nothing, nothing)).toBe(text);
});
