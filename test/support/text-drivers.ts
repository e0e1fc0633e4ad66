/**
 * Compiles the drivers of runtime-c/test that the tests of strings and numbers
 * compare with Node: the runtime's own sources, under a sanitizer with the heap
 * replaced by malloc so that each string's bounds are known exactly, and
 * optimised with the real collector.
 */
import { execFile, spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const runtime = fileURLToPath(new URL("../../runtime-c/", import.meta.url));

export interface CompilerChoice {
  compiler: string;
  flags: string[];
}
/** The first finds faults, the second optimises as the product does. */
const candidates: CompilerChoice[] = [
  { compiler: "clang-19", flags: ["-O1", "-g", "-fsanitize=address,undefined"] },
  { compiler: "gcc", flags: ["-O2", "-DTSK_TEST_COLLECTOR"] },
];
const installed: CompilerChoice[] = candidates.filter(
  ({ compiler }) => spawnSync(compiler, ["--version"]).status === 0,
);

export const hasCollector = ({ flags }: CompilerChoice): boolean =>
  flags.includes("-DTSK_TEST_COLLECTOR");

/** Of src/string, what the driver of numbers links: the rest would only cost time. */
const stringsOfNumbers = ["allocate.c", "flatten.c", "slice.c", "utf8.c"];

export interface Driver extends CompilerChoice {
  path: string;
  /** Rejects with the compiler's text. */
  built: Promise<void>;
}

/** Starts to compile runtime-c/test/NAME.c by each installed compiler. */
export function buildDrivers(name: "number_driver" | "string_driver", folder: string): Driver[] {
  return installed.map((choice) => {
    const path = join(folder, `${name}-${choice.compiler}`);
    return { ...choice, path, built: compile(name, choice, path) };
  });
}

async function compile(name: string, choice: CompilerChoice, output: string): Promise<void> {
  const isWanted = (folder: string, file: string): boolean =>
    file.endsWith(".c") &&
    (name === "string_driver" ||
      !["src/string", "src/array"].includes(folder) ||
      (folder === "src/string" && stringsOfNumbers.includes(file)));
  const folders = ["src/number", "src/string", "src/array"];
  if (hasCollector(choice)) folders.push("src/heap", "../platforms/posix");
  const sources = folders.flatMap((folder) =>
    readdirSync(join(runtime, folder))
      .filter((file) => isWanted(folder, file))
      .map((file) => join(runtime, folder, file)),
  );
  await promisify(execFile)(choice.compiler, [
    ..."-std=c11 -fno-strict-aliasing -fwrapv -ffp-contract=off".split(" "),
    ..."-ffunction-sections -fdata-sections -Wl,--gc-sections".split(" "),
    ..."-Wall -Wextra -Wconversion -Werror".split(" "),
    ...choice.flags,
    `-I${join(runtime, "include")}`,
    `-I${join(runtime, "../platforms/include")}`,
    join(runtime, "test", `${name}.c`),
    join(runtime, "test/text_support.c"),
    ...sources,
    ...["-o", output],
  ]);
}

/** What the driver prints; throws when it fails or a sanitizer speaks. */
export function runDriver(
  driver: string,
  args: string[],
  input: Uint8Array,
  environment: Record<string, string> = {},
): Buffer {
  const { status, signal, stdout, stderr } = spawnSync(driver, args, {
    env: { ...process.env, ...environment },
    input,
    maxBuffer: 1 << 30,
  });
  if (status !== 0 || stderr.length > 0) {
    throw new Error(`${args.join(" ")}: ${signal ?? status}\n${String(stderr).slice(0, 4000)}`);
  }
  return stdout;
}

/** Numbers that are the same in every run: SplitMix64. */
export interface Random {
  bits(): bigint;
  /** 0 <= x < 1 */
  unit(): number;
  /** 0 <= n < limit */
  below(limit: number): number;
  pick<T>(items: readonly [T, ...T[]]): T;
}

export function newRandom(seed: bigint): Random {
  let state = seed;
  const word = 0xffffffffffffffffn;
  const bits = (): bigint => {
    state = (state + 0x9e3779b97f4a7c15n) & word;
    let z = state;
    z = ((z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n) & word;
    z = ((z ^ (z >> 27n)) * 0x94d049bb133111ebn) & word;
    return z ^ (z >> 31n);
  };
  const unit = (): number => Number(bits() >> 11n) / 2 ** 53;
  const below = (limit: number): number => Math.floor(unit() * limit);
  return { bits, unit, below, pick: (items) => items[below(items.length)] ?? items[0] };
}
