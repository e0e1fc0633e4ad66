/**
 * The driver around a pipeline that gives fixed C: cache, tools that fail, outputs of all kinds.
 */

import { execFileSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { type Diagnostic, makeDiagnostic } from "../../compiler/src/diagnostics/diagnostic.ts";
import {
  type BuildOutcome,
  buildProgram,
  checkProgram,
  emitStage,
  placeResult,
  prepareRuntime,
  type Request,
} from "../../compiler/src/driver.ts";
import type { PipelineOptions, PipelineResult } from "../../compiler/src/driver-types.ts";
import { findInstallation } from "../../compiler/src/link/installation.ts";
import { findCommand } from "../../compiler/src/link/processes.ts";
import { folderWith, script } from "../support/cli.ts";

/** What the next compilation does; counts how often one was asked for. */
const pipeline = vi.hoisted(() => ({
  c: "",
  runs: 0,
  fail: undefined as (() => never) | undefined,
  absent: [] as string[],
  diagnostics: [] as Diagnostic[],
}));

vi.mock("../../compiler/src/pipeline.ts", async () => {
  const { InternalError } = await import("../../compiler/src/diagnostics/internal-error.ts");
  return {
    compileToC: (options: PipelineOptions): PipelineResult => {
      pipeline.runs += 1;
      pipeline.fail?.();
      if (pipeline.c === "internal") {
        throw new InternalError("slot 3 has no type", { pass: "represent", function: "Point.add" });
      }
      const text = readFileSync(options.entry, "utf8");
      return {
        diagnostics: pipeline.diagnostics,
        units: [{ name: "main.c", text: pipeline.c }],
        sources: [{ file: options.entry, text }],
        traced: [],
        packedPlaces: false,
        absent: pipeline.absent,
        printed: options.emit === "ir" ? "module\n" : undefined,
        stats: [],
      };
    },
  };
});

const HELLO_C = '#include <stdio.h>\nint main(void) { return puts("hello") < 0; }\n';

function request(entry: string, changes: Partial<Request> = {}): Request {
  return {
    entry,
    target: "x86_64-linux",
    optimization: "0",
    debug: false,
    static: false,
    sanitize: [],
    verifyIr: false,
    onStage: () => undefined,
    ...changes,
  };
}

function environment(name: string, value: string | undefined): void {
  const before = process.env[name];
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
  onTestFinished(() => {
    if (before === undefined) delete process.env[name];
    else process.env[name] = before;
  });
}

function codes(outcome: { readonly diagnostics: readonly { readonly code: string }[] }): string[] {
  return outcome.diagnostics.map(({ code }) => code);
}

async function built(outcome: Promise<BuildOutcome>): Promise<string> {
  const { executable, diagnostics } = await outcome;
  expect(diagnostics).toEqual([]);
  if (executable === undefined) throw new Error("no executable");
  return executable;
}

let folder: string;
let entry: string;

beforeEach(() => {
  folder = folderWith({ "app.ts": "export {};\n" });
  entry = join(folder, "app.ts");
  pipeline.c = HELLO_C;
  pipeline.runs = 0;
});

afterEach(() => {
  pipeline.fail = undefined;
  pipeline.absent = [];
  pipeline.diagnostics = [];
});

describe("building", () => {
  test.each(["clang-19", "clang", "gcc"].filter((name) => findCommand(name, process.env)))(
    "with %s",
    async (compiler) => {
      environment("TSUK_CC", compiler);
      const executable = await built(buildProgram(request(entry, { optimization: "2" })));
      expect(execFileSync(executable, { encoding: "utf8" })).toBe("hello\n");
      expect(statSync(executable).size).toBeLessThan(16_000);
    },
  );

  test("with sanitizers, which find what they look for", async () => {
    pipeline.c = "int main(int argc, char **argv) { (void)argv; return 1 << (argc + 31); }\n";
    const sanitize = ["address", "undefined"];
    const executable = await built(buildProgram(request(entry, { sanitize })));
    expect(() => execFileSync(executable, { stdio: "pipe" })).toThrow(/shift exponent 32/);
  });

  test("static, and with debug information", async () => {
    const small = await built(buildProgram(request(entry)));
    const complete = await built(buildProgram(request(entry, { static: true })));
    const debug = await built(buildProgram(request(entry, { debug: true })));
    expect(execFileSync(complete, { encoding: "utf8" })).toBe("hello\n");
    expect(statSync(complete).size).toBeGreaterThan(100_000);
    expect(statSync(debug).size).toBeGreaterThan(statSync(small).size);
  });

  test("stages are announced in order", async () => {
    const stages: string[] = [];
    writeFileSync(entry, `export {}; // ${Math.random()}\n`);
    const onStage = (name: string): number => stages.push(name);
    await built(buildProgram(request(entry, { onStage })));
    expect(stages).toEqual(["load TypeScript", "compile C", "compile the runtime", "link"]);
  });
});

describe("the cache of programs", () => {
  test("an unchanged program is not compiled again, a touched one neither", async () => {
    await built(buildProgram(request(entry)));
    const again = await buildProgram(request(entry));
    expect(again.unchanged).toBe(true);
    utimesSync(entry, new Date(), new Date());
    expect((await buildProgram(request(entry))).unchanged).toBe(true);
    expect(pipeline.runs).toBe(1);
  });

  test("a changed source, an appeared file and other options compile again", async () => {
    const absent = join(folder, "tsconfig.json");
    pipeline.absent = [absent];
    await built(buildProgram(request(entry)));
    writeFileSync(entry, "export const x = 1;\n");
    expect((await buildProgram(request(entry))).unchanged).toBe(false);
    expect((await buildProgram(request(entry))).unchanged).toBe(true);
    writeFileSync(absent, "{}");
    expect((await buildProgram(request(entry))).unchanged).toBe(false);
    expect((await buildProgram(request(entry, { optimization: "1" }))).unchanged).toBe(false);
    expect(pipeline.runs).toBe(4);
  });

  test("a spoiled manifest is no failure", async () => {
    environment("TSUK_CACHE", join(folder, "cache"));
    await built(buildProgram(request(entry)));
    const programs = join(folder, "cache/programs");
    for (const name of readdirSync(programs, { recursive: true, encoding: "utf8" })) {
      if (name.endsWith(".json")) writeFileSync(join(programs, name), "{");
    }
    expect((await buildProgram(request(entry))).unchanged).toBe(false);
  });
});

describe("outputs", () => {
  const result = { stats: [], diagnostics: [], readSource: () => undefined };

  test("replace a running program and keep nothing half-written", () => {
    const output = join(folder, "program");
    copyFileSync("/bin/sh", output);
    expect(placeResult(result, { text: "new" }, output).diagnostics).toEqual([]);
    expect(readFileSync(output, "utf8")).toBe("new");
    expect(readdirSync(folder).sort()).toEqual(["app.ts", "program"]);
  });

  test("TK5003 says why, and leaves what is there", () => {
    mkdirSync(join(folder, "directory"));
    const place = (name: string): string =>
      placeResult(result, { text: "x" }, join(folder, name)).diagnostics[0]?.message ?? "";
    expect(place("directory")).toContain("is a directory");
    expect(place("missing/program")).toContain("its folder does not exist");
    expect(place("app.ts/program")).toContain("its folder is a file");
    expect(place("x".repeat(300))).toContain("its name is too long");
    expect(readdirSync(folder).sort()).toEqual(["app.ts", "directory"]);
  });

  test("TK5004: a full device gets its message and stays a device", ({ skip }) => {
    const device = join(folder, "full");
    try {
      execFileSync("mknod", [device, "c", "1", "7"], { stdio: "ignore" });
      writeFileSync(device, "");
    } catch {
      skip("making a device needs rights that this user does not have");
    }
    expect(codes(placeResult(result, { text: "x" }, device))).toEqual(["TK5004"]);
    expect(codes(placeResult(result, { executable: entry }, device))).toEqual(["TK5004"]);
    expect(statSync(device).isCharacterDevice()).toBe(true);
  });

  test("a pipe is written to, not replaced", async () => {
    const pipe = join(folder, "pipe");
    execFileSync("mkfifo", [pipe]);
    const reader = import("node:fs/promises").then(({ readFile }) => readFile(pipe, "utf8"));
    const { spawnSync } = await import("node:child_process");
    // Opening a pipe for writing waits for its reader, which is this process.
    const keeper = spawnSync("sh", ["-c", `exec 3<>"${pipe}" && true`]);
    expect(keeper.status).toBe(0);
    setTimeout(() => placeResult(result, { text: "through" }, pipe), 50);
    expect(await reader).toBe("through");
    expect(statSync(pipe).isFIFO()).toBe(true);
  });
});

describe("--emit", () => {
  test("gives C, assembly, objects and the pipeline's texts", async () => {
    expect(await emitStage(request(entry), "c")).toMatchObject({ text: HELLO_C, files: [] });
    expect((await emitStage(request(entry), "asm")).text).toContain("main:");
    const { files } = await emitStage(request(entry), "obj");
    expect(files.map(({ name }) => name)).toEqual(["main.o"]);
    expect(await emitStage(request(entry), "ir")).toMatchObject({ text: "module\n" });
  });
});

describe("failing tools", () => {
  /** A compiler that answers by `body`; its arguments are in "$*", the real one is in $real. */
  function fakeCompiler(body: string): void {
    const real = findCommand("clang-19", process.env) ?? findCommand("gcc", process.env);
    environment("TSUK_CC", script(folder, "clang", `real=${real}\n${body}`));
    environment("TSUK_CACHE", join(folder, "cache"));
  }

  test("TK5001: none at all", async () => {
    environment("TSUK_CC", undefined);
    environment("PATH", folder);
    expect(codes(await buildProgram(request(entry)))).toEqual(["TK5001"]);
    environment("TSUK_CC", "clang-99");
    const outcome = await buildProgram(request(entry));
    expect(codes(outcome)).toEqual(["TK5001"]);
    expect(outcome.diagnostics[0]?.message).toContain("clang-99");
  });

  test("check needs none", async () => {
    environment("PATH", folder);
    expect(codes(await checkProgram(request(entry)))).toEqual([]);
  });

  test("TK5006: one that always fails", async () => {
    fakeCompiler("echo 'cannot execute binary file' >&2; exit 1");
    const outcome = await buildProgram(request(entry));
    expect(codes(outcome)).toEqual(["TK5006"]);
    expect(outcome.diagnostics[0]?.notes[0]).toContain("cannot execute binary file");
    expect(codes(await prepareRuntime(request(entry)))).toEqual(["TK5006"]);
  });

  test("TK5004: one that finds the disk full", async () => {
    fakeCompiler("echo 'fatal error: error writing to x.o: No space left on device' >&2; exit 1");
    expect(codes(await buildProgram(request(entry)))).toEqual(["TK5004"]);
  });

  test("TK9002: one that refuses our C; a reproducer is kept", async () => {
    environment("TSUK_CACHE", join(folder, "cache"));
    pipeline.c = "int main(void) { return nothing; }\n";
    const { diagnostics } = await buildProgram(request(entry));
    expect(diagnostics.map(({ code }) => code)).toEqual(["TK9002"]);
    expect(diagnostics[0]?.notes.join("\n")).toMatch(/main\.c:1:.*nothing/);
    const kept = /kept in (.*)$/m.exec(diagnostics[0]?.notes.join("\n") ?? "")?.[1] ?? "";
    expect(readFileSync(join(kept, "program/app.ts"), "utf8")).toBe("export {};\n");
    expect(readFileSync(join(kept, "report.txt"), "utf8")).toContain("nothing");
  });

  test("TK9003: a symbol that is nowhere", async () => {
    pipeline.c = "int nowhere(void);\nint main(void) { return nowhere(); }\n";
    const outcome = await buildProgram(request(entry));
    expect(codes(outcome)).toEqual(["TK9003"]);
    expect(outcome.diagnostics[0]?.notes[0]).toContain("nowhere");
  });

  test("TK5005: no static C library", async () => {
    fakeCompiler(
      'case "$*" in *-static*) echo "ld.lld: error: unable to find library -lc" >&2; exit 1;; esac\nexec $real "$@"',
    );
    expect(codes(await buildProgram(request(entry, { static: true })))).toEqual(["TK5005"]);
  });
});

describe("failures inside tsuk", () => {
  test("TK9001 names the pass and the function, and keeps a reproducer with what is imported", async () => {
    environment("TSUK_CACHE", join(folder, "cache"));
    mkdirSync(join(folder, "lib"));
    writeFileSync(join(folder, "lib/part.ts"), 'import "../app.ts";\nexport const part = 1;\n');
    writeFileSync(entry, 'import { part } from "./lib/part.ts";\npart;\n');
    pipeline.c = "internal";
    const { diagnostics } = await buildProgram(request(entry));
    expect(diagnostics[0]).toMatchObject({ code: "TK9001", severity: "internal" });
    expect(diagnostics[0]?.message).toBe(
      "the compiler failed in 'represent' while compiling the function 'Point.add'",
    );
    expect(diagnostics[0]?.notes[0]).toBe("slot 3 has no type");
    const kept = /kept in (.*)$/.exec(diagnostics[0]?.notes[1] ?? "")?.[1] ?? "";
    expect(existsSync(join(kept, "program/app.ts"))).toBe(true);
    expect(existsSync(join(kept, "program/lib/part.ts"))).toBe(true);
    const report = readFileSync(join(kept, "report.txt"), "utf8");
    expect(report).toContain("the program starts at program/app.ts");
    expect(report).toMatch(/InternalError: slot 3 has no type\n\s+at /);
  });

  test("TK9004: what is wrong in the standard library is wrong in tsuk", async () => {
    environment("TSUK_CACHE", join(folder, "cache"));
    const file = join(findInstallation().stdlib, "ecma/array.ts");
    const span = { file, start: 0, end: 1 };
    pipeline.diagnostics = [makeDiagnostic("TK2000", { message: "no", span })];
    const { diagnostics } = await checkProgram(request(entry));
    expect(diagnostics[0]).toMatchObject({ code: "TK9004", severity: "internal", span });
    expect(diagnostics[0]?.notes.at(-1)).toContain("kept in");
  });

  test("TK1008: running out of stack is about the program", async () => {
    pipeline.fail = () => {
      const recurse = (): never => recurse();
      return recurse();
    };
    expect(codes(await buildProgram(request(entry)))).toEqual(["TK1008"]);
  });

  test("TK5004: a disk that is full while the compiler writes", async () => {
    pipeline.fail = () => {
      throw Object.assign(new Error("ENOSPC: no space left on device"), { code: "ENOSPC" });
    };
    expect(codes(await buildProgram(request(entry)))).toEqual(["TK5004"]);
  });
});
