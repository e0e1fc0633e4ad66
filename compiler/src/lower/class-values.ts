/**
 * Classes as values: evaluating a class declaration or expression to a class
 * object, the constant object of a class that is known, and the variables that a
 * class's members reach through its object.
 */
import ts from "typescript";
import type { Signature, Value } from "../ir/ir.ts";
import type { TypeEnvironment } from "../project/instantiate.ts";
import {
  type ClassDefinition,
  capturedByClass,
  captureKey,
  classObject,
  exactNodeOf,
  isSingular,
  knownBase,
  PARENT,
  reachDefinition,
  staticDefinition,
} from "./class-definitions.ts";
import { heritageOf, symbolOf } from "./class-members.ts";
import { markDeclared, requireDeclared } from "./class-readiness.ts";
import { hasStaticInitializers, initializeStatics } from "./class-statics.ts";
import {
  cacheOf,
  emit,
  type FunctionContext,
  type Lowering,
  type Operand,
  returnValue,
} from "./context.ts";
import { convert } from "./convert.ts";
import { lowerExpression } from "./expressions.ts";
import { addShape } from "./flow.ts";
import { capturedBy, captureValues, describeCapture, readThis } from "./functions.ts";
import {
  type CapturedVariable,
  type FunctionInstance,
  instanceKey,
  reachInstance,
} from "./instances.ts";
import { reachInitializer } from "./modules.ts";
import { memberKey } from "./names.ts";
import { callFlow } from "./properties.ts";
import { Refusal } from "./refusal.ts";
import { writeVariable } from "./ssa.ts";
import { concrete, nodeFor, typeOf } from "./types.ts";
import { declareVariable } from "./variable-access.ts";
import { freeVariables } from "./variables.ts";

/** The one object of a class that is known without evaluating anything. */
export function classConstant(
  ctx: FunctionContext,
  definition: ClassDefinition,
  type: ts.Type,
): Operand {
  const { lowering } = ctx;
  requireDeclared(ctx, definition.declaration);
  const shape = classObject(lowering, definition);
  if (hasStaticInitializers(definition.declaration)) {
    reachInitializer(lowering, definition.declaration);
  }
  addShape(lowering.flow, nodeFor(lowering, type), shape);
  const value = emit(ctx, "class.object", [], { shape: shape.id });
  return { value, type, exact: exactNodeOf(lowering, definition) };
}

/** A class expression's value. */
export function lowerClassExpression(ctx: FunctionContext, node: ts.ClassExpression): Operand {
  return evaluateClass(ctx, node) ?? constantOf(ctx, node);
}

function constantOf(ctx: FunctionContext, node: ts.ClassExpression): Operand {
  const known = staticDefinition(ctx.lowering, node);
  if (known === undefined) throw new Error("a class without a value");
  return classConstant(ctx, known, typeOf(ctx, node));
}

/** Control reaches a class declaration: its static initialisers run, its variable is set. */
export function declareClass(ctx: FunctionContext, node: ts.ClassDeclaration): void {
  const made = evaluateClass(ctx, node);
  if (made === undefined) return;
  declareVariable(ctx, symbolOf(node), made.type, made.value, "ref");
}

/** Evaluates a class to a new object; one that is known has its object already. */
function evaluateClass(ctx: FunctionContext, node: ts.ClassLikeDeclaration): Operand | undefined {
  const { lowering } = ctx;
  // A field whose name is not known is refused, be there objects that have it or not.
  for (const { name } of node.members) {
    if (name !== undefined && ts.isComputedPropertyName(name)) memberKey(lowering, name);
  }
  const known = staticDefinition(lowering, node);
  if (known !== undefined) {
    if (hasStaticInitializers(node)) {
      const statics = reachStaticsOf(lowering, known);
      emit(ctx, "call", [], { callee: statics.fn.name, rep: "void" });
    }
    markDeclared(ctx, node);
    return undefined;
  }
  const type = concrete(ctx, lowering.checker.getTypeOfSymbol(symbolOf(node)));
  const captures = capturedByClass(lowering, node).map((v) => describeCapture(ctx, v));
  const heritage = heritageOf(node);
  const base = heritage && baseValue(ctx, heritage);
  const values = captureValues(ctx, captures);
  const evaluation = (extended: ClassDefinition | undefined): FunctionInstance | undefined => {
    if (extended !== undefined && isMadeBy(extended, node, ctx.environment)) {
      // What is evaluated once cannot extend itself, whatever comes to the place of its base.
      if (isSingular(node)) return undefined;
      throw new Refusal("TK2003", heritage ?? node, "a class that may extend itself", {
        label: "the classes that this expression makes come here as bases",
        help: "give the base a type parameter: `<T extends Constructor>(base: T)`",
      });
    }
    const around = ctx.instance.key;
    const { environment } = ctx;
    const made = reachDefinition(lowering, node, environment, extended, captures, around);
    addShape(lowering.flow, nodeFor(lowering, type), classObject(lowering, made));
    return reachEvaluation(lowering, made);
  };
  if (base === undefined || base.known !== undefined) {
    const made = evaluation(base?.known);
    if (made === undefined) throw new Error("a known class that extends itself");
    const { fn } = made;
    const args = base === undefined ? values : [base.operand.value, ...values];
    return { value: emit(ctx, "call", args, { callee: fn.name, rep: "ref" }), type };
  }
  const key = `${EXTEND}${instanceKey(node, ctx.environment, ctx.instance.key)}`;
  extensions(lowering).set(key, evaluation);
  const receiver = base.operand.exact ?? nodeFor(lowering, base.operand.type);
  const signature: Signature = {
    params: values.map(({ rep }) => rep),
    result: "ref",
    rest: false,
  };
  const call = { node: receiver.id, key, typeArguments: [], signature };
  const index = lowering.virtualCalls.push(call) - 1;
  callFlow(lowering, receiver, call, {
    args: captures.map(heldType(lowering)),
    rest: false,
    open: true,
    result: type,
  });
  const object = convert(ctx, base.operand.value, "ref", "class");
  const imm = { node: receiver.id, key, rep: "ref" as const, signature, index };
  return { value: emit(ctx, "method.call", [object, ...values], imm), type };
}

