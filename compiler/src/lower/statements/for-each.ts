/** for-of over any iterable, and for-in over the keys of an object. */
import ts from "typescript";
import { arrayTypeOf } from "../../project/instantiate.ts";
import { openAsyncStepper } from "../async-iteration.ts";
import { bindPair, bindPattern } from "../bindings.ts";
import {
  branch,
  emit,
  type FunctionContext,
  newBlockIn,
  type Operand,
  runtimeCall,
  startBlock,
} from "../context.ts";
import { convert } from "../convert.ts";
import { assignToTarget, lowerExpression } from "../expressions.ts";
import { addShape } from "../flow.ts";
import { iterate, type Stepper, walk } from "../iteration.ts";
import { arrayShape } from "../properties.ts";
import { jumpIfReached, startJoin } from "../scopes.ts";
import { lowerStatement } from "../statements.ts";
import { nodeFor } from "../types.ts";
import { holdResource, isUsing, withDisposals } from "./using.ts";

export function lowerForOf(
  ctx: FunctionContext,
  node: ts.ForOfStatement,
  labels: readonly string[],
): void {
  const iterable = lowerExpression(ctx, node.expression);
  const { initializer } = node;
  const body = (stepper: Stepper): void => {
    if (isUsing(initializer)) {
      holdElement(ctx, initializer, stepper, () => lowerStatement(ctx, node.statement));
      return;
    }
    bindElement(ctx, initializer, stepper);
    lowerStatement(ctx, node.statement);
  };
  const own = [...labels, ""];
  if (node.awaitModifier === undefined) iterate(ctx, iterable, node.expression, body, own);
  else walk(ctx, openAsyncStepper(ctx, iterable, node.expression), body, own);
}

/** Disposes of the element at the end of each turn. */
function holdElement(
  ctx: FunctionContext,
  list: ts.VariableDeclarationList,
  stepper: Stepper,
  body: () => void,
): void {
  const name = list.declarations[0]?.name;
  if (name === undefined) return;
  const element = stepper.current(ctx);
  withDisposals(ctx, [list], (awaiting) => holdResource(ctx, list, name, element, awaiting, body));
}

function bindElement(ctx: FunctionContext, target: ts.ForInitializer, stepper: Stepper): void {
  if (!ts.isVariableDeclarationList(target)) {
    assignToTarget(ctx, target, stepper.current(ctx));
    return;
  }
  const name = target.declarations[0]?.name;
  if (name === undefined) return;
  if (
    stepper.pair !== undefined &&
    ts.isArrayBindingPattern(name) &&
    bindPair(ctx, name, stepper.pair)
  ) {
    return;
  }
  bindPattern(ctx, name, stepper.current(ctx));
}

/** The keys are taken at the start; one that is deleted meanwhile is left out. */
export function lowerForIn(
  ctx: FunctionContext,
  node: ts.ForInStatement,
  labels: readonly string[],
): void {
  const { lowering } = ctx;
  const { checker } = lowering;
  const object = lowerExpression(ctx, node.expression);
  const boxed = convert(ctx, object.value, "value");
  const yes = emit(ctx, "const.bool", [], { flag: true });
  const text = checker.getStringType();
  const type = arrayTypeOf(checker, text);
  addShape(lowering.flow, nodeFor(lowering, type), arrayShape(lowering, type));
  const keys: Operand = { value: runtimeCall(ctx, "tsk_own_keys", "ref", [boxed, yes]), type };
  iterate(
    ctx,
    keys,
    node.expression,
    (stepper) => {
      const key = stepper.current(ctx);
      const present = newBlockIn(ctx);
      const skip = newBlockIn(ctx);
      const has = runtimeCall(ctx, "tsk_has_own", "bool", [
        boxed,
        convert(ctx, key.value, "value"),
      ]);
      branch(ctx, has, present, skip);
      startBlock(ctx, present);
      bindKey(ctx, node.initializer, key);
      lowerStatement(ctx, node.statement);
      jumpIfReached(ctx, skip);
      startJoin(ctx, skip);
    },
    [...labels, ""],
  );
}

function bindKey(ctx: FunctionContext, target: ts.ForInitializer, key: Operand): void {
  if (!ts.isVariableDeclarationList(target)) {
    assignToTarget(ctx, target, key);
    return;
  }
  const name = target.declarations[0]?.name;
  if (name !== undefined) bindPattern(ctx, name, key);
}
