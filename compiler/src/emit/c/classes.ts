/**
 * Classes as values: for each a code object, and where there is one object of
 * it, that object as static data. Its layout is a struct tsk_function's, with
 * the slots of its shape in the place of captured variables.
 */
import { isPointer } from "../../ir/representation.ts";
import type { ClassObjectShape } from "../../represent/program.ts";
import { type Context, functionOf, isRoot, type ShapeInfo, shapeOf } from "./context.ts";
import { classCodeName, classObjectName, codeName } from "./names.ts";
import { isTraced } from "./values.ts";

function classShapes(context: Context): ShapeInfo[] {
  return [...context.shapes.values()].filter(({ shape }) => shape.asClass !== undefined);
}

/** The one object of a class, as a C expression. */
export function classReference(context: Context, id: number): string {
  return `&${classObjectName(shapeOf(context, id).struct)}`;
}

export function classDeclarations(context: Context): string[] {
  return classShapes(context).flatMap(({ shape, struct }) => [
    `extern const struct tsk_code ${classCodeName(struct)};`,
    ...(shape.asClass?.singular === true
      ? [`extern struct ${struct} ${classObjectName(struct)};`]
      : []),
  ]);
}

export function classDefinitions(context: Context): string[] {
  return classShapes(context).flatMap((info) => classDefinition(context, info));
}

function classDefinition(context: Context, info: ShapeInfo): string[] {
  const { shape, struct, constant } = info;
  const about = shape.asClass;
  if (about === undefined) return [];
  const flags = [
    "TSK_CODE_CLASS",
    ...(about.builtIn ? ["TSK_CODE_BUILT_IN"] : []),
    ...(about.nameSlot === undefined ? [] : ["TSK_CODE_NAMED"]),
  ];
  const out = [
    ...calledEntry(context, struct, about),
    `const struct tsk_code ${classCodeName(struct)} = {`,
    `  .boxed = ${about.called === undefined ? "tsk_enter_class" : `${struct}__called`},`,
    `  .length = ${about.length},`,
    `  .name = ${context.strings.use(about.name)},`,
    `  .captures = ${shape.slotCount - 1},`,
    ...(about.nameSlot === undefined ? [] : [`  .name_slot = ${about.nameSlot - 1},`]),
    `  .flags = ${flags.join(" | ")},`,
    `  .traced = ${tracedSlots(info)},`,
    "};",
  ];
  if (about.singular) {
    out.push(
      `struct ${struct} ${classObjectName(struct)} = {`,
      `  .header = {${constant}, TSK_KIND_FUNCTION, TSK_FLAG_STATIC, 0},`,
      `  .${info.fields[0]} = &${classCodeName(struct)},`,
    );
    if (about.parent !== undefined) {
      // A slot that a program writes as one of any object's properties holds values.
      const cast = info.reps[1] === "value" ? "(tsk_value)" : "";
      out.push(`  .${info.fields[1]} = ${cast}${classReference(context, about.parent)},`);
    }
    for (const slot of shape.slots) {
      if (slot.rep !== "value" || slot.optional) continue;
      if (slot.index === 1 && about.parent !== undefined) continue;
      out.push(`  .${info.fields[slot.index]} = TSK_UNDEFINED,`);
    }
    out.push("};");
  }
  return [...out, ""];
}

/** What runs when the class is called without `new`. */
function calledEntry(context: Context, struct: string, { called }: ClassObjectShape): string[] {
  if (called === undefined) return [];
  const receiver = called.constructs ? "tsk_from_ptr(self)" : "this_value";
  const options = functionOf(context, called.callee).params.length - 1;
  return [
    `static tsk_value ${struct}__called(struct tsk_function *self, tsk_value this_value,`,
    "    uint32_t argc, const tsk_value *argv) {",
    ...(called.constructs
      ? [
          "  (void)this_value;",
          // `list.map(Error)` passes an index: what is no object is no options.
          `  if (argc > ${options} && !tsk_is_object(argv[${options}])) argc = ${options};`,
        ]
      : []),
    `  return ${codeName(called.callee)}.boxed(self, ${receiver}, argc, argv);`,
    "}",
  ];
}

/** Captured slots begin after the code, which is slot 0. */
function tracedSlots(info: ShapeInfo): string {
  let mask = 0n;
  for (const { index, rep } of info.shape.slots) {
    if (isTraced(rep)) mask |= 1n << BigInt(Math.min(index - 1, 63));
  }
  return mask === 0n ? "0" : `UINT64_C(0x${mask.toString(16)})`;
}

/** The places in static class objects that point to the heap. */
export function classRoots(context: Context): string[] {
  const roots: string[] = [];
  for (const { shape, struct, fields } of classShapes(context)) {
    if (shape.asClass?.singular !== true) continue;
    for (const { index, rep } of shape.slots) {
      if (!isRoot(rep)) continue;
      const place = `&${classObjectName(struct)}.${fields[index]}`;
      roots.push(isPointer(rep) ? `(tsk_value *)${place}` : place);
    }
  }
  return roots;
}
