// The declarations that a random program is built over: interfaces, classes with different layouts that
// fit them, a discriminated union, and generics. Types name earlier types only, so that no value is endless.
import type { Random } from "./seeded.ts";
import {
  arrayOf,
  booleanType,
  functionType,
  integerType,
  mixedType,
  named,
  numberType,
  stringType,
  type Type,
} from "./types.ts";

export interface Field {
  readonly name: string;
  readonly type: Type;
  readonly optional: boolean;
}

export interface InterfaceInfo {
  readonly name: string;
  readonly fields: readonly Field[];
  /** Has `m(x: number): number`. */
  readonly method: boolean;
}

export type FieldForm = "initialised" | "assigned" | "parameter" | "accessor" | "private accessor";

export interface ClassInfo {
  readonly name: string;
  readonly base: ClassInfo | undefined;
  readonly implemented: InterfaceInfo | undefined;
  readonly own: readonly { readonly field: Field; readonly form: FieldForm }[];
  readonly method: boolean;
  readonly printable: boolean;
}

export interface World {
  readonly interfaces: readonly InterfaceInfo[];
  readonly classes: readonly ClassInfo[];
  readonly variants: readonly { readonly tag: string; readonly field: Field }[];
}

/** One name has one type wherever it occurs, so that wider objects fit narrower interfaces. */
function fieldPool(): Field[] {
  const field = (name: string, type: Type, optional = false): Field => ({ name, type, optional });
  return [
    field("a", numberType),
    field("b", stringType),
    field("c", numberType, true),
    field("d", booleanType),
    field("e", mixedType),
    field("f", arrayOf(numberType)),
    field("g", integerType),
    field("h", stringType, true),
    field("run", functionType(numberType, numberType)),
  ];
}

export function createWorld(random: Random): World {
  const pool = fieldPool();
  const interfaces: InterfaceInfo[] = [];
  for (const name of ["Thing", "Part"].slice(0, 1 + random.below(2))) {
    const fields = shuffled(random, pool).slice(0, 2 + random.below(3));
    interfaces.push({ name, fields, method: random.chance(0.5) });
    // Later types may hold this one.
    pool.push({ name: `my${name}`, type: named(name), optional: true });
  }
  const classes: ClassInfo[] = [];
  const count = 1 + random.below(3);
  for (const name of ["Alpha", "Beta", "Gamma"].slice(0, count)) {
    const base = classes.length > 0 && random.chance(0.6) ? random.pick(classes) : undefined;
    const implemented =
      base === undefined && random.chance(0.8) ? random.pick(interfaces) : undefined;
    const inherited = base === undefined ? [] : allFields(base);
    const wanted = implemented?.fields ?? [];
    const extra = shuffled(random, pool)
      .filter(({ name: own }) => ![...inherited, ...wanted].some((field) => field.name === own))
      .slice(0, random.below(3));
    const forms: FieldForm[] = ["initialised", "assigned", "accessor", "private accessor"];
    if (base === undefined) forms.push("parameter");
    const own = shuffled(random, [...wanted, ...extra]).map((field) => ({
      field,
      form: field.optional ? "assigned" : random.pick(forms),
    }));
    const method = implemented?.method === true || base?.method === true || random.chance(0.4);
    classes.push({ name, base, implemented, own, method, printable: random.chance(0.3) });
  }
  const variants = ["num", "text", "both"].slice(0, 2 + random.below(2)).map((tag, index) => ({
    tag,
    field: [
      { name: "v", type: numberType, optional: false },
      { name: "v", type: stringType, optional: false },
      { name: "w", type: booleanType, optional: false },
    ][index] as Field,
  }));
  return { interfaces, classes, variants };
}

export function allFields(info: ClassInfo): Field[] {
  const own = info.own.map(({ field }) => field);
  return info.base === undefined ? own : [...allFields(info.base), ...own];
}

export function hasMethod(world: World, name: string): boolean {
  return (
    world.interfaces.find((info) => info.name === name)?.method ??
    world.classes.find((info) => info.name === name)?.method ??
    false
  );
}

export function fieldsOf(world: World, name: string): readonly Field[] {
  const found = world.interfaces.find((info) => info.name === name);
  if (found !== undefined) return found.fields;
  const info = world.classes.find((candidate) => candidate.name === name);
  return info === undefined ? [] : allFields(info);
}

/** Classes whose instances fit where `name` is wanted. */
export function classesFor(world: World, name: string): readonly ClassInfo[] {
  return world.classes.filter((info) => fits(info, name));
}

function fits(info: ClassInfo, name: string): boolean {
  if (info.name === name || info.implemented?.name === name) return true;
  return info.base !== undefined && fits(info.base, name);
}

function shuffled<T>(random: Random, items: readonly T[]): T[] {
  const out = [...items];
  for (let index = out.length - 1; index > 0; index--) {
    const other = random.below(index + 1);
    [out[index], out[other]] = [out[other] as T, out[index] as T];
  }
  return out;
}
