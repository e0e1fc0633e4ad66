// `npm run lint`: every check that needs no program to run. All of them run, whatever the first
// ones find; the exit code says whether any found something.

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const repository = dirname(dirname(fileURLToPath(import.meta.url)));
const tool = (path) => [process.execPath, join(repository, "node_modules", path)];
const folders = ["compiler/src", "stdlib", "test", "bench", "tools"].filter((folder) =>
  existsSync(join(repository, folder)),
);

const checks = [
  ["format and style", [join(repository, "node_modules/.bin/biome"), "ci", "--colors=off"]],
  ["types", [...tool("typescript/bin/tsc"), "-p", "tsconfig.json"]],
  ["types of stdlib", [...tool("typescript/bin/tsc"), "-p", "stdlib/tsconfig.json", "--noEmit"]],
  [
    "direction of imports",
    [...tool("dependency-cruiser/bin/dependency-cruise.mjs"), "--output-type=err", ...folders],
  ],
  ["dead code", [...tool("knip/bin/knip.js"), "--no-progress"]],
];

let failed = 0;
for (const [name, [command, ...args]] of checks) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: repository,
    encoding: "utf8",
  });
  const isFine = status === 0;
  if (!isFine) {
    failed += 1;
    process.stdout.write(`${stdout}${stderr}`);
  }
  process.stdout.write(`${isFine ? "ok    " : "FAILED"} ${name}\n`);
}
process.exit(failed === 0 ? 0 : 1);
