/**
 * One IR function as a C function: its prototype, its prologue, and its lines
 * as text with #line directives.
 */
import { withInternalContext } from "../../diagnostics/internal-error.ts";
import type { IrFunction, Position, Value } from "../../ir/ir.ts";
import { packPlace } from "../../places.ts";
import { type Body, nameOf, newBody, writeBody } from "./body.ts";
import { type Context, placeOf } from "./context.ts";
import { quote } from "./expressions.ts";
import { type Line, type Printer, placeDeclarations, printLines } from "./lines.ts";
import { functionName } from "./names.ts";
import { declare, zeroOf } from "./values.ts";

/** A function's C, and how many lines it has. */
export interface FunctionText {
  name: string;
  text: string;
  size: number;
}

/** The prototype, without a semicolon; names only where the body needs them. */
export function prototype(
  context: Context,
  fn: IrFunction,
  name: (value: Value) => string | undefined,
): string {
  const params: string[] = [];
  const add = (value: Value) => {
    params.push(declare(value.rep, name(value) ?? "", context.pointees.get(value)).trim());
  };
  if (fn.hasSelf) params.push("struct tsk_function *self");
  if (fn.thisRep !== undefined) {
    if (fn.thisValue !== undefined) add(fn.thisValue);
    else params.push(declare(fn.thisRep, "this_value"));
  }
  for (const param of fn.params) add(param);
  const list = params.length === 0 ? "void" : params.join(", ");
  return `${declare(fn.result, functionName(fn.name))}(${list})`;
}

/** Text with #line directives; keeps track of the line that the C compiler believes in. */
class SourcePrinter implements Printer {
  readonly out: string[] = [];
  readonly context: Context;
  file: string | undefined;
  line = -1;
  /** The line that the last directive or statement named. */
  named = -1;

  constructor(context: Context) {
    this.context = context;
  }

  text(line: string): void {
    this.out.push(line);
    this.line++;
  }

  position(position: Position, exact: boolean): void {
    if (!this.context.options.sourceLines) return;
    const place = placeOf(this.context, position);
    if (place === undefined) return;
    const packed = this.context.options.packedPlaces === true;
    const line = packed ? packPlace(place) : place.line;
    const sameFile = place.path === this.file;
    if (sameFile && line === this.line) {
      this.named = line;
      return;
    }
    // A statement that cannot be on a stack trace may be a line or two off.
    if (sameFile && !exact && (packed || line === this.named)) return;
    this.out.push(`#line ${line} ${quote(place.path)}`);
    this.file = place.path;
    this.line = line;
    this.named = line;
  }
}

/** Decides on a function's variables, and how its parameters are declared everywhere. */
export function prepareFunction(context: Context, fn: IrFunction): Body {
  return withInternalContext({ function: fn.name }, () => {
    const body = newBody(context, fn);
    if (fn.hasSelf) body.nameSet.take("self");
    if (fn.thisValue !== undefined) {
      body.names.set(fn.thisValue, body.nameSet.take("this_value"));
    }
    const params = fn.thisValue === undefined ? fn.params : [fn.thisValue, ...fn.params];
    if (context.functionObjects.has(fn.name)) {
      // The entry of a function value is called through a type that knows no structs.
      const { pointee } = body.variables;
      const isParam = (variable: Value) => params.includes(variable);
      body.variables.pointee = (variable) => (isParam(variable) ? undefined : pointee(variable));
      return body;
    }
    for (const param of params) {
      const pointee = body.variables.pointee(param);
      if (pointee !== undefined) context.pointees.set(param, pointee);
    }
    return body;
  });
}

export function writeFunction(context: Context, body: Body): FunctionText {
  const { fn } = body;
  return withInternalContext({ function: fn.name }, () => {
    const parameters = new Set(fn.params);
    if (fn.thisValue !== undefined) parameters.add(fn.thisValue);
    const signature = prototype(context, fn, (value) => nameOf(body, value));
    const lines = withoutLastReturn(body, writeBody(body));
    const printer = new SourcePrinter(context);
    printer.position(fn.position, true);
    printer.text(`${linkage(context)}${signature} {`);
    writePrologue(context, body, printer);
    const placement = placeDeclarations(lines, parameters, body.irregular);
    for (const value of placement.top) {
      const zero = zeroOf(value.rep).text;
      const pointee = body.variables.pointee(value);
      printer.text(`  ${declare(value.rep, nameOf(body, value), pointee)} = ${zero};`);
    }
    const variables = {
      name: (value: Value) => nameOf(body, value),
      declaration: (value: Value) =>
        declare(value.rep, nameOf(body, value), body.variables.pointee(value)),
    };
    printLines(lines, placement, variables, printer, "  ");
    printer.text("}");
    return { name: fn.name, text: printer.out.join("\n"), size: printer.out.length };
  });
}

/** Functions of a program in one unit are nobody else's. */
export function linkage(context: Context): string {
  return context.options.units <= 1 ? "static " : "";
}

function writePrologue(context: Context, body: Body, printer: Printer): void {
  const { fn } = body;
  fn.locals.forEach((local, index) => {
    const name = body.localNames[index] ?? "";
    printer.text(`  ${declare(local.rep, name)} = ${zeroOf(local.rep).text};`);
  });
  if (!context.recursive.has(fn.name)) return;
  const zero = zeroOf(fn.result).text;
  printer.text("  if (tsk_stack_low()) {");
  printer.text("    tsk_throw_stack_overflow();");
  printer.text(`    return${zero === "" ? "" : ` ${zero}`};`);
  printer.text("  }");
}

function withoutLastReturn(body: Body, lines: Line[]): Line[] {
  const last = lines.at(-1);
  if (body.fn.result !== "void" || last?.kind !== "statement" || last.text !== "return;") {
    return lines;
  }
  return lines.slice(0, -1);
}
