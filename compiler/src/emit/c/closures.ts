/**
 * Functions as values: for each its code object, a boxed entry that takes any
 * arguments, a typed entry for callers that know the signature, and a static
 * function object when it captures nothing.
 */
import { type IrFunction, type Signature, usesReceiver } from "../../ir/ir.ts";
import type { Representation } from "../../ir/representation.ts";
import type { Coercion, FunctionObject } from "../../represent/program.ts";
import {
  type Context,
  functionOf,
  naturalSignature,
  type SignatureEntry,
  signatureEntry,
} from "./context.ts";
import { combine, type Expression, primary, quote } from "./expressions.ts";
import {
  boxedEntryName,
  codeName,
  dispatcherName,
  functionName,
  objectName,
  typedEntryName,
} from "./names.ts";
import { box, convert, cType, declare, isChecked, isTraced, zeroOf } from "./values.ts";

/** `R (*)(struct tsk_function *, tsk_value, ...)` of a signature. */
function entryType(signature: Signature): string {
  const params = ["struct tsk_function *", "tsk_value", ...signature.params.map(cType)];
  return `${cType(signature.result)} (*)(${params.join(", ")})`;
}

/** The inline function through which emitted code calls function values of a signature. */
export function callHelper({ id, signature, name }: SignatureEntry): string[] {
  const params = signature.params.map((rep, index) => declare(rep, `a${index}`));
  const names = signature.params.map((_, index) => `a${index}`);
  const result = signature.result;
  const zero = zeroOf(result).text;
  const out = [
    `static inline ${declare(result, `call_${name}`)}(${[
      "struct tsk_function *f",
      "tsk_value this_value",
      ...params,
    ].join(", ")}) {`,
    `  if (TSK_LIKELY(f->code->signature == ${id})) {`,
    `    ${result === "void" ? "" : "return "}((${entryType(signature)})f->code->typed)(${[
      "f",
      "this_value",
      ...names,
    ].join(", ")});`,
    ...(result === "void" ? ["    return;"] : []),
    "  }",
  ];
  const fixed = signature.rest ? names.slice(0, -1) : names;
  const boxed = fixed.map((n, index) => box(primary(n), signature.params[index] ?? "value").text);
  const values = boxed.length === 0 ? "NULL" : `(const tsk_value[]){${boxed.join(", ")}}`;
  const call = signature.rest
    ? `tsk_call_with_rest(f, this_value, ${boxed.length}, ${values}, ${names.at(-1)})`
    : `tsk_enter(f, this_value, ${boxed.length}, ${values})`;
  if (result === "void") {
    out.push(`  ${call};`);
  } else if (result === "value") {
    out.push(`  return ${call};`);
  } else {
    out.push(`  tsk_value result = ${call};`);
    out.push(`  if (tsk_is_pending()) return ${zero};`);
    out.push(`  return ${convert(primary("result"), "value", result, '"result"').text};`);
  }
  out.push("}");
  return out;
}

/** Whether the function itself can serve as its typed entry. */
function isOwnTypedEntry(fn: IrFunction, signature: Signature): boolean {
  const natural = naturalSignature(fn);
  return (
    fn.hasSelf &&
    fn.thisRep === "value" &&
    natural.result === signature.result &&
    natural.rest === signature.rest &&
    natural.params.length === signature.params.length &&
    natural.params.every((rep, index) => rep === signature.params[index])
  );
}

function entryParameters(signature: Signature): string {
  return [
    "struct tsk_function *self",
    "tsk_value this_value",
    ...signature.params.map((rep, index) => declare(rep, `a${index}`)),
  ].join(", ");
}

/** What captures nothing is its one object; of a method of a class it is what others are made after. */
export function hasStaticObject({ captures, isOfClass }: IrFunction): boolean {
  return captures.length === 0 || isOfClass;
}

export function closureDeclarations(context: Context): string[] {
  const out: string[] = [];
  for (const { callee } of context.functionObjects.values()) {
    out.push(`extern const struct tsk_code ${codeName(callee)};`);
    if (hasStaticObject(functionOf(context, callee))) {
      out.push(`extern struct tsk_function ${objectName(callee)};`);
    }
  }
  return out;
}

/** Code and function objects; the entries that they name are static beside them. */
export function closureDefinitions(context: Context): string[] {
  const out: string[] = [];
  for (const object of context.functionObjects.values()) {
    out.push(...functionObject(context, object));
  }
  return out;
}

