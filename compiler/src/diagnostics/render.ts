/**
 * Diagnostics as text for people, in the manner of rustc: heading, place, the source line with
 * the span marked, notes and help. Pure: takes diagnostics and a way to get source texts, returns
 * a string.
 *
 *     error[TK2003]: a property cannot be added to an object after it is made
 *       --> src/app.ts:14:3
 *        |
 *     14 |   point.z = 3
 *        |   ^^^^^^^ 'z' is not declared in 'Point'
 *        |
 *        = help: declare it as optional: `z?: number`
 */

import { isAbsolute, relative, sep } from "node:path";
import { Chalk, type ChalkInstance } from "chalk";
import type { Diagnostic, Severity, SourceSpan } from "./diagnostic.ts";
import {
  displayWidth,
  lineText,
  positionAt,
  printable,
  type SourceLines,
  splitLines,
} from "./source-text.ts";

export interface RenderOptions {
  readonly color: boolean;
  /** File names are shown relative to this folder when they lie in it. */
  readonly workingDirectory: string;
  /** The text of a file that a span names, if it can be had. */
  readonly readSource: (file: string) => string | undefined;
}

/** A line longer than this is cut around the marked part. */
const LONGEST_LINE = 140;
/** How much is left to see on either side of the mark in a line that is cut. */
const CONTEXT_IN_CUT_LINE = 40;
/** A span over more lines than this shows its first and last lines only. */
const LONGEST_SPAN = 6;
const LINES_SHOWN_OF_LONG_SPAN = 3;

const HEADINGS: Readonly<Record<Severity, string>> = {
  error: "error",
  unsupported: "unsupported",
  internal: "internal error",
};

interface Renderer {
  readonly options: RenderOptions;
  readonly chalk: ChalkInstance;
  readonly sources: Map<string, SourceLines | undefined>;
}

export function renderDiagnostics(
  diagnostics: readonly Diagnostic[],
  options: RenderOptions,
): string {
  const chalk = new Chalk({ level: options.color ? 1 : 0 });
  const renderer: Renderer = { options, chalk, sources: new Map() };
  return diagnostics.map((diagnostic) => renderOne(renderer, diagnostic)).join("\n");
}

/** `file` as it is shown: relative to the working directory when it lies inside. */
export function displayPath(file: string, workingDirectory: string): string {
  const path = relative(workingDirectory, file);
  const inside = path !== "" && path !== ".." && !path.startsWith(`..${sep}`) && !isAbsolute(path);
  return inside ? path : file;
}

function renderOne(renderer: Renderer, diagnostic: Diagnostic): string {
  const { chalk } = renderer;
  const paint = paintOf(chalk, diagnostic.severity);
  const heading = `${HEADINGS[diagnostic.severity]}[${diagnostic.code}]`;
  const lines = [`${paint(heading)}${chalk.bold(`: ${printableLines(diagnostic.message)}`)}`];
  const gutter = gutterWidth(renderer, diagnostic);
  if (diagnostic.span) {
    lines.push(...snippet(renderer, diagnostic.span, diagnostic.label, paint, gutter));
  }
  const remarks = [
    ...diagnostic.notes.map((text) => ["note", text] as const),
    ...diagnostic.help.map((text) => ["help", text] as const),
  ];
  if (remarks.length > 0 && diagnostic.span) lines.push(bar(chalk, gutter));
  for (const [kind, text] of remarks) lines.push(...remark(chalk, gutter, kind, text));
  for (const { span, label } of diagnostic.related) {
    lines.push(`${chalk.bold.cyan("note")}${chalk.bold(`: ${printableLines(label)}`)}`);
    lines.push(...snippet(renderer, span, undefined, chalk.bold.cyan, gutter));
  }
  return `${lines.map((line) => line.trimEnd()).join("\n")}\n`;
}

