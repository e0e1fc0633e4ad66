/**
 * What a person reads about a wrong program. Each case in cases/ is a source file, or a folder with
 * a main.ts, that marks its errors on the lines they are reported for:
 *
 *     const n: number = "one"; //~ error TS2322
 *
 * and has the whole rendered text beside it in NAME.txt (`npm test -- test/ui -u` writes it).
 */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../compiler/src/diagnostics/diagnostic.ts";
import { renderDiagnostics } from "../../compiler/src/diagnostics/render.ts";
import { positionAt, splitLines } from "../../compiler/src/diagnostics/source-text.ts";
import { checkProgram } from "../../compiler/src/driver.ts";

const repository = fileURLToPath(new URL("../..", import.meta.url));
const cases = fileURLToPath(new URL("./cases", import.meta.url));

interface Case {
  readonly name: string;
  readonly entry: string;
  readonly files: readonly string[];
}

function findCases(): Case[] {
  return readdirSync(cases, { withFileTypes: true }).flatMap((item): Case[] => {
    const path = join(cases, item.name);
    if (item.isDirectory()) {
      const files = readdirSync(path)
        .filter((name) => name.endsWith(".ts"))
        .map((name) => join(path, name));
      return [{ name: item.name, entry: join(path, "main.ts"), files }];
    }
    if (!item.name.endsWith(".ts")) return [];
    return [{ name: item.name.slice(0, -3), entry: path, files: [path] }];
  });
}

/** `file:line severity code` for each mark. */
function marks(file: string): string[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .flatMap((line, index) =>
      [
        ...line.matchAll(
          /\/\/~ (error|unsupported) (T[SK]\d+)((?: (?:error|unsupported) T[SK]\d+)*)/g,
        ),
      ]
        .flatMap(([, severity, code, more = ""]) => [
          `${severity} ${code}`,
          ...(more.match(/\w+ T[SK]\d+/g) ?? []),
        ])
        .map((mark) => `${file}:${index + 1} ${mark}`),
    );
}

function place({ span, severity, code }: Diagnostic, read: (file: string) => string): string {
  const position = span ? positionAt(splitLines(read(span.file)), span.start).line + 1 : 0;
  return `${span?.file}:${position} ${severity} ${code}`;
}

describe("messages", () => {
  test.each(findCases())("$name", async ({ name, entry, files }) => {
    const outcome = await checkProgram({
      entry,
      target: "x86_64-linux",
      optimization: "0",
      debug: false,
      static: false,
      sanitize: [],
      verifyIr: true,
      onStage: () => undefined,
    });
    const { diagnostics } = outcome;
    const read = (file: string): string => outcome.readSource(file) ?? "";
    const reported = diagnostics.map((diagnostic) => place(diagnostic, read)).sort();
    expect(reported).toEqual(files.flatMap(marks).sort());
    const text = renderDiagnostics(diagnostics, {
      color: false,
      workingDirectory: cases,
      readSource: read,
    }).replaceAll(repository, "");
    await expect(text).toMatchFileSnapshot(join(cases, `${name}.txt`));
  });
});
