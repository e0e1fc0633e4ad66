// `npm run test262 -- FOLDER [FILTER...]`: runs tests of test262, which nothing here contains.
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { parseArgs } from "node:util";
import { repositoryRoot } from "../run/cases.ts";
import { inLanes } from "../run/lanes.ts";
import { type Outcome, runTest } from "./outcome.ts";

const usage = `usage: npm run test262 -- FOLDER [FILTER...] [options]
  FOLDER      a copy of test262
  FILTER      run tests whose path under test/ begins with one of these
              (default: language and built-ins)
  --every N   run every Nth of them
  --opt N     optimisation level (default: 0)
  --lanes N   tests in parallel (default: 2)
  --json FILE write every outcome to FILE

Each test is refused (with the code of the diagnostic), passed or wrong. Tests for sloppy mode, and for
scripts that use their global object, are skipped.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    every: { type: "string", default: "1" },
    opt: { type: "string", default: "0" },
    lanes: { type: "string", default: "2" },
    json: { type: "string" },
    help: { type: "boolean", short: "h", default: false },
  },
});

const [folder, ...filters] = positionals;
if (values.help || folder === undefined) {
  console.log(usage);
  process.exitCode = values.help ? 0 : 2;
} else {
  await runSuite(join(folder, "test"), filters.length === 0 ? ["language", "built-ins"] : filters);
}

interface Result {
  readonly test: string;
  readonly outcome: Outcome;
}

async function runSuite(root: string, chosen: readonly string[]): Promise<void> {
  const tests = [...new Set(chosen.flatMap((path) => testsUnder(join(root, path))))].filter(
    (_, index) => index % Number(values.every) === 0,
  );
  const results: Result[] = [];
  const harness = harnessNames(join(repositoryRoot, "test", "test262", "harness"));
  const level = values.opt;
  await inLanes(tests, Number(values.lanes), async (file, { worker, place }) => {
    const around = { worker, scratch: place, level, harness };
    const outcome = await runTest(file, around);
    const test = relative(root, file);
    results.push({ test, outcome });
    if (outcome.kind === "wrong")
      console.log(`WRONG ${test} (${outcome.typing}) ${told(outcome.text)}`);
    if (results.length % 200 === 0) console.log(`${results.length} of ${tests.length}`);
  });
  if (values.json !== undefined)
    writeFileSync(values.json, `${JSON.stringify(results, null, 1)}\n`);
  summarise(results);
}

function told(text: string): string {
  return text.replace(/\s*\n\s*/g, " | ").slice(0, 300);
}

function testsUnder(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".js") && !name.endsWith("_FIXTURE.js"))
    .sort()
    .map((name) => join(path, name));
}

/** The names that tests may use, and the modules that export them. */
function harnessNames(folder: string): Map<string, string> {
  const names = new Map<string, string>();
  for (const part of ["harness.ts", "regular-expressions.ts", "resizable-buffers.ts"]) {
    const file = join(folder, part);
    for (const name of exportedNames(file)) names.set(name, file);
  }
  return names;
}

function exportedNames(file: string): string[] {
  const text = readFileSync(file, "utf8");
  return [...text.matchAll(/^export (?:async )?(?:function\*?|class|const|namespace) ([\w$]+)/gm)]
    .map((match) => match[1] ?? "")
    .filter((name, index, all) => all.indexOf(name) === index);
}

type Kind = Outcome["kind"];

function summarise(results: readonly Result[]): void {
  const folders = new Map<string, Record<Kind, number>>();
  const reasons = new Map<string, number>();
  const total: Record<Kind, number> = { passed: 0, refused: 0, wrong: 0, skipped: 0 };
  for (const { test, outcome } of results) {
    const name = test.split(sep).slice(0, 2).join("/");
    const row = folders.get(name) ?? { passed: 0, refused: 0, wrong: 0, skipped: 0 };
    folders.set(name, row);
    row[outcome.kind]++;
    total[outcome.kind]++;
    if (outcome.kind !== "refused") continue;
    reasons.set(outcome.reason, (reasons.get(outcome.reason) ?? 0) + 1);
  }
  const line = (name: string, row: Record<Kind, number>): string =>
    [
      name.padEnd(44),
      ...(["passed", "refused", "wrong", "skipped"] as const).map((kind) =>
        String(row[kind]).padStart(8),
      ),
    ].join("");
  console.log(`\n${"".padEnd(44)}  passed refused   wrong skipped`);
  for (const [name, row] of folders) console.log(line(name, row));
  console.log(line("all", total));
  console.log("\nmost frequent reasons for refusal:");
  const frequent = [...reasons].sort((a, b) => b[1] - a[1]).slice(0, 10);
  for (const [reason, count] of frequent) console.log(`${String(count).padStart(8)}  ${reason}`);
  console.log(`\n${total.passed} passed, ${total.wrong} wrong, ${total.refused} refused`);
}