function paintOf(chalk: ChalkInstance, severity: Severity): ChalkInstance {
  if (severity === "unsupported") return chalk.bold.yellow;
  if (severity === "internal") return chalk.bold.magenta;
  return chalk.bold.red;
}

function printableLines(text: string): string {
  return text.split("\n").map(printable).join("\n");
}

function bar(chalk: ChalkInstance, gutter: number): string {
  return `${" ".repeat(gutter)} ${chalk.blue("|")}`;
}

function remark(chalk: ChalkInstance, gutter: number, kind: string, text: string): string[] {
  const [first = "", ...rest] = text.split("\n").map(printable);
  const indent = " ".repeat(gutter + 1);
  const hang = " ".repeat(`= ${kind}: `.length);
  return [
    `${indent}${chalk.blue("=")} ${chalk.bold(`${kind}:`)} ${first}`,
    ...rest.map((line) => `${indent}${hang}${line}`),
  ];
}

function sourceOf(renderer: Renderer, file: string): SourceLines | undefined {
  if (!renderer.sources.has(file)) {
    const text = renderer.options.readSource(file);
    renderer.sources.set(file, text === undefined ? undefined : splitLines(text));
  }
  return renderer.sources.get(file);
}

/** Room for the largest line number that any snippet of the diagnostic shows. */
function gutterWidth(renderer: Renderer, diagnostic: Diagnostic): number {
  const spans = diagnostic.related.map(({ span }) => span);
  if (diagnostic.span) spans.push(diagnostic.span);
  const last = spans.map((span) => {
    const source = sourceOf(renderer, span.file);
    return source ? positionAt(source, span.end).line + 1 : 1;
  });
  return String(Math.max(1, ...last)).length;
}

function snippet(
  renderer: Renderer,
  span: SourceSpan,
  label: string | undefined,
  paint: ChalkInstance,
  gutter: number,
): string[] {
  const { chalk } = renderer;
  const source = sourceOf(renderer, span.file);
  const file = printable(displayPath(span.file, renderer.options.workingDirectory));
  const arrow = `${" ".repeat(gutter)}${chalk.blue("-->")} `;
  if (!source) {
    return label === undefined
      ? [`${arrow}${file}`]
      : [`${arrow}${file}`, ...remark(chalk, gutter, "note", label)];
  }
  const start = positionAt(source, span.start);
  const end = positionAt(source, Math.max(span.start, span.end));
  // A span that ends just behind a line's terminator ends, for the eye, on the line before.
  const lastLine = end.column === 0 && end.line > start.line ? end.line - 1 : end.line;
  const place = `${arrow}${file}:${start.line + 1}:${start.column + 1}`;
  const body =
    lastLine === start.line
      ? markedLine(renderer, source, start, end.line > start.line ? undefined : end.column, {
          label,
          paint,
          gutter,
        })
      : markedLines(renderer, source, start.line, start.column, lastLine, end, {
          label,
          paint,
          gutter,
        });
  return [place, bar(chalk, gutter), ...body];
}

interface MarkStyle {
  readonly label: string | undefined;
  readonly paint: ChalkInstance;
  readonly gutter: number;
}

function numbered(renderer: Renderer, gutter: number, line: number, text: string): string {
  const { chalk } = renderer;
  return `${chalk.blue(String(line + 1).padStart(gutter))} ${chalk.blue("|")} ${text}`;
}

function labelLines(style: MarkStyle, before: string, indent: string): string[] {
  const [first = "", ...rest] = (style.label ?? "").split("\n").map(printable);
  return [
    `${before}${style.paint(first === "" ? "" : ` ${first}`)}`,
    ...rest.map((line) => `${indent}${style.paint(line)}`),
  ];
}

