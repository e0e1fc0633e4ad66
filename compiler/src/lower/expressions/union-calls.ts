/**
 * Method calls on receivers whose type is a union of strings, numbers, bigints, arrays
 * and objects, or `any`: each kind has its own implementation of a method of that
 * name, so the call branches on the receiver's kind.
 */
import type ts from "typescript";
import { newValue, type Value } from "../../ir/ir.ts";
import { unionTypeOf } from "../../project/instantiate.ts";
import {
  branch,
  emit,
  type FunctionContext,
  jump,
  newBlockIn,
  type Operand,
  runtimeCall,
  startBlock,
} from "../context.ts";
import { coerceTo, convert } from "../convert.ts";
import { propertyByKey } from "../names.ts";
import { flowNarrowed, narrowTo } from "../narrowing.ts";
import { constituents, isAny, representationOf, typeOf } from "../types.ts";
import { constantKeyValue, nonNull } from "./access.ts";
import { interfaceType, type Kind, kindOf, kindsWith } from "./any-access.ts";
import { builtinCall, builtinImplementation } from "./calls.ts";
import { methodCall } from "./invocations.ts";

interface Group {
  kind: Kind;
  types: ts.Type[];
  implementation: ts.FunctionDeclaration | undefined;
}

/** The call by the receiver's kind; undefined when one implementation serves all. */
export function callByKind(
  ctx: FunctionContext,
  node: ts.CallExpression,
  receiver: Operand,
  key: string,
): Operand | undefined {
  const { checker } = ctx.lowering;
  const isOpen = isAny(receiver.type);
  if (!isOpen && !checker.getNonNullableType(receiver.type).isUnion()) return undefined;
  const object = nonNull(ctx, receiver, key);
  const groups = groupsOf(ctx, object.type, key, node.arguments);
  const [first] = groups;
  const same = groups.every(({ implementation }) => implementation === first?.implementation);
  if (groups.length < 2 || same) return undefined;
  const type = typeOf(ctx, node);
  const rep = representationOf(ctx.lowering, type);
  const value = convert(ctx, object.value, "value");
  const done = newBlockIn(ctx);
  const result = newValue(ctx.fn, rep);
  done.params.push(result);
  groups.forEach((group, index) => {
    const next = index < groups.length - 1 ? newBlockIn(ctx) : undefined;
    if (next !== undefined) {
      const inside = newBlockIn(ctx);
      branch(ctx, emit(ctx, "value.is", [value], { text: group.kind }), inside, next);
      startBlock(ctx, inside);
    }
    const own = unionTypeOf(checker, group.types);
    if (!isOpen) flowNarrowed(ctx.lowering, object.type, own);
    const self = isOpen
      ? narrowTo(ctx, { value, type: receiver.type }, own)
      : { value: convert(ctx, value, representationOf(ctx.lowering, own)), type: own };
    const inherited = isOpen && group.kind === "object" ? ofAnyObject(ctx, node, key) : undefined;
    if (inherited !== undefined) {
      const missing = newBlockIn(ctx);
      const present = newBlockIn(ctx);
      branch(ctx, isMissing(ctx, value, key), missing, present);
      startBlock(ctx, missing);
      const called = builtinCall(ctx, node, inherited, self);
      jump(ctx, done, [coerceTo(ctx, called, type, rep)]);
      startBlock(ctx, present);
    }
    const called =
      group.implementation === undefined
        ? methodCall(ctx, node, self, key)
        : builtinCall(ctx, node, group.implementation, self);
    jump(ctx, done, [coerceTo(ctx, called, type, rep)]);
    if (next !== undefined) startBlock(ctx, next);
  });
  startBlock(ctx, done);
  return { value: result, type };
}

/** The members of a union by kind; objects, which no simple test tells from the rest, last. */
function groupsOf(
  ctx: FunctionContext,
  type: ts.Type,
  key: string,
  args: readonly ts.Expression[],
): Group[] {
  const { checker } = ctx.lowering;
  const groups = new Map<Kind, Group>();
  const members = isAny(type) ? [...kindsWith(checker, key), type] : constituents(type);
  for (const member of members) {
    const kind = kindOf(ctx, member);
    const group = groups.get(kind);
    if (group !== undefined) {
      group.types.push(member);
      continue;
    }
    const symbol = propertyByKey(checker, checker.getApparentType(member), key);
    const implementation = symbol && builtinImplementation(ctx, symbol, args, member);
    groups.set(kind, { kind, types: [member], implementation });
  }
  const all = [...groups.values()];
  return [
    ...all.filter(({ kind }) => kind !== "object"),
    ...all.filter((g) => g.kind === "object"),
  ];
}

/** What every object inherits under a key from Object.prototype. */
function ofAnyObject(
  ctx: FunctionContext,
  node: ts.CallExpression,
  key: string,
): ts.FunctionDeclaration | undefined {
  const { checker } = ctx.lowering;
  const symbol = checker.getPropertyOfType(interfaceType(checker, "Object"), key);
  return symbol && builtinImplementation(ctx, symbol, node.arguments);
}

/** Whether an object has nothing else under a key than what all objects inherit. */
function isMissing(ctx: FunctionContext, object: Value, key: string): Value {
  return runtimeCall(ctx, "tsk_inherits_only", "bool", [object, constantKeyValue(ctx, key)]);
}
