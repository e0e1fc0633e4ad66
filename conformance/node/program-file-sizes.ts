// A program of several modules: options, files, paths, assertions.
import { parseArgs, styleText, inspect } from "node:util";
import * as fs from "node:fs";
import * as path from "node:path";
import os from "node:os";
import type { Stats } from "node:fs";
import assert from "node:assert/strict";

interface Entry {
  file: string;
  size: number;
  stats: Stats;
}
function* walk(dir: string): Generator<Entry> {
  for (const entry of fs.readdirSync(dir, { withFileTypes: true })) {
    const full = path.join(dir, entry.name);
    if (entry.isDirectory()) yield* walk(full);
    else {
      const stats = fs.statSync(full);
      yield { file: full, size: stats.size, stats };
    }
  }
}
const { values, positionals } = parseArgs({
  options: {
    all: { type: "boolean", short: "a", default: false },
    ext: { type: "string", multiple: true },
  },
  allowPositionals: true,
});
const root = fs.mkdtempSync(path.join(os.tmpdir(), "cli-"));
try {
  fs.mkdirSync(path.join(root, "src", "lib"), { recursive: true });
  for (const [name, text] of Object.entries({
    "src/a.ts": "export {}",
    "src/lib/b.ts": "1;2",
    "c.md": "# hi",
  }))
    fs.writeFileSync(path.join(root, name), text);
  const byExt = new Map<string, number>();
  for (const { file, size } of walk(root)) {
    const ext = path.extname(file);
    byExt.set(ext, (byExt.get(ext) ?? 0) + size);
  }
  console.log(byExt, values.all, values.ext ?? [], positionals.length);
  assert.deepEqual([...byExt.keys()].sort(), [".md", ".ts"]);
  assert(byExt.size === 2);
  console.log(styleText("bold", "ok"), inspect(byExt, { compact: false }));
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException;
  console.error(code, message);
  process.exitCode = 1;
} finally {
  fs.rmSync(root, { recursive: true, force: true });
}
