/**
 * node/test/tap.ts — the results of tests in the form that Node writes to what is no terminal: the
 * Test Anything Protocol, version 13. Lines are written when the event loop turns, as there.
 */
import { getProperty, hasProperty, hostWrite, ownKeys } from "tsuk:intrinsics";
import { inspect } from "../../ecma/inspect.ts";
import { setImmediate } from "../../web/timers.ts";
import { CODE_FAILURE, HOOK_FAILURE, type TestFailure } from "./failure.ts";

/** What a test says of itself when it is over. */
export interface Report {
  readonly nesting: number;
  readonly number: number;
  readonly name: string;
  readonly passed: boolean;
  readonly isSuite: boolean;
  readonly milliseconds: number;
  readonly location: string;
  /** " # SKIP reason", " # TODO reason" or nothing. */
  readonly directive: string;
  readonly error: TestFailure | undefined;
}

const STEP = "    ";

let waiting = "";
let hasBegun = false;

function put(text: string): void {
  if (waiting === "") setImmediate(flush).unref();
  if (!hasBegun) waiting += "TAP version 13\n";
  hasBegun = true;
  waiting += text;
}

/** Writes what waits for the event loop. */
export function flush(): void {
  const text = waiting;
  waiting = "";
  hostWrite(1, text);
}

export function putStart(nesting: number, name: string): void {
  put(`${STEP.repeat(nesting)}# Subtest: ${escaped(name)}\n`);
}

export function putPlan(nesting: number, count: number): void {
  put(`${STEP.repeat(nesting)}1..${count}\n`);
}

export function putDiagnostic(nesting: number, message: string): void {
  put(`${STEP.repeat(nesting)}# ${escaped(message)}\n`);
}

export function putResult(report: Report): void {
  const indent = STEP.repeat(report.nesting);
  const status = report.passed ? "ok" : "not ok";
  let text = `${indent}${status} ${report.number} ${escaped(`- ${report.name}`)}${report.directive}\n`;
  text += `${indent}  ---\n${indent}  duration_ms: ${report.milliseconds}\n`;
  if (report.isSuite) text += `${indent}  type: 'suite'\n`;
  if (!report.passed) {
    if (report.location !== "") text += yaml(indent, "location", report.location, []);
    if (report.error !== undefined) text += failureYaml(indent, report.error);
  }
  put(`${text}${indent}  ...\n`);
}

export function directive(kind: string, reason: string | undefined): string {
  return reason === undefined || reason === "" ? ` # ${kind}` : ` # ${kind} ${escaped(reason)}`;
}

function escaped(text: string): string {
  return text
    .replaceAll("\b", "\\b")
    .replaceAll("\f", "\\f")
    .replaceAll("\t", "\\t")
    .replaceAll("\n", "\\n")
    .replaceAll("\r", "\\r")
    .replaceAll("\v", "\\v")
    .replaceAll("\\", "\\\\")
    .replaceAll("#", "\\#");
}

/** A failure, of which what the test's own code threw is shown rather than what the runner made of it. */
function failureYaml(indent: string, failure: TestFailure): string {
  const { origin: cause, failureType } = failure;
  const isOwn = failureType === CODE_FAILURE || failureType === HOOK_FAILURE;
  const shown = isOwn && typeof cause === "object" && cause !== null ? cause : undefined;
  const part = (key: string): unknown => {
    if (shown === undefined || !hasProperty(shown, key)) return undefined;
    return getProperty(shown, key);
  };
  let text = yaml(indent, "failureType", failureType, []);
  text += yaml(indent, "error", part("message") ?? failure.message, []);
  text += yaml(indent, "code", part("code") ?? "ERR_TEST_FAILURE", []);
  const name = part("name");
  if (name !== undefined && name !== "Error") text += yaml(indent, "name", name, []);
  if (shown !== undefined && hasProperty(shown, "expected") && hasProperty(shown, "actual")) {
    text += yaml(indent, "expected", getProperty(shown, "expected"), []);
    text += yaml(indent, "actual", getProperty(shown, "actual"), []);
    const operator = part("operator");
    if (operator) text += yaml(indent, "operator", operator, []);
  }
  const stack = part("stack");
  if (typeof stack === "string") text += framesYaml(indent, stack);
  return text;
}

function framesYaml(indent: string, stack: string): string {
  let text = "";
  for (const line of stack.split("\n")) {
    if (line.startsWith("    at ")) text += `${indent}    ${line.slice(7)}\n`;
  }
  return text === "" ? "" : `${indent}  stack: |-\n${text}`;
}

/** `seen` are the objects around the value. */
function yaml(indent: string, name: string, value: unknown, seen: unknown[]): string {
  const prefix = `${indent}  ${name}:`;
  if (value === undefined) return "";
  if (value === null) return `${prefix} ~\n`;
  if (typeof value === "string" && value.includes("\n")) {
    let text = `${prefix} |-\n`;
    for (const line of value.split("\n")) text += `${indent}    ${line}\n`;
    return text;
  }
  if (typeof value !== "object") return `${prefix} ${inspect(value)}\n`;
  let text = value instanceof Date ? `${prefix} ${value.toISOString()}\n` : `${prefix}\n`;
  const around = [...seen, value];
  for (const key of ownKeys(value, true)) {
    const part = getProperty(value, key);
    if (around.includes(part)) text += `${indent}    ${key}: <Circular>\n`;
    else text += yaml(`${indent}  `, key, part, around);
  }
  return text;
}
