#!/usr/bin/env node
// The tsuk command. In an installed package it starts dist/main.js at once. In a clone it first
// rebuilds dist/ when a source file is newer than it, so that what runs is what is written.

import { existsSync, readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const home = dirname(dirname(fileURLToPath(import.meta.url)));
const entry = join(home, "dist", "main.js");
const source = join(home, "src");

function newestChange(folder) {
  let newest = 0;
  for (const item of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!item.isFile() || !item.name.endsWith(".ts")) continue;
    const path = join(item.parentPath ?? item.path, item.name);
    newest = Math.max(newest, statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  }
  return newest;
}

if (existsSync(source)) {
  const built = statSync(entry, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (newestChange(source) > built) {
    try {
      await (await import("../build.mjs")).buildCompiler();
    } catch (error) {
      process.stderr.write(`tsuk: the compiler's own source does not build\n${error.message}\n`);
      process.exit(70);
    }
  }
}

await import("../dist/main.js");
