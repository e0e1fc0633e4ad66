/**
 * What is known of the whole program while its C is written: tables made once
 * before any text, and the literals and helpers that the text turns out to use.
 */
import { InternalError } from "../../diagnostics/internal-error.ts";
import { positionAt, type SourceLines, splitLines } from "../../diagnostics/source-text.ts";
import type { Global, IrFunction, Position, Signature, Value } from "../../ir/ir.ts";
import { isPointer, type Representation } from "../../ir/representation.ts";
import {
  ARRAY_WORDS,
  type Dispatcher,
  type FunctionObject,
  optionalRank,
  type Program,
  type Shape,
} from "../../represent/program.ts";
import { type BigIntTable, newBigIntTable } from "./bigints.ts";
import { quote } from "./expressions.ts";
import { fieldName, type NameSet, newNameSet, sanitise } from "./names.ts";
import { newPatternTable, type PatternTable } from "./patterns.ts";
import { newStringTable, type StringTable } from "./strings.ts";

export interface EmitOptions {
  /** Map the C back to the TypeScript source with #line. */
  sourceLines: boolean;
  /** The numbers in #line hold line and column, for stack traces (places.ts); not for readers. */
  packedPlaces?: boolean | undefined;
  /** The standard library's folder: errors show its files from there, wherever it is installed. */
  stdlib?: string | undefined;
  /** At most this many units of functions. */
  units: number;
  /** Assert what the compiler believes to have proven. */
  checked: boolean;
}

export interface ShapeInfo {
  shape: Shape;
  /** Enumerator of the shape's index. */
  constant: string;
  struct: string;
  /** The C field of each slot, by index. */
  fields: string[];
  reps: Representation[];
}

/** A machine signature that is called through function values. */
export interface SignatureEntry {
  id: number;
  signature: Signature;
  /** Suffix of the call helper and entry type: call_f64_f64__bool. */
  name: string;
}

export interface GlobalInfo {
  global: Global;
  name: string;
}

export interface Context {
  program: Program;
  options: EmitOptions;
  strings: StringTable;
  patterns: PatternTable;
  bigints: BigIntTable;
  shapes: Map<number, ShapeInfo>;
  functionObjects: Map<string, FunctionObject>;
  globals: GlobalInfo[];
  /** C names of the program's symbols, by key; those of one Symbol.for are one. */
  symbols: Map<string, string>;
  dispatchers: Map<string, Dispatcher>;
  /** Functions that may be active twice at once, so that the stack must be checked. */
  recursive: Set<string>;
  /** Signature ids by key; every typed entry has one, so that unequal means unequal. */
  signatures: Map<string, SignatureEntry>;
  /** Signatures that need a call helper. */
  called: Set<SignatureEntry>;
  lines: (SourceLines | undefined)[];
  /** The structs that functions' pointer parameters are declared to point to. */
  pointees: Map<Value, string>;
}

export function newContext(
  program: Program,
  options: EmitOptions,
  recursive: Set<string>,
): Context {
  const names = newNameSet();
  const context: Context = {
    program,
    options,
    strings: newStringTable(),
    patterns: newPatternTable(),
    bigints: newBigIntTable(),
    shapes: new Map(),
    functionObjects: new Map(program.functionObjects.map((object) => [object.callee, object])),
    globals: program.module.globals.map((global) => ({
      global,
      name: names.take(`g_${sanitise(global.name)}`),
    })),
    symbols: new Map(),
    dispatchers: new Map(program.dispatchers.map((dispatcher) => [dispatcher.name, dispatcher])),
    recursive,
    signatures: new Map(),
    called: new Set(),
    lines: [],
    pointees: new Map(),
  };
  nameSymbols(context, names);
  const structs = newNameSet();
  for (const shape of program.shapes) {
    context.shapes.set(shape.id, shapeInfo(shape, structs.take(sanitise(shape.name))));
  }
  addMemberFunctions(context);
  for (const { signature } of context.functionObjects.values()) {
    if (signature !== undefined) signatureEntry(context, signature);
  }
  return context;
}

function nameSymbols(context: Context, names: NameSet): void {
  const registered = new Map<string, string>();
  for (const [key, symbol] of context.program.symbols) {
    const text = symbol.description ?? "";
    const known = symbol.registered ? registered.get(text) : undefined;
    const name = known ?? names.take(`g_symbol_${sanitise(text).slice(0, 40)}`);
    if (symbol.registered) registered.set(text, name);
    context.symbols.set(key, name);
  }
}

