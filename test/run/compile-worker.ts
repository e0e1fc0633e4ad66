// One compiling process. It keeps the compiler loaded between cases, since starting it costs more than
// most compilations. The parent (compile-pool.ts) kills it when a compilation takes too long.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

export interface CompileRequest {
  readonly entry: string;
  readonly output: string;
  readonly opt: string;
  readonly sanitize: boolean;
}

export interface CompileAnswer {
  readonly ok: boolean;
  /** The rendered diagnostics, or the stack of a failure inside the compiler. */
  readonly messages: string;
}

interface DriverOutcome {
  readonly ok: boolean;
  readonly messages: string;
}

interface DriverModule {
  compileForTest?(request: CompileRequest): Promise<DriverOutcome> | DriverOutcome;
}

const root = process.argv[2] ?? process.cwd();
const driver = await loadDriver();

process.on("message", (request: CompileRequest) => {
  void answer(request).then((result) => process.send?.(result));
});
process.send?.("ready");

async function loadDriver(): Promise<DriverModule> {
  const built = join(root, "compiler", "dist", "driver.js");
  if (process.env["TSUK_TEST_SPAWN"] !== undefined || !existsSync(built)) return {};
  return (await import(pathToFileURL(built).href)) as DriverModule;
}

async function answer(request: CompileRequest): Promise<CompileAnswer> {
  try {
    if (driver.compileForTest !== undefined) return await driver.compileForTest(request);
    return spawnCompiler(request);
  } catch (error) {
    return { ok: false, messages: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

function spawnCompiler(request: CompileRequest): CompileAnswer {
  const tsuk = join(root, "bin", "tsuk.mjs");
  const args = [tsuk, "compile", request.entry, "-o", request.output, "--opt", request.opt];
  if (request.sanitize) args.push("--sanitize");
  const result = spawnSync(process.execPath, args, { encoding: "utf8", env: { ...process.env, NO_COLOR: "1" } });
  return { ok: result.status === 0, messages: `${result.stdout}${result.stderr}` };
}
