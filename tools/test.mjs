// `npm test`: runs the everyday tests with vitest; `npm test -- --all` adds the system tests.
// Other arguments go to vitest (a file name, -t NAME). Whatever happens, the last line of the
// output is `N passed, M failed`, alone on its line, and the exit code says the same.

import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const repository = dirname(dirname(fileURLToPath(import.meta.url)));
const given = process.argv.slice(2);
const everything = given.includes("--all");
const scratch = mkdtempSync(join(tmpdir(), "tsuk-test-"));
const countsFile = join(scratch, "counts.json");

const run = spawnSync(
  process.execPath,
  [
    join(repository, "node_modules/vitest/vitest.mjs"),
    "run",
    "--passWithNoTests",
    "--reporter=default",
    `--reporter=${join(repository, "tools/count-reporter.mjs")}`,
    ...given.filter((argument) => argument !== "--all"),
  ],
  {
    cwd: repository,
    stdio: "inherit",
    env: {
      ...process.env,
      TSUK_TEST_COUNTS: countsFile,
      ...(everything ? { TSUK_TEST_ALL: "1" } : {}),
    },
  },
);

let passed = 0;
let failed = 0;
try {
  ({ passed, failed } = JSON.parse(readFileSync(countsFile, "utf8")));
} catch {
  // vitest ended before it could report: that is a failure of its own, counted below.
}
rmSync(scratch, { recursive: true, force: true });
if (run.status !== 0 && failed === 0) failed = 1;
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 ? 0 : 1);
