/**
 * Object layouts: a struct with named fields for each shape, and the
 * descriptors by which the runtime finds properties and pointers.
 */

import { textOfKey } from "../../ir/keys.ts";
import { baseOf, type Representation } from "../../ir/representation.ts";
import { type FoundMember, optionalRank, type Shape, type Slot } from "../../represent/program.ts";
import { classReference } from "./classes.ts";
import { hasStaticObject } from "./closures.ts";
import { type Context, type ShapeInfo, shapeOf } from "./context.ts";
import { classCodeName, objectName } from "./names.ts";
import { declare, isTraced, slotRepresentation } from "./values.ts";

/** A field as a slot of 8 bytes. */
function fieldDeclaration(rep: Representation, name: string): string {
  if (rep === "bool") return `uint64_t ${name};`;
  if (rep === "i32") return `int64_t ${name};`;
  return `${declare(rep, name)};`;
}

/** Enumerators and structs, for the header. */
export function shapeDeclarations(context: Context): string[] {
  const infos = [...context.shapes.values()];
  if (infos.length === 0) return [];
  const out = ["enum {"];
  for (const info of infos) out.push(`  ${info.constant} = ${info.shape.id},`);
  out.push("};", "");
  for (const info of infos) {
    out.push(`struct ${info.struct} {`, "  struct tsk_header header;");
    info.fields.forEach((field, index) => {
      if (index === 0 && info.shape.asClass !== undefined)
        out.push(`  const struct tsk_code *${field};`);
      else if (index === info.shape.orderSlot) out.push(`  uint64_t ${field};`);
      else out.push(`  ${fieldDeclaration(info.reps[index] ?? "value", field)}`);
    });
    out.push("};", "");
  }
  return out;
}

