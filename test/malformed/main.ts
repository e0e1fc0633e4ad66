// `npm run fuzz:malformed -- --count N --seed S`: damages conformance cases at random and requires that
// the compiler answers each with C or with diagnostics: no internal error, no crash, no hang.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { createRandom } from "../random/seeded.ts";
import { buildTestCompiler } from "../run/build-compiler.ts";
import { listSuites } from "../run/cases.ts";
import { createCompileWorker } from "../run/compile-pool.ts";
import { cacheRoot } from "../run/oracle.ts";
import { mutate } from "./mutate.ts";

const { values } = parseArgs({
  options: {
    count: { type: "string", default: "200" },
    seed: { type: "string", default: "1" },
    out: { type: "string", default: join(cacheRoot, "malformed") },
  },
});

const TIMEOUT_MS = 60_000;

const texts = listSuites()
  .flatMap(({ cases }) => cases)
  .flatMap(({ sources }) => (sources.length === 1 ? sources : []))
  .map(({ text }) => text);
mkdirSync(values.out, { recursive: true });
writeFileSync(join(values.out, "tsconfig.json"), "{}\n");
const compiler = await buildTestCompiler();
const worker = createCompileWorker(compiler.file);
const first = Number(values.seed);
const last = first + Number(values.count) - 1;
let accepted = 0;
let failed = 0;
for (let seed = first; seed <= last; seed++) {
  const random = createRandom(seed);
  const damaged = mutate(random, random.pick(texts), random.pick(texts));
  const entry = join(values.out, "damaged.ts");
  writeFileSync(entry, damaged);
  const output = join(values.out, "unused");
  const request = { entry, output, opt: "0", sanitize: false, emitOnly: true };
  const { ok, messages } = await worker.compile(request, TIMEOUT_MS);
  if (ok) accepted++;
  if (ok || (/^(error|unsupported)\[T[SK]/m.test(messages) && !messages.includes("internal error")))
    continue;
  failed++;
  const kept = join(values.out, `seed-${seed}.ts`);
  writeFileSync(kept, damaged);
  console.log(`seed ${seed}: ${messages.trim().split("\n").slice(0, 3).join(" | ").slice(0, 300)}`);
  console.log(`  in ${kept}`);
}
worker.close();
compiler.remove();
const count = last - first + 1;
console.log(
  `${count - failed} passed, ${failed} failed (seeds ${first} to ${last}; ${accepted} were programs all the same)`,
);
process.exitCode = failed === 0 ? 0 : 1;
