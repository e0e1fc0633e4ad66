/** Lowers expressions: the table from syntax kinds to the files that lower them. */
import ts from "typescript";
import { lowerAwait } from "./async.ts";
import { isLookedInto } from "./claims.ts";
import { lowerClassExpression } from "./class-values.ts";
import { emit, type FunctionContext, type Operand, positionOf } from "./context.ts";
import { coerce, convertOrNaN } from "./convert.ts";
import { lowerYield } from "./coroutines.ts";
import { lowerElementAccess, lowerPropertyAccess } from "./expressions/access.ts";
import { lowerArrayLiteral } from "./expressions/array-literals.ts";
import {
  assignToTarget,
  lowerAssignment,
  lowerUpdate,
  openTarget,
} from "./expressions/assignment.ts";
import { bigIntText } from "./expressions/bigint-operators.ts";
import { lowerCall, skipParentheses } from "./expressions/calls.ts";
import { lowerCondition, lowerConditional, lowerLogical } from "./expressions/conditions.ts";
import { lowerNew } from "./expressions/construct.ts";
import { lowerIdentifier, lowerInstantiation } from "./expressions/identifiers.ts";
import { lowerNewTarget } from "./expressions/new-target.ts";
import { lowerObjectLiteral } from "./expressions/object-literals.ts";
import { lowerBinary, lowerDelete, lowerTypeof, lowerUnary } from "./expressions/operators.ts";
import { lowerTemplate, lowerTemplateStrings } from "./expressions/templates.ts";
import { lowerFunctionExpression, readThis } from "./functions.ts";
import { lowerParsedAs } from "./json-decode.ts";
import { isMissingClaim, mayGiveUndefined } from "./missing-values.ts";
import { narrowTo } from "./narrowing.ts";
import { isNumberOperand } from "./number-operands.ts";
import { Refusal } from "./refusal.ts";
import { lowerRegularExpression } from "./regular-expressions.ts";
import { concrete, constituents, typeOf } from "./types.ts";

type Lower = (ctx: FunctionContext, node: never) => Operand;

function constant(ctx: FunctionContext, node: ts.Expression): Operand {
  const type = typeOf(ctx, node);
  switch (node.kind) {
    case ts.SyntaxKind.NumericLiteral:
      return {
        value: emit(ctx, "const.f64", [], { number: Number((node as ts.NumericLiteral).text) }),
        type,
      };
    case ts.SyntaxKind.BigIntLiteral:
      return { value: emit(ctx, "const.bigint", [], { text: bigIntText(node) }), type };
    case ts.SyntaxKind.TrueKeyword:
      return { value: emit(ctx, "const.bool", [], { flag: true }), type };
    case ts.SyntaxKind.FalseKeyword:
      return { value: emit(ctx, "const.bool", [], { flag: false }), type };
    case ts.SyntaxKind.NullKeyword:
      return { value: emit(ctx, "const.null", []), type };
    default:
      return { value: emit(ctx, "const.str", [], { text: (node as ts.StringLiteral).text }), type };
  }
}

function plainTemplate(ctx: FunctionContext, node: ts.NoSubstitutionTemplateLiteral): Operand {
  const tagged = ts.isTaggedTemplateExpression(node.parent) && node.parent.template === node;
  return tagged ? lowerTemplateStrings(ctx, node) : constant(ctx, node);
}

function inner(ctx: FunctionContext, node: ts.ParenthesizedExpression): Operand {
  return lowerExpression(ctx, node.expression);
}

function functionLiteral(
  ctx: FunctionContext,
  node: ts.ArrowFunction | ts.FunctionExpression,
): Operand {
  return lowerFunctionExpression(ctx, node, typeOf(ctx, node), contextualType(ctx, node));
}

/** `x as T`, `<T>x`, `x satisfies T`, `x!`: checked where the type narrows. */
function assertion(
  ctx: FunctionContext,
  node: ts.AssertionExpression | ts.NonNullExpression,
): Operand {
  const to = typeOf(ctx, node);
  if (ts.isAsExpression(node) && ts.isConstTypeReference(node.type)) {
    return lowerExpression(ctx, node.expression);
  }
  if (ts.isNonNullExpression(node)) return nonNullAssertion(ctx, node, to);
  const parsed = lowerParsedAs(ctx, node.expression, to);
  if (parsed !== undefined) return parsed;
  if (!reliesOnClaim(ctx, node)) return lowerExpression(ctx, node.expression);
  if (isLookedInto(ctx.lowering, node)) return asAny(ctx, lowerExpression(ctx, node.expression));
  const source = reinterpreted(ctx, node.expression);
  const place = source === node.expression ? to : ctx.lowering.checker.getUnknownType();
  return castTo(ctx, lowerInitializer(ctx, source, place), to);
}