/** Whether a class, or one that it extends, is made by evaluating `node`, under the same types. */
function isMadeBy(
  definition: ClassDefinition,
  node: ts.ClassLikeDeclaration,
  { targets }: TypeEnvironment,
): boolean {
  for (let d: ClassDefinition | undefined = definition; d !== undefined; d = d.base) {
    const { outer } = d;
    const isSame = d.declaration === node && outer.targets.length === targets.length;
    if (isSame && outer.targets.every((type, i) => type === targets[i])) return true;
  }
  return false;
}

function baseValue(
  ctx: FunctionContext,
  heritage: ts.ExpressionWithTypeArguments,
): { operand: Operand; known: ClassDefinition | undefined } {
  const known = knownBase(ctx.lowering, heritage.expression);
  if (known !== undefined) {
    return { operand: classConstant(ctx, known, typeOf(ctx, heritage.expression)), known };
  }
  const operand = lowerExpression(ctx, heritage.expression);
  const { checker } = ctx.lowering;
  const isAmbient =
    operand.type.symbol?.declarations?.every((d) => d.getSourceFile().isDeclarationFile) ?? false;
  if (isAmbient || checker.getNonNullableType(operand.type) !== operand.type) {
    throw new Refusal("TK2003", heritage, `'${heritage.getText()}' cannot be extended`, {
      label: "not a class of the program or of the library",
    });
  }
  return { operand, known };
}

// ---- evaluation ----

/** What the pseudo-keys under which a class extends another begin with. */
export const EXTEND = "[[extend]]";

/** How each class whose base is an expression is evaluated for a base. */
export function extensions(
  lowering: Lowering,
): Map<string, (base: ClassDefinition) => FunctionInstance | undefined> {
  return cacheOf(lowering, "extensions");
}

const MAXIMUM_DEPTH = 32;

/** The function that makes a class object, out of the base and the captured variables. */
function reachEvaluation(lowering: Lowering, definition: ClassDefinition): FunctionInstance {
  const { declaration, captures } = definition;
  refuseEndless(definition);
  const key = `evaluate ${definition.key}`;
  return reachInstance(lowering, key, () => ({
    key,
    name: `${definition.name}_evaluate`,
    sourceName: "",
    declaration,
    environment: definition.outer,
    definition,
    isStatic: true,
    parameterTypes: captures.map(heldType(lowering)),
    parameterReps: captures.map(({ rep, cell }) => (cell ? "ref" : rep)),
    parameterNames: captures.map(({ name }) => name),
    // The receiver is the base; inside, `this` is the new class.
    thisRep: definition.base === undefined ? undefined : "ref",
    thisType: definition.type,
    returnType: definition.type,
    result: "ref",
    lowerBody: (ctx) => {
      const shape = classObject(lowering, definition);
      const made = emit(ctx, definition.singular ? "class.object" : "class.new", [], {
        shape: shape.id,
      });
      const init = (name: string, value: Value): void => {
        const node = exactNodeOf(lowering, definition).id;
        emit(ctx, "prop.init", [made, value], { node, key: name, shape: shape.id });
      };
      if (ctx.fn.thisValue !== undefined) init(PARENT, ctx.fn.thisValue);
      captures.forEach((capture, index) => {
        const param = ctx.fn.params[index];
        if (param !== undefined) init(captureKey(capture, index), param);
      });
      for (const [name, field] of shape.fields) {
        if (field.rep === "value" && !field.late && !name.startsWith("[[")) {
          init(name, emit(ctx, "const.undefined", []));
        }
      }
      captures.forEach((capture, index) => {
        const param = ctx.fn.params[index];
        if (param !== undefined) bindCapture(ctx, capture, param);
      });
      bindOwnName(ctx, definition, made);
      initializeStatics(ctx, definition, made);
      returnValue(ctx, made);
    },
  }));
}

