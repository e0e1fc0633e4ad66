/**
 * Intrinsics of the standard library (stdlib/intrinsics.d.ts): calls of C
 * functions by name, and the few that become instructions.
 */
import ts from "typescript";
import type { Value } from "../ir/ir.ts";
import type { Representation } from "../ir/representation.ts";
import {
  hasClass,
  lowerArrayText,
  lowerConstruct,
  lowerFilled,
  lowerSpecies,
} from "./array-classes.ts";
import { isIntrinsic } from "./builtins.ts";
import { emit, type FunctionContext, type Operand, runtimeCall } from "./context.ts";
import { convert } from "./convert.ts";
import { lowerArguments } from "./expressions/arguments.ts";
import { toNumber } from "./expressions/operators.ts";
import { lowerExpression } from "./expressions.ts";
import { addField, addShape } from "./flow.ts";
import { compareIdentity } from "./function-identity.ts";
import { parameterShape } from "./functions.ts";
import { flowNarrowed } from "./narrowing.ts";
import { arrayMember, arrayShape, writeFlow } from "./properties.ts";
import { describeFlow, setAnyMember } from "./run-time-keys.ts";
import { assignFlow } from "./spread-literals.ts";
import {
  flowBetween,
  isArrayType,
  nodeFor,
  representationOf,
  resultRepresentation,
  typeOf,
} from "./types.ts";

type LowerIntrinsic = (ctx: FunctionContext, node: ts.CallExpression) => Operand;

/** Intrinsics that are instructions. */
const INSTRUCTIONS: ReadonlyMap<string, LowerIntrinsic> = new Map<string, LowerIntrinsic>(
  Object.entries({
    hasIndex: (ctx, node) => {
      const [array, index] = node.arguments.map((arg) => lowerExpression(ctx, arg));
      if (array === undefined || index === undefined)
        throw new Error("hasIndex takes two arguments");
      const imm = { node: nodeFor(ctx.lowering, array.type).id };
      const value = emit(ctx, "array.has", [array.value, toNumber(ctx, index)], imm);
      return { value, type: typeOf(ctx, node) };
    },
    arraySpecies: (ctx, node) => {
      const [self, length] = node.arguments.map((arg) => lowerExpression(ctx, arg));
      if (self === undefined || length === undefined) {
        throw new Error("arraySpecies takes two arguments");
      }
      return lowerSpecies(ctx, self, length, typeOf(ctx, node));
    },
    arrayFilled: (ctx, node) => {
      const [made, from, ends] = node.arguments.map((arg) => lowerExpression(ctx, arg));
      if (made === undefined || from === undefined || ends === undefined) {
        throw new Error("arrayFilled takes three arguments");
      }
      return lowerFilled(ctx, made, from, ends);
    },
    arrayHasClass: (ctx, node) => {
      const [self] = node.arguments.map((arg) => lowerExpression(ctx, arg));
      if (self === undefined) throw new Error("arrayHasClass takes an array");
      return { value: hasClass(ctx, self.value), type: typeOf(ctx, node) };
    },
    arrayText: (ctx, node) => {
      const [self] = node.arguments.map((arg) => lowerExpression(ctx, arg));
      if (self === undefined) throw new Error("arrayText takes an array");
      return lowerArrayText(ctx, self, typeOf(ctx, node));
    },
    arrayConstruct: (ctx, node) => {
      const [made, length] = node.arguments.map((arg) => lowerExpression(ctx, arg));
      if (made === undefined) throw new Error("arrayConstruct takes a class");
      return lowerConstruct(ctx, made, length, typeOf(ctx, node));
    },
    coroutineState: (ctx, node) => {
      const resume = coroutineArgument(ctx, node);
      const state = emit(ctx, "coroutine.state", [resume]);
      return { value: convert(ctx, state, "f64"), type: typeOf(ctx, node) };
    },
    coroutineEnd: (ctx, node) => {
      const value = emit(ctx, "coroutine.end", [coroutineArgument(ctx, node)]);
      return { value, type: typeOf(ctx, node) };
    },
    defineHidden: (ctx, node) => {
      const [object, key, value] = node.arguments.map((arg) => lowerExpression(ctx, arg));
      const name = node.arguments[1];
      const owner = ctx.instance.owner?.shape;
      if (object === undefined || value === undefined || key === undefined || owner === undefined) {
        throw new Error("defineHidden takes three arguments, in a class");
      }
      if (name === undefined || !ts.isStringLiteral(name)) throw new Error("the key is no literal");
      const { text } = name;
      writeFlow(ctx.lowering, object.type, text, value.type, "value");
      if (!owner.fields.has(text)) {
        const flags = { optional: true, late: true, hidden: true };
        addField(ctx.lowering.flow, owner, text, value.type, "value", flags);
      }
      const imm = { node: nodeFor(ctx.lowering, object.type).id, key: text, shape: owner.id };
      emit(ctx, "prop.init", [object.value, convert(ctx, value.value, "value")], imm);
      return { value: { id: -1, rep: "void" }, type: typeOf(ctx, node) };
    },
    entryFile: (ctx, node) => {
      const text = ctx.lowering.project.entry.fileName;
      return { value: emit(ctx, "const.str", [], { text }), type: typeOf(ctx, node) };
    },
    prototypeOf: (ctx, node) => {
      const [argument] = node.arguments.map((arg) => lowerExpression(ctx, arg));
      if (argument === undefined) throw new Error("prototypeOf takes an argument");
      ctx.lowering.findsPrototypes = true;
      const object = convert(ctx, argument.value, "value");
      return {
        value: runtimeCall(ctx, "tsk_prototype_of", "value", [object]),
        type: typeOf(ctx, node),
      };
    },
    looksAtMembers: (ctx, node) => {
      ctx.lowering.looksAtMembers = true;
      return { value: { id: -1, rep: "void" }, type: typeOf(ctx, node) };
    },
    listsMembers: (ctx, node) => {
      ctx.lowering.looksAtMembers = true;
      ctx.lowering.listsMembers = true;
      ctx.lowering.listsNames = true;
      return { value: { id: -1, rep: "void" }, type: typeOf(ctx, node) };
    },
    untracked: (ctx, node) => {
      const [argument] = node.arguments.map((arg) => lowerExpression(ctx, arg));
      if (argument === undefined) throw new Error("untracked takes an argument");
      return { value: convert(ctx, argument.value, "value"), type: typeOf(ctx, node) };
    },
    unsafeCast: (ctx, node) => {
      const [argument] = node.arguments.map((arg) => lowerExpression(ctx, arg));
      if (argument === undefined) throw new Error("unsafeCast takes an argument");
      const type = typeOf(ctx, node);
      // What the library claims of an object of its own holds, even against the types.
      // Only arrays come to the places of array types: what reads elements does not look at shapes.
      const isOpen = (argument.type.flags & OPEN) !== 0 || isArrayType(ctx.lowering, type);
      const flow = isOpen ? flowNarrowed : flowBetween;
      flow(ctx.lowering, argument.type, type);
      const value = convert(ctx, argument.value, representationOf(ctx.lowering, type));
      return { value, type };
    },
  } satisfies Record<string, LowerIntrinsic>),
);

