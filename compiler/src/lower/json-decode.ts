/**
 * `JSON.parse(text) as T`: the text becomes a value of T, or a TypeError with
 * the path of the first mismatch. For each T the program gets one table that
 * describes it (stdlib/ecma/json-types.ts), built when it is first used, and
 * stdlib/ecma/json-decode.ts makes the parsed value into what the table says.
 */
import ts from "typescript";
import type { Value } from "../ir/ir.ts";
import { textOfKey } from "../ir/keys.ts";
import { elementsKindOf } from "../ir/representation.ts";
import { EMPTY_ENVIRONMENT } from "../project/instantiate.ts";
import { builtinStatic, stdlibExport } from "./builtins.ts";
import {
  cacheOf,
  emit,
  type FunctionContext,
  type Lowering,
  type Operand,
  returnValue,
  uniqueName,
} from "./context.ts";
import { convert } from "./convert.ts";
import { lowerExpression } from "./expressions.ts";
import { addShape } from "./flow.ts";
import { type FunctionInstance, reachInstance } from "./instances.ts";
import { type JsonForm, jsonForms } from "./json-forms.ts";
import { libraryFunction } from "./library.ts";
import { madeOnce, newKeeper } from "./made-once.ts";
import { nodeFor, representationOf } from "./types.ts";

const TYPES = "ecma/json-types.ts";

/** The text of `JSON.parse(text)`, when an expression is such a call of the standard function. */
function parsedText(ctx: FunctionContext, node: ts.Expression): ts.Expression | undefined {
  let call = node;
  while (ts.isParenthesizedExpression(call)) call = call.expression;
  if (!ts.isCallExpression(call) || call.arguments.length !== 1) return undefined;
  if (!ts.isPropertyAccessExpression(call.expression)) return undefined;
  const symbol = ctx.lowering.checker.getSymbolAtLocation(call.expression.name);
  if (symbol === undefined || symbol.name !== "parse") return undefined;
  const parse = stdlibExport(ctx.lowering, "ecma/json.ts", "parse$1");
  if (builtinStatic(ctx.lowering, symbol, 1) !== parse) return undefined;
  const [text] = call.arguments;
  return text === undefined || ts.isSpreadElement(text) ? undefined : text;
}

const OPEN = ts.TypeFlags.Any | ts.TypeFlags.Unknown;

/** An expression that parses JSON for a place of type `to`; undefined for other expressions. */
export function lowerParsedAs(
  ctx: FunctionContext,
  node: ts.Expression,
  to: ts.Type,
): Operand | undefined {
  if (to.flags & OPEN) return undefined;
  const text = parsedText(ctx, node);
  if (text === undefined) return undefined;
  const forms = jsonForms(ctx.lowering, to, node);
  for (const { type, shape } of forms.shapes) {
    addShape(ctx.lowering.flow, nodeFor(ctx.lowering, type), shape);
  }
  const source = convert(ctx, lowerExpression(ctx, text).value, "str");
  const table = tableOf(ctx.lowering, to, forms.all, node);
  const value = callTable(ctx, "ecma/json-decode.ts", "decode", [
    source,
    emit(ctx, "call", [], { callee: table.fn.name, rep: "ref" }),
    emit(ctx, "const.f64", [], { number: forms.root }),
  ]);
  const rep = representationOf(ctx.lowering, to);
  return { value: convert(ctx, value, rep, ctx.lowering.checker.typeToString(to)), type: to };
}

/** A call whose objects the flow analysis need not follow: what the table says is all it knows. */
function callTable(ctx: FunctionContext, path: string, name: string, args: Value[]): Value {
  const { fn } = libraryFunction(ctx.lowering, path, name, []);
  const passed = args.map((arg, i) => convert(ctx, arg, fn.params[i]?.rep ?? "value"));
  return emit(ctx, "call", passed, { callee: fn.name, rep: fn.result });
}

/** The function that gives the table of a type. */
function tableOf(
  lowering: Lowering,
  type: ts.Type,
  forms: readonly JsonForm[],
  node: ts.Node,
): FunctionInstance {
  const cache = cacheOf<ts.Type, FunctionInstance>(lowering, "json tables");
  let instance = cache.get(type);
  if (instance === undefined) {
    const name = uniqueName(lowering, "json_table");
    const keeper = newKeeper(lowering, name);
    instance = reachInstance(lowering, `json table ${name}`, () => ({
      key: `json table ${name}`,
      name,
      sourceName: "",
      declaration: node,
      environment: EMPTY_ENVIRONMENT,
      parameterTypes: [],
      parameterReps: [],
      returnType: lowering.checker.getUnknownType(),
      result: "ref",
      lowerBody: (ctx) => lowerTable(ctx, keeper, forms),
    }));
    cache.set(type, instance);
  }
  return instance;
}

function lowerTable(ctx: FunctionContext, keeper: number, forms: readonly JsonForm[]): void {
  const made = madeOnce(ctx, keeper, () => {
    const table = callTable(ctx, TYPES, "newTypeTable", []);
    for (const form of forms) declareForm(ctx, table, form);
    for (const form of forms) fillForm(ctx, table, form);
    return table;
  });
  returnValue(ctx, made);
}

function declareForm(ctx: FunctionContext, table: Value, form: JsonForm): void {
  const number = (value: number) => emit(ctx, "const.f64", [], { number: value });
  const text = (value: string) => emit(ctx, "const.str", [], { text: value });
  const add = (name: string, ...args: Value[]) => callTable(ctx, TYPES, name, [table, ...args]);
  switch (form.kind) {
    case "literal":
      add("addLiteralType", constant(ctx, form.value));
      return;
    case "array":
      add("addArrayType", number(elementsKind(form.representation)));
      return;
    case "tuple":
      add("addTupleType", number(form.required), number(elementsKind(form.representation)));
      return;
    case "object":
      add("addObjectType", text(form.name), emit(ctx, "shape.id", [], { shape: form.shape.id }));
      return;
    case "record":
      add("addRecordType", text(form.name));
      return;
    case "union":
      add("addUnionType", text(form.name));
  }
}

function fillForm(ctx: FunctionContext, table: Value, form: JsonForm): void {
  const number = (value: number) => emit(ctx, "const.f64", [], { number: value });
  const fill = (name: string, ...args: Value[]) =>
    callTable(ctx, TYPES, name, [table, number(form.id), ...args]);
  if ("element" in form && form.element !== undefined) fill("setElementType", number(form.element));
  if ("members" in form) for (const id of form.members) fill("addMemberType", number(id));
  if (!("properties" in form)) return;
  for (const { key, type, optional } of form.properties) {
    const name = emit(ctx, "const.str", [], { text: textOfKey(key) });
    const flag = emit(ctx, "const.bool", [], { flag: optional });
    fill("addPropertyType", name, number(type), flag);
  }
}

function constant(ctx: FunctionContext, value: string | number | boolean): Value {
  if (typeof value === "string") return emit(ctx, "const.str", [], { text: value });
  if (typeof value === "number") return emit(ctx, "const.f64", [], { number: value });
  return emit(ctx, "const.bool", [], { flag: value });
}

/** As the runtime numbers the kinds (enum tsk_elements_kind). */
function elementsKind(representation: Parameters<typeof elementsKindOf>[0]): number {
  return ["value", "f64", "bool", "ptr"].indexOf(elementsKindOf(representation));
}
