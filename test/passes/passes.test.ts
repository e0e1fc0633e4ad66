/**
 * One pass each on IR text: `cases/NAME.ir` is what the pass gets, `cases/NAME.out.ir` what it gives.
 * The verifier runs on both. `-u` writes the results anew; read them before they are committed.
 */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { parseModule } from "../../compiler/src/ir/parse.ts";
import { printModule } from "../../compiler/src/ir/print.ts";
import { verifyModule } from "../../compiler/src/ir/verify.ts";
import { PASSES } from "../../compiler/src/passes/index.ts";

const folder = fileURLToPath(new URL("cases/", import.meta.url));
const cases = readdirSync(folder).filter((name) => /^[\w-]+\.ir$/.test(name));

test.each(cases)("%s", async (file) => {
  const name = file.replace(/\.ir$/, "");
  const pass = PASSES.find((candidate) => candidate.name === name);
  if (pass === undefined) throw new Error(`there is no pass '${name}'`);
  const module = parseModule(readFileSync(`${folder}${file}`, "utf8"));
  verifyModule(module);
  pass.run(module, { externals: new Set([module.entry]), checks: new Set() });
  verifyModule(module);
  await expect(printModule(module)).toMatchFileSnapshot(`${folder}${name}.out.ir`);
});
