// `npm run bench -- [NAME...]`: runs programs of bench/programs under tsuk and its peers, one after the
// other in each round so that a busy machine hurts all alike, and prints ratios against Node.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { repositoryRoot } from "../../test/run/cases.ts";
import { type Outcome, summarise } from "./comparison.ts";
import { buildMeasure, type Measurement, runOnce } from "./measurement.ts";
import { type Peer, peers, type Runnable } from "./peers.ts";
import { heading, means, row } from "./table.ts";

const usage = `usage: npm run bench -- [NAME...] [options]
  NAME           run programs whose group/name contains one of these (default: all)
  --peers LIST   of ${peers.map(({ name }) => name).join(", ")} (default: all that are installed)
  --rounds N     runs of each program under each peer (default: 3)
  --json FILE    write every figure to FILE

A time is milliseconds of one iteration, the median of the later half of a run; cold is a whole process
that runs one iteration; memory is that process's peak. Ratios are the peer's figure by tsuk's: above 1,
tsuk takes less.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    peers: { type: "string" },
    rounds: { type: "string", default: "3" },
    json: { type: "string" },
    help: { type: "boolean", short: "h", default: false },
  },
});

if (values.help) {
  console.log(usage);
} else {
  try {
    await benchmark();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 70;
  }
}

async function benchmark(): Promise<void> {
  const chosen = choosePeers();
  const programs = listPrograms().filter(
    (program) =>
      positionals.length === 0 || positionals.some((part) => programName(program).includes(part)),
  );
  if (programs.length === 0)
    throw new Error(`no program's name contains ${positionals.join(", ")}`);
  const folder = join(repositoryRoot, "node_modules", ".cache", "tsuk-bench");
  const measure = buildMeasure(folder);
  console.log(heading(chosen));
  const outcomes: Outcome[] = [];
  for (const program of programs) {
    const outcome = await compare(program, chosen, folder, measure);
    outcomes.push(outcome);
    console.log(row(outcome, chosen));
  }
  if (outcomes.length > 1) console.log(means(outcomes, chosen));
  if (values.json !== undefined) {
    const record = { date: new Date().toISOString(), node: process.version, outcomes };
    writeFileSync(values.json, `${JSON.stringify(record, undefined, 2)}\n`);
  }
}

function choosePeers(): readonly Peer[] {
  const wanted = values.peers?.split(",");
  const unknown = wanted?.find((name) => !peers.some((peer) => peer.name === name));
  if (unknown !== undefined) throw new Error(`no peer is called ${unknown}`);
  return peers.filter((peer) => {
    if (wanted !== undefined && !wanted.includes(peer.name)) return false;
    const reason = peer.missing();
    if (reason !== undefined) console.error(`without ${peer.name}: ${reason}`);
    return reason === undefined;
  });
}

function listPrograms(): string[] {
  const root = join(repositoryRoot, "bench", "programs");
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts") && dirname(path) !== ".")
    .sort()
    .map((path) => join(root, path));
}

/** group/name */
function programName(program: string): string {
  return `${basename(dirname(program))}/${basename(program, ".ts")}`;
}

async function compare(
  program: string,
  chosen: readonly Peer[],
  folder: string,
  measure: string,
): Promise<Outcome> {
  const name = programName(program);
  const iterations = iterationsOf(program);
  mkdirSync(join(folder, dirname(name)), { recursive: true });
  const ready: { peer: Peer; runnable: Runnable; cold: Measurement[]; warm: Measurement[] }[] = [];
  for (const peer of chosen) {
    const runnable = await peer.prepare(program, join(folder, `${name}.${peer.name}`));
    ready.push({ peer, runnable, cold: [], warm: [] });
  }
  for (let round = 0; round < Number(values.rounds); round += 1) {
    for (const entry of ready) entry.cold.push(runOnce(measure, entry.runnable, 1));
    for (const entry of ready) entry.warm.push(runOnce(measure, entry.runnable, iterations));
  }
  const results = ready.flatMap(({ cold, warm }) => [...cold, ...warm].map(({ result }) => result));
  if (new Set(results).size !== 1) {
    throw new Error(`${name}: the peers disagree: ${[...new Set(results)].join(" | ")}`);
  }
  return {
    program: name,
    summaries: Object.fromEntries(
      ready.map(({ peer, runnable, cold, warm }) => [
        peer.name,
        summarise(cold, warm, runnable.binarySize),
      ]),
    ),
  };
}

/** `// @iterations N` in the program: as many as take every peer past its warming up. */
function iterationsOf(program: string): number {
  return Number(/^\/\/ @iterations (\d+)$/m.exec(readFileSync(program, "utf8"))?.[1] ?? "10");
}
