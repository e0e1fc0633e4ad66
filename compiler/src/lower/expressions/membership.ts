/** `in`, `instanceof` and `delete`. */
import ts from "typescript";
import type { Value } from "../../ir/ir.ts";
import { builtinClass, isAmbient } from "../builtins.ts";
import { type ClassDefinition, knownClass } from "../class-definitions.ts";
import { requireDeclared } from "../class-readiness.ts";
import { knownStatic } from "../class-statics.ts";
import { emit, type FunctionContext, type Operand, runtimeCall } from "../context.ts";
import { coerceTo, convert } from "../convert.ts";
import { lowerExpression } from "../expressions.ts";
import { ELEMENTS } from "../flow.ts";
import { constantKey, symbolKey } from "../names.ts";
import { callFlow, deleteFlow } from "../properties.ts";
import { Refusal } from "../refusal.ts";
import { isAny, nodeFor, typeOf } from "../types.ts";
import { constantKeyValue, keyValue, nonNull } from "./access.ts";
import { privateIn } from "./private-names.ts";

export function lowerIn(ctx: FunctionContext, node: ts.BinaryExpression): Operand {
  const type = typeOf(ctx, node);
  if (ts.isPrivateIdentifier(node.left)) return privateIn(ctx, node.left, node.right, type);
  const known = constantKey(ctx.lowering, node.left);
  if (known !== undefined) {
    const object = lowerExpression(ctx, node.right);
    const imm = { node: nodeFor(ctx.lowering, object.type).id, key: known };
    return { value: emit(ctx, "prop.has", [object.value], imm), type };
  }
  ctx.lowering.listsMembers = true;
  const key = keyValue(ctx, lowerExpression(ctx, node.left));
  const object = lowerExpression(ctx, node.right);
  const value = runtimeCall(ctx, "tsk_has", "bool", [convert(ctx, object.value, "value"), key]);
  return { value, type };
}

/** Whether a value is an object of a class that is known, or of one that extends it. */
function instanceOf(ctx: FunctionContext, value: Value, known: ClassDefinition): Value {
  return emit(ctx, "instance.of", [value], { text: known.key });
}

export function lowerInstanceof(ctx: FunctionContext, node: ts.BinaryExpression): Operand {
  const { lowering } = ctx;
  const operand = lowerExpression(ctx, node.left);
  const type = typeOf(ctx, node);
  const value = convert(ctx, operand.value, "value");
  const builtin = builtinTest(ctx, node.right, value);
  if (builtin !== undefined) return { value: builtin, type };
  const known = knownClass(lowering, node.right);
  const custom = known && knownStatic(ctx, known, HAS_INSTANCE, "method", []);
  if (custom !== undefined) {
    const { instance, leading } = custom;
    const [parameter] = instance.parameterTypes;
    const [param] = instance.fn.params;
    const args =
      parameter === undefined || param === undefined
        ? []
        : [coerceTo(ctx, { value, type: operand.type }, parameter, param.rep)];
    const { name: callee, result: rep } = instance.fn;
    const answer = emit(ctx, "call", [...leading, ...args], { callee, rep });
    return { value: convert(ctx, answer, "bool"), type };
  }
  if (known !== undefined) {
    requireDeclared(ctx, known.declaration);
    return { value: instanceOf(ctx, value, known), type };
  }
  return { value: instanceOfValue(ctx, operand, value, node.right), type };
}

const HAS_INSTANCE = "@@hasInstance";

/** `Array`, `Function` and `Object` have no class in the library. */
function builtinTest(ctx: FunctionContext, right: ts.Expression, value: Value): Value | undefined {
  const symbol = ts.isIdentifier(right) && ctx.lowering.checker.getSymbolAtLocation(right);
  if (!symbol || symbol.valueDeclaration === undefined || !isAmbient(symbol.valueDeclaration)) {
    return undefined;
  }
  const pure = { pure: true, nothrow: true };
  switch (symbol.name) {
    case "Array":
      return runtimeCall(ctx, "tsk_is_array", "bool", [value], pure);
    case "Function":
      return emit(ctx, "value.is", [value], { text: "function" });
    case "Object":
      return runtimeCall(ctx, "tsk_is_object_instance", "bool", [value], pure);
    default:
      break;
  }
  if (builtinClass(ctx.lowering, symbol.name) !== undefined) return undefined;
  throw new Refusal("TK2017", right, `instanceof '${right.getText()}' is not supported`, {
    label: "not a class of the program or of the library",
  });
}

/** instanceof a value: by its own test where it has one, else whether it is in the class's chain. */
function instanceOfValue(
  ctx: FunctionContext,
  operand: Operand,
  value: Value,
  right: ts.Expression,
): Value {
  const { lowering } = ctx;
  const target = lowerExpression(ctx, right);
  const object = isAny(target.type)
    ? runtimeCall(ctx, "tsk_to_instance_test", "ref", [convert(ctx, target.value, "value")])
    : convert(ctx, target.value, "ref", "class");
  const receivers = target.exact ?? nodeFor(lowering, target.type);
  const call = {
    node: receivers.id,
    key: HAS_INSTANCE,
    typeArguments: [],
    signature: { params: ["value" as const], result: "value" as const, rest: false },
  };
  const index = lowering.virtualCalls.push(call) - 1;
  callFlow(lowering, receivers, call, {
    args: [operand.type],
    rest: false,
    open: true,
    result: lowering.checker.getUnknownType(),
  });
  return emit(ctx, "class.instance", [value, object], { node: receivers.id, index });
}

export function lowerDeleteTarget(ctx: FunctionContext, node: ts.DeleteExpression): Value {
  const { lowering } = ctx;
  let target: ts.Expression = node.expression;
  while (ts.isParenthesizedExpression(target)) target = target.expression;
  if (ts.isPropertyAccessExpression(target)) {
    const object = nonNull(ctx, lowerExpression(ctx, target.expression), target.name.text);
    const symbol = lowering.checker.getSymbolAtLocation(target.name);
    const key = symbol === undefined ? target.name.text : symbolKey(lowering, symbol);
    deleteFlow(lowering, object.type, key);
    return runtimeCall(ctx, "tsk_delete", "bool", [
      convert(ctx, object.value, "value"),
      constantKeyValue(ctx, key),
    ]);
  }
  if (ts.isElementAccessExpression(target)) {
    const object = lowerExpression(ctx, target.expression);
    const constant = constantKey(lowering, target.argumentExpression);
    deleteFlow(lowering, object.type, constant ?? ELEMENTS);
    const key = keyValue(ctx, lowerExpression(ctx, target.argumentExpression));
    return runtimeCall(ctx, "tsk_delete", "bool", [convert(ctx, object.value, "value"), key]);
  }
  throw new Refusal("TK2000", node, "only properties can be deleted");
}
