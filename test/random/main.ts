// `npm run fuzz -- --count N --seed S`: compares random programs in Node and natively, and reduces each
// program that differs to a small one in the output folder.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import ts from "typescript";
import { buildTestCompiler } from "../run/build-compiler.ts";
import { createCompileWorker } from "../run/compile-pool.ts";
import { cacheRoot } from "../run/oracle.ts";
import { compareBatch, type Failure, type Lane, minimise } from "./batch.ts";
import { generateProgram, programText, type RandomProgram } from "./generate.ts";
import { supportText } from "./support.ts";

const { values } = parseArgs({
  options: {
    count: { type: "string", default: "100" },
    seed: { type: "string", default: "1" },
    functions: { type: "string", default: "1" },
    batch: { type: "string", default: "25" },
    opt: { type: "string", default: "0,2" },
    lanes: { type: "string", default: "2" },
    out: { type: "string", default: join(cacheRoot, "fuzz") },
    print: { type: "boolean", default: false },
    sanitize: { type: "boolean", default: false },
    "gc-every": { type: "string", default: "0" },
    rounds: { type: "string", default: "12" },
  },
});

const levels = values.opt.split(",");
const firstSeed = Number(values.seed);
const count = Number(values.count);
const functions = Number(values.functions);

if (values.print) {
  process.stdout.write(programText(generateProgram(firstSeed, functions)));
} else {
  await fuzz();
}

async function fuzz(): Promise<void> {
  mkdirSync(values.out, { recursive: true });
  const compiler = await buildTestCompiler();
  const failures: Failure[] = [];
  let malformed = 0;
  let next = firstSeed;
  const run = async (index: number): Promise<void> => {
    const folder = join(values.out, `lane-${process.pid}-${index}`);
    mkdirSync(folder, { recursive: true });
    const worker = createCompileWorker(compiler.file);
    const gcEvery = Number(values["gc-every"]);
    const lane: Lane = { worker, folder, gcEvery, sanitize: values.sanitize };
    while (next < firstSeed + count) {
      const from = next;
      next = Math.min(from + Number(values.batch), firstSeed + count);
      const programs = Array.from({ length: next - from }, (_, at) =>
        generateProgram(from + at, functions),
      );
      // Commas and angle brackets can mean something else than they were written for.
      const wellFormed = programs.filter(isWellFormed);
      malformed += programs.length - wellFormed.length;
      for (const failure of await compareBatch(lane, wellFormed, levels)) {
        failures.push(failure);
        await report(lane, failure);
      }
      console.log(`to seed ${next - 1}: ${failures.length} failed`);
    }
    worker.close();
  };
  try {
    await Promise.all(Array.from({ length: Number(values.lanes) }, (_, index) => run(index)));
  } finally {
    compiler.remove();
  }
  const real = failures.filter(({ kind }) => kind !== "refused" && kind !== "node");
  const refused = failures.length - real.length + malformed;
  console.log(
    `${count - real.length - refused} passed, ${real.length} failed, ${refused} refused (seeds ${firstSeed} to ${firstSeed + count - 1}, levels ${levels.join(" and ")})`,
  );
  process.exitCode = real.length === 0 ? 0 : 1;
}

function isWellFormed(program: RandomProgram): boolean {
  const { diagnostics } = ts.transpileModule(programText(program), { reportDiagnostics: true });
  return diagnostics?.length === 0;
}

async function report(lane: Lane, failure: Failure): Promise<void> {
  const { program, level, kind, text } = failure;
  const lines = text.split("\n").filter((line) => !/^\s*$/.test(line));
  const told = lines.slice(0, 2).join(" | ").slice(0, 300);
  console.log(`seed ${program.seed} O${level} ${kind}: ${told}`);
  if (kind === "node" || kind === "batch") return;
  const small = kind === "refused" ? program : await minimise(lane, failure, Number(values.rounds));
  const folder = join(values.out, `seed-${program.seed}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "support.ts"), supportText);
  writeFileSync(join(folder, "tsconfig.json"), "{}\n");
  const head = `// seed ${program.seed} O${level} ${kind}: ${text.replaceAll("\n", "\n// ")}\n`;
  writeFileSync(join(folder, "program.ts"), head + programText(small));
  console.log(`  in ${folder}`);
}
