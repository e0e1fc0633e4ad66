/**
 * From a TypeScript file to a running program, through the command line.
 */

import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { folderWith, runCommand, tsuk } from "../support/cli.ts";

const HELLO = 'console.log("hello");\n';

test("compile writes an executable named after the file, of at most 64 KB", async () => {
  const cwd = folderWith({ "app.ts": HELLO });
  expect(await tsuk(["compile", "app.ts"], { cwd })).toEqual({ status: 0, stdout: "", stderr: "" });
  const program = join(cwd, "app");
  expect(statSync(program).size).toBeLessThanOrEqual(64 * 1024);
  expect(await runCommand(program, [])).toEqual({ status: 0, stdout: "hello\n", stderr: "" });
});

test("an executable does not tell where the compiler is installed", async () => {
  const cwd = folderWith({
    "app.ts": "console.log([1, 2].at(Number(process.argv[2])), new Map());\n",
  });
  await tsuk(["compile", "app.ts"], { cwd });
  const root = resolve(import.meta.dirname, "../..");
  expect(readFileSync(join(cwd, "app"), "latin1")).not.toContain(join(root, "stdlib"));
});

test("compile -o, --static, --debug, --opt", async () => {
  const cwd = folderWith({ "src/app.ts": HELLO });
  for (const options of [["--static"], ["--debug"], ["--opt", "0"], ["--opt", "s"]]) {
    const { status } = await tsuk(["compile", "src/app.ts", "-o", "out", ...options], { cwd });
    expect(status).toBe(0);
    expect((await runCommand(join(cwd, "out"), [])).stdout).toBe("hello\n");
  }
  expect(readdirSync(cwd).sort()).toEqual(["out", "src"]);
});

test("an unchanged program is answered within a second, a changed one is compiled", async () => {
  const cwd = folderWith({ "app.ts": HELLO });
  await tsuk(["compile", "app.ts"], { cwd });
  // The machine may be busy: one quick answer shows that it can be given.
  let fastest = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < 5; attempt++) {
    const began = performance.now();
    const again = await tsuk(["compile", "app.ts", "--json"], { cwd });
    fastest = Math.min(fastest, performance.now() - began);
    expect(JSON.parse(again.stdout)).toMatchObject({ ok: true, output: "app", unchanged: true });
  }
  expect(fastest).toBeLessThan(1000);
  writeFileSync(join(cwd, "app.ts"), 'console.log("other");\n');
  await tsuk(["compile", "app.ts"], { cwd });
  expect((await runCommand(join(cwd, "app"), [])).stdout).toBe("other\n");
});

test("tsconfig.json is heard when it appears, changes, extends another, and when it is wrong", async () => {
  const program = 'const names = ["a"];\nconst name: string = names[0];\nconsole.log(name);\n';
  const cwd = folderWith({ "src/app.ts": program });
  const compile = () => tsuk(["compile", "src/app.ts"], { cwd });
  const write = (name: string, value: unknown) =>
    writeFileSync(join(cwd, name), JSON.stringify(value));
  expect((await compile()).status).toBe(0);
  write("tsconfig.json", { compilerOptions: { noUncheckedIndexedAccess: true } });
  expect((await compile()).stderr).toContain("error[TS2322]");
  write("tsconfig.json", { compilerOptions: { noUncheckedIndexedAccess: false } });
  expect(await compile()).toEqual({ status: 0, stdout: "", stderr: "" });
  write("base.json", { compilerOptions: { noUncheckedIndexedAccess: true } });
  write("tsconfig.json", { extends: "./base.json" });
  expect((await compile()).stderr).toContain("error[TS2322]");
  write("base.json", {});
  expect((await compile()).status).toBe(0);
  write("base.json", { compilerOptions: { noUncheckedIndexedAccess: true } });
  expect((await compile()).status).toBe(1);
  writeFileSync(join(cwd, "tsconfig.json"), '{ "compilerOptions": { "target": "es1" } ');
  const wrong = await compile();
  expect(wrong.status).toBe(1);
  expect(wrong.stderr).toContain("--> tsconfig.json:1:");
});

test("tsconfig.json turns off the parts of strict that are checked at run time, and names modules", async () => {
  const program = `import { add } from "@/sums";
class Point { x: number; y; }
const point = new Point();
point.y = add(1, 2);
try { JSON.parse("{"); } catch (e) { console.log(e.name, point.y, point.x === undefined); }
`;
  const cwd = folderWith({
    "src/app.ts": program,
    "src/lib/sums.ts": "export function add(a, b) { return a + b; }\n",
  });
  const compile = (options: object) => {
    const paths = { "@/*": ["./src/lib/*"] };
    const compilerOptions = { paths, ...options };
    writeFileSync(join(cwd, "tsconfig.json"), JSON.stringify({ compilerOptions }));
    return tsuk(["compile", "src/app.ts", "-o", "app"], { cwd });
  };
  for (const code of ["TS7006", "TS7008", "TS2564", "TS18046"]) {
    expect((await compile({})).stderr).toContain(`error[${code}]`);
  }
  expect(await compile({ strict: false })).toEqual({ status: 0, stdout: "", stderr: "" });
  expect((await runCommand(join(cwd, "app"), [])).stdout).toBe("SyntaxError 3 true\n");
  const named = {
    noImplicitAny: false,
    strictPropertyInitialization: false,
    useUnknownInCatchVariables: false,
  };
  expect((await compile(named)).status).toBe(0);
  expect((await compile({ strict: false, noImplicitAny: true })).stderr).toContain("error[TS7006]");
});

