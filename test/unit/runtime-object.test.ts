/**
 * Builds the C tests of the runtime's objects with sanitizers and runs them, also with a
 * collection at every allocation and the heap verified each time.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const work = mkdtempSync(join(tmpdir(), "tsuk-runtime-object-"));
const program = join(work, "object_test");

const FLAGS = [
  "-std=c11",
  "-O1",
  "-g",
  "-Wall",
  "-Wextra",
  "-Wconversion",
  "-Werror",
  "-fsanitize=address,undefined",
  "-fno-sanitize-recover=all",
  "-DTSK_HEAP_DEBUG",
  "-fno-strict-aliasing",
  "-fwrapv",
  "-ffp-contract=off",
  "-fno-omit-frame-pointer",
];

const TESTS = [
  "object_support",
  "array_test",
  "record_test",
  "property_test",
  "operator_test",
  "trace_test",
];

function sourcesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".c"))
    .map((name) => join(root, folder, name));
}

function compiler(): string {
  const names = ["clang-19", "clang", "gcc"];
  const found = names.find((name) => spawnSync(name, ["--version"]).status === 0);
  if (found === undefined) throw new Error(`none of ${names.join(", ")} is installed`);
  return found;
}

beforeAll(() => {
  const sources = [
    ...sourcesUnder("runtime-c/src"),
    ...sourcesUnder("platforms/posix"),
    ...TESTS.map((name) => join(root, "runtime-c/test", `${name}.c`)),
  ];
  const include = ["runtime-c/include", "platforms/include"].map((path) => `-I${join(root, path)}`);
  execFileSync(compiler(), [...FLAGS, ...include, ...sources, "-o", program], { stdio: "pipe" });
}, 300_000);

afterAll(() => rmSync(work, { recursive: true, force: true }));

function run(group: string, gc: string): { output: string; errors: string } {
  const folder = mkdtempSync(join(work, "files-"));
  const result = spawnSync(program, [group, folder], {
    encoding: "utf8",
    env: {
      ...process.env,
      TSUK_GC: gc,
      ASAN_OPTIONS: "detect_leaks=0:detect_stack_use_after_return=0",
    },
  });
  return { output: result.stdout, errors: result.stderr };
}

describe.each(["arrays", "records", "properties", "operators", "functions", "traces"])(
  "%s",
  (group) => {
    test.each(["", "every:1,verify"])("with TSUK_GC=%s", (gc) => {
      expect(run(group, gc)).toEqual({ output: "SUCCESS\n", errors: "" });
    });
  },
);

test("the process: files, environment, streams", () => {
  const { output, errors } = run("process", "every:1");
  expect(errors).toBe("2 err\n");
  const long = Array.from({ length: 9000 }, () => "héllo").join(",");
  expect(output).toBe(`1 out\n3 out\n${long}\nSUCCESS\n`);
});

test("standard output comes before what is later written to standard error", () => {
  const folder = mkdtempSync(join(work, "order-"));
  const both = execFileSync("/bin/sh", ["-c", `'${program}' process '${folder}' 2>&1`], {
    encoding: "utf8",
    env: {
      ...process.env,
      ASAN_OPTIONS: "detect_leaks=0:detect_stack_use_after_return=0",
    },
  });
  expect(both.startsWith("1 out\n2 err\n3 out\n")).toBe(true);
});
