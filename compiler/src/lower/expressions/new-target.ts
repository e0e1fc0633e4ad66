/** `new.target`: the class that `new` was called on, which the object under construction holds. */
import ts from "typescript";
import { typeId } from "../../project/instantiate.ts";
import { emit, type FunctionContext, type Operand } from "../context.ts";
import { convert } from "../convert.ts";
import { addShape, constrain } from "../flow.ts";
import { readThis } from "../functions.ts";
import { classObjectOf } from "../properties.ts";
import { nodeFor, typeOf } from "../types.ts";
import { isImportMeta, refuseImportMeta } from "./import-meta.ts";

export function lowerNewTarget(ctx: FunctionContext, node: ts.MetaProperty): Operand {
  if (isImportMeta(node)) refuseImportMeta(node);
  const around = ts.findAncestor(node, isFunctionWithTarget);
  if (around === undefined || !ts.isConstructorDeclaration(around)) {
    return {
      value: emit(ctx, "const.undefined", []),
      type: ctx.lowering.checker.getUndefinedType(),
    };
  }
  const { lowering } = ctx;
  const type = typeOf(ctx, node);
  const self = readThis(ctx);
  constrain(lowering.flow, nodeFor(lowering, self.type), `class of ${typeId(type)}`, (shape) => {
    const object = classObjectOf(lowering, shape);
    if (object !== undefined) addShape(lowering.flow, nodeFor(lowering, type), object);
  });
  return { value: emit(ctx, "class.of", [convert(ctx, self.value, "ref")]), type };
}

/** Functions and initialisers that have a new.target of their own. */
function isFunctionWithTarget(node: ts.Node): boolean {
  if (ts.isPropertyDeclaration(node) || ts.isClassStaticBlockDeclaration(node)) return true;
  return ts.isFunctionLike(node) && !ts.isArrowFunction(node);
}
