/**
 * The machine representations of IR values, and how they combine.
 *
 * A representation says how a value is held in a register or slot. It is
 * decided by the compiler from static types and whole-program facts; see
 * docs/reference/ir.md and runtime-c/include/tsuk/value.h for the encoding.
 */

/** What a nullable pointer's NULL stands for. */
export type Nullish = "undefined" | "null";

export type Representation =
  | "void"
  | "f64"
  | "i32"
  | "bool"
  | "str" // struct tsk_string *, never NULL
  | "str?undefined"
  | "str?null"
  | "ref" // any other heap object, never NULL
  | "ref?undefined"
  | "ref?null"
  | "value"; // tsk_value: the union of all

export const REPRESENTATIONS: readonly Representation[] = [
  "void",
  "f64",
  "i32",
  "bool",
  "str",
  "str?undefined",
  "str?null",
  "ref",
  "ref?undefined",
  "ref?null",
  "value",
];

export function isPointer(rep: Representation): boolean {
  return rep.startsWith("str") || rep.startsWith("ref");
}

/** The pointer representation without its nullability. */
export function baseOf(rep: Representation): Representation {
  if (rep.startsWith("str")) return "str";
  if (rep.startsWith("ref")) return "ref";
  return rep;
}

/** What NULL means in `rep`, if it may be NULL. */
export function nullishOf(rep: Representation): Nullish | undefined {
  if (rep.endsWith("?undefined")) return "undefined";
  if (rep.endsWith("?null")) return "null";
  return undefined;
}

export function withNullish(base: "str" | "ref", nullish: Nullish): Representation {
  return `${base}?${nullish}`;
}

/** The tightest representation that holds every value of both. */
export function joinRepresentations(a: Representation, b: Representation): Representation {
  if (a === b) return a;
  if (a === "void" || b === "void") return "value";
  if ((a === "i32" && b === "f64") || (a === "f64" && b === "i32")) return "f64";
  if (isPointer(a) && isPointer(b) && baseOf(a) === baseOf(b)) {
    const na = nullishOf(a);
    const nb = nullishOf(b);
    if (na === undefined) return b;
    if (nb === undefined) return a;
  }
  return "value";
}

/** How an array of elements of this representation stores them. */
export type ElementsKind = "value" | "f64" | "bool" | "ptr";

export function elementsKindOf(rep: Representation): ElementsKind {
  switch (rep) {
    case "f64":
    case "i32":
      return "f64";
    case "bool":
      return "bool";
    case "str":
    case "ref":
      return "ptr";
    default:
      return "value";
  }
}
