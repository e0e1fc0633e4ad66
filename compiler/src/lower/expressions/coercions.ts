/**
 * Arguments of any type for functions of the language: they make a number, text or boolean of what
 * they are given, where the program's own functions have it checked.
 */
import ts from "typescript";
import type { Representation } from "../../ir/representation.ts";
import type { Coercion } from "../../represent/program.ts";
import { isOfLanguage } from "../builtins.ts";
import {
  emit,
  type FunctionContext,
  type Lowering,
  type Operand,
  runtimeCall,
} from "../context.ts";
import { coerceTo, convert, undefinedAs } from "../convert.ts";
import type { FunctionInstance } from "../instances.ts";
import { constituents } from "../types.ts";

/** For each parameter of a function of the language whether arguments are made to fit it. */
export function coercingParameters(
  lowering: Lowering,
  { declaration, fn }: FunctionInstance,
): boolean[] | undefined {
  if (!isOfLanguage(lowering, declaration.getSourceFile())) return undefined;
  if (!ts.isFunctionLike(declaration)) return undefined;
  // A function that stands for a method has not all of its parameters.
  return fn.params.map((param) =>
    declaration.parameters.some((p) => p.name.getText() === param.name && isConverting(p)),
  );
}

/** The same of a signature that the checker's libraries declare. */
export function coercingIn({ declaration, parameters }: ts.Signature): boolean[] | undefined {
  const file = (declaration as ts.Node | undefined)?.getSourceFile();
  const isOfLibrary = file?.isDeclarationFile && /\/lib\.[^/]*\.d\.ts$/.test(file.fileName);
  if (!isOfLibrary) return undefined;
  return parameters.map(
    ({ valueDeclaration: p }) => p !== undefined && ts.isParameter(p) && isConverting(p),
  );
}

/** What these are given is compared, not converted. */
const COMPARED = "searchElement";

/** Whether a parameter is declared as a primitive: what a type parameter stands for is kept as it is. */
function isConverting({ name, type, dotDotDotToken }: ts.ParameterDeclaration): boolean {
  if (type === undefined || name.getText() === COMPARED) return false;
  const isRest = dotDotDotToken !== undefined && ts.isArrayTypeNode(type);
  const declared = isRest ? type.elementType : type;
  return (ts.isUnionTypeNode(declared) ? declared.types : [declared]).every(({ kind }) =>
    PRIMITIVES.has(kind),
  );
}

const PRIMITIVES: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.NumberKeyword,
  ts.SyntaxKind.StringKeyword,
  ts.SyntaxKind.BooleanKeyword,
  ts.SyntaxKind.UndefinedKeyword,
]);

/** A parameter as a call passes an argument to it. */
interface Parameter {
  type: ts.Type;
  rep: Representation;
}

/** What a parameter makes of its argument; undefined: the argument is taken as it is. */
export function coercionOf({ type, rep }: Parameter): Coercion | undefined {
  const given = constituents(type).filter(({ flags }) => (flags & ts.TypeFlags.Undefined) === 0);
  const every = (flag: ts.TypeFlags): boolean =>
    given.length > 0 && given.every(({ flags }) => flags & flag);
  // Where one may be left out, or has a default, undefined stays.
  if (every(ts.TypeFlags.Number)) return rep === "f64" ? "number" : "number?";
  if (every(ts.TypeFlags.String)) return rep === "str" ? "string" : "string?";
  const isBoolean = every(ts.TypeFlags.BooleanLiteral) && given.length === 2;
  const hasNoDefault = rep === "bool" || constituents(type).length > given.length;
  return isBoolean && hasNoDefault ? "boolean" : undefined;
}

/** Whether static types say that no conversion is needed: most of them are of one kind. */
export function fits(from: ts.Type, to: ts.Type): boolean {
  if (from === to) return true;
  const kinds = constituents(to).reduce((all, { flags }) => all | kindFlags(flags), 0);
  return constituents(from).every(({ flags }) => (flags & (kinds | ts.TypeFlags.Never)) !== 0);
}

function kindFlags(flags: ts.TypeFlags): ts.TypeFlags {
  if (flags & ts.TypeFlags.NumberLike) return ts.TypeFlags.NumberLike;
  if (flags & ts.TypeFlags.StringLike) return ts.TypeFlags.StringLike;
  return flags & ts.TypeFlags.BooleanLike ? ts.TypeFlags.BooleanLike : flags;
}

/** An argument at a place of a function of the language. */
export function coerceArgument(
  ctx: FunctionContext,
  operand: Operand,
  parameter: Parameter,
): Operand["value"] {
  const { type, rep } = parameter;
  const coercion = fits(operand.type, type) ? undefined : coercionOf(parameter);
  if (coercion === undefined) return coerceTo(ctx, operand, type, rep);
  return convert(ctx, coerced(ctx, convert(ctx, operand.value, "value"), coercion), rep);
}

/** What stands for an argument that is left out. */
export function missingArgument(ctx: FunctionContext, parameter: Parameter): Operand["value"] {
  const { rep } = parameter;
  const coercion = coercionOf(parameter);
  if (coercion === undefined || coercion.endsWith("?")) return undefinedAs(ctx, rep);
  return convert(ctx, coerced(ctx, emit(ctx, "const.undefined", []), coercion), rep);
}

/** A value as a coercion gives it. */
function coerced(
  ctx: FunctionContext,
  value: Operand["value"],
  coercion: Coercion,
): Operand["value"] {
  switch (coercion) {
    case "number":
      return runtimeCall(ctx, "tsk_to_number", "f64", [value]);
    case "number?":
      return runtimeCall(ctx, "tsk_to_optional_number", "value", [value]);
    case "string":
      return runtimeCall(ctx, "tsk_to_string", "str", [value]);
    case "string?":
      return runtimeCall(ctx, "tsk_to_optional_string", "str?undefined", [value]);
    case "boolean":
      return runtimeCall(ctx, "tsk_to_bool", "bool", [value], { pure: true, nothrow: true });
  }
}
