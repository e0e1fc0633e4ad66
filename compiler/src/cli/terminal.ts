/**
 * What the commands write, and whether it may be in colour.
 */

import { writeSync } from "node:fs";
import { diagnosticsToJson } from "../diagnostics/json.ts";
import { renderDiagnostics } from "../diagnostics/render.ts";
import type { Outcome } from "../driver.ts";

const STANDARD_OUTPUT = 1;
const STANDARD_ERROR = 2;

/** NO_COLOR wins over FORCE_COLOR, and both over what the stream is. */
export function wantsColor(environment: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
  if (environment["NO_COLOR"]) return false;
  const forced = environment["FORCE_COLOR"];
  if (forced !== undefined) return forced !== "0" && forced !== "false";
  return isTerminal && environment["TERM"] !== "dumb";
}

export function errorColor(): boolean {
  return wantsColor(process.env, process.stderr.isTTY ?? false);
}

/** Writes all of `text` before it returns, so that an exit right after loses nothing. */
export function writeOut(text: string): void {
  writeAll(STANDARD_OUTPUT, text);
}

export function writeError(text: string): void {
  writeAll(STANDARD_ERROR, text);
}

function writeAll(descriptor: number, text: string): void {
  const bytes = Buffer.from(text, "utf8");
  let done = 0;
  while (done < bytes.length) {
    try {
      done += writeSync(descriptor, bytes, done);
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : "";
      // A full pipe that does not block: the reader needs a moment.
      if (code === "EAGAIN") {
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
        continue;
      }
      // The reader has gone (`tsuk … | head`), or there is nowhere to write: nobody to tell.
      return;
    }
  }
}

/** Shows an outcome's diagnostics to a person, with a closing line that counts them. */
export function showDiagnostics(outcome: Outcome): void {
  const { diagnostics } = outcome;
  if (diagnostics.length === 0) return;
  const text = renderDiagnostics(diagnostics, {
    color: errorColor(),
    workingDirectory: process.cwd(),
    readSource: outcome.readSource,
  });
  const count = diagnostics.length === 1 ? "1 error" : `${diagnostics.length} errors`;
  writeError(`${text}\n${count}\n`);
}

/** Shows an outcome to a program: one JSON document on standard output. */
export function showJson(outcome: Outcome, more: Readonly<Record<string, unknown>>): void {
  const diagnostics = diagnosticsToJson(outcome.diagnostics, outcome.readSource);
  const document = { version: 1, ok: diagnostics.length === 0, ...more, diagnostics };
  writeOut(`${JSON.stringify(document)}\n`);
}

export function showStats(outcome: Outcome): void {
  const width = Math.max(0, ...outcome.stats.map(({ name }) => name.length));
  const values = Math.max(0, ...outcome.stats.map(({ value }) => value.length));
  for (const { name, value } of outcome.stats) {
    writeError(`${name.padEnd(width)}  ${value.padStart(values)}\n`);
  }
}