test("compilations at the same time do not disturb each other", async () => {
  const cwd = folderWith({});
  const names = ["one", "two", "three"];
  for (const name of names) writeFileSync(join(cwd, `${name}.ts`), `console.log("${name}");\n`);
  await Promise.all(names.map((name) => tsuk(["compile", `${name}.ts`], { cwd })));
  for (const name of names) {
    expect((await runCommand(join(cwd, name), [])).stdout).toBe(`${name}\n`);
  }
});

describe("run", () => {
  test("gives arguments, streams and the exit code", async () => {
    const cwd = folderWith({
      "app.ts": [
        "console.log(process.argv.slice(2).join());",
        'console.error("to standard error");',
        "process.exit(7);",
        "",
      ].join("\n"),
    });
    const result = await tsuk(["run", "app.ts", "--", "--port", "80", "a b"], { cwd });
    expect(result).toEqual({ status: 7, stdout: "--port,80,a b\n", stderr: "to standard error\n" });
    expect(readdirSync(cwd)).toEqual(["app.ts"]);
  });

  test("a program with errors does not run", async () => {
    const cwd = folderWith({ "app.ts": `${HELLO}const n: number = "x";\n` });
    const result = await tsuk(["run", "app.ts"], { cwd });
    expect(result).toMatchObject({ status: 1, stdout: "" });
    expect(result.stderr).toContain("TS2322");
  });

  test("an uncaught error ends with 1", async () => {
    const cwd = folderWith({ "app.ts": 'throw new Error("no good");\n' });
    const result = await tsuk(["run", "app.ts"], { cwd });
    expect(result.status).toBe(1);
    expect(result.stderr).toContain("Error: no good");
  });
});

describe("--emit", () => {
  test.each([
    ["subset", ""],
    ["ir", "function f_module_app(): void"],
    ["c", "int"],
    ["asm", ".text"],
  ])("%s prints text", async (stage, part) => {
    const cwd = folderWith({ "app.ts": HELLO });
    const { status, stdout } = await tsuk(["compile", "app.ts", "--emit", stage], { cwd });
    expect(status).toBe(0);
    expect(stdout).toContain(part);
    expect(readdirSync(cwd)).toEqual(["app.ts"]);
    await tsuk(["compile", "app.ts", "--emit", stage, "-o", "text"], { cwd });
    expect(readFileSync(join(cwd, "text"), "utf8")).toBe(stdout);
  });

  test("obj writes a folder", async () => {
    const cwd = folderWith({ "app.ts": HELLO });
    expect((await tsuk(["compile", "app.ts", "--emit", "obj"], { cwd })).status).toBe(0);
    for (const name of readdirSync(join(cwd, "app.obj"))) expect(name).toMatch(/\.o$/);
  });
});

test("--stats prints sizes and times on standard error, also of an unchanged program", async () => {
  const cwd = folderWith({ "app.ts": HELLO });
  for (const _ of [1, 2]) {
    const { stdout, stderr } = await tsuk(["compile", "app.ts", "--stats"], { cwd });
    expect(stdout).toBe("");
    expect(stderr).toMatch(/^bytes of executable +\d+$/m);
    expect(stderr).toMatch(/^time: total +\d+ ms$/m);
  }
});

test("TK5003 and TK5004 from the command line", async () => {
  const cwd = folderWith({ "app.ts": HELLO });
  const missing = await tsuk(["compile", "app.ts", "-o", "missing/app"], { cwd });
  expect(missing.status).toBe(1);
  expect(missing.stderr).toContain("error[TK5003]: the output 'missing/app' cannot be written");
  const directory = await tsuk(["compile", "app.ts", "-o", "."], { cwd });
  expect(directory.stderr).toContain("error[TK5003]: the output '.' is a directory");
});

test("a missing compiler ends with 3", async () => {
  const cwd = folderWith({ "app.ts": HELLO });
  const env = { PATH: cwd, TSUK_CC: undefined };
  const result = await tsuk(["compile", "app.ts"], { cwd, env });
  expect(result.status).toBe(3);
  expect(result.stderr).toContain("error[TK5001]: no C compiler was found");
  const doctor = await tsuk(["doctor"], { cwd, env });
  expect(doctor.status).toBe(3);
  expect(doctor.stdout).toContain("-- C compiler");
});

test("doctor finds this machine fit", async () => {
  const { status, stdout } = await tsuk(["doctor"]);
  expect(status).toBe(0);
  expect(stdout).toContain("ok C compiler");
});

test("init, change, compile, test", async () => {
  const cwd = folderWith({});
  await tsuk(["init", "app"], { cwd });
  const project = join(cwd, "app");
  const run = await tsuk(["run", "src/main.ts", "--", "you"], { cwd: project });
  expect(run).toEqual({ status: 0, stdout: "Hello, you!\n", stderr: "" });
  const tested = await tsuk(["run", "test/greeting.test.ts"], { cwd: project });
  expect(tested.stdout).toBe("all tests passed\n");
});
