/** Calls of the standard library's functions that constructs of the language stand for. */
import ts from "typescript";
import type { Value } from "../ir/ir.ts";
import { EMPTY_ENVIRONMENT } from "../project/instantiate.ts";
import { stdlibExport } from "./builtins.ts";
import { emit, type FunctionContext, type Lowering, type Operand } from "./context.ts";
import { coerceTo, convert } from "./convert.ts";
import { reachFunction } from "./functions.ts";
import type { FunctionInstance } from "./instances.ts";
import { flowBetween, isAny, isArrayType } from "./types.ts";

/** The instance of an exported function of a library module. */
export function libraryFunction(
  lowering: Lowering,
  path: string,
  name: string,
  typeArguments: readonly ts.Type[],
): FunctionInstance {
  const declaration = stdlibExport(lowering, path, name)?.valueDeclaration;
  if (declaration === undefined || !ts.isFunctionDeclaration(declaration)) {
    throw new Error(`the library has no function ${name} in ${path}`);
  }
  return reachFunction(lowering, declaration, EMPTY_ENVIRONMENT, typeArguments);
}

/** An operand whose objects the flow analysis does not follow into the library. */
export function unseen({ value }: Operand): LibraryArgument {
  return { value, type: undefined };
}

export interface LibraryArgument {
  value: Value;
  type: ts.Type | undefined;
}

export function callLibrary(
  ctx: FunctionContext,
  path: string,
  name: string,
  typeArguments: readonly ts.Type[],
  args: readonly LibraryArgument[],
): Operand {
  const { lowering } = ctx;
  const instance = libraryFunction(lowering, path, name, typeArguments);
  const values = instance.fn.params.map((param, index) => {
    const type = instance.parameterTypes[index];
    const arg = args[index];
    if (arg === undefined || type === undefined) throw new Error(`${name} lacks an argument`);
    if (arg.type === undefined) return convert(ctx, arg.value, param.rep);
    if (isAny(arg.type) && !isArrayType(lowering, type)) {
      // The library looks at it by itself, and has better words.
      flowBetween(lowering, arg.type, type);
      return convert(ctx, arg.value, param.rep);
    }
    return coerceTo(ctx, { value: arg.value, type: arg.type }, type, param.rep);
  });
  const { name: callee, result: rep } = instance.fn;
  return { value: emit(ctx, "call", values, { callee, rep }), type: instance.returnType };
}