function functionObject(context: Context, object: FunctionObject): string[] {
  const fn = functionOf(context, object.callee);
  const { signature } = object;
  const out: string[] = [];
  let typed = "NULL";
  if (signature !== undefined) {
    const isOwn = isOwnTypedEntry(fn, signature);
    if (!isOwn) out.push(...typedEntry(context, fn, signature));
    typed = `(void (*)(void))${isOwn ? functionName(fn.name) : typedEntryName(fn.name)}`;
  }
  out.push(...boxedEntry(context, fn));
  out.push(
    `const struct tsk_code ${codeName(fn.name)} = {`,
    `  .boxed = ${boxedEntryName(fn.name)},`,
    `  .typed = ${typed},`,
    `  .signature = ${signature === undefined ? 0 : signatureEntry(context, signature).id},`,
    `  .length = ${fn.length},`,
    `  .name = ${context.strings.use(fn.sourceName)},`,
    ...(fn.isNamed ? [`  .name_slot = ${fn.captures.length - 1},`] : []),
    `  .captures = ${fn.captures.length},`,
    `  .flags = ${codeFlags(fn)},`,
    `  .traced = ${tracedCaptures(fn)},`,
    "};",
  );
  if (hasStaticObject(fn)) {
    out.push(`TSK_STATIC_FUNCTION(${objectName(fn.name)}, &${codeName(fn.name)});`);
  }
  out.push("");
  return out;
}

function codeFlags(fn: IrFunction): string {
  const flags = [
    ...(fn.isClass ? ["TSK_CODE_CLASS"] : []),
    ...(fn.isAsync ? ["TSK_CODE_ASYNC"] : []),
    ...(fn.isGenerator ? ["TSK_CODE_GENERATOR"] : []),
    ...(fn.isNamed ? ["TSK_CODE_NAMED"] : []),
    ...(fn.isOfClass ? ["TSK_CODE_OF_CLASS"] : []),
  ];
  return flags.join(" | ") || "0";
}

function tracedCaptures(fn: IrFunction): string {
  let mask = 0n;
  fn.captures.forEach(({ rep, cell }, index) => {
    if (cell || isTraced(rep)) mask |= 1n << BigInt(Math.min(index, 63));
  });
  return mask === 0n ? "0" : `UINT64_C(0x${mask.toString(16)})`;
}

/** An argument as the parameter at `index` holds it, checked; of some numbers it may be missing. */
export function convertArgument(
  context: Context,
  fn: IrFunction,
  index: number,
  argument: Expression,
  from: Representation,
  where: string,
): Expression {
  const to = fn.params[index]?.rep ?? "value";
  const coercion = coercionOf(context, fn, index, from);
  if (coercion !== undefined) return coerced(box(argument, from), coercion, to);
  const mayLack = context.program.operandParameters.get(fn.name)?.has(index) ?? false;
  if (!mayLack || from !== "value") return convert(argument, from, to, where);
  return combine([argument], `tsk_unbox_f64_or_nan(${argument.text}, ${where})`);
}

/** What a function of the language makes of an argument that is held otherwise. */
function coercionOf(
  context: Context,
  fn: IrFunction,
  index: number,
  from: Representation,
): Coercion | undefined {
  const coercion = context.program.coercions.get(fn.name)?.fixed.get(index);
  return coercion === undefined || COERCIONS[coercion].taken.includes(from) ? undefined : coercion;
}

interface CoercionEntry {
  callee: string;
  rep: Representation;
  /** What needs none. */
  taken: readonly Representation[];
}

const COERCIONS: Record<Coercion, CoercionEntry> = {
  number: { callee: "tsk_coerce_f64", rep: "f64", taken: ["f64", "i32"] },
  "number?": { callee: "tsk_to_optional_number", rep: "value", taken: ["f64", "i32"] },
  string: { callee: "tsk_coerce_str", rep: "str", taken: ["str"] },
  "string?": {
    callee: "tsk_to_optional_string",
    rep: "str?undefined",
    taken: ["str", "str?undefined"],
  },
  boolean: { callee: "tsk_to_bool", rep: "bool", taken: ["bool"] },
};

function coerced(argument: Expression, coercion: Coercion, to: Representation): Expression {
  const { callee, rep } = COERCIONS[coercion];
  return convert(combine([argument], `${callee}(${argument.text})`), rep, to);
}

/** Makes the elements of its rest parameter what a function of the language needs. */
export function coerceRest(context: Context, fn: IrFunction): string {
  const coercion = context.program.coercions.get(fn.name)?.rest;
  if (coercion !== "number" && coercion !== "string") return "";
  return ` tsk_coerce_rest(rest, ${coercion === "string"});`;
}