/** A value that everything is found out about at run time. */
function asAny(ctx: FunctionContext, operand: Operand): Operand {
  const type = ctx.lowering.checker.getAnyType();
  return { value: coerce(ctx, operand, type), type };
}

/** What `x as unknown as T` takes for a T: x itself, which need not mix with all that is unknown. */
function reinterpreted(ctx: FunctionContext, node: ts.Expression): ts.Expression {
  const assertion = skipParentheses(node);
  const isOpen =
    ts.isAssertionExpression(assertion) &&
    (typeOf(ctx, assertion).flags & ts.TypeFlags.Unknown) !== 0;
  return isOpen ? reinterpreted(ctx, assertion.expression) : node;
}

function nonNullAssertion(ctx: FunctionContext, node: ts.NonNullExpression, to: ts.Type): Operand {
  const operand = lowerExpression(ctx, node.expression);
  if (isNumberOrUndefined(operand.type) && isNumberOperand(ctx.lowering, node)) {
    return { value: convertOrNaN(ctx, operand.value, "number"), type: to };
  }
  const claimed = castTo(ctx, operand, mayStayUndefined(ctx, node, to) ? operand.type : to);
  return { value: claimed.value, type: to };
}

/** Whether `x!` of something that may be undefined, not null, goes where undefined has its meaning. */
function mayStayUndefined(ctx: FunctionContext, node: ts.NonNullExpression, to: ts.Type): boolean {
  return isMissingClaim(ctx.lowering, node) && mayGiveUndefined(ctx, node, to);
}

function isNumberOrUndefined(type: ts.Type): boolean {
  const kinds = ts.TypeFlags.NumberLike | ts.TypeFlags.Undefined;
  return constituents(type).every(({ flags }) => flags & kinds);
}

/**
 * Whether anything relies on what an assertion claims. A template, a unary plus
 * and a place of type unknown take what they are given, as in JavaScript.
 */
function reliesOnClaim(
  ctx: FunctionContext,
  node: ts.AssertionExpression | ts.NonNullExpression,
): boolean {
  if (ts.isNonNullExpression(node)) return true;
  let outer: ts.Node = node;
  while (ts.isParenthesizedExpression(outer.parent)) outer = outer.parent;
  const { parent } = outer;
  if (ts.isTemplateSpan(parent)) return ts.isTaggedTemplateExpression(parent.parent.parent);
  if (ts.isPrefixUnaryExpression(parent)) return parent.operator !== ts.SyntaxKind.PlusToken;
  const place = ctx.lowering.checker.getContextualType(node);
  return place === undefined || (place.flags & ts.TypeFlags.Unknown) === 0;
}

/** An operand under a type that the program claims for it. */
export function castTo(ctx: FunctionContext, operand: Operand, to: ts.Type): Operand {
  if (operand.type === to) return operand;
  const widening = ctx.lowering.checker.isTypeAssignableTo(operand.type, to);
  return widening ? { value: coerce(ctx, operand, to), type: to } : narrowTo(ctx, operand, to);
}

function satisfies(ctx: FunctionContext, node: ts.SatisfiesExpression): Operand {
  return lowerExpression(ctx, node.expression);
}

function voidExpression(ctx: FunctionContext, node: ts.VoidExpression): Operand {
  lowerExpression(ctx, node.expression);
  return {
    value: emit(ctx, "const.undefined", []),
    type: ctx.lowering.checker.getUndefinedType(),
  };
}

