/**
 * The command line as a person meets it: usage, exit codes, and one clear message for each kind of
 * wrong input, never a stack trace.
 */

import { execFileSync } from "node:child_process";
import {
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { CATALOGUE } from "../../compiler/src/diagnostics/catalogue.ts";
import { type CommandResult, folderWith, REPOSITORY, tsuk } from "../support/cli.ts";

const HELLO = 'console.log("hello");\n';

function expectRefusal(result: CommandResult, status: number, code: string): void {
  expect(result.stderr).toContain(`[${code}]: `);
  expect(result.stderr).toMatch(/\n1 error\n$/);
  expectNoStackTrace(result);
  expect(result.status).toBe(status);
}

function expectNoStackTrace({ stdout, stderr }: CommandResult): void {
  expect(stdout + stderr).not.toMatch(/\n\s+at .*[:(]\d+/);
  expect(stdout + stderr).not.toContain("node:internal");
}

describe("usage", () => {
  test("--help and --version", async () => {
    const help = await tsuk(["--help"]);
    expect(help.status).toBe(0);
    for (const word of ["compile", "run", "check", "explain", "doctor", "init", "Exit codes"]) {
      expect(help.stdout).toContain(word);
    }
    const version = await tsuk(["--version"]);
    const manifest = readFileSync(join(REPOSITORY, "compiler/package.json"), "utf8");
    expect(version.stdout.trim()).toBe((JSON.parse(manifest) as { version: string }).version);
  });

  test.each(["compile", "run", "check", "explain", "doctor", "init"])(
    "%s --help has examples",
    async (command) => {
      const { status, stdout } = await tsuk([command, "--help"]);
      expect(status).toBe(0);
      expect(stdout).toMatch(new RegExp(`Examples:\n +tsuk ${command}`));
    },
  );

  test.each([
    [[], "name a command"],
    [["frobnicate"], "there is no command 'frobnicate'"],
    [["complie"], "did you mean 'compile'?"],
    [["compile"], "an argument is missing: tsuk compile <file>"],
    [["compile", "a.ts", "b.ts"], "one argument too many: 'b.ts'"],
    [["compile", "a.ts", "--frobnicate"], "there is no option '--frobnicate'"],
    [["compile", "a.ts", "-x"], "there is no option '-x'"],
    [["compile", "a.ts", "--opt", "9"], "there is no level '9' of --opt: use one of 0, 1, 2, 3, s"],
    [["compile", "a.ts", "--emit", "wasm"], "there is no stage 'wasm'"],
    [["compile", "a.ts", "--emit", "ir-after=x"], "there is no pass 'x': use one of "],
    [["compile", "a.ts", "--sanitize", "thread"], "there is no sanitizer 'thread'"],
    [["compile", "a.ts", "-o"], "not enough arguments following: o"],
    [["explain", "TK0000"], "there is no diagnostic 'TK0000'"],
    [["explain", "TS2322"], "an error of TypeScript itself"],
  ])("%j is wrong usage", async (args, message) => {
    const result = await tsuk(args);
    expect(result.stderr).toContain(message);
    expect(result.status).toBe(2);
    expectNoStackTrace(result);
  });

  test("explain prints the page, in either case of letters", async () => {
    const { status, stdout } = await tsuk(["explain", "tk1001"]);
    expect(status).toBe(0);
    expect(stdout).toBe(readFileSync(join(REPOSITORY, "docs/errors/TK1001.md"), "utf8"));
    expect(stdout).toContain(CATALOGUE.TK1001.title);
  });
});

describe("wrong input", () => {
  test("TK1001: a missing file, with a suggestion", async () => {
    const cwd = folderWith({ "main.ts": HELLO });
    const result = await tsuk(["compile", "mian.ts"], { cwd });
    expectRefusal(result, 1, "TK1001");
    expect(result.stderr).toContain("did you mean 'main.ts'?");
    expectRefusal(await tsuk(["compile", "main.ts/x.ts"], { cwd }), 1, "TK1001");
  });

  test("TK1002: a directory", async () => {
    const cwd = folderWith({ "src/main.ts": HELLO });
    const result = await tsuk(["run", "src"], { cwd });
    expectRefusal(result, 1, "TK1002");
    expect(result.stderr).toContain("src/main.ts");
  });

  test.each(["app.js", "app.cts", "types.d.ts", "app", "app.txt"])(
    "TK1003: %s is no TypeScript source",
    async (name) => {
      const cwd = folderWith({ [name]: HELLO });
      expectRefusal(await tsuk(["check", name], { cwd }), 1, "TK1003");
    },
  );

  test("TK1004: bytes that are not text", async () => {
    const program = readFileSync(process.execPath).subarray(0, 10_000);
    const cwd = folderWith({
      "zero.ts": program,
      "latin.ts": Buffer.from("// caf\xe9\n", "latin1"),
    });
    expectRefusal(await tsuk(["compile", "zero.ts"], { cwd }), 1, "TK1004");
    expectRefusal(await tsuk(["check", "latin.ts"], { cwd }), 1, "TK1004");
  });

  test("TK1005: a file that cannot be read", async () => {
    const cwd = folderWith({});
    symlinkSync("loop.ts", join(cwd, "loop.ts"));
    const result = await tsuk(["compile", "loop.ts"], { cwd });
    expectRefusal(result, 1, "TK1005");
    expect(result.stderr).toContain("a symbolic link leads back to itself");
  });

  test("TK1008: nesting without end", async () => {
    const deep = `const n = ${"(".repeat(200_000)}1${")".repeat(200_000)};\n`;
    const cwd = folderWith({ "deep.ts": deep });
    expectRefusal(await tsuk(["check", "deep.ts"], { cwd }), 1, "TK1008");
  });

  test("TK5002: a target that is planned, and one that is not", async () => {
    const cwd = folderWith({ "main.ts": HELLO });
    const planned = await tsuk(["compile", "main.ts", "--target", "arm64-xen"], { cwd });
    expectRefusal(planned, 1, "TK5002");
    expect(planned.stderr).toContain("yet");
    const unknown = await tsuk(["compile", "main.ts", "--target", "z80"], { cwd });
    expectRefusal(unknown, 1, "TK5002");
    expect(unknown.stderr).toContain("there is no target 'z80'");
  });

  test("garbage of many kinds gets diagnostics", async () => {
    const cwd = folderWith({
      "empty.ts": "",
      "words.ts": "this is not a program, it is prose; isn't it?\n",
      "brackets.ts": "}}}))){{{[[[\n",
      "template.ts": "const s = `${`${`${\n",
      "mark.ts": "\ufeffconst x: number = 'a';\n",
      "self.ts": 'import "./self.ts";\nconst x: number = "a";\n',
    });
    for (const name of readdirSync(cwd)) {
      const result = await tsuk(["check", name], { cwd });
      expectNoStackTrace(result);
      expect(result.status).toBe(name === "empty.ts" ? 0 : 1);
      if (name !== "empty.ts") expect(result.stderr).toContain(`--> ${name}:`);
    }
  });
});

describe("the forms of diagnostics", () => {
  const wrong = 'const n: number = "one";\nconst m: string = 2;\n';

  test("text without colour in a pipe, all errors in one run", async () => {
    const cwd = folderWith({ "app.ts": wrong });
    const { status, stdout, stderr } = await tsuk(["check", "app.ts"], { cwd });
    expect(status).toBe(1);
    expect(stdout).toBe("");
    expect(stderr).toBe(
      [
        "error[TS2322]: Type 'string' is not assignable to type 'number'.",
        " --> app.ts:1:7",
        "  |",
        '1 | const n: number = "one";',
        "  |       ^",
        "",
        "error[TS2322]: Type 'number' is not assignable to type 'string'.",
        " --> app.ts:2:7",
        "  |",
        "2 | const m: string = 2;",
        "  |       ^",
        "",
        "2 errors",
        "",
      ].join("\n"),
    );
  });

  test("FORCE_COLOR colours, NO_COLOR wins", async () => {
    const cwd = folderWith({ "app.ts": wrong });
    const forced = await tsuk(["check", "app.ts"], { cwd, env: { FORCE_COLOR: "1" } });
    expect(forced.stderr).toContain("\u001b[");
    const none = await tsuk(["check", "app.ts"], { cwd, env: { FORCE_COLOR: "1", NO_COLOR: "1" } });
    expect(none.stderr).not.toContain("\u001b[");
  });

  test("--json is one document on standard output", async () => {
    const cwd = folderWith({ "app.ts": wrong });
    const { status, stdout, stderr } = await tsuk(["check", "app.ts", "--json"], { cwd });
    expect(status).toBe(1);
    expect(stderr).toBe("");
    const document: unknown = JSON.parse(stdout);
    expect(document).toMatchObject({ version: 1, ok: false });
    expect(document).toHaveProperty("diagnostics[0].span.start", { line: 1, column: 7, offset: 6 });
    expect(document).toHaveProperty("diagnostics[1].code", "TS2322");
  });

  test("a reader that leaves early is no failure", async () => {
    const cwd = folderWith({ "app.ts": wrong });
    const command = join(REPOSITORY, "compiler/bin/tsuk.mjs");
    const shell = `"${process.execPath}" "${command}" explain TK1001 | head -c 1`;
    expect(execFileSync("sh", ["-c", shell], { cwd, encoding: "utf8" })).toBe("#");
  });
});

describe("init", () => {
  test("makes a project that checks", async () => {
    const cwd = folderWith({});
    const made = await tsuk(["init", "hello-world"], { cwd });
    expect(made.status).toBe(0);
    expect(made.stdout).toContain("cd hello-world");
    const project = join(cwd, "hello-world");
    for (const name of ["package.json", "tsconfig.json", ".gitignore", ".vscode/settings.json"]) {
      expect(existsSync(join(project, name))).toBe(true);
    }
    for (const entry of ["src/main.ts", "test/greeting.test.ts"]) {
      const checked = await tsuk(["check", entry], { cwd: project });
      expect(checked).toMatchObject({ status: 0, stderr: "" });
    }
  });

  test("TK1006: never writes into what is there", async () => {
    const cwd = folderWith({ "app/notes.txt": "mine", file: "mine" });
    expectRefusal(await tsuk(["init", "app"], { cwd }), 1, "TK1006");
    expectRefusal(await tsuk(["init", "file"], { cwd }), 1, "TK1006");
    expect(readdirSync(join(cwd, "app"))).toEqual(["notes.txt"]);
  });

  test("TK1007: a name that npm would refuse", async () => {
    const cwd = folderWith({});
    for (const name of ["My App", "_x", "é"]) {
      expectRefusal(await tsuk(["init", name], { cwd }), 1, "TK1007");
    }
    expect(readdirSync(cwd)).toEqual([]);
  });

  test("TK5003: where nothing can be written", async () => {
    const cwd = folderWith({ file: "" });
    expectRefusal(await tsuk(["init", "file/app"], { cwd }), 1, "TK5003");
  });
});

test("a cache that cannot be written falls back to another", async () => {
  const cwd = folderWith({ "main.ts": "export {};\n", blocked: "" });
  const env = { TSUK_CACHE: join(cwd, "blocked/cache"), XDG_CACHE_HOME: join(cwd, "other") };
  const result = await tsuk(["check", "main.ts"], { cwd, env });
  expect(result).toMatchObject({ status: 0, stderr: "" });
  expect(statSync(join(cwd, "other/tsuk")).isDirectory()).toBe(true);
});

test("a spoiled code cache is no failure", async () => {
  const cwd = folderWith({ "main.ts": "export {};\n" });
  const env = { TSUK_CACHE: join(cwd, "cache") };
  expect((await tsuk(["check", "main.ts"], { cwd, env })).status).toBe(0);
  const cached = readdirSync(join(cwd, "cache/typescript"), { recursive: true, encoding: "utf8" });
  for (const name of cached.filter((name) => name.endsWith(".bin"))) {
    writeFileSync(join(cwd, "cache/typescript", name), "spoiled");
  }
  expect(await tsuk(["check", "main.ts"], { cwd, env })).toMatchObject({ status: 0, stderr: "" });
});
