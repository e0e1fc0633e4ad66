// The table that `npm run bench` prints: a row a program, and geometric means below.
import { geometricMean, type Outcome, type Summary } from "./comparison.ts";
import type { Peer } from "./peers.ts";

const nameWidth = 28;

export function heading(chosen: readonly Peer[]): string {
  const others = chosen.filter(({ name }) => name !== "tsuk");
  return [
    "program".padEnd(nameWidth),
    "tsuk ms".padStart(10),
    "MB".padStart(7),
    ...others.map(({ name }) => `| ${name.padEnd(6)} time   cold memory`),
  ].join(" ");
}

export function row({ program, summaries }: Outcome, chosen: readonly Peer[]): string {
  const own = summaries["tsuk"];
  return [
    program.padEnd(nameWidth),
    (own?.steady ?? Number.NaN).toFixed(2).padStart(10),
    ((own?.memory ?? Number.NaN) / 1024).toFixed(1).padStart(7),
    ...others(chosen).map((name) => columns(ratios(summaries, name))),
  ].join(" ");
}

export function means(outcomes: readonly Outcome[], chosen: readonly Peer[]): string {
  return [
    "geometric mean".padEnd(nameWidth),
    "".padStart(18),
    ...others(chosen).map((name) => {
      const all = outcomes.map(({ summaries }) => ratios(summaries, name));
      return columns({
        steady: geometricMean(all.map(({ steady }) => steady)),
        cold: geometricMean(all.map(({ cold }) => cold)),
        memory: geometricMean(all.map(({ memory }) => memory)),
      });
    }),
  ].join(" ");
}

function others(chosen: readonly Peer[]): string[] {
  return chosen.map(({ name }) => name).filter((name) => name !== "tsuk");
}

interface Ratios {
  readonly steady: number;
  readonly cold: number;
  readonly memory: number;
}

function ratios(summaries: Readonly<Record<string, Summary>>, peer: string): Ratios {
  const own = summaries["tsuk"];
  const other = summaries[peer];
  const ratio = (part: "steady" | "cold" | "memory"): number =>
    (other?.[part] ?? Number.NaN) / (own?.[part] ?? Number.NaN);
  return { steady: ratio("steady"), cold: ratio("cold"), memory: ratio("memory") };
}

function columns({ steady, cold, memory }: Ratios): string {
  return `|        ${[steady, cold, memory].map((value) => value.toFixed(2).padStart(6)).join(" ")}`;
}