/** A span within one line: the line, and carets below it. `endColumn` undefined: to the end. */
function markedLine(
  renderer: Renderer,
  source: SourceLines,
  start: { readonly line: number; readonly column: number },
  endColumn: number | undefined,
  style: MarkStyle,
): string[] {
  const full = lineText(source, start.line);
  const from = Math.min(start.column, full.length);
  const to = Math.max(from, Math.min(endColumn ?? full.length, full.length));
  const cut = cutLine(full, from, to);
  const before = displayWidth(cut.text.slice(0, cut.from));
  const width = Math.max(1, displayWidth(cut.text.slice(cut.from, cut.to)));
  const indent = bar(renderer.chalk, style.gutter);
  const lead = `${indent} ${" ".repeat(before)}`;
  return [
    numbered(renderer, style.gutter, start.line, printable(cut.text)),
    ...labelLines(
      style,
      `${lead}${style.paint("^".repeat(width))}`,
      `${lead}${" ".repeat(width + 1)}`,
    ),
  ];
}

/** A span over several lines: a line along its left side, from its start to its end. */
function markedLines(
  renderer: Renderer,
  source: SourceLines,
  firstLine: number,
  firstColumn: number,
  lastLine: number,
  end: { readonly line: number; readonly column: number },
  style: MarkStyle,
): string[] {
  const { chalk } = renderer;
  const { paint, gutter } = style;
  const indent = bar(chalk, gutter);
  const first = cutLine(lineText(source, firstLine), firstColumn, firstColumn);
  const beforeStart = displayWidth(first.text.slice(0, first.from));
  const lines = [
    numbered(renderer, gutter, firstLine, `  ${printable(first.text)}`),
    `${indent}  ${paint(`${"_".repeat(beforeStart + 1)}^`)}`,
  ];
  const count = lastLine - firstLine + 1;
  for (let line = firstLine + 1; line <= lastLine; line += 1) {
    const hidden =
      count > LONGEST_SPAN && line >= firstLine + LINES_SHOWN_OF_LONG_SPAN && line < lastLine - 1;
    if (hidden) {
      if (line === firstLine + LINES_SHOWN_OF_LONG_SPAN) {
        lines.push(`${chalk.blue("...".padEnd(gutter + 2))} ${paint("|")}`);
      }
      continue;
    }
    const text = cutLine(lineText(source, line), 0, 0).text;
    lines.push(numbered(renderer, gutter, line, `${paint("|")} ${printable(text)}`));
  }
  const last = lineText(source, lastLine);
  const lastColumn = end.line === lastLine ? end.column : last.length;
  const room = LONGEST_LINE - 1;
  const beforeEnd = Math.min(displayWidth(last.slice(0, Math.max(0, lastColumn - 1))), room);
  const tail = `${indent} ${paint(`|${"_".repeat(beforeEnd + 1)}^`)}`;
  return [...lines, ...labelLines(style, tail, `${indent} ${" ".repeat(beforeEnd + 4)}`)];
}

interface CutLine {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Keeps the marked part of a long line and some text on either side. */
function cutLine(line: string, from: number, to: number): CutLine {
  if (line.length <= LONGEST_LINE) return { text: line, from, to };
  const begin = from <= LONGEST_LINE - CONTEXT_IN_CUT_LINE ? 0 : from - CONTEXT_IN_CUT_LINE;
  const shownTo = Math.min(to, Math.max(begin + LONGEST_LINE - CONTEXT_IN_CUT_LINE, from + 1));
  const finish = Math.min(line.length, Math.max(begin + LONGEST_LINE, shownTo));
  const [left, right] = [begin > 0 ? "…" : "", finish < line.length ? "…" : ""];
  // Never cut a surrogate pair in two.
  const safeBegin = isLowSurrogate(line, begin) ? begin - 1 : begin;
  const safeFinish = isLowSurrogate(line, finish) ? finish - 1 : finish;
  const shift = left.length - safeBegin;
  return {
    text: `${left}${line.slice(safeBegin, safeFinish)}${right}`,
    from: from + shift,
    to: Math.min(shownTo, safeFinish) + shift,
  };
}

function isLowSurrogate(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit >= 0xdc00 && unit <= 0xdfff;
}
