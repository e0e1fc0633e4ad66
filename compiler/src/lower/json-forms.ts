/**
 * What a static type says about JSON: the forms that stdlib/ecma/json-types.ts
 * knows, numbered as its tables number them, and the layouts of the arrays and
 * objects that are made for it.
 */
import ts from "typescript";
import type { Representation } from "../ir/representation.ts";
import { classDeclarationOf } from "./classes.ts";
import { cacheOf, type Lowering } from "./context.ts";
import { type AllocationShape, addField, ELEMENTS, mayBeObject, newShape } from "./flow.ts";
import { symbolKey } from "./names.ts";
import { arrayShape } from "./properties.ts";
import { Refusal } from "./refusal.ts";
import {
  constituents,
  elementTypeOf,
  isArrayClass,
  isArrayType,
  representationOf,
} from "./types.ts";

export interface JsonProperty {
  key: string;
  type: number;
  optional: boolean;
}

export type JsonForm = { id: number } & (
  | { kind: "literal"; value: string | number | boolean }
  | { kind: "array"; representation: Representation; element: number }
  | {
      kind: "tuple";
      representation: Representation;
      required: number;
      members: number[];
      element: number | undefined;
    }
  | { kind: "object"; name: string; shape: AllocationShape; properties: JsonProperty[] }
  | { kind: "record"; name: string; properties: JsonProperty[]; element: number }
  | { kind: "union"; name: string; members: number[] }
);

export interface JsonForms {
  root: number;
  all: JsonForm[];
  /** Objects of these layouts are made, for places of these types. */
  shapes: { type: ts.Type; shape: AllocationShape }[];
}

/** Numbers of the simple types, and of the first that is not one (stdlib/ecma/json-types.ts). */
const ANY = 0;
const NUMBER = 1;
const STRING = 2;
const BOOLEAN = 3;
const NULL = 4;
const UNDEFINED = 5;
const FIRST_COMPOSITE = 6;

const SIMPLE: readonly [ts.TypeFlags, number][] = [
  [ts.TypeFlags.Any | ts.TypeFlags.Unknown, ANY],
  [ts.TypeFlags.Number, NUMBER],
  [ts.TypeFlags.String | ts.TypeFlags.TemplateLiteral | ts.TypeFlags.StringMapping, STRING],
  [ts.TypeFlags.Boolean, BOOLEAN],
  [ts.TypeFlags.Null, NULL],
  [ts.TypeFlags.Undefined | ts.TypeFlags.Void, UNDEFINED],
];

interface Builder {
  lowering: Lowering;
  node: ts.Node;
  forms: JsonForms;
  known: Map<ts.Type, number>;
}

export function jsonForms(lowering: Lowering, type: ts.Type, node: ts.Node): JsonForms {
  const cache = cacheOf<ts.Type, JsonForms>(lowering, "json forms");
  const known = cache.get(type);
  if (known !== undefined) return known;
  const forms: JsonForms = { root: ANY, all: [], shapes: [] };
  forms.root = formOf({ lowering, node, forms, known: new Map() }, type);
  cache.set(type, forms);
  return forms;
}

/** The number of a type's form. */
function formOf(builder: Builder, type: ts.Type): number {
  const { lowering, known } = builder;
  for (const [flags, number] of SIMPLE) if (type.flags & flags) return number;
  const before = known.get(type);
  if (before !== undefined) return before;
  if (type.isUnion()) return unionForm(builder, type);
  if (type.isIntersection()) {
    // A branded primitive is that primitive.
    const primitive = type.types.find((part) => !mayBeObject(part));
    if (primitive !== undefined) return formOf(builder, primitive);
  }
  const literal = literalValue(lowering, type);
  if (literal !== undefined) return add(builder, type, { kind: "literal", value: literal });
  if (lowering.checker.isTupleType(type)) return tupleForm(builder, type as ts.TupleTypeReference);
  if (isArrayType(lowering, type) && !isArrayClass(lowering, type)) return arrayForm(builder, type);
  if (type.flags & ts.TypeFlags.NonPrimitive) return openObjectForm(builder, type);
  if (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) {
    return objectForm(builder, type);
  }
  if (type.flags & ts.TypeFlags.Never) return add(builder, type, union("never", []));
  throw refused(builder, type);
}

