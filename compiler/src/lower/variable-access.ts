/** Declaring, reading and writing variables, wherever they live. */
import ts from "typescript";
import type { Value } from "../ir/ir.ts";
import type { Representation } from "../ir/representation.ts";
import {
  emit,
  type FunctionContext,
  type GlobalVariable,
  type Lowering,
  type VariableLocation,
} from "./context.ts";
import { convert } from "./convert.ts";
import { isModuleLevel, withUndefined } from "./functions.ts";
import { isPassiveModule, reachInitializer } from "./modules.ts";
import { readVariable, writeVariable } from "./ssa.ts";
import { heldRepresentation } from "./unset-variables.ts";
import { factsOf, type Variable } from "./variables.ts";

/** Gives a variable its place when control reaches its declaration; `value` initialises it. */
export function declareVariable(
  ctx: FunctionContext,
  symbol: ts.Symbol,
  type: ts.Type,
  value: Value | undefined,
  rep: Representation = heldRepresentation(ctx.lowering, symbol, type),
): void {
  const declaration = symbol.valueDeclaration;
  if (declaration !== undefined && isModuleLevel(declaration)) {
    const global = globalOf(ctx.lowering, symbol, type, rep);
    if (value !== undefined) {
      emit(ctx, "global.set", [convert(ctx, value, global.rep)], { index: global.index });
    }
    return;
  }
  const existing = ctx.variables.get(symbol);
  if (existing !== undefined && existing.kind === "cell" && existing.checked) {
    if (value !== undefined) writeLocation(ctx, existing, symbol, value);
    return;
  }
  const location = placeOf(ctx, symbol, type, rep);
  ctx.variables.set(symbol, location);
  initialize(ctx, symbol, location, value);
}

/** A variable that the block's hoisted functions capture: its cell exists from the block's start. */
export function declareEarly(ctx: FunctionContext, symbol: ts.Symbol, type: ts.Type): void {
  const location: VariableLocation = {
    kind: "cell",
    rep: "value",
    type,
    name: symbol.name,
    checked: true,
  };
  ctx.variables.set(symbol, location);
  writeVariable(ctx.ssa, ctx.block, symbol, emit(ctx, "cell.new", [emit(ctx, "const.hole", [])]));
}

function placeOf(
  ctx: FunctionContext,
  symbol: ts.Symbol,
  type: ts.Type,
  rep: Representation,
): VariableLocation {
  const facts = factsOf(ctx.lowering, symbol);
  const name = symbol.name;
  if (facts.captured && (facts.reassigned || facts.capturedEarly)) {
    return { kind: "cell", rep, type, name, checked: false };
  }
  if (facts.changesInTry) {
    const index = ctx.fn.locals.length;
    ctx.fn.locals.push({ name, rep });
    return { kind: "local", index, rep, type };
  }
  return { kind: "ssa", rep, type, name };
}

function initialize(
  ctx: FunctionContext,
  symbol: ts.Symbol,
  location: VariableLocation,
  value: Value | undefined,
): void {
  const initial = value === undefined ? zero(ctx, location.rep) : convert(ctx, value, location.rep);
  if (location.kind === "cell") {
    const cell = emit(ctx, "cell.new", [initial], {}, symbol.name);
    writeVariable(ctx.ssa, ctx.block, symbol, cell);
  } else {
    writeLocation(ctx, location, symbol, initial);
  }
}

/** What a variable without an initialiser holds: undefined where it can. */
function zero(ctx: FunctionContext, rep: Representation): Value {
  if (rep === "value") return emit(ctx, "const.undefined", []);
  return emit(ctx, "const.zero", [], { rep });
}

/** A fresh cell for the next iteration of a loop, with the current value. */
export function renewCell(ctx: FunctionContext, symbol: ts.Symbol): void {
  const location = ctx.variables.get(symbol);
  if (location?.kind !== "cell") return;
  const value = readLocation(ctx, location, symbol);
  writeVariable(ctx.ssa, ctx.block, symbol, emit(ctx, "cell.new", [value], {}, symbol.name));
}

export function locationOf(ctx: FunctionContext, symbol: ts.Symbol): VariableLocation | undefined {
  return ctx.variables.get(symbol);
}

/** The value in a location; with `raw`, of a cell the cell itself. */
export function readLocation(
  ctx: FunctionContext,
  location: VariableLocation,
  variable: Variable | object,
  raw = false,
): Value {
  const { rep } = location;
  switch (location.kind) {
    case "local":
      return emit(ctx, "local.get", [], { index: location.index, rep });
    case "ssa": {
      const value = readVariable(ctx.ssa, ctx.block, variable, rep, location.name);
      return value ?? zero(ctx, rep);
    }
    case "cell": {
      const cell =
        readVariable(ctx.ssa, ctx.block, variable, "ref", location.name) ?? zero(ctx, "ref");
      return raw ? cell : readCell(ctx, cell, location, variable);
    }
    case "capture": {
      const slot: Representation = location.cell ? "ref" : rep;
      const value = emit(
        ctx,
        "capture.get",
        [],
        { index: location.index, rep: slot },
        location.name,
      );
      return raw || !location.cell ? value : readCell(ctx, value, location, variable);
    }
  }
}

function readCell(
  ctx: FunctionContext,
  cell: Value,
  location: { rep: Representation; name: string; checked: boolean; type: ts.Type },
  variable: Variable | object,
): Value {
  const imm = { rep: location.rep, text: location.name };
  if (!location.checked) return emit(ctx, "cell.get", [cell], imm);
  const value = emit(ctx, "cell.get.checked", [cell], imm);
  const symbol = variable as ts.Symbol;
  return convert(ctx, value, heldRepresentation(ctx.lowering, symbol, location.type));
}

export function writeLocation(
  ctx: FunctionContext,
  location: VariableLocation,
  variable: Variable | object,
  value: Value,
): void {
  const converted = convert(ctx, value, location.rep);
  switch (location.kind) {
    case "local":
      emit(ctx, "local.set", [converted], { index: location.index });
      return;
    case "ssa":
      // The variable's name is what a reader of the C looks for.
      converted.name ??= location.name;
      writeVariable(ctx.ssa, ctx.block, variable, converted);
      return;
    case "cell":
    case "capture":
      emit(ctx, "cell.set", [readLocation(ctx, location, variable, true), converted]);
  }
}

/** The global that holds a module-level variable. */
export function globalOf(
  lowering: Lowering,
  symbol: ts.Symbol,
  type: ts.Type,
  rep: Representation = heldRepresentation(lowering, symbol, type),
): GlobalVariable {
  let global = lowering.globals.get(symbol);
  if (global === undefined) {
    const declaration = symbol.valueDeclaration;
    const isActive = declaration === undefined || !isPassiveModule(lowering, declaration);
    // A `var` is undefined before its declaration, where it is held as what can be.
    const isVar = (symbol.flags & ts.SymbolFlags.FunctionScopedVariable) !== 0;
    const checked = isActive && !(isVar && withUndefined(rep) === rep);
    global = { index: lowering.module.globals.length, rep, type };
    lowering.module.globals.push({ name: symbol.name, rep, checked });
    lowering.globals.set(symbol, global);
    if (declaration !== undefined) reachInitializer(lowering, declaration);
  }
  return global;
}
