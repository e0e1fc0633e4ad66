// Before `npm pack`: copies what compiled programs are made of into lib/, beside dist/. In a clone
// these folders lie next to compiler/, and src/link/installation.ts finds them in either place.

import { cpSync, rmSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { buildCompiler } from "./build.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const repository = dirname(here);
const library = join(here, "lib");
const PARTS = ["stdlib", "runtime-c", "platforms", "docs/errors"];
const LEFT_OUT = new Set(["test", "node_modules", "tsconfig.json"]);

await buildCompiler(0);
rmSync(library, { recursive: true, force: true });
for (const part of PARTS) {
  const from = join(repository, part);
  cpSync(from, join(library, part), {
    recursive: true,
    filter: (path) =>
      !relative(from, path)
        .split(sep)
        .some((name) => LEFT_OUT.has(name)),
  });
}
for (const file of ["README.md", "LICENSE", "CHANGELOG.md"]) {
  cpSync(join(repository, file), join(here, file));
}