/** Whether an argument is passed as it is: nothing can throw. */
export function isPassedOn(
  context: Context,
  fn: IrFunction,
  index: number,
  from: Representation,
): boolean {
  if (coercionOf(context, fn, index, from) !== undefined) return false;
  return !isChecked(from, fn.params[index]?.rep ?? "value");
}

/** The statements of an adapter that calls `fn` with converted arguments. */
function adapter(
  context: Context,
  fn: IrFunction,
  params: { text: string; rep: Representation; prepare?: string | undefined }[],
  result: Representation,
): string[] {
  const out: string[] = [];
  const zero = zeroOf(result).text;
  const leave = `if (tsk_is_pending()) return${zero === "" ? "" : ` ${zero}`};`;
  const pass = (source: Expression, from: Representation, to: Representation, index: number) => {
    if (isPassedOn(context, fn, index, from)) return convert(source, from, to).text;
    const name = `p${index}`;
    const where = quote(`${name} of ${fn.sourceName || "function"}`);
    const passed = convertArgument(context, fn, index, source, from, where);
    out.push(`  ${declare(to, name)} = ${passed.text};`, `  ${leave}`);
    return name;
  };
  const args: string[] = [];
  if (fn.hasSelf) args.push("self");
  if (fn.thisRep !== undefined) args.push(passThis(context, fn, fn.thisRep, out, leave));
  fn.params.forEach((param, index) => {
    const given = params[index] ?? { text: "TSK_UNDEFINED", rep: "value" as const };
    if (given.prepare !== undefined) out.push(`  ${given.prepare}`, `  ${leave}`);
    args.push(pass(primary(given.text), given.rep, param.rep, index));
  });
  const call = primary(`${functionName(fn.name)}(${args.join(", ")})`);
  if (result === "void") {
    out.push(`  ${call.text};`);
  } else if (fn.result === "void") {
    out.push(`  ${call.text};`, `  return ${zero};`);
  } else if (!isChecked(fn.result, result)) {
    out.push(`  return ${convert(call, fn.result, result).text};`);
  } else {
    out.push(
      `  ${declare(fn.result, "result")} = ${call.text};`,
      `  ${leave}`,
      `  return ${convert(primary("result"), fn.result, result, '"result"').text};`,
    );
  }
  return out;
}

/** A method taken as a value may be called with any `this`, or none. */
function passThis(
  context: Context,
  fn: IrFunction,
  rep: Representation,
  out: string[],
  leave: string,
): string {
  if (rep === "value") return "this_value";
  if (!usesReceiver(fn)) return zeroOf(rep).text;
  const check = context.program.entryChecks.get(fn.name)?.receiver;
  let given = "this_value";
  if (check !== undefined) {
    given = "checked";
    const called = `${dispatcherName(check)}(this_value)`;
    out.push(`  ${declare("value", given)} = ${called};`, `  ${leave}`);
  }
  const receiver = convert(primary(given), "value", rep, '"this"').text;
  out.push(`  ${declare(rep, "receiver")} = ${receiver};`, `  ${leave}`);
  return "receiver";
}

function typedEntry(context: Context, fn: IrFunction, signature: Signature): string[] {
  const params = signature.params.map((rep, index) => ({ text: `a${index}`, rep }));
  return [
    `static ${declare(signature.result, typedEntryName(fn.name))}(${entryParameters(signature)}) {`,
    ...adapter(context, fn, params, signature.result),
    "}",
  ];
}

function boxedEntry(context: Context, fn: IrFunction): string[] {
  const checks = context.program.entryChecks.get(fn.name)?.parameters;
  const params = fn.params.map((_, index) => {
    const check = checks?.get(index);
    if (fn.rest && index === fn.params.length - 1) {
      const checked = check === undefined ? "" : ` tsk_check_rest(rest, ${dispatcherName(check)});`;
      const prepare = `void *rest = tsk_rest_array(argc, argv, ${index});${coerceRest(context, fn)}${checked}`;
      return { text: "rest", rep: "ref" as const, prepare };
    }
    const given = `tsk_argument(argc, argv, ${index})`;
    if (check === undefined) return { text: given, rep: "value" as const };
    const prepare = `tsk_value a${index} = ${dispatcherName(check)}(${given});`;
    return { text: `a${index}`, rep: "value" as const, prepare };
  });
  return [
    `static tsk_value ${boxedEntryName(fn.name)}(struct tsk_function *self, tsk_value this_value,`,
    "    uint32_t argc, const tsk_value *argv) {",
    ...adapter(context, fn, params, "value"),
    "}",
  ];
}