type NewForm = JsonForm extends infer F ? (F extends JsonForm ? Omit<F, "id"> : never) : never;

function add(builder: Builder, type: ts.Type, form: NewForm): number {
  const id = FIRST_COMPOSITE + builder.forms.all.length;
  builder.forms.all.push({ ...form, id } as JsonForm);
  builder.known.set(type, id);
  return id;
}

function union(name: string, members: number[]): NewForm {
  return { kind: "union", name, members };
}

function refused({ lowering, node }: Builder, type: ts.Type): Refusal {
  const text = lowering.checker.typeToString(type);
  return new Refusal("TK2019", node, `JSON has no values of type '${text}'`, {
    help: "parse the data into an interface, and make the object of it",
  });
}

function literalValue(lowering: Lowering, type: ts.Type): string | number | boolean | undefined {
  if (type.isStringLiteral() || type.isNumberLiteral()) return type.value;
  if (type.flags & ts.TypeFlags.BooleanLiteral) {
    return lowering.checker.typeToString(type) === "true";
  }
  return undefined;
}

function nameOf(type: ts.Type): string {
  const symbol = (type.aliasSymbol ?? type.symbol) as ts.Symbol | undefined;
  return symbol === undefined || symbol.name.startsWith("__") ? "" : symbol.name;
}

function unionForm(builder: Builder, type: ts.UnionType): number {
  const members: number[] = [];
  const id = add(builder, type, union(type.aliasSymbol?.name ?? "", members));
  const booleans = type.types.filter((member) => member.flags & ts.TypeFlags.BooleanLiteral);
  for (const member of type.types) {
    // `boolean` is the union of its two values.
    const whole = booleans.length === 2 && booleans.includes(member);
    const number = whole ? BOOLEAN : formOf(builder, member);
    if (!members.includes(number)) members.push(number);
  }
  return id;
}

function arrayForm(builder: Builder, type: ts.Type): number {
  const { lowering, forms } = builder;
  const elementType = elementTypeOf(lowering, type);
  const form = {
    kind: "array" as const,
    representation: representationOf(lowering, elementType),
    element: ANY,
  };
  const id = add(builder, type, form);
  const added = forms.all[id - FIRST_COMPOSITE];
  forms.shapes.push({ type, shape: arrayShape(lowering, type) });
  const element = formOf(builder, elementType);
  if (added?.kind === "array") added.element = element;
  return id;
}

function tupleForm(builder: Builder, type: ts.TupleTypeReference): number {
  const { lowering, forms } = builder;
  const { elementFlags, minLength } = type.target;
  const members: number[] = [];
  const id = add(builder, type, {
    kind: "tuple",
    representation: representationOf(lowering, elementTypeOf(lowering, type)),
    required: minLength,
    members,
    element: undefined,
  });
  forms.shapes.push({ type, shape: arrayShape(lowering, type) });
  const added = forms.all[id - FIRST_COMPOSITE];
  lowering.checker.getTypeArguments(type).forEach((part, index) => {
    const flags = elementFlags[index] ?? ts.ElementFlags.Required;
    const number = formOf(builder, part);
    if (flags & ts.ElementFlags.Rest && index === elementFlags.length - 1) {
      if (added?.kind === "tuple") added.element = number;
    } else if (flags & (ts.ElementFlags.Required | ts.ElementFlags.Optional)) {
      members.push(number);
    } else {
      throw refused(builder, type);
    }
  });
  return id;
}

/** `object`: what is parsed stays as it is, but must be an object or an array. */
function openObjectForm(builder: Builder, type: ts.Type): number {
  const members: number[] = [];
  const id = add(builder, type, union("object", members));
  const { all } = builder.forms;
  all.push({
    id: FIRST_COMPOSITE + all.length,
    kind: "record",
    name: "",
    properties: [],
    element: ANY,
  });
  members.push(FIRST_COMPOSITE + all.length - 1);
  const unknowns = builder.lowering.checker.getUnknownType();
  all.push({
    id: FIRST_COMPOSITE + all.length,
    kind: "array",
    representation: representationOf(builder.lowering, unknowns),
    element: ANY,
  });
  members.push(FIRST_COMPOSITE + all.length - 1);
  return id;
}

