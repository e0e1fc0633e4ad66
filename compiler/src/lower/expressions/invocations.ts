/**
 * Calls whose target is found at run time: methods of a static type, and function values under a
 * signature (calls.ts tells which calls these are).
 */
import ts from "typescript";
import type { Signature, Value } from "../../ir/ir.ts";
import type { Representation } from "../../ir/representation.ts";
import { isStdlibFile } from "../builtins.ts";
import { foundType } from "../claims.ts";
import { emit, type FunctionContext, type Operand, runtimeCall } from "../context.ts";
import { convert } from "../convert.ts";
import { type ParameterShape, withUndefined } from "../functions.ts";
import { calledWithMissingResult } from "../missing-results.ts";
import { absenceOf, typeAdmitsUndefined } from "../missing-values.ts";
import { endPassage } from "../passages.ts";
import { callFlow, invokeFlow } from "../properties.ts";
import { Refusal } from "../refusal.ts";
import { isAny, nodeFor, resultRepresentation, typeOf } from "../types.ts";
import { chainObject, constantKeyValue, readProperty } from "./access.ts";
import { kindsWith } from "./any-access.ts";
import { argumentsOf, lowerArguments } from "./arguments.ts";
import { shapeAt } from "./call-shapes.ts";
import { skipParentheses } from "./calls.ts";
import { resolvedSignature, typeArgumentsOf } from "./direct-calls.ts";
import { presentResult } from "./missing-elements.ts";
import { shownText } from "./shown-text.ts";

/** A call as it is written, or a template with a tag: a call with the strings first. */
export type Call = ts.CallExpression | ts.TaggedTemplateExpression;

export function calleeOf(node: Call): ts.Expression {
  return ts.isCallExpression(node) ? node.expression : node.tag;
}

export function isOptionalCall(node: Call): boolean {
  return ts.isCallExpression(node) && node.questionDotToken !== undefined;
}

/**
 * What a call through a static type gives. A function that returns something
 * fits where one that returns nothing is wanted, and a call then gives it.
 */
function callResult(ctx: FunctionContext, node: ts.Expression, type: ts.Type): Representation {
  const isVoid = (type.flags & ts.TypeFlags.Void) !== 0;
  return isVoid && isUsed(ctx, node) ? "value" : resultRepresentation(ctx.lowering, type);
}

/** Whether anything looks at the value of an expression. */
function isUsed(ctx: FunctionContext, node: ts.Expression): boolean {
  const { parent } = node;
  if (ts.isExpressionStatement(parent) || ts.isVoidExpression(parent)) return false;
  if (ts.isForStatement(parent)) return false;
  if (ts.isParenthesizedExpression(parent)) return isUsed(ctx, parent);
  if (ts.isConditionalExpression(parent)) return parent.condition === node || isUsed(ctx, parent);
  if (ts.isBinaryExpression(parent) && isSelection(parent)) {
    const comma = parent.operatorToken.kind === ts.SyntaxKind.CommaToken;
    return (parent.left === node && !comma) || (parent.right === node && isUsed(ctx, parent));
  }
  const returned = ts.isReturnStatement(parent) || ts.isArrowFunction(parent);
  // An async function settles its promise with what it returns.
  return !(returned && ctx.returnRep === "void" && ctx.coroutine === undefined);
}

function isSelection({ operatorToken }: ts.BinaryExpression): boolean {
  const { kind } = operatorToken;
  return (
    kind === ts.SyntaxKind.CommaToken ||
    kind === ts.SyntaxKind.AmpersandAmpersandToken ||
    kind === ts.SyntaxKind.BarBarToken ||
    kind === ts.SyntaxKind.QuestionQuestionToken
  );
}

