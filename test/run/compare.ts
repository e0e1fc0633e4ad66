// Compares what a native program did with what Node did (or with the case's own expectation) and says
// in a line or two where they part.
import type { Case } from "./cases.ts";
import type { Execution } from "./execute.ts";

/** Gives the first difference, or undefined when the program behaved as it should. */
export function compareExecutions(
  testCase: Case,
  reference: Execution,
  native: Execution,
): string | undefined {
  const expected = testCase.expected ?? reference;
  if (native.stopped !== undefined)
    return `program stopped: ${native.stopped}${stderrTail(native)}`;
  const [wantedOutput, output] = [compared(testCase, expected), compared(testCase, native)];
  if (output !== wantedOutput) {
    return firstDifferingLine(wantedOutput, output) + stderrTail(native);
  }
  if (native.exitCode !== expected.exitCode) {
    return `exit code: expected ${expected.exitCode}, got ${native.exitCode}${stderrTail(native)}`;
  }
  if (testCase.stderr === "exact") {
    const [wanted, got] = [withoutProcess(reference.stderr), withoutProcess(native.stderr)];
    if (wanted !== got) return `stderr: ${firstDifferingLine(wanted, got)}`;
  }
  if (testCase.stderr === "first-error-line") {
    const wanted = firstErrorLine(reference.stderr);
    const got = firstErrorLine(native.stderr);
    if (wanted !== got)
      return `stderr: expected ${JSON.stringify(wanted)}, got ${JSON.stringify(got)}`;
  }
  return undefined;
}

/** The lines of output that no pattern of the case leaves out. */
function compared({ ignored }: Case, { stdout }: { readonly stdout: string }): string {
  if (ignored.length === 0) return stdout;
  const isIgnored = (line: string): boolean => ignored.some((pattern) => pattern.test(line));
  return stdout
    .split("\n")
    .filter((line) => !isIgnored(line))
    .join("\n");
}

/** Warnings name the process, which is another one each time. */
function withoutProcess(text: string): string {
  return text.replace(/^\(node:\d+\)/gm, "(node)");
}

function firstErrorLine(text: string): string {
  return text.split("\n").find((line) => /^(Uncaught\b|[\w$]*Error\b)/.test(line)) ?? "";
}

function firstDifferingLine(expected: string, got: string): string {
  const wantedLines = expected.split("\n");
  const gotLines = got.split("\n");
  const count = Math.max(wantedLines.length, gotLines.length);
  for (let i = 0; i < count; i++) {
    if (wantedLines[i] !== gotLines[i]) {
      return `line ${i + 1}: expected ${show(wantedLines[i])}, got ${show(gotLines[i])}`;
    }
  }
  return "the same lines, different bytes";
}

function show(line: string | undefined): string {
  if (line === undefined) return "end of output";
  const quoted = JSON.stringify(line);
  return quoted.length > 160 ? `${quoted.slice(0, 160)}…` : quoted;
}

function stderrTail(execution: Execution): string {
  const lines = execution.stderr.split("\n").filter((line) => line.trim() !== "");
  const told = lines.find((line) => /Error|ERROR|error|panic|assert/.test(line)) ?? lines[0];
  return told === undefined ? "" : ` [stderr: ${told.slice(0, 200)}]`;
}
