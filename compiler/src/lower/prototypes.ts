/**
 * Prototypes as values. Objects find their methods through their shapes, so a
 * prototype is an object only for a program that asks for one: `C.prototype`,
 * Object.getPrototypeOf. The runtime makes it when it is first asked for, one
 * for each class object; its shape stands behind the class's own, so that what
 * is read of it are the methods of the class.
 *
 * A static type takes a prototype for an instance. Where that is all that the
 * compiler knows, the prototype's shape comes to the places of the type; reads
 * and comparisons on the spot, which are nearly all, know better.
 */
import ts from "typescript";
import { EMPTY_ENVIRONMENT } from "../project/instantiate.ts";
import { BUILT_IN } from "../represent/program.ts";
import { builtinClass, builtinGlobal, functionConstructor, isAmbient } from "./builtins.ts";
import {
  CLASS,
  type ClassDefinition,
  classObject,
  definitionOfShape,
  staticDefinition,
} from "./class-definitions.ts";
import { classConstant } from "./class-values.ts";
import { type ClassInstance, instanceAt } from "./classes.ts";
import {
  cacheOf,
  emit,
  type FunctionContext,
  type Lowering,
  type Operand,
  runtimeCall,
} from "./context.ts";
import { convert } from "./convert.ts";
import { lowerExpression } from "./expressions.ts";
import {
  type AllocationShape,
  addField,
  addFlow,
  addShape,
  constrain,
  newNode,
  newShape,
} from "./flow.ts";
import { reachFunction, registerFunctionObject } from "./functions.ts";
import type { FunctionInstance } from "./instances.ts";
import { constituents, nodeFor, representationOf, typeOf } from "./types.ts";

/** The prototypes that the program may ask for, by class. */
export function prototypeShapes(lowering: Lowering): Map<ClassDefinition, AllocationShape> {
  return cacheOf<ClassDefinition, AllocationShape>(lowering, "prototypes");
}

/** The shape of a class's prototype; those of the classes that it extends come with it. */
export function prototypeShape(lowering: Lowering, instance: ClassInstance): AllocationShape {
  const shapes = prototypeShapes(lowering);
  const { definition } = instance;
  let shape = shapes.get(definition);
  if (shape === undefined) {
    const { type, shape: objects } = instance;
    shape = newShape(lowering.flow, "prototype", type, objects.name, instance);
    shapes.set(definition, shape);
    const unknown = lowering.checker.getUnknownType();
    addField(lowering.flow, shape, CLASS, unknown, "ref", { private: true });
    classObject(lowering, definition);
    if (instance.base !== undefined) prototypeShape(lowering, instance.base);
  }
  return shape;
}

/** The class whose prototype has a shape. */
export function prototypeOwner(shape: AllocationShape): ClassInstance | undefined {
  return shape.kind === "prototype" ? (shape.origin as ClassInstance) : undefined;
}

/** `C.prototype`; undefined where that is a property like others. */
export function lowerPrototype(
  ctx: FunctionContext,
  node: ts.PropertyAccessExpression,
): Operand | undefined {
  if (node.name.text !== "prototype" || node.questionDotToken !== undefined) return undefined;
  const { lowering } = ctx;
  const { checker } = lowering;
  const symbol = checker.getSymbolAtLocation(node.name);
  if (symbol === undefined) return undefined;
  const type = typeOf(ctx, node);
  if ((symbol.flags & ts.SymbolFlags.Prototype) === 0) {
    const declaration = symbol.valueDeclaration;
    if (declaration === undefined || !isAmbient(declaration)) return undefined;
    if (!ts.isIdentifier(node.expression)) return undefined;
    return builtInPrototype(ctx, node, node.expression.text, type);
  }
  const operand = lowerExpression(ctx, node.expression);
  return prototypeOf(ctx, node, operand, type);
}

function prototypeOf(
  ctx: FunctionContext,
  node: ts.PropertyAccessExpression,
  operand: Operand,
  type: ts.Type,
): Operand {
  const { lowering } = ctx;
  const exact = newNode(lowering.flow, type);
  const receivers = operand.exact ?? nodeFor(lowering, operand.type);
  constrain(lowering.flow, receivers, `prototype ${exact.id}`, (shape) => {
    const definition = definitionOfShape(shape);
    if (definition === undefined) return;
    addShape(
      lowering.flow,
      exact,
      prototypeShape(lowering, instanceAt(lowering, definition, type)),
    );
  });
  const use = useOf(node);
  if (use !== "on the spot") {
    const unknown = lowering.checker.getUnknownType();
    addFlow(lowering.flow, exact, nodeFor(lowering, use === "reflection" ? unknown : type));
  }
  const object = convert(ctx, operand.value, "ref", "class");
  return { value: runtimeCall(ctx, "tsk_class_prototype", "ref", [object]), type, exact };
}

