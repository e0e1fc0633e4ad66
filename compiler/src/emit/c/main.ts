/**
 * The program's entry: global variables, the tables that the runtime reads,
 * and the C main function.
 */
import type { Representation } from "../../ir/representation.ts";
import { BUILT_IN } from "../../represent/program.ts";
import { classReference, classRoots } from "./classes.ts";
import { type Context, isCheckedGlobal, isRoot } from "./context.ts";
import { primary } from "./expressions.ts";
import { functionName, objectName } from "./names.ts";
import { builtInMembers } from "./shapes.ts";
import { convert, declare, unboxUnchecked, zeroOf } from "./values.ts";

export function globalDeclarations(context: Context): string[] {
  const symbols = [...new Set(context.symbols.values())];
  return [
    ...context.globals.flatMap((info) => [
      `extern ${declare(info.global.rep, info.name)};`,
      ...(isCheckedGlobal(info) ? [`extern bool ${info.name}__ready;`] : []),
    ]),
    ...symbols.map((name) => `extern struct tsk_symbol ${name};`),
  ];
}

/** The program's own symbols, as static data. */
export function symbolDefinitions(context: Context): string[] {
  const written = new Set<string>();
  const out: string[] = [];
  for (const [key, { description }] of context.program.symbols) {
    const name = context.symbols.get(key);
    if (name === undefined || written.has(name)) continue;
    written.add(name);
    const text = description === undefined ? "NULL" : context.strings.use(description);
    out.push(`TSK_STATIC_SYMBOL(${name}, ${text});`);
  }
  return out;
}

export function globalDefinitions(context: Context): string[] {
  return context.globals.flatMap((info) => [
    `${declare(info.global.rep, info.name)} = ${zeroOf(info.global.rep).text};`,
    ...(isCheckedGlobal(info) ? [`bool ${info.name}__ready;`] : []),
  ]);
}

function table(type: string, name: string, items: string[]): string[] {
  if (items.length === 0) return [];
  return [`${type} ${name}[] = {`, ...items.map((item) => `  ${item},`), "};", ""];
}

/** tsk_program and main. */
export function mainDefinitions(context: Context): string[] {
  const { program } = context;
  const roots = context.globals
    .filter(({ global }) => isRoot(global.rep))
    .map(({ global, name }) => (global.rep === "value" ? `&${name}` : `(tsk_value *)&${name}`))
    .concat(classRoots(context));
  const members = builtInMembers(context);
  const atoms = context.strings.atoms();
  const shapeCount = Math.max(15, ...program.shapes.map((shape) => shape.id)) + 1;
  const out = [
    ...members,
    ...table("static struct tsk_string *const", "atoms", atoms),
    ...table("static tsk_value *const", "roots", roots),
  ];
  const makeError = hook(context, program.makeError, out, {
    name: "make_error",
    result: "ref",
    declaration: "static struct tsk_object *make_error(uint32_t kind, struct tsk_string *message)",
    args: [
      { text: "(double)kind", rep: "f64" },
      { text: "message", rep: "str" },
    ],
  });
  const report = hook(context, program.reportUncaught, out, {
    name: "report_uncaught",
    result: "void",
    declaration: "static void report_uncaught(tsk_value error)",
    args: [{ text: "error", rep: "value" }],
  });
  out.push(
    "const struct tsk_program tsk_program = {",
    "  .shapes = shapes,",
    `  .shape_count = ${shapeCount},`,
    `  .roots = ${roots.length === 0 ? "NULL" : "roots"},`,
    `  .root_count = ${roots.length},`,
    `  .make_error = ${makeError},`,
    ...constructors(context),
    ...(program.shapes.some((shape) => shape.prototype !== undefined)
      ? ["  .prototypes = &tsk_prototypes,"]
      : []),
    ...(members.length === 0 ? [] : ["  .built_in_members = &built_in_members,"]),
    `  .report_uncaught = ${report},`,
    ...(context.bigints.isRequired() ? ["  .bigint = &tsk_bigint_operations,"] : []),
    "};",
    "",
    "int main(int argc, char **argv) {",
    `  return tsk_run(${[
      "argc",
      "argv",
      atoms.length === 0 ? "NULL" : "atoms",
      atoms.length,
      functionName(program.module.entry),
      program.eventLoop === undefined ? "NULL" : functionName(program.eventLoop),
    ].join(", ")});`,
    "}",
  );
  return out;
}

/** The built-in constructors that objects are asked for. */
function constructors(context: Context): string[] {
  const entries = [...context.program.constructors].map(
    ([index, callee]) => `[${index}] = &${objectName(callee)}`,
  );
  for (const index of context.program.builtInMembers.statics.keys()) {
    const known = context.program.constructors.has(index)
      ? undefined
      : builtInClass(context, index);
    if (known !== undefined) {
      entries.push(`[${index}] = (struct tsk_function *)(void *)${classReference(context, known)}`);
    }
  }
  if (entries.length === 0) return [];
  return [
    `  .constructors = {${entries.join(", ")}},`,
    "  .constructor_of = tsk_built_in_constructor,",
  ];
}

/** The shape of the class of the library that is the constructor of a built-in type. */
function builtInClass({ program }: Context, index: number): number | undefined {
  const name = BUILT_IN[index];
  return program.shapes.find(
    ({ asClass }) => asClass?.builtIn === true && asClass.singular && asClass.name === name,
  )?.id;
}

interface Hook {
  name: string;
  result: Representation;
  declaration: string;
  args: { text: string; rep: Representation }[];
}

/** A function of the module under the C type by which the runtime calls it. */
function hook(context: Context, callee: string | undefined, out: string[], h: Hook): string {
  if (callee === undefined) return "NULL";
  const fn = context.program.module.functions.get(callee);
  if (fn === undefined) return callee;
  const args = fn.params.map((param, index) => {
    const given = h.args[index] ?? { text: "TSK_UNDEFINED", rep: "value" as const };
    return convert(primary(given.text), given.rep, param.rep).text;
  });
  const call = primary(`${functionName(fn.name)}(${args.join(", ")})`);
  const value = fn.result === "value" ? unboxUnchecked(call, h.result) : call;
  out.push(
    `${h.declaration} {`,
    `  ${h.result === "void" ? "" : "return "}${value.text};`,
    "}",
    "",
  );
  return h.name;
}
