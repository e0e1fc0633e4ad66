/** `for await`: a Stepper that awaits each result of an asynchronous iterator. */
import type ts from "typescript";
import { unionTypeOf } from "../project/instantiate.ts";
import { awaitOperand, requireCoroutine } from "./async.ts";
import { emit, type FunctionContext, type Lowering, type Operand } from "./context.ts";
import { convert } from "./convert.ts";
import { readProperty } from "./expressions/access.ts";
import { truthy } from "./expressions/operators.ts";
import {
  callMember,
  closeIterator,
  iteratedType,
  memberResult,
  newSlot,
  type Stepper,
  yieldedType,
} from "./iteration.ts";
import { callLibrary } from "./library.ts";
import { promisedType } from "./promise-flow.ts";
import { Refusal } from "./refusal.ts";
import { isAny } from "./types.ts";

const LIBRARY = "ecma/async-iterate.ts";

/** The type of the elements that `for await` over a type gives. */
export function awaitedElement(lowering: Lowering, type: ts.Type): ts.Type | undefined {
  const { checker } = lowering;
  const iterator = memberResult(lowering, type, "@@asyncIterator");
  const given = iterator && memberResult(lowering, iterator, "next");
  const result = given && checker.getAwaitedType(given);
  if (result !== undefined) return isAny(result) ? result : yieldedType(lowering, result);
  const element = iteratedType(lowering, type);
  return element && (checker.getAwaitedType(element) ?? element);
}

export function openAsyncStepper(ctx: FunctionContext, items: Operand, node: ts.Node): Stepper {
  requireCoroutine(ctx, node);
  const { lowering } = ctx;
  const { checker } = lowering;
  const elementType = awaitedElement(lowering, items.type);
  if (elementType === undefined) {
    const shown = checker.typeToString(items.type);
    throw new Refusal("TK2031", node, `a value of type '${shown}' cannot be iterated`);
  }
  const iterator = callLibrary(ctx, LIBRARY, "asyncIteratorOf", [elementType], [items]);
  const declared = memberResult(lowering, iterator.type, "next");
  const resultType = declared && promisedType(lowering, declared);
  if (declared === undefined || resultType === undefined) throw new Error("no type of a result");
  // What is given need not be a promise: it is awaited in any case.
  const promise = unionTypeOf(checker, [declared, resultType]);
  const result = newSlot(ctx, emit(ctx, "const.zero", [], { rep: "ref" }), "result");
  return {
    elementType,
    pair: undefined,
    advance: (at) => {
      const next = awaitOperand(at, callMember(at, iterator, "next", [], promise), resultType);
      result.set(at, convert(at, next.value, "ref", "iterator result"));
      const object = { value: result.get(at), type: resultType };
      const done = readProperty(at, object, "done", checker.getUnknownType(), node);
      return emit(at, "bool.not", [truthy(at, done.value)]);
    },
    current: (at) =>
      readProperty(at, { value: result.get(at), type: resultType }, "value", elementType, node),
    close: (at) =>
      closeIterator(at, iterator, promise, (given) => awaitOperand(at, given, resultType)),
  };
}