const OPEN = ts.TypeFlags.Unknown | ts.TypeFlags.NonPrimitive | ts.TypeFlags.Union;
/** Intrinsics that tell objects from each other. */
const COMPARING: ReadonlySet<string> = new Set(["sameValue", "sameValueZero", "valueHash"]);

function coroutineArgument(ctx: FunctionContext, node: ts.CallExpression): Value {
  const [argument] = node.arguments.map((arg) => lowerExpression(ctx, arg));
  if (argument === undefined) throw new Error("a question about no coroutine");
  return convert(ctx, argument.value, "ref");
}

/** A call of an intrinsic; undefined when the declaration is not one. */
export function lowerIntrinsic(
  ctx: FunctionContext,
  node: ts.CallExpression,
  symbol: ts.Symbol,
  declaration: ts.Declaration,
): Operand | undefined {
  if (!isIntrinsic(declaration) || !ts.isFunctionDeclaration(declaration)) return undefined;
  const instruction = INSTRUCTIONS.get(symbol.name);
  if (instruction !== undefined) return instruction(ctx, node);
  const shape = parameterShape(ctx.lowering, declaration, ctx.environment);
  const type = typeOf(ctx, node);
  const tags = ts.getJSDocTags(declaration).map(({ tagName }) => tagName.text);
  const result = resultRepresentation(ctx.lowering, declaredResult(ctx, declaration));
  if (COMPARING.has(symbol.name)) {
    const types = node.arguments.map((argument) => typeOf(ctx, argument));
    for (const type of types) compareIdentity(ctx.lowering, types[0] ?? type, type);
  }
  const [target, source] = node.arguments;
  if (symbol.name === "copyProperties" && target !== undefined && source !== undefined) {
    setAnyMember(ctx.lowering, typeOf(ctx, target));
    assignFlow(ctx.lowering, typeOf(ctx, target), typeOf(ctx, source));
  }
  if (symbol.name === "defineProperty" && target !== undefined) {
    describeFlow(ctx.lowering, typeOf(ctx, target));
  }
  const args = lowerArguments(ctx, node.arguments, shape);
  const value = runtimeCall(ctx, runtimeName(symbol.name), result, args, {
    pure: tags.includes("pure"),
    nothrow: tags.includes("nothrow"),
  });
  const rep: Representation = resultRepresentation(ctx.lowering, type);
  const array = arrayMember(ctx.lowering, type);
  if (array !== undefined) {
    addShape(ctx.lowering.flow, nodeFor(ctx.lowering, type), arrayShape(ctx.lowering, array));
  }
  return { value: result === "void" ? value : convert(ctx, value, rep), type };
}

/** The declared result: a type parameter stands for a value. */
function declaredResult(ctx: FunctionContext, declaration: ts.FunctionDeclaration): ts.Type {
  const signature = ctx.lowering.checker.getSignatureFromDeclaration(declaration);
  return signature?.getReturnType() ?? ctx.lowering.checker.getVoidType();
}

/** `f64Floor` is the C function `tsk_f64_floor`. */
export function runtimeName(name: string): string {
  return `tsk_${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;
}
