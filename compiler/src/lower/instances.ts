/**
 * Function instances: a function together with the type arguments and the
 * captured variables it is compiled for. Instances are made when something
 * reaches them, and lowered from a work list.
 */
import type ts from "typescript";
import { type IrFunction, newFunction, newValue, type Signature } from "../ir/ir.ts";
import type { Representation } from "../ir/representation.ts";
import { type TypeEnvironment, typeId } from "../project/instantiate.ts";
import type { ClassDefinition } from "./class-definitions.ts";
import type { ClassInstance } from "./classes.ts";
import { type FunctionContext, type Lowering, positionOf, uniqueName } from "./context.ts";
import { traceName } from "./names.ts";
import { createBlock, newSsaBuilder, sealBlock } from "./ssa.ts";
import { NAME, type Variable } from "./variables.ts";

export interface CapturedVariable {
  variable: Variable;
  rep: Representation;
  type: ts.Type;
  cell: boolean;
  /** Reads check that the variable's initialiser has run. */
  checked: boolean;
  name: string;
}

export interface FunctionInstance {
  key: string;
  /** Identity for the flow analysis: declaration and type arguments. */
  declaration: ts.Node;
  environment: TypeEnvironment;
  /** The class whose instance member it is, or stands in. */
  owner: ClassInstance | undefined;
  /** The class whose member it is, or stands in. */
  definition: ClassDefinition | undefined;
  isStatic: boolean;
  captures: CapturedVariable[];
  parameterTypes: ts.Type[];
  /** Type of `this` inside, when the function has one of its own or captures it. */
  thisType: ts.Type | undefined;
  returnType: ts.Type;
  fn: IrFunction;
  /** Lowers the body into a context that stands at the entry block. */
  lowerBody: (ctx: FunctionContext) => void;
}

export interface InstanceSpec {
  key: string;
  name: string;
  sourceName: string;
  declaration: ts.Node;
  environment: TypeEnvironment;
  owner?: ClassInstance | undefined;
  definition?: ClassDefinition | undefined;
  isStatic?: boolean;
  captures?: CapturedVariable[];
  /** Whether the function is passed its own object; by default, if it captures something. */
  hasSelf?: boolean;
  parameterTypes: ts.Type[];
  parameterReps: Representation[];
  parameterNames?: string[];
  rest?: boolean;
  /** JavaScript's Function.length. */
  length?: number;
  thisType?: ts.Type | undefined;
  thisRep?: Representation | undefined;
  isAsync?: boolean;
  isGenerator?: boolean;
  isCoroutine?: boolean;
  isOfClass?: boolean;
  returnType: ts.Type;
  result: Representation;
  lowerBody: (ctx: FunctionContext) => void;
}

/** The instance of a key; made, and put on the work list, when it is new. */
export function reachInstance(
  lowering: Lowering,
  key: string,
  make: () => InstanceSpec,
): FunctionInstance {
  const known = lowering.instances.get(key);
  if (known !== undefined) return known;
  const spec = make();
  const fn = newFunction(
    uniqueName(lowering, `f_${spec.name}`),
    spec.sourceName,
    positionOf(lowering, spec.declaration),
  );
  fn.traceName = traceName(lowering, spec.declaration, spec.sourceName);
  const instance: FunctionInstance = {
    key,
    declaration: spec.declaration,
    environment: spec.environment,
    owner: spec.owner,
    definition: spec.definition,
    isStatic: spec.isStatic ?? false,
    captures: spec.captures ?? [],
    parameterTypes: spec.parameterTypes,
    thisType: spec.thisType,
    returnType: spec.returnType,
    fn,
    lowerBody: spec.lowerBody,
  };
  fn.params = spec.parameterReps.map((rep, i) => newValue(fn, rep, spec.parameterNames?.[i]));
  fn.rest = spec.rest ?? false;
  fn.length = spec.length ?? fn.params.length;
  fn.result = spec.result;
  fn.hasSelf = spec.hasSelf ?? instance.captures.length > 0;
  fn.isNamed = instance.captures.at(-1)?.variable === NAME;
  fn.captures = instance.captures.map(({ name, rep, cell }) => ({ name, rep, cell }));
  fn.thisRep = spec.thisRep;
  fn.isAsync = spec.isAsync ?? false;
  fn.isGenerator = spec.isGenerator ?? false;
  fn.isCoroutine = spec.isCoroutine ?? false;
  fn.isOfClass = spec.isOfClass ?? false;
  if (spec.thisRep !== undefined) fn.thisValue = newValue(fn, spec.thisRep, "this");
  lowering.instances.set(key, instance);
  lowering.module.functions.set(fn.name, fn);
  lowering.pending.push(instance);
  return instance;
}

/** A context at the entry block of an instance's function. */
export function openInstance(lowering: Lowering, instance: FunctionInstance): FunctionContext {
  const { fn } = instance;
  const ssa = newSsaBuilder(fn);
  const entry = createBlock(ssa, undefined);
  sealBlock(ssa, entry);
  return {
    lowering,
    instance,
    environment: instance.environment,
    fn,
    ssa,
    block: entry,
    terminated: false,
    handler: undefined,
    scopes: [],
    variables: new Map(),
    position: fn.position,
    returnType: instance.returnType,
    returnRep: fn.result,
    coroutine: undefined,
  };
}

export function signatureOf(instance: FunctionInstance): Signature {
  const { fn } = instance;
  return { params: fn.params.map(({ rep }) => rep), result: fn.result, rest: fn.rest };
}

/** A text that is equal for equal type arguments of equal declarations. */
export function instanceKey(
  declaration: ts.Node,
  environment: TypeEnvironment,
  parent?: string,
): string {
  const file = declaration.getSourceFile();
  const types = environment.targets.map((type) => typeId(type)).join(",");
  return `${file.fileName}:${declaration.pos}:${declaration.kind}<${types}>${parent ?? ""}`;
}
