/**
 * The runtime's bigints against Node's, on random operands: the same program here and compiled, with
 * the sanitizers and optimised. `TSUK_BIGINT_SEEDS=100 npm test -- test/run/bigint` takes more of them.
 */
import { execFileSync } from "node:child_process";
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { buildProgram } from "../../compiler/src/driver.ts";
import type { OptimizationLevel } from "../../compiler/src/driver-types.ts";
import { folderWith } from "../support/cli.ts";
import { report } from "./bigint-operations.ts";

const SEEDS = Number(process.env["TSUK_BIGINT_SEEDS"] ?? "4");
const PAIRS = 60;

const PROGRAM = `import { report } from "./bigint-operations.ts";
for (let seed = 1; seed <= ${SEEDS}; seed++) {
  for (const line of report(seed, ${PAIRS})) console.log(line);
}
`;

async function compiled(optimization: OptimizationLevel, sanitize: string[]): Promise<string> {
  const folder = folderWith({ "main.ts": PROGRAM });
  const operations = fileURLToPath(new URL("bigint-operations.ts", import.meta.url));
  copyFileSync(operations, join(folder, "bigint-operations.ts"));
  const { executable, diagnostics } = await buildProgram({
    entry: join(folder, "main.ts"),
    target: "x86_64-linux",
    optimization,
    debug: false,
    static: false,
    sanitize,
    verifyIr: true,
    onStage: () => undefined,
  });
  expect(diagnostics).toEqual([]);
  if (executable === undefined) throw new Error("no executable");
  return executable;
}

test.each([
  { name: "with sanitizers", optimization: "1" as const, sanitize: ["address", "undefined"] },
  { name: "optimised", optimization: "2" as const, sanitize: [] },
])("operators agree with Node, $name", async ({ optimization, sanitize }) => {
  const executable = await compiled(optimization, sanitize);
  const options = { encoding: "utf8", maxBuffer: 1 << 30 } as const;
  const env = { ...process.env, ASAN_OPTIONS: "detect_leaks=0" };
  const got = execFileSync(executable, { ...options, env })
    .trimEnd()
    .split("\n");
  const wanted = Array.from({ length: SEEDS }, (_, i) => report(i + 1, PAIRS)).flat();
  const at = wanted.findIndex((line, index) => line !== got[index]);
  expect(got[at]).toBe(wanted[at]);
  expect(got.length).toBe(wanted.length);
});
