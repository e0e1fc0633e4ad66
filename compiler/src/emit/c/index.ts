/**
 * The C back end: a program in machine operations to readable C11, as one
 * header and a few units that can be compiled in parallel.
 *
 * Nothing here depends on time, place or the order of a hash table: the same
 * program gives the same text.
 */
import type { Program } from "../../represent/program.ts";
import { classDeclarations, classDefinitions } from "./classes.ts";
import { callHelper, closureDeclarations, closureDefinitions } from "./closures.ts";
import { type Context, type EmitOptions, newContext } from "./context.ts";
import { dispatcherDefinition, dispatcherPrototype } from "./dispatch.ts";
import {
  type FunctionText,
  linkage,
  prepareFunction,
  prototype,
  writeFunction,
} from "./functions.ts";
import {
  globalDeclarations,
  globalDefinitions,
  mainDefinitions,
  symbolDefinitions,
} from "./main.ts";
import { recursiveFunctions } from "./recursion.ts";
import { shapeDeclarations, shapeDefinitions } from "./shapes.ts";

export type { EmitOptions } from "./context.ts";

export interface EmittedFile {
  /** A file name without folder. */
  name: string;
  text: string;
}

/** Instructions below which a unit of its own does not pay. */
const SMALL_UNIT = 4000;

/** Into how many units a program is best cut when `most` can be compiled at once. */
function suggestedUnits(program: Program, most: number): number {
  return Math.max(1, Math.min(most, Math.floor(programSize(program) / SMALL_UNIT) + 1));
}

/** C units that compile on their own, at most `options.units`. */
export function emitProgram(program: Program, options: EmitOptions): EmittedFile[] {
  const units = suggestedUnits(program, options.units);
  return selfContained(emitFiles(program, { ...options, units }));
}

/** The program's header first, then the units that include it. */
export function emitFiles(program: Program, options: EmitOptions): EmittedFile[] {
  const units = Math.max(1, options.units);
  const context = newContext(program, { ...options, units }, recursiveFunctions(program));
  const bodies = [...program.module.functions.values()].map((fn) => prepareFunction(context, fn));
  const functions = bodies.map((body) => writeFunction(context, body));
  const dispatchers = program.dispatchers.map((d) => dispatcherDefinition(context, d));
  const closures = closureDefinitions(context);
  const classes = classDefinitions(context);
  const shapes = shapeDefinitions(context);
  const symbols = symbolDefinitions(context);
  const main = mainDefinitions(context);
  const data = [
    ...context.strings.definitions(),
    "",
    ...context.patterns.definitions(),
    "",
    ...context.bigints.definitions(),
    ...globalDefinitions(context),
    "",
    ...symbols,
    ...closures,
    ...classes,
    ...shapes,
    ...dispatchers.flatMap((lines) => [linkage(context) + lines[0], ...lines.slice(1), ""]),
  ];
  const header = { name: "program.h", text: headerText(context) };
  const start = '#include "program.h"\n\n';
  if (units === 1) {
    const text = [...data, ...functions.flatMap((fn) => [fn.text, ""])].join("\n");
    const tail = resetLine(context, "program.c", start + text);
    return [header, { name: "program.c", text: `${start}${text}\n${tail}${main.join("\n")}\n` }];
  }
  const files: EmittedFile[] = [
    header,
    { name: "data.c", text: `${start}${[...data, ...main].join("\n")}\n` },
  ];
  distribute(functions, units).forEach((unit, index) => {
    const text = unit.map((fn) => `${fn.text}\n`).join("\n");
    files.push({ name: `unit_${index + 1}.c`, text: start + text });
  });
  return files;
}

/**
 * The units with the header's text in place of its inclusion: each compiles on
 * its own, from standard input or from the cache.
 */
export function selfContained(files: readonly EmittedFile[]): EmittedFile[] {
  const [header, ...units] = files;
  if (header === undefined) return [];
  const include = `#include "${header.name}"\n`;
  return units.map(({ name, text }) => ({
    name,
    text: text.replace(
      include,
      () => `#line 1 "${header.name}"\n${header.text}#line 2 "${name}"\n`,
    ),
  }));
}

/** In instructions, as a measure of how much C there will be. */
function programSize(program: Program): number {
  let size = 0;
  for (const fn of program.module.functions.values()) {
    for (const block of fn.blocks) size += block.instructions.length + 1;
  }
  return size;
}

/** What follows the functions does not come from the source. */
function resetLine(context: Context, name: string, before: string): string {
  if (!context.options.sourceLines) return "";
  return `#line ${before.split("\n").length + 2} "${name}"\n`;
}

/** Neighbours stay together: functions in order, cut into units of like size. */
function distribute(functions: FunctionText[], units: number): FunctionText[][] {
  const total = functions.reduce((sum, fn) => sum + fn.size, 0);
  const out: FunctionText[][] = [];
  let current: FunctionText[] = [];
  let done = 0;
  for (const fn of functions) {
    if (current.length > 0 && done >= (total * (out.length + 1)) / units) {
      out.push(current);
      current = [];
    }
    current.push(fn);
    done += fn.size;
  }
  if (current.length > 0) out.push(current);
  return out;
}

function headerText(context: Context): string {
  const { program } = context;
  const once = linkage(context);
  const functions = [...program.module.functions.values()];
  const sections: string[][] = [
    [
      "/* What the units of this program share. Written by tsuk. */",
      "#ifndef PROGRAM_H",
      "#define PROGRAM_H",
      "",
      '#include "tsuk/emit.h"',
    ],
    shapeDeclarations(context),
    context.strings.declarations(),
    context.bigints.declarations(),
    globalDeclarations(context),
    closureDeclarations(context),
    classDeclarations(context),
    functions.map((fn) => `${once}${prototype(context, fn, () => undefined)};`),
    program.dispatchers.map((d) => `${once}${dispatcherPrototype(d)};`),
    ...[...context.called].map(callHelper),
    ["#endif"],
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}
