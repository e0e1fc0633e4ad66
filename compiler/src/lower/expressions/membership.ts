/** `in`, `instanceof` and `delete`. */
import ts from "typescript";
import type { Value } from "../../ir/ir.ts";
import { classOfType } from "../classes.ts";
import { emit, type FunctionContext, type Operand, runtimeCall } from "../context.ts";
import { convert } from "../convert.ts";
import { lowerExpression } from "../expressions.ts";
import { constantKey, symbolKey } from "../names.ts";
import { deleteFlow, ELEMENTS } from "../properties.ts";
import { Refusal } from "../refusal.ts";
import { isArrayType, nodeFor, typeOf } from "../types.ts";
import { constantKeyValue, keyValue, nonNull } from "./access.ts";

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

/** `#name in value`: whether it is an object of the class that declares the name. */
function privateIn(
  ctx: FunctionContext,
  name: ts.PrivateIdentifier,
  right: ts.Expression,
  type: ts.Type,
): Operand {
  const owner = ctx.instance.owner;
  if (owner === undefined) throw new Refusal("TK2000", name, "a private name outside its class");
  const object = lowerExpression(ctx, right);
  const value = emit(ctx, "instance.of", [convert(ctx, object.value, "value")], {
    node: nodeFor(ctx.lowering, owner.type).id,
  });
  return { value, type };
}

export function lowerInstanceof(ctx: FunctionContext, node: ts.BinaryExpression): Operand {
  const { lowering } = ctx;
  const operand = lowerExpression(ctx, node.left);
  const type = typeOf(ctx, node);
  const constructed = typeOf(ctx, node.right).getProperty("prototype");
  const instance = constructed && lowering.checker.getTypeOfSymbol(constructed);
  if (instance === undefined)
    throw new Refusal(
      "TK2017",
      node.right,
      "the right side of instanceof is not a class known at compile time",
    );
  const value = convert(ctx, operand.value, "value");
  if (isArrayType(lowering, instance)) {
    return {
      value: runtimeCall(ctx, "tsk_is_array", "bool", [value], { pure: true, nothrow: true }),
      type,
    };
  }
  const target = classOfType(lowering, instance);
  if (target === undefined) {
    throw new Refusal(
      "TK2017",
      node.right,
      "the right side of instanceof is not a class known at compile time",
    );
  }
  return {
    value: emit(ctx, "instance.of", [value], {
      node: nodeFor(lowering, target.type).id,
      text: target.key,
    }),
    type,
  };
}

export function lowerDeleteTarget(ctx: FunctionContext, node: ts.DeleteExpression): Value {
  const { lowering } = ctx;
  let target: ts.Expression = node.expression;
  while (ts.isParenthesizedExpression(target)) target = target.expression;
  if (ts.isPropertyAccessExpression(target)) {
    const object = nonNull(ctx, lowerExpression(ctx, target.expression), target.name.text);
    const symbol = lowering.checker.getSymbolAtLocation(target.name);
    const key = symbol === undefined ? target.name.text : symbolKey(symbol);
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
