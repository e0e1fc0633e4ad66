/** Programs that allocate for a long time stay as small as what they keep alive. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { folderWith, runCommand, tsuk } from "../support/cli.ts";

const source = fileURLToPath(new URL("fixtures/soak.ts", import.meta.url));
const ROUNDS = 140_000_000;

test("20 GB allocated with 10 MB alive stay under 64 MB", { timeout: 900_000 }, async () => {
  const cwd = folderWith({ "soak.ts": readFileSync(source, "utf8") });
  expect((await tsuk(["compile", "soak.ts"], { cwd })).status).toBe(0);
  const measured = `"$0" ${ROUNDS} & pid=$!; most=0
    while kill -0 $pid 2>/dev/null; do
      rss=$(awk '/VmHWM/ { print $2 }' /proc/$pid/status 2>/dev/null)
      if [ -n "$rss" ]; then most=$rss; fi
      sleep 0.2
    done; wait $pid && echo "peak $most"`;
  const run = await runCommand("/bin/sh", ["-c", measured, join(cwd, "soak")], {
    env: { TSUK_GC: "stats" },
  });
  expect(run.status).toBe(0);
  expect(run.stdout).toContain(`${ROUNDS} true`);
  const allocated = Number(/([\d.]+) MB allocated/.exec(run.stderr)?.[1]);
  expect(allocated).toBeGreaterThan(20_000);
  const peak = Number(/peak (\d+)/.exec(run.stdout)?.[1]);
  expect(peak).toBeGreaterThan(8_000);
  expect(peak).toBeLessThan(64 * 1024);
});
