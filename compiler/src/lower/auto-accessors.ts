/**
 * Fields declared with `accessor`: a private store in the object and a pair of accessors on the
 * prototype, or in the class itself. The accessors have declarations of their own, without bodies,
 * so that they are found, inherited and overridden as written ones are; the store is a private field
 * that nothing else can name.
 */
import ts from "typescript";
import { instantiateType, type TypeEnvironment } from "../project/instantiate.ts";
import { type ClassDefinition, exactNodeOf } from "./class-definitions.ts";
import { fieldKey } from "./class-members.ts";
import { ownClass } from "./class-values.ts";
import type { ClassInstance } from "./classes.ts";
import { emit, type FunctionContext, type Lowering, returnValue } from "./context.ts";
import { coerceTo } from "./convert.ts";
import type { InstanceSpec } from "./instances.ts";
import { functionName } from "./names.ts";
import { nodeFor, representationOf } from "./types.ts";

/** The field behind an accessor's declaration; undefined: the accessor is written out. */
const fields = new WeakMap<ts.Node, ts.AutoAccessorPropertyDeclaration>();
const accessors = new WeakMap<
  ts.Node,
  { getter: ts.GetAccessorDeclaration; setter: ts.SetAccessorDeclaration }
>();

/** The declarations of the accessors that a field stands for. */
export function accessorsOf(field: ts.AutoAccessorPropertyDeclaration): {
  getter: ts.GetAccessorDeclaration;
  setter: ts.SetAccessorDeclaration;
} {
  const known = accessors.get(field);
  if (known !== undefined) return known;
  const { factory } = ts;
  const made = {
    getter: factory.createGetAccessorDeclaration(undefined, field.name, [], undefined, undefined),
    setter: factory.createSetAccessorDeclaration(undefined, field.name, [], undefined),
  };
  for (const node of [made.getter, made.setter]) {
    ts.setTextRange(node, field);
    Object.assign(node, { parent: field.parent });
    fields.set(node, field);
  }
  accessors.set(field, made);
  return made;
}

export function isAutoAccessor(declaration: ts.Node): boolean {
  return fields.has(declaration);
}

/** What the function of such an accessor does; undefined: the accessor is written out. */
export function autoAccessorSpec(
  lowering: Lowering,
  declaration: ts.FunctionLikeDeclaration,
  environment: TypeEnvironment,
  key: string,
  owner: ClassInstance | ClassDefinition,
): InstanceSpec | undefined {
  const field = fields.get(declaration);
  if (field === undefined) return undefined;
  const { checker } = lowering;
  const type = instantiateType(checker, checker.getTypeAtLocation(field.name), environment);
  const rep = representationOf(lowering, type);
  const isGetter = ts.isGetAccessor(declaration);
  const name = functionName(lowering, declaration);
  return {
    key,
    name,
    sourceName: `${isGetter ? "get" : "set"} ${name}`,
    declaration,
    environment,
    parameterTypes: isGetter ? [] : [type],
    parameterReps: isGetter ? [] : [rep],
    parameterNames: isGetter ? [] : ["value"],
    returnType: isGetter ? type : checker.getVoidType(),
    result: isGetter ? rep : "void",
    lowerBody: (ctx) => {
      const place = storeOf(ctx, field, owner);
      const [value] = ctx.fn.params;
      if (value === undefined) {
        const { object, imm } = place;
        const held = emit(ctx, "prop.get", [object], { ...imm, rep });
        returnValue(ctx, coerceTo(ctx, { value: held, type }, type, rep));
        return;
      }
      emit(ctx, "prop.set", [place.object, value], place.imm);
      returnValue(ctx, undefined);
    },
  };
}

function storeOf(
  ctx: FunctionContext,
  field: ts.AutoAccessorPropertyDeclaration,
  owner: ClassInstance | ClassDefinition,
) {
  const { lowering } = ctx;
  const key = fieldKey(lowering, field);
  if (!("definition" in owner)) {
    const node = exactNodeOf(lowering, owner).id;
    return { object: ownClass(ctx, owner), imm: { node, key } };
  }
  const { thisValue } = ctx.fn;
  if (thisValue === undefined) throw new Error("an accessor without a receiver");
  return { object: thisValue, imm: { node: nodeFor(lowering, owner.type).id, key } };
}
