/**
 * The modules of Node that a program can import, with and without `node:` before their name, and the
 * library's sources behind them. A module's source is also its declaration: what it does not export
 * the checker does not find, and subset/node-modules.ts reports by name.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";

/** All of them, whether the library has them or not. */
const MODULES: ReadonlySet<string> = new Set([
  "assert",
  "assert/strict",
  "async_hooks",
  "buffer",
  "child_process",
  "cluster",
  "console",
  "constants",
  "crypto",
  "dgram",
  "diagnostics_channel",
  "dns",
  "dns/promises",
  "domain",
  "events",
  "fs",
  "fs/promises",
  "http",
  "http2",
  "https",
  "inspector",
  "inspector/promises",
  "module",
  "net",
  "os",
  "path",
  "path/posix",
  "path/win32",
  "perf_hooks",
  "process",
  "punycode",
  "querystring",
  "readline",
  "readline/promises",
  "repl",
  "stream",
  "stream/consumers",
  "stream/promises",
  "stream/web",
  "string_decoder",
  "sys",
  "timers",
  "timers/promises",
  "tls",
  "trace_events",
  "tty",
  "url",
  "util",
  "util/types",
  "v8",
  "vm",
  "wasi",
  "worker_threads",
  "zlib",
]);

/** Those that are a package's without the prefix. */
const PREFIXED: ReadonlySet<string> = new Set(["sea", "test", "test/reporters"]);

const PREFIX = "node:";

/** The name without prefix of the module of Node that a specifier stands for. */
export function nodeModuleName(specifier: string): string | undefined {
  const hasPrefix = specifier.startsWith(PREFIX);
  const name = hasPrefix ? specifier.slice(PREFIX.length) : specifier;
  return MODULES.has(name) || (hasPrefix && PREFIXED.has(name)) ? name : undefined;
}

/** Where the checker finds the modules that the library has. */
export function nodeModulePaths(stdlib: string): Record<string, string[]> {
  const paths: Record<string, string[]> = {};
  for (const name of [...MODULES, ...PREFIXED]) {
    const source = join(stdlib, "node", `${name}.ts`);
    if (!existsSync(source)) continue;
    paths[PREFIX + name] = [source];
    if (MODULES.has(name)) paths[name] = [source];
  }
  return paths;
}