const K = ts.SyntaxKind;
const TABLE: ReadonlyMap<ts.SyntaxKind, Lower> = new Map<ts.SyntaxKind, Lower>([
  [K.NumericLiteral, constant],
  [K.BigIntLiteral, constant],
  [K.StringLiteral, constant],
  [K.NoSubstitutionTemplateLiteral, plainTemplate],
  [K.RegularExpressionLiteral, lowerRegularExpression],
  [K.TrueKeyword, constant],
  [K.FalseKeyword, constant],
  [K.NullKeyword, constant],
  [K.Identifier, lowerIdentifier],
  [K.ThisKeyword, readThis],
  [K.ParenthesizedExpression, inner],
  [K.TemplateExpression, lowerTemplate],
  [K.TaggedTemplateExpression, lowerCall],
  [K.BinaryExpression, lowerBinaryOrAssignment],
  [K.PrefixUnaryExpression, lowerPrefix],
  [K.PostfixUnaryExpression, lowerUpdate],
  [K.ConditionalExpression, lowerConditional],
  [K.PropertyAccessExpression, lowerPropertyAccess],
  [K.ElementAccessExpression, lowerElementAccess],
  [K.CallExpression, lowerCall],
  [K.NewExpression, lowerNew],
  [K.ArrayLiteralExpression, lowerArrayLiteral],
  [K.ObjectLiteralExpression, lowerObjectLiteral],
  [K.ArrowFunction, functionLiteral],
  [K.FunctionExpression, functionLiteral],
  [K.ClassExpression, lowerClassExpression],
  [K.AsExpression, assertion],
  [K.TypeAssertionExpression, assertion],
  [K.NonNullExpression, assertion],
  [K.SatisfiesExpression, satisfies],
  [K.ExpressionWithTypeArguments, lowerInstantiation],
  [K.TypeOfExpression, lowerTypeof],
  [K.DeleteExpression, lowerDelete],
  [K.VoidExpression, voidExpression],
  [K.YieldExpression, lowerYield],
  [K.AwaitExpression, lowerAwait],
  [K.MetaProperty, lowerNewTarget],
] as [ts.SyntaxKind, Lower][]);

function lowerPrefix(ctx: FunctionContext, node: ts.PrefixUnaryExpression): Operand {
  if (node.operator === K.PlusPlusToken || node.operator === K.MinusMinusToken) {
    return lowerUpdate(ctx, node);
  }
  return lowerUnary(ctx, node);
}

function lowerBinaryOrAssignment(ctx: FunctionContext, node: ts.BinaryExpression): Operand {
  const op = node.operatorToken.kind;
  if (op >= K.FirstAssignment && op <= K.LastAssignment) return lowerAssignment(ctx, node);
  if (op === K.CommaToken) {
    lowerExpression(ctx, node.left);
    return lowerExpression(ctx, node.right);
  }
  if (op === K.AmpersandAmpersandToken || op === K.BarBarToken || op === K.QuestionQuestionToken) {
    return lowerLogical(ctx, node);
  }
  return lowerBinary(ctx, node);
}

export function lowerExpression(ctx: FunctionContext, node: ts.Expression): Operand {
  const lower = TABLE.get(node.kind);
  if (lower === undefined) {
    throw new Refusal("TK2000", node, `${describeKind(node)} is not supported`, {});
  }
  const outer = ctx.position;
  ctx.position = positionOf(ctx.lowering, placeOf(node));
  const operand = lower(ctx, node as never);
  // What the enclosing expression still has to do is done at its own place.
  ctx.position = outer;
  return operand;
}

/** Where an expression is when it fails: at the name of the property that it reads or calls. */
function placeOf(node: ts.Expression): ts.Node {
  const place = ts.isCallExpression(node) ? node.expression : node;
  return ts.isPropertyAccessExpression(place) ? place.name : node;
}

function describeKind(node: ts.Node): string {
  const name = ts.SyntaxKind[node.kind] ?? "this construct";
  return name.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
}

/** An expression whose value is not used. */
export function lowerEffect(ctx: FunctionContext, node: ts.Expression): void {
  lowerExpression(ctx, node);
}

const initializerTypes = new WeakMap<ts.Node, ts.Type>();

/** An expression that initialises a place of static type `type`: literals are made for it. */
export function lowerInitializer(
  ctx: FunctionContext,
  node: ts.Expression,
  type: ts.Type | undefined,
): Operand {
  let target: ts.Node = node;
  while (ts.isParenthesizedExpression(target)) target = target.expression;
  if (
    type !== undefined &&
    (ts.isObjectLiteralExpression(target) ||
      ts.isArrayLiteralExpression(target) ||
      ts.isArrowFunction(target) ||
      ts.isFunctionExpression(target))
  ) {
    initializerTypes.set(target, type);
    try {
      return lowerExpression(ctx, node);
    } finally {
      initializerTypes.delete(target);
    }
  }
  const parsed = type === undefined ? undefined : lowerParsedAs(ctx, node, type);
  return parsed ?? lowerExpression(ctx, node);
}

/** The type of the place that an expression is written for, if it is known. */
export function contextualType(ctx: FunctionContext, node: ts.Expression): ts.Type | undefined {
  const given = initializerTypes.get(node);
  if (given !== undefined) return given;
  const type = ctx.lowering.checker.getContextualType(node);
  if (type === undefined) return undefined;
  const known = concrete(ctx, type);
  return known.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown) ? undefined : known;
}

export { assignToTarget, lowerCondition, openTarget };