function shapeInfo(shape: Shape, name: string): ShapeInfo {
  const fields: string[] = [];
  const reps: Representation[] = [];
  const names = newNameSet();
  const bySlot = new Map(shape.slots.map((slot) => [slot.index, slot]));
  for (let index = 0; index < shape.slotCount; index++) {
    const slot = bySlot.get(index);
    if (index === 0 && shape.asClass !== undefined) fields.push(names.take("code"));
    else fields.push(names.take(slot === undefined ? `slot_${index}` : fieldName(slot.key)));
    const isPlain =
      index === shape.orderSlot || (shape.elements !== undefined && index < ARRAY_WORDS);
    reps.push(slot?.rep ?? (isPlain ? "f64" : "value"));
  }
  return { shape, constant: `SHAPE_${name}`, struct: `shape_${name}`, fields, reps };
}

/** Methods and accessors on prototypes are found dynamically as function objects. */
function addMemberFunctions(context: Context): void {
  for (const shape of context.program.shapes) {
    for (const { method, getter, setter } of shape.members) {
      for (const callee of [method, getter, setter]) {
        if (callee === undefined || context.functionObjects.has(callee)) continue;
        const natural = naturalSignature(functionOf(context, callee));
        const signature = callee === method ? natural : undefined;
        context.functionObjects.set(callee, { callee, signature });
      }
    }
  }
}

/** The signature that passes a function's parameters as it has them. */
export function naturalSignature(fn: IrFunction): Signature {
  return { params: fn.params.map((param) => param.rep), result: fn.result, rest: fn.rest };
}

export function functionOf(context: Context, name: string): IrFunction {
  const fn = context.program.module.functions.get(name);
  if (fn === undefined) throw new InternalError(`no function named ${name}`);
  return fn;
}

/** Registers that a function's code object is needed; gives the function's name. */
export function codeOf(context: Context, name: string): string {
  if (!context.functionObjects.has(name)) {
    const signature = naturalSignature(functionOf(context, name));
    context.functionObjects.set(name, { callee: name, signature });
    signatureEntry(context, signature);
  }
  return name;
}

export function shapeOf(context: Context, id: number | undefined): ShapeInfo {
  const info = id === undefined ? undefined : context.shapes.get(id);
  if (info === undefined) throw new InternalError(`no shape numbered ${id}`);
  return info;
}

/** The place of an optional property among those of a shape that keeps their order, from 1. */
export function optionalIndex(
  context: Context,
  id: number | undefined,
  index: number | undefined,
): number | undefined {
  if (id === undefined) return undefined;
  const { shape } = shapeOf(context, id);
  if (shape.orderSlot === undefined) return undefined;
  const slot = shape.slots.find((s) => s.index === index);
  return slot?.optional === true ? optionalRank(shape, slot) : undefined;
}

export function signatureEntry(context: Context, signature: Signature): SignatureEntry {
  const letters = (rep: Representation) => rep.replace("?undefined", "u").replace("?null", "n");
  const params = signature.params.map(letters).join("_") || "none";
  const name = `${params}${signature.rest ? "_rest" : ""}__${letters(signature.result)}`;
  let entry = context.signatures.get(name);
  if (entry === undefined) {
    entry = { id: context.signatures.size + 1, signature, name };
    context.signatures.set(name, entry);
  }
  return entry;
}

/** Line from 1 and column from 1 of a position, and its file's path. */
export function placeOf(
  context: Context,
  position: Position,
): { path: string; line: number; column: number } | undefined {
  const file = context.program.module.files[position.file];
  if (file === undefined) return undefined;
  let lines = context.lines[position.file];
  if (lines === undefined) {
    lines = splitLines(file.text);
    context.lines[position.file] = lines;
  }
  const place = positionAt(lines, position.offset);
  return { path: file.path, line: place.line + 1, column: place.column + 1 };
}

function shownPath({ options }: Context, path: string): string {
  const { stdlib } = options;
  if (stdlib === undefined || !path.startsWith(`${stdlib}/`)) return path;
  return `tsuk:${path.slice(stdlib.length + 1)}`;
}

/** The text that a failed check shows for where it stands, as a C string literal. */
export function whereText(context: Context, text: string | undefined, position: Position): string {
  const place = placeOf(context, position);
  const at =
    place === undefined ? "" : `${shownPath(context, place.path)}:${place.line}:${place.column}`;
  if (text === undefined || text === "") return at === "" ? "NULL" : quote(at);
  return quote(at === "" ? `'${text}'` : `'${text}' (${at})`);
}

/** Whether reading this global must check that it has been initialised. */
export function isCheckedGlobal(info: GlobalInfo): boolean {
  return info.global.checked;
}

export function globalOf(context: Context, index: number | undefined): GlobalInfo {
  const info = context.globals[index ?? -1];
  if (info === undefined) throw new InternalError(`no global numbered ${index}`);
  return info;
}

/** Globals of these representations keep heap objects alive. */
export function isRoot(rep: Representation): boolean {
  return rep === "value" || isPointer(rep);
}
