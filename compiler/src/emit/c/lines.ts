/**
 * The statements of a C function as a tree, before they are text: braces nest
 * lists of lines. Printing places each variable's declaration at its first
 * assignment where the scopes allow, else before the statement that holds it.
 */
import type { Position, Value } from "../../ir/ir.ts";

export interface Statement {
  kind: "statement";
  text: string;
  position: Position | undefined;
  reads: readonly Value[];
  /** The variable that the text assigns first of all: `name = ...`. */
  defines: Value | undefined;
  /** Something may be on the stack above this line, so its number must be exact. */
  calls: boolean;
}

export interface Compound {
  kind: "compound";
  /** `if (...)`, `while (...)`, `for (;;)`. */
  head: string;
  /** The negation of an if's condition. */
  negated?: string | undefined;
  position: Position | undefined;
  reads: readonly Value[];
  body: Line[];
  otherwise: Line[] | undefined;
}

export interface Label {
  kind: "label";
  name: string;
}

export type Line = Statement | Compound | Label;

/** Does control never reach what follows this line? */
export function isJump(line: Line | undefined): boolean {
  return line?.kind === "statement" && /^(?:return|goto|break|continue)\b/.test(line.text);
}

interface Occurrence {
  /** Line lists from the outermost to the one that holds the line, with the index in each. */
  path: { list: Line[]; index: number }[];
  statement: Statement | undefined;
}

export interface Placement {
  /** Statements that declare the variable they define. */
  at: Set<Statement>;
  /** Declarations without a value, before a line. */
  before: Map<Line, Value[]>;
  /** At the head of the function. */
  top: Value[];
}

/**
 * Decides where each variable is declared. `atTop` puts all that are used in
 * more than one place at the head: for functions whose jumps go back in ways
 * that loops do not express.
 */
export function placeDeclarations(
  lines: Line[],
  parameters: ReadonlySet<Value>,
  atTop: boolean,
): Placement {
  const occurrences = new Map<Value, Occurrence[]>();
  collect(lines, [], occurrences, parameters);
  const placement: Placement = { at: new Set(), before: new Map(), top: [] };
  for (const [value, all] of occurrences) {
    const first = all[0];
    if (first === undefined) continue;
    const depth = commonDepth(all);
    const defines = first.statement?.defines === value;
    if ((atTop && all.some((o) => o.path.length !== 1)) || depth < 0) {
      placement.top.push(value);
    } else if (defines && first.path.length - 1 === depth) {
      placement.at.add(first.statement as Statement);
    } else if (containsDefinitionFirst(first, value)) {
      const place = first.path[depth];
      const line = place?.list[place.index];
      if (line === undefined) placement.top.push(value);
      else placement.before.set(line, [...(placement.before.get(line) ?? []), value]);
    } else {
      placement.top.push(value);
    }
  }
  return placement;
}

function containsDefinitionFirst(first: Occurrence, value: Value): boolean {
  return first.statement?.defines === value && !first.statement.reads.includes(value);
}

function collect(
  list: Line[],
  path: Occurrence["path"],
  out: Map<Value, Occurrence[]>,
  parameters: ReadonlySet<Value>,
): void {
  list.forEach((line, index) => {
    if (line.kind === "label") return;
    const here = [...path, { list, index }];
    const note = (value: Value, statement: Statement | undefined) => {
      if (parameters.has(value)) return;
      const known = out.get(value);
      if (known === undefined) out.set(value, [{ path: here, statement }]);
      else known.push({ path: here, statement });
    };
    if (line.kind === "statement") {
      for (const value of line.reads) note(value, undefined);
      if (line.defines !== undefined) note(line.defines, line);
    } else {
      for (const value of line.reads) note(value, undefined);
      collect(line.body, here, out, parameters);
      if (line.otherwise !== undefined) collect(line.otherwise, here, out, parameters);
    }
  });
}

/** How many lists, less one, all occurrences have in common. */
function commonDepth(all: Occurrence[]): number {
  const first = all[0];
  if (first === undefined) return -1;
  let depth = first.path.length - 1;
  for (const { path } of all) {
    depth = Math.min(depth, path.length - 1);
    while (depth >= 0 && path[depth]?.list !== first.path[depth]?.list) depth--;
  }
  return depth;
}

export interface VariableNames {
  name(value: Value): string;
  declaration(value: Value): string;
}

export interface Printer {
  text(line: string): void;
  /** Marks what follows as coming from there; `exact` when the number must be right. */
  position(position: Position, exact: boolean): void;
}

export function printLines(
  lines: readonly Line[],
  placement: Placement,
  names: VariableNames,
  printer: Printer,
  indent: string,
): void {
  for (const line of lines) {
    for (const value of placement.before.get(line) ?? []) {
      printer.text(`${indent}${names.declaration(value)};`);
    }
    if (line.kind === "label") {
      printer.text(`${indent.slice(1)}${line.name}:;`);
    } else if (line.kind === "statement") {
      if (line.position !== undefined) printer.position(line.position, line.calls);
      const value = line.defines;
      if (value !== undefined && placement.at.has(line)) {
        printer.text(
          `${indent}${names.declaration(value)}${line.text.slice(names.name(value).length)}`,
        );
      } else {
        printer.text(indent + line.text);
      }
    } else {
      printCompound(line, placement, names, printer, indent, "");
    }
  }
}

function printCompound(
  line: Compound,
  placement: Placement,
  names: VariableNames,
  printer: Printer,
  indent: string,
  lead: string,
): void {
  if (line.position !== undefined && lead === "") printer.position(line.position, false);
  printer.text(`${indent}${lead}${line.head} {`);
  printLines(line.body, placement, names, printer, `${indent}  `);
  const otherwise = line.otherwise;
  const only = otherwise?.length === 1 ? otherwise[0] : undefined;
  if (otherwise === undefined) {
    printer.text(`${indent}}`);
  } else if (
    only?.kind === "compound" &&
    only.head.startsWith("if ") &&
    !placement.before.has(only)
  ) {
    printCompound(only, placement, names, printer, indent, "} else ");
  } else {
    printer.text(`${indent}} else {`);
    printLines(otherwise, placement, names, printer, `${indent}  `);
    printer.text(`${indent}}`);
  }
}
