/**
 * Runs once before every test run: gives the tests a private cache of compiled objects when the
 * caller did not choose one, so that a run never depends on what an earlier one left behind in the
 * user's own cache, yet the runtime is compiled only once for all test files. Also brings the built
 * command up to date, which the tests would otherwise do several at a time.
 */

import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export function setup(): void {
  const repository = fileURLToPath(new URL("../..", import.meta.url));
  const cache = process.env["TSUK_CACHE"] ?? join(repository, "node_modules/.cache/tsuk-test");
  mkdirSync(cache, { recursive: true });
  process.env["TSUK_CACHE"] = cache;
  execFileSync(process.execPath, [join(repository, "compiler/bin/tsuk.mjs"), "--version"]);
}