function objectForm(builder: Builder, type: ts.Type): number {
  const { lowering, forms } = builder;
  const { checker } = lowering;
  const callable = type.getCallSignatures().length + type.getConstructSignatures().length > 0;
  if (callable || classDeclarationOf(lowering, type) !== undefined) throw refused(builder, type);
  const index =
    checker.getIndexTypeOfType(type, ts.IndexKind.String) ??
    checker.getIndexTypeOfType(type, ts.IndexKind.Number);
  const symbols = checker.getPropertiesOfType(type);
  if (symbols.length === 0 && index === undefined) return ANY;
  const properties: JsonProperty[] = [];
  const name = nameOf(type);
  const record = recordShape(lowering, type, index);
  forms.shapes.push({ type, shape: record });
  let id: number;
  if (index === undefined) {
    const shape = objectShape(lowering, type);
    forms.shapes.push({ type, shape });
    id = add(builder, type, { kind: "object", name, shape, properties });
  } else {
    id = add(builder, type, { kind: "record", name, properties, element: ANY });
  }
  const ordered = index === undefined ? inSlotOrder(symbols) : symbols;
  for (const symbol of ordered) {
    const key = symbolKey(lowering, symbol);
    if (key.startsWith("@@")) throw refused(builder, type);
    const optional = (symbol.flags & ts.SymbolFlags.Optional) !== 0;
    const declared = checker.getTypeOfSymbol(symbol);
    // Unless undefined is written down, an optional property that is there has a value.
    const wanted = optional ? definedPart(checker, declared) : declared;
    properties.push({ key, type: formOf(builder, wanted), optional });
  }
  const added = forms.all[id - FIRST_COMPOSITE];
  if (index !== undefined && added?.kind === "record") added.element = formOf(builder, index);
  return id;
}

function definedPart(checker: ts.TypeChecker, type: ts.Type): ts.Type {
  const hasNull = constituents(type).some((member) => member.flags & ts.TypeFlags.Null);
  return hasNull ? type : checker.getNonNullableType(type);
}

/** Properties that may be missing have their slots after the others. */
function inSlotOrder(symbols: readonly ts.Symbol[]): ts.Symbol[] {
  const isOptional = (symbol: ts.Symbol): boolean => (symbol.flags & ts.SymbolFlags.Optional) !== 0;
  return [...symbols.filter((s) => !isOptional(s)), ...symbols.filter(isOptional)];
}

/** The layout of parsed objects that have what the type declares, in its order. */
function objectShape(lowering: Lowering, type: ts.Type): AllocationShape {
  const cache = cacheOf<ts.Type, AllocationShape>(lowering, "json shapes");
  let shape = cache.get(type);
  if (shape === undefined) {
    shape = newShape(lowering.flow, "literal", type, "Object", undefined);
    for (const symbol of inSlotOrder(lowering.checker.getPropertiesOfType(type))) {
      const optional = (symbol.flags & ts.SymbolFlags.Optional) !== 0;
      const declared = lowering.checker.getTypeOfSymbol(symbol);
      const rep = representationOf(lowering, declared);
      const flags = { optional, late: optional };
      addField(lowering.flow, shape, symbolKey(lowering, symbol), declared, rep, flags);
    }
    cache.set(type, shape);
  }
  return shape;
}

/** The layout of parsed objects that have more, or another order: a table. */
function recordShape(
  lowering: Lowering,
  type: ts.Type,
  index: ts.Type | undefined,
): AllocationShape {
  const cache = cacheOf<ts.Type, AllocationShape>(lowering, "json records");
  let shape = cache.get(type);
  if (shape === undefined) {
    shape = newShape(lowering.flow, "record", type, "Object", undefined);
    const { checker } = lowering;
    addField(lowering.flow, shape, ELEMENTS, index ?? checker.getUnknownType(), "value");
    for (const symbol of checker.getPropertiesOfType(type)) {
      const declared = checker.getTypeOfSymbol(symbol);
      addField(lowering.flow, shape, symbolKey(lowering, symbol), declared, "value");
    }
    cache.set(type, shape);
  }
  return shape;
}
