// One compiling process. It keeps the compiler loaded between cases, since starting it costs more than
// most compilations. The parent (compile-pool.ts) kills it when a compilation takes too long.
import { pathToFileURL } from "node:url";

export interface CompileRequest {
  readonly entry: string;
  readonly output: string;
  readonly opt: string;
  readonly sanitize: boolean;
  /** Stop before the C compiler; nothing is written to `output`. */
  readonly emitOnly?: boolean;
}

export interface CompileAnswer {
  readonly ok: boolean;
  /** The rendered diagnostics, or the stack of a failure inside the compiler. */
  readonly messages: string;
}

interface InProcessCompiler {
  compileForTest(request: CompileRequest): Promise<CompileAnswer>;
}

const bundle = process.argv[2] ?? "";
const compiler = (await import(pathToFileURL(bundle).href)) as InProcessCompiler;

process.on("message", (request: CompileRequest) => {
  void answer(request).then((result) => process.send?.(result));
});
process.send?.("ready");

async function answer(request: CompileRequest): Promise<CompileAnswer> {
  try {
    return await compiler.compileForTest(request);
  } catch (error) {
    const messages = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { ok: false, messages };
  }
}