function refuseEndless(definition: ClassDefinition): void {
  const { declaration } = definition;
  let depth = 0;
  let again = false;
  for (let c = definition.base; c !== undefined; c = c.base) {
    depth++;
    if (c.declaration === declaration) again = true;
  }
  const hasPrivate = declaration.members.some(
    (member) => member.name !== undefined && ts.isPrivateIdentifier(member.name),
  );
  if (depth <= MAXIMUM_DEPTH && !(again && hasPrivate)) return;
  const message =
    depth > MAXIMUM_DEPTH
      ? "this class can extend itself without end"
      : "a class with private names cannot extend itself";
  throw new Refusal("TK2003", declaration.name ?? declaration, message, {
    label: `'${declaration.name?.text ?? "class"}' is applied to a class that it made`,
  });
}

function heldType(lowering: Lowering): (capture: CapturedVariable) => ts.Type {
  return ({ cell, type }) => (cell ? lowering.checker.getUnknownType() : type);
}

/** The function that runs the static initialisers of a class that is known. */
function reachStaticsOf(lowering: Lowering, definition: ClassDefinition): FunctionInstance {
  const key = `statics ${definition.key}`;
  return reachInstance(lowering, key, () => ({
    key,
    name: `${definition.name}_statics`,
    sourceName: "",
    declaration: definition.declaration,
    environment: definition.outer,
    definition,
    isStatic: true,
    parameterTypes: [],
    parameterReps: [],
    thisType: definition.type,
    returnType: lowering.checker.getVoidType(),
    result: "void",
    lowerBody: (ctx) => initializeStatics(ctx, definition, undefined),
  }));
}

// ---- what members reach through the class object ----

/** Declares, at the start of a member or constructor, what it uses of the class's surroundings. */
export function openMemberScope(
  ctx: FunctionContext,
  definition: ClassDefinition,
  member: ts.Node,
): void {
  const { lowering } = ctx;
  const { declaration, captures } = definition;
  if (staticDefinition(lowering, declaration) !== undefined) return;
  const own = symbolOf(declaration);
  const members = ts.isClassLike(member) ? member.members : [member];
  const used = new Set(members.flatMap((m) => capturedBy(lowering, m)));
  const usesOwn = members.some((m) => freeVariables(lowering, m).has(own));
  const needed = captures.filter(({ variable }) => used.has(variable));
  if (needed.length === 0 && !usesOwn) return;
  const object = ownClass(ctx, definition);
  if (usesOwn) bindOwnName(ctx, definition, object);
  const node = exactNodeOf(lowering, definition).id;
  captures.forEach((capture, index) => {
    if (!needed.includes(capture)) return;
    const imm = {
      node,
      key: captureKey(capture, index),
      rep: capture.cell ? ("ref" as const) : capture.rep,
    };
    bindCapture(ctx, capture, emit(ctx, "prop.get", [object], imm, capture.name));
  });
}

/** The class object of a definition, seen from one of its members. */
export function ownClass(ctx: FunctionContext, definition: ClassDefinition): Value {
  const shape = classObject(ctx.lowering, definition).id;
  if (definition.singular) return emit(ctx, "class.object", [], { shape });
  if (ctx.fn.isOfClass) return emit(ctx, "capture.get", [], { index: 0, rep: "ref" });
  const self = readThis(ctx).value;
  const receiver = ctx.instance.isStatic
    ? convert(ctx, self, "ref")
    : emit(ctx, "class.of", [self]);
  return emit(ctx, "class.at", [receiver], { shape });
}

function bindOwnName(ctx: FunctionContext, definition: ClassDefinition, object: Value): void {
  const { type, declaration } = definition;
  const own = symbolOf(declaration);
  addShape(ctx.lowering.flow, nodeFor(ctx.lowering, type), classObject(ctx.lowering, definition));
  ctx.variables.set(own, { kind: "ssa", rep: "ref", type, name: own.name });
  writeVariable(ctx.ssa, ctx.block, own, object);
}

function bindCapture(ctx: FunctionContext, capture: CapturedVariable, held: Value): void {
  const { variable, rep, type, name, checked, cell } = capture;
  ctx.variables.set(
    variable,
    cell ? { kind: "cell", rep, type, name, checked } : { kind: "ssa", rep, type, name },
  );
  writeVariable(ctx.ssa, ctx.block, variable, held);
}