/** The C expression of a property key: an atom or a symbol. */
export function keyPointer(context: Context, key: string): string {
  if (!key.startsWith("@@")) return context.strings.atom(textOfKey(key));
  const own = context.symbols.get(key);
  if (own !== undefined) return `&${own}`;
  return `&tsk_symbol_${key.slice(2).replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;
}

/** Whether a slot holds the message of an error, which is not always an own property. */
function inheritsText({ builtIn }: Shape, { key, hidden, rep }: Slot): boolean {
  return builtIn === "Error" && key === "message" && hidden && (rep === "str" || rep === "value");
}

/** What the runtime may store into a slot of pointers. */
function heldKind({ rep, holds }: Slot): string {
  if (baseOf(rep) === "str") return "TSK_KIND_STRING";
  return baseOf(rep) === "ref" ? `TSK_KIND_${holds.toUpperCase()}` : "0";
}

function propertyFlags(slot: Slot, opensLevel: boolean): string {
  const flags: string[] = [];
  if (slot.private) flags.push("TSK_PROP_PRIVATE");
  else if (!slot.hidden) flags.push("TSK_PROP_ENUMERABLE");
  if (slot.readonly) flags.push("TSK_PROP_READONLY");
  if (slot.optional) flags.push("TSK_PROP_OPTIONAL");
  if (opensLevel) flags.push("TSK_PROP_LEVEL");
  return flags.length === 0 ? "0" : flags.join(" | ");
}

/** The tables behind one shape; gives the initialiser of its tsk_shape. */
function descriptor(context: Context, info: ShapeInfo, out: string[]): string[] {
  const { shape, struct } = info;
  const fields: string[] = [];
  if (shape.className !== undefined) fields.push(`.name = ${context.strings.use(shape.className)}`);
  fields.push(`.size = sizeof(struct ${struct})`);
  let level = 0;
  const listed = shape.slots.map((slot) => {
    const rep = `${slotRepresentation(slot.rep)}${inheritsText(shape, slot) ? "_INHERITED" : ""}`;
    const key = keyPointer(context, slot.key);
    // What is beyond the order word needs no number.
    const rank = slot.optional ? Math.min(optionalRank(shape, slot), 255) : 0;
    const flags = propertyFlags(slot, slot.level > level);
    level = Math.max(level, slot.level);
    const kind = heldKind(slot);
    const text = `  {${key}, ${slot.index}, ${rep}, ${flags}, ${kind}, ${rank}},`;
    return { key: slot.key, text };
  });
  for (const member of shape.members.filter((m) => m.own)) {
    const hidden = shape.namespace === "builtin" || member.key.startsWith("@@");
    const flags = [
      ...(shape.namespace !== undefined && hidden ? [] : ["TSK_PROP_ENUMERABLE"]),
      ...(shape.namespace === undefined ? [] : ["TSK_PROP_LIVE"]),
      // Of a built-in namespace, members that are not compiled are accessors without functions.
      ...(member.getter === undefined && member.setter !== undefined ? [] : ["TSK_PROP_GETTER"]),
      ...(member.setter === undefined ? [] : ["TSK_PROP_SETTER"]),
    ];
    const key = keyPointer(context, member.key);
    const slot = member.slot ?? "TSK_NO_SLOT";
    const text = `  {${key}, ${slot}, TSK_REP_VALUE, ${flags.join(" | ")}, 0, 0},`;
    listed.push({ key: member.key, text });
  }
  const known = new Set(listed.map(({ key }) => key));
  const data = ownData(context, shape).filter((key) => !known.has(key));
  const properties = [
    ...data.map((key) => dataEntry(context, key)),
    ...inOrder(listed, shape.order),
  ];
  if (properties.length > 0) {
    out.push(`static const struct tsk_property ${struct}__properties[] = {`, ...properties, "};");
    fields.push(`.property_count = ${properties.length}`, `.properties = ${struct}__properties`);
  }
  fields.push(`.parent = ${parentConstant(context, shape.parent)}`);
  const methods = shape.members.filter(
    (m) => m.slot === undefined && (!m.own || m.key !== "constructor"),
  );
  if (methods.length > 0) {
    out.push(`static const struct tsk_method ${struct}__methods[] = {`);
    out.push(...methods.map((member) => methodEntry(context, member)), "};");
    fields.push(`.method_count = ${methods.length}`, `.methods = ${struct}__methods`);
  }
  const traced = tracedWords(info);
  out.push(`static const uint64_t ${struct}__traced[] = {${traced.join(", ")}};`);
  fields.push(`.traced = ${struct}__traced`);
  fields.push(`.order_slot = ${shape.orderSlot ?? "TSK_NO_SLOT"}`);
  const flags = [
    ...(shape.className === undefined ? [] : ["TSK_SHAPE_CLASS"]),
    ...(shape.builtIn === undefined ? [] : [`TSK_SHAPE_${shape.builtIn.toUpperCase()}`]),
    ...(shape.nullPrototype ? ["TSK_SHAPE_NULL_PROTOTYPE"] : []),
    ...(shape.isPrototype ? ["TSK_SHAPE_PROTOTYPE"] : []),
    ...(shape.blank ? ["TSK_SHAPE_BLANK"] : []),
  ];
  fields.push(`.flags = ${flags.length === 0 ? "0" : flags.join(" | ")}`);
  if (shape.classObject !== undefined) fields.push(...classFields(context, shape.classObject));
  if (shape.prototype !== undefined) {
    fields.push(`.prototype = ${shapeOf(context, shape.prototype).constant}`);
  }
  if (shape.classSlot !== undefined) fields.push(`.class_slot = ${shape.classSlot + 1}`);
  out.push("");
  return fields;
}

/** The keys of accessors of classes of the library that stand for properties of the objects. */
function ownData(context: Context, { parent, members, isPrototype }: Shape): string[] {
  if (isPrototype) return [];
  const inherited = parent === 0 ? [] : ownData(context, shapeOf(context, parent).shape);
  return [...inherited, ...members.filter(({ data }) => data).map(({ key }) => key)];
}

function dataEntry(context: Context, key: string): string {
  const flags = "TSK_PROP_GETTER | TSK_PROP_SETTER | TSK_PROP_LIVE";
  return `  {${keyPointer(context, key)}, TSK_NO_SLOT, TSK_REP_VALUE, ${flags}, 0, 0},`;
}

/** A member as the runtime finds it by its key. */
function methodEntry(context: Context, member: FoundMember & { key: string }): string {
  const { key, method, getter, setter } = member;
  const functions = [method, getter, setter].map((callee) => functionPointer(context, callee));
  return `  {${keyPointer(context, key)}, ${functions.join(", ")}},`;
}

/** What the runtime finds under run-time keys in values of the built-in types; none: nothing. */
export function builtInMembers(context: Context): string[] {
  const out: string[] = [];
  const fields: string[] = [];
  for (const [of, lists] of Object.entries(context.program.builtInMembers)) {
    const entries = [...lists].map(([index, members]: [number, Map<string, FoundMember>]) => {
      const list = `${of}_members_${index}`;
      const rows = [...members].map(([key, found]) => methodEntry(context, { key, ...found }));
      out.push(`static const struct tsk_method ${list}[] = {`, ...rows, "};", "");
      return `[${index}] = {${members.size}, ${list}}`;
    });
    if (entries.length > 0) fields.push(`  .${of} = {${entries.join(", ")}},`);
  }
  if (fields.length === 0) return [];
  const head = "static const struct tsk_built_in_members built_in_members = {";
  return [
    ...out,
    head,
    "  .find = tsk_built_in_find,",
    "  .find_own = tsk_built_in_find_own,",
    ...fields,
    "};",
    "",
  ];
}

/** What objects know of their class as a value. */
function classFields(context: Context, id: number): string[] {
  const { shape, struct } = shapeOf(context, id);
  const fields = [`.class_code = &${classCodeName(struct)}`];
  if (shape.asClass?.singular === true) {
    const object = `(struct tsk_function *)(void *)${classReference(context, id)}`;
    fields.push(`.constructor = ${object}`);
  }
  return fields;
}

/** Properties as the literal defines them, then those that come later. */
function inOrder(
  listed: readonly { key: string; text: string }[],
  order: readonly string[] | undefined,
): string[] {
  const place = (key: string): number => {
    const index = order?.indexOf(key) ?? -1;
    return index < 0 ? Number.MAX_SAFE_INTEGER : index;
  };
  return [...listed].sort((a, b) => place(a.key) - place(b.key)).map(({ text }) => text);
}

function parentConstant(context: Context, parent: number): string {
  return parent === 0 ? "0" : shapeOf(context, parent).constant;
}

/** A static function object; functions with captured variables have none. */
function functionPointer(context: Context, callee: string | undefined): string {
  const fn = callee === undefined ? undefined : context.program.module.functions.get(callee);
  if (fn === undefined || !hasStaticObject(fn)) return "NULL";
  return `&${objectName(fn.name)}`;
}

function tracedWords(info: ShapeInfo): string[] {
  const words = new Array<bigint>(Math.max(1, Math.ceil(info.fields.length / 64))).fill(0n);
  info.reps.forEach((rep, index) => {
    if (!isTraced(rep) || index === info.shape.orderSlot) return;
    const word = index >> 6;
    words[word] = (words[word] ?? 0n) | (1n << BigInt(index & 63));
  });
  return words.map((word) => `UINT64_C(0x${word.toString(16)})`);
}

/** The descriptors of all shapes. */
export function shapeDefinitions(context: Context): string[] {
  const out: string[] = [];
  const infos = [...context.shapes.values()];
  const tables = infos.map((info) => ({ info, fields: descriptor(context, info, out) }));
  const last = Math.max(15, ...infos.map((info) => info.shape.id));
  out.push(`static const struct tsk_shape shapes[${last + 1}] = {`);
  for (const { info, fields } of tables) {
    out.push(`  [${info.constant}] = {`, ...fields.map((field) => `    ${field},`), "  },");
  }
  if (tables.length === 0) out.push("  {0},");
  out.push("};", "");
  return out;
}