/** A method called through the static type of its receiver. */
export function methodCall(
  ctx: FunctionContext,
  node: Call,
  object: Operand,
  key: string,
): Operand {
  const signature = resolvedSignature(ctx, node);
  if (signature === undefined) throw new Refusal("TK2012", node, "this call cannot be resolved");
  if (isReadFirst(ctx, node, object, key)) {
    const type = isAny(object.type) ? object.type : typeOf(ctx, calleeOf(node));
    const method = readProperty(ctx, object, key, type, calleeOf(node));
    return invoke(ctx, node, method, object, signature, argumentsOf(node));
  }
  const declared = signature.declaration;
  const typeArguments =
    declared && "typeParameters" in declared && declared.typeParameters
      ? typeArgumentsOf(ctx, signature, declared as ts.SignatureDeclaration)
      : [];
  const shape = shapeAt(ctx, signature, argumentsOf(node));
  return invokeMember(ctx, node, object, key, typeArguments, shape);
}

/**
 * Whether code that runs in the arguments could tell that a method is looked up after them: of an object
 * of type `any`, where it may be the property that a getter gives or that the arguments change.
 */
function isReadFirst(ctx: FunctionContext, node: Call, { type }: Operand, key: string): boolean {
  if (isStdlibFile(ctx.lowering, node.getSourceFile())) return false;
  if (!isAny(type)) return argumentsOf(node).some((arg) => assigns(arg, key));
  return kindsWith(ctx.lowering.checker, key).length === 0 && argumentsOf(node).some(runsCode);
}

/** Whether an expression assigns a property of some object under a key: `k.h((k.h = g, 1))`. */
function assigns(node: ts.Node, key: string): boolean {
  if (ts.isFunctionLike(node)) return false;
  if (ts.isBinaryExpression(node) && isAssigning(node)) {
    const { left } = node;
    if (ts.isPropertyAccessExpression(left) && left.name.text === key) return true;
  }
  return ts.forEachChild(node, (child) => assigns(child, key) || undefined) ?? false;
}

function isAssigning(node: ts.Node): boolean {
  if (!ts.isBinaryExpression(node)) return false;
  const { kind } = node.operatorToken;
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}

/** Whether an expression has effects where it stands: calls, assignments, and what may wait. */
function runsCode(node: ts.Node): boolean {
  if (ts.isFunctionLike(node)) return false;
  const isEffect =
    ts.isCallExpression(node) ||
    ts.isNewExpression(node) ||
    ts.isTaggedTemplateExpression(node) ||
    ts.isDeleteExpression(node) ||
    ts.isAwaitExpression(node) ||
    ts.isYieldExpression(node) ||
    ts.isPostfixUnaryExpression(node) ||
    isAssigning(node);
  return isEffect || (ts.forEachChild(node, (child) => runsCode(child) || undefined) ?? false);
}

/** Null and undefined have no methods: that is an error before the arguments are evaluated. */
function checkBase(
  ctx: FunctionContext,
  node: Call | ts.NewExpression,
  { value, type }: Operand,
  key: string,
): void {
  if (ts.isNewExpression(node) || !isAny(type) || value.rep !== "value") return;
  if (arePlain(argumentsOf(node))) return;
  runtimeCall(ctx, "tsk_check_base", "void", [value, constantKeyValue(ctx, key)]);
}

/** Whether nothing can tell when arguments are evaluated. */
export function arePlain(given: readonly ts.Expression[]): boolean {
  return given.every(
    (node) =>
      ts.isIdentifier(node) ||
      ts.isLiteralExpression(node) ||
      ts.isArrowFunction(node) ||
      ts.isFunctionExpression(node) ||
      node.kind === ts.SyntaxKind.ThisKeyword,
  );
}