/** The functions of Object that only look at what they are given, or make objects with it behind them. */
const REFLECTION = new Set([
  "create",
  "getPrototypeOf",
  "getOwnPropertyDescriptor",
  "getOwnPropertyDescriptors",
  "getOwnPropertyNames",
  "getOwnPropertySymbols",
  "hasOwn",
  "keys",
]);

function useOf(node: ts.Expression): "on the spot" | "reflection" | "any" {
  let child: ts.Node = node;
  while (ts.isParenthesizedExpression(child.parent)) child = child.parent;
  const { parent } = child;
  if (ts.isPropertyAccessExpression(parent)) {
    return ASKING.has(parent.name.text) ? "reflection" : "on the spot";
  }
  if (ts.isElementAccessExpression(parent) && parent.expression === child) return "on the spot";
  if (ts.isBinaryExpression(parent)) {
    const { kind } = parent.operatorToken;
    const compares =
      kind === ts.SyntaxKind.EqualsEqualsEqualsToken ||
      kind === ts.SyntaxKind.ExclamationEqualsEqualsToken;
    return compares ? "on the spot" : "any";
  }
  if (!ts.isCallExpression(parent) || !ts.isPropertyAccessExpression(parent.expression)) {
    return "any";
  }
  const { expression, name } = parent.expression;
  const isObject = ts.isIdentifier(expression) && expression.text === "Object";
  return isObject && REFLECTION.has(name.text) ? "reflection" : "any";
}

/** `Array.prototype.hasOwnProperty(key)` looks at the members as well. */
const ASKING: ReadonlySet<string> = new Set(["hasOwnProperty", "propertyIsEnumerable"]);

function builtInPrototype(
  ctx: FunctionContext,
  node: ts.PropertyAccessExpression,
  name: string,
  type: ts.Type,
): Operand | undefined {
  const declaration = builtinClass(ctx.lowering, name);
  const known = declaration && staticDefinition(ctx.lowering, declaration);
  if (known !== undefined) {
    const object = classConstant(ctx, known, typeOf(ctx, node.expression));
    return prototypeOf(ctx, node, object, type);
  }
  const index = BUILT_IN.indexOf(name);
  const use = useOf(node);
  if (index < 0 || use === "any") return undefined;
  if (use === "reflection") ctx.lowering.prototypesLookedAt.add(name);
  const args = [emit(ctx, "const.f64", [], { number: index })];
  return { value: runtimeCall(ctx, "tsk_built_in_prototype", "ref", args), type };
}

// ---- the constructors of objects without a class ----

/** Objects of a shape may be asked for their constructor. */
export function reachConstructorOf(lowering: Lowering, shape: AllocationShape): void {
  if (shape.kind === "array") reachBuiltInConstructor(lowering, "Array");
  if (shape.kind === "class-object") reachBuiltInConstructor(lowering, "Function");
  if (shape.kind === "function") {
    const { isAsync, isGenerator } = (shape.origin as FunctionInstance).fn;
    const name = `${isAsync ? "Async" : ""}${isGenerator ? "Generator" : ""}Function`;
    reachBuiltInConstructor(lowering, name);
  }
  if (shape.kind === "literal" || shape.kind === "record") {
    reachBuiltInConstructor(lowering, "Object");
  }
}

/** Makes the function behind the name of a built-in type known to the runtime. */
export function reachBuiltInConstructor(lowering: Lowering, name: string): void {
  const index = BUILT_IN.indexOf(name);
  if (lowering.constructors.has(index)) return;
  const found = builtinGlobal(lowering, name) ?? functionConstructor(lowering, name);
  const declaration = found?.valueDeclaration;
  if (declaration === undefined || !ts.isFunctionDeclaration(declaration)) return;
  const instance = reachFunction(lowering, declaration, EMPTY_ENVIRONMENT, []);
  registerFunctionObject(lowering, instance);
  lowering.constructors.set(index, instance.fn.name);
}

/** `"text".constructor` and its kin; undefined where the value may be an object. */
export function primitiveConstructor(
  ctx: FunctionContext,
  object: Operand,
  type: ts.Type,
): Operand | undefined {
  const { lowering } = ctx;
  const names = constituents(object.type).map(({ flags }) => {
    if (flags & ts.TypeFlags.StringLike) return "String";
    if (flags & ts.TypeFlags.NumberLike) return "Number";
    if (flags & ts.TypeFlags.BigIntLike) return "BigInt";
    return flags & ts.TypeFlags.BooleanLike ? "Boolean" : undefined;
  });
  for (const name of names) if (name !== undefined) reachBuiltInConstructor(lowering, name);
  if (names.includes(undefined)) return undefined;
  const key = convert(ctx, emit(ctx, "const.str", [], { text: "constructor" }), "value");
  const args = [convert(ctx, object.value, "value"), key];
  const found = runtimeCall(ctx, "tsk_get", "value", args);
  return { value: convert(ctx, found, representationOf(lowering, type)), type };
}
