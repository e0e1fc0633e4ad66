// The compiler as the compile workers call it: the driver without the command line around it.
// build-compiler.ts bundles this file beside the compiler's own bundle.
import { resolve } from "node:path";
import { renderDiagnostics } from "../../compiler/src/diagnostics/render.ts";
import {
  buildProgram,
  emitStage,
  type Outcome,
  placeResult,
  type Request,
} from "../../compiler/src/driver.ts";
import type { OptimizationLevel } from "../../compiler/src/driver-types.ts";
import type { CompileAnswer, CompileRequest } from "./compile-worker.ts";

export async function compileForTest(request: CompileRequest): Promise<CompileAnswer> {
  const driverRequest: Request = {
    entry: resolve(request.entry),
    target: "x86_64-linux",
    optimization: request.opt as OptimizationLevel,
    debug: false,
    static: false,
    sanitize: request.sanitize ? ["address", "undefined"] : [],
    verifyIr: true,
    onStage: () => undefined,
  };
  if (request.emitOnly === true) {
    const emitted = await emitStage(driverRequest, "c");
    return answer(emitted, emitted.text !== undefined);
  }
  const built = await buildProgram(driverRequest);
  const { executable } = built;
  const outcome: Outcome =
    executable === undefined ? built : placeResult(built, { executable }, request.output);
  return answer(outcome, executable !== undefined);
}

function answer(outcome: Outcome, isThere: boolean): CompileAnswer {
  return {
    ok: isThere && outcome.diagnostics.length === 0,
    messages: renderDiagnostics(outcome.diagnostics, {
      color: false,
      workingDirectory: process.cwd(),
      readSource: outcome.readSource,
    }),
  };
}