/** Calls what receivers have under a key, with arguments for a parameter list. */
export function invokeMember(
  ctx: FunctionContext,
  node: Call | ts.NewExpression,
  object: Operand,
  key: string,
  typeArguments: ts.Type[],
  shape: ParameterShape,
  /** The receiver once the arguments are evaluated. */
  settle: (object: Value) => Value = (object) => object,
): Operand {
  const { lowering } = ctx;
  const type = foundType(ctx, node);
  checkBase(ctx, node, object, key);
  const args = lowerArguments(ctx, argumentsOf(node), shape);
  const target = settle(object.value);
  const result = callResult(ctx, node, type);
  const mayLack =
    ts.isCallExpression(node) &&
    calledWithMissingResult(lowering, node) !== undefined &&
    absenceOf(ctx, node, type) !== "error";
  const machine: Signature = {
    params: shape.reps,
    result: mayLack ? withUndefined(result) : result,
    rest: shape.rest,
  };
  const receiver = object.exact ?? nodeFor(lowering, object.type);
  const call = { node: receiver.id, key, typeArguments, signature: machine };
  const index = lowering.virtualCalls.push(call) - 1;
  const text = ts.isNewExpression(node) ? undefined : uncertainName(ctx, node);
  const types = { args: shape.types, rest: shape.rest, result: type };
  const passage = callFlow(lowering, receiver, call, types);
  const value = emit(ctx, "method.call", [target, ...args], {
    node: call.node,
    key,
    rep: machine.result,
    ...(text === undefined ? {} : { text }),
    signature: machine,
    index,
  });
  endPassage(ctx, passage, value, type);
  return { value: mayLack ? presentResult(ctx, node, value, type) : value, type };
}

/**
 * What the program calls a method that its types do not promise: receivers of type any, and what is
 * only claimed, as in `a.m!()` and `(a as T).m()`.
 * The library passes over these names.
 */
function uncertainName(ctx: FunctionContext, node: Call): string | undefined {
  const callee = skipParentheses(calleeOf(node));
  if (isStdlibFile(ctx.lowering, node.getSourceFile())) return undefined;
  if (!ts.isPropertyAccessExpression(callee) && !ts.isElementAccessExpression(callee)) {
    return undefined;
  }
  if (ts.isAsExpression(skipParentheses(callee.expression))) return shownText(callee);
  const isOpen = [typeOf(ctx, callee.expression), typeOf(ctx, callee)].some(isAny);
  return isOpen || typeAdmitsUndefined(typeOf(ctx, callee)) ? shownText(callee) : undefined;
}

/** A call of a function value. */
export function callValue(
  ctx: FunctionContext,
  node: Call,
  callee: Operand,
  receiver: Operand | undefined,
): Operand {
  const signature = resolvedSignature(ctx, node);
  if (signature === undefined) throw new Refusal("TK2012", node, "this call cannot be resolved");
  const target = chainObject(ctx, callee, isOptionalCall(node));
  return invoke(ctx, node, target, receiver, signature, argumentsOf(node));
}

/** What is of type `any` as the function or class that it must be here. */
export function functionOfAny(
  ctx: FunctionContext,
  callee: "tsk_to_function" | "tsk_to_constructor",
  value: Value,
  named: ts.Expression,
): Value {
  const name = emit(ctx, "const.str", [], { text: shownText(named) });
  return runtimeCall(ctx, callee, "ref", [convert(ctx, value, "value"), name]);
}

/** Calls a function value under a signature. */
export function invoke(
  ctx: FunctionContext,
  node: Call,
  target: Operand,
  receiver: Operand | undefined,
  signature: ts.Signature,
  given: readonly ts.Expression[],
): Operand {
  const { lowering } = ctx;
  const shape = shapeAt(ctx, signature, given);
  const self =
    receiver === undefined
      ? emit(ctx, "const.undefined", [])
      : convert(ctx, receiver.value, "value");
  const args = lowerArguments(ctx, given, shape);
  // What is no function is called with its arguments, and fails then.
  const fn = isAny(target.type)
    ? functionOfAny(ctx, "tsk_to_function", target.value, calleeOf(node))
    : convert(ctx, target.value, "ref", "function");
  const type = foundType(ctx, node);
  const passage = invokeFlow(lowering, nodeFor(lowering, target.type), {
    args: shape.types,
    rest: shape.rest,
    result: type,
    receiver: receiver?.type,
  });
  const machine: Signature = {
    params: shape.reps,
    result: callResult(ctx, node, type),
    rest: shape.rest,
  };
  const value = emit(ctx, "closure.call", [fn, self, ...args], {
    signature: machine,
    rep: machine.result,
    node: nodeFor(lowering, target.type).id,
    text: shownText(calleeOf(node)),
  });
  endPassage(ctx, passage, value, type);
  return { value, type };
}
