// The types that random programs use: how they are written, and which fit where.
export type Type =
  | { readonly kind: "number" | "integer" | "string" | "boolean" }
  | { readonly kind: "array" | "set" | "map" | "box" | "optional"; readonly of: Type }
  | { readonly kind: "union" | "tuple"; readonly of: readonly Type[] }
  | { readonly kind: "null" }
  | { readonly kind: "function"; readonly from: Type; readonly to: Type }
  | { readonly kind: "named"; readonly name: string };

export const numberType: Type = { kind: "number" };
/** A number whose expressions are all 32-bit integers. */
export const integerType: Type = { kind: "integer" };
export const stringType: Type = { kind: "string" };
export const booleanType: Type = { kind: "boolean" };
/** Unions are over these alone, so that `typeof` and `=== null` tell them apart. */
export const mixedType: Type = { kind: "union", of: [numberType, stringType, { kind: "null" }] };
export const eitherType: Type = { kind: "union", of: [numberType, booleanType] };

export function arrayOf(of: Type): Type {
  return { kind: "array", of };
}

export function functionType(from: Type, to: Type): Type {
  return { kind: "function", from, to };
}

export function named(name: string): Type {
  return { kind: "named", name };
}

export function typeText(type: Type): string {
  switch (type.kind) {
    case "integer":
      return "number";
    case "array":
      return `${bracketed(type.of)}[]`;
    case "set":
      return `Set<${typeText(type.of)}>`;
    case "map":
      return `Map<string, ${typeText(type.of)}>`;
    case "box":
      return `Box<${typeText(type.of)}>`;
    case "optional":
      return `${bracketed(type.of)} | undefined`;
    case "union":
      return type.of.map(bracketed).join(" | ");
    case "tuple":
      return `[${type.of.map(typeText).join(", ")}]`;
    case "function":
      return `(x: ${typeText(type.from)}) => ${typeText(type.to)}`;
    case "named":
      return type.name;
    default:
      return type.kind;
  }
}

function bracketed(type: Type): string {
  const isCompound = type.kind === "union" || type.kind === "optional" || type.kind === "function";
  return isCompound ? `(${typeText(type)})` : typeText(type);
}

export function isSameType(a: Type, b: Type): boolean {
  return (
    a === b || (a.kind === b.kind && typeText(a) === typeText(b) && isInteger(a) === isInteger(b))
  );
}

function isInteger(type: Type): boolean {
  return JSON.stringify(type).includes("integer");
}

/** May a value of the type be null or undefined? */
export function isNullish(type: Type): boolean {
  if (type.kind === "union") return type.of.some(isNullish);
  return type.kind === "optional" || type.kind === "null";
}
