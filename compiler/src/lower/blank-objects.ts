/**
 * Objects that get the prototype of a class and nothing else: `Object.create(C.prototype)`, and
 * `Object.create(Object.getPrototypeOf(object))`, with which methods copy objects of any subclass. No
 * constructor runs, so that each field is absent until something sets it.
 *
 * The runtime makes such objects only of classes that are known here for it; of others it refuses.
 */
import ts from "typescript";
import { isStdlibFile, namesBuiltin } from "./builtins.ts";
import type { ClassInstance } from "./classes.ts";
import { type FunctionContext, type Lowering, type Operand, runtimeCall } from "./context.ts";
import { convert } from "./convert.ts";
import { lowerExpression } from "./expressions.ts";
import { type AllocationShape, addShape, constrain, reconsider } from "./flow.ts";
import { classOfShape } from "./properties.ts";
import { prototypeOwner, prototypeShape } from "./prototypes.ts";
import { nodeFor } from "./types.ts";

/** `Object.create(prototype)`; undefined where the prototype is no more than null. */
export function lowerObjectCreate(
  ctx: FunctionContext,
  node: ts.CallExpression,
): Operand | undefined {
  const [given] = node.arguments;
  if (given === undefined || given.kind === ts.SyntaxKind.NullKeyword) return undefined;
  if (!namesBuiltin(ctx.lowering, node.expression, ["ObjectConstructor"], "create"))
    return undefined;
  const prototype = skipParentheses(given);
  const { lowering } = ctx;
  const isAsked =
    ts.isCallExpression(prototype) &&
    namesBuiltin(
      lowering,
      prototype.expression,
      ["ObjectConstructor", "Reflect"],
      "getPrototypeOf",
    );
  const [object] = isAsked ? prototype.arguments : [];
  const operand = lowerExpression(ctx, object ?? prototype);
  const value = convert(ctx, operand.value, "value");
  const type = lowering.checker.getAnyType();
  const made = nodeFor(lowering, type);
  constrain(
    lowering.flow,
    operand.exact ?? nodeFor(lowering, operand.type),
    `blank ${isAsked}`,
    (shape) => {
      const owner = isAsked
        ? (classOfShape(shape) ?? prototypeOwner(shape)?.base)
        : prototypeOwner(shape);
      if (owner !== undefined && makeBlank(lowering, owner))
        addShape(lowering.flow, made, owner.shape);
    },
  );
  const asked = isAsked ? runtimeCall(ctx, "tsk_prototype_of", "value", [value]) : value;
  return { value: runtimeCall(ctx, "tsk_object_with_prototype", "value", [asked]), type };
}

function skipParentheses(node: ts.Expression): ts.Expression {
  return ts.isParenthesizedExpression(node) || ts.isAssertionExpression(node)
    ? skipParentheses(node.expression)
    : node;
}

/**
 * Lets objects of a class be without its fields; false where they cannot be: the library relies on what
 * its constructors set, and private names on that they ran.
 */
function makeBlank(lowering: Lowering, owner: ClassInstance): boolean {
  for (let c: ClassInstance | undefined = owner; c !== undefined; c = c.base) {
    if (isStdlibFile(lowering, c.declaration.getSourceFile())) return false;
    if ([...c.members.keys(), ...c.shape.fields.keys()].some((key) => key.startsWith("#")))
      return false;
  }
  prototypeShape(lowering, owner);
  if (owner.shape.blank) return true;
  for (let c: ClassInstance | undefined = owner; c !== undefined; c = c.base) {
    leaveFieldsOut(c.shape);
    reconsider(lowering.flow, c.shape);
  }
  owner.shape.blank = true;
  return true;
}

function leaveFieldsOut(shape: AllocationShape): void {
  shape.lacksFields = true;
  for (const field of shape.fields.values()) if (!field.private) field.optional = true;
}
