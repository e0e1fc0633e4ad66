// `npm run fuzz -- --count N --seed S`: compares random programs in Node and natively, and reduces each
// program that differs to a small one in the output folder.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { buildTestCompiler } from "../run/build-compiler.ts";
import type { Case } from "../run/cases.ts";
import { compareExecutions } from "../run/compare.ts";
import { type CompileWorker, createCompileWorker } from "../run/compile-pool.ts";
import { execute } from "../run/execute.ts";
import { cacheRoot, writeModules } from "../run/oracle.ts";
import { generateProgram, programText } from "./generate.ts";
import { type Block, smallerBlocks } from "./tree.ts";

const { values } = parseArgs({
  options: {
    count: { type: "string", default: "100" },
    seed: { type: "string", default: "1" },
    functions: { type: "string", default: "6" },
    opt: { type: "string", default: "0,2" },
    lanes: { type: "string", default: "2" },
    out: { type: "string", default: join(cacheRoot, "fuzz") },
    print: { type: "boolean", default: false },
    "node-only": { type: "boolean", default: false },
    "minimise-steps": { type: "string", default: "150" },
  },
});

const levels = values.opt.split(",");
const firstSeed = Number(values.seed);
const count = Number(values.count);
const functions = Number(values.functions);
const output = values.out;

interface Lane {
  readonly worker: CompileWorker;
  readonly folder: string;
}

interface Failure {
  readonly level: string;
  readonly kind: string;
  readonly text: string;
}

if (values.print) {
  process.stdout.write(programText(generateProgram(firstSeed, functions).body));
} else {
  await fuzz();
}

async function fuzz(): Promise<void> {
  mkdirSync(output, { recursive: true });
  const compiler = values["node-only"]
    ? { file: "", remove: () => undefined }
    : await buildTestCompiler();
  let next = firstSeed;
  let failed = 0;
  const lane = async (index: number): Promise<void> => {
    const folder = join(output, `lane-${process.pid}-${index}`);
    mkdirSync(folder, { recursive: true });
    const worker = createCompileWorker(compiler.file);
    while (next < firstSeed + count) {
      const seed = next++;
      const { body } = generateProgram(seed, functions);
      const failure = await check({ worker, folder }, body);
      if (failure === undefined) continue;
      failed++;
      console.log(
        `seed ${seed} O${failure.level} ${failure.kind}: ${failure.text.split("\n")[0]?.slice(0, 250)}`,
      );
      const small = values["node-only"] ? body : await minimise({ worker, folder }, body, failure);
      const path = join(output, `seed-${seed}.ts`);
      writeFileSync(
        path,
        `// seed ${seed} O${failure.level} ${failure.kind}: ${failure.text.replaceAll("\n", "\n// ")}\n${programText(small)}`,
      );
      console.log(`  reduced to ${path}`);
    }
    worker.close();
  };
  try {
    await Promise.all(Array.from({ length: Number(values.lanes) }, (_, index) => lane(index)));
  } finally {
    compiler.remove();
  }
  console.log(
    `${count - failed} passed, ${failed} failed (seeds ${firstSeed} to ${firstSeed + count - 1}, ${functions} functions each)`,
  );
  process.exitCode = failed === 0 ? 0 : 1;
}

async function check(
  { worker, folder }: Lane,
  body: Block,
  only?: string,
): Promise<Failure | undefined> {
  const text = programText(body);
  const source = join(folder, "program.ts");
  writeFileSync(source, text);
  const sources = [{ path: "program.ts", text }];
  const entry = writeModules(folder, sources);
  const reference = await execute(process.execPath, [entry], { timeoutMs: 20_000 });
  if (reference.stopped !== undefined || reference.exitCode !== 0) {
    const told = reference.stderr.split("\n").find((candidate) => candidate.includes("Error"));
    return { level: "-", kind: "node", text: told ?? reference.stopped ?? "exit code" };
  }
  if (values["node-only"]) return undefined;
  const testCase: Case = {
    suite: "random",
    name: "program",
    entry: source,
    sources,
    args: [],
    stdin: "",
    environment: {},
    stderr: "none",
    expected: undefined,
  };
  for (const level of only === undefined ? levels : [only]) {
    const program = join(folder, "program");
    const compiled = await worker.compile(
      { entry: source, output: program, opt: level, sanitize: false },
      60_000,
    );
    if (!compiled.ok) return { level, kind: "compile", text: compiled.messages };
    const native = await execute(program, [], { timeoutMs: 10_000, memoryMb: 2000 });
    const difference = compareExecutions(testCase, reference, native);
    if (difference !== undefined) return { level, kind: "run", text: difference };
  }
  return undefined;
}

/** Drops statements for as long as the same kind of failure stays. */
async function minimise(lane: Lane, body: Block, failure: Failure): Promise<Block> {
  if (failure.kind === "node") return body;
  let best = body;
  let left = Number(values["minimise-steps"]);
  for (let improved = true; improved && left > 0; ) {
    improved = false;
    for (const candidate of smallerBlocks(best)) {
      if (left-- <= 0) break;
      const found = await check(lane, candidate, failure.level);
      if (found === undefined || !isSameFailure(found, failure)) continue;
      best = candidate;
      improved = true;
      break;
    }
  }
  return best;
}

function isSameFailure(found: Failure, wanted: Failure): boolean {
  if (found.kind !== wanted.kind) return false;
  return found.kind === "run" || signature(found.text) === signature(wanted.text);
}

/** A compiler message without its numbers and names. */
function signature(text: string): string {
  return (text.split("\n")[0] ?? "").replace(/'[^']*'/g, "''").replace(/\d+/g, "0");
}
