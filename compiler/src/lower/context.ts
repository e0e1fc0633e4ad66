/**
 * State of lowering: what is known of the whole program, and of the function
 * being lowered; and the primitives that every construct's file uses to emit
 * instructions and control flow.
 */
import type ts from "typescript";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type {
  Block,
  Edge,
  Immediates,
  IrFunction,
  Module,
  Position,
  Signature,
  Value,
} from "../ir/ir.ts";
import { newValue } from "../ir/ir.ts";
import { type OpcodeName, opcodeRow } from "../ir/opcodes.ts";
import type { Representation } from "../ir/representation.ts";
import type { TypeEnvironment } from "../project/instantiate.ts";
import type { Project } from "../project/load.ts";
import type { BuiltInMembers, ProgramSymbol } from "../represent/program.ts";
import type { ClassInstance } from "./classes.ts";
import type { Field, Flow, TypeNode } from "./flow.ts";
import type { FunctionInstance } from "./instances.ts";
import { addPredecessor, createBlock, type SsaBuilder, sealBlock } from "./ssa.ts";

/** A call through a static type whose targets the flow analysis finds. */
export interface VirtualCall {
  node: number;
  key: string;
  typeArguments: ts.Type[];
  signature: Signature;
}

export interface Lowering {
  project: Project;
  checker: ts.TypeChecker;
  module: Module;
  flow: Flow;
  diagnostics: Diagnostic[];
  fileIndex: Map<ts.SourceFile, number>;
  instances: Map<string, FunctionInstance>;
  classes: Map<string, ClassInstance>;
  /** Function instances reached but not lowered yet. */
  pending: FunctionInstance[];
  /** Module-level variables. */
  globals: Map<ts.Symbol, GlobalVariable>;
  /** Symbols that exist once, by the keys of the members that they name. */
  symbols: Map<string, ProgramSymbol>;
  virtualCalls: VirtualCall[];
  /** Modules in evaluation order, with the function that evaluates each. */
  modules: Map<ts.SourceFile, FunctionInstance>;
  names: Map<string, number>;
  /** Functions that are used as values, with the signature of their typed entry. */
  functionObjects: Map<string, Signature>;
  /** The representation that each array shape's elements are made with. */
  elementReps: Map<Field, Representation>;
  /** Property names that are looked up at run time. */
  dynamicKeys: Set<string>;
  /** Members are looked for by names known only at run time: all are listed, used or not. */
  listsMembers: boolean;
  /** Prototypes of objects are looked for: Object.getPrototypeOf. */
  findsPrototypes: boolean;
  /** What objects have themselves is asked for by name, be they built in: Object.hasOwn and its kin. */
  looksAtMembers: boolean;
  /** Whether something asks objects for the names of all that they have. */
  listsNames: boolean;
  /** The built-in prototypes that are asked so, by the name of their type. */
  prototypesLookedAt: Set<string>;
  /** The built-in constructors that objects are asked for, by number (enum tsk_built_in). */
  constructors: Map<number, string>;
  /** What is found under run-time keys in values of the built-in types (run-time-keys.ts). */
  builtInMembers: BuiltInMembers;
  /** Caches of other files of this folder, by file. */
  caches: Map<string, Map<unknown, unknown>>;
}

export interface GlobalVariable {
  index: number;
  rep: Representation;
  type: ts.Type;
}

/** Where a variable of the function being lowered lives. */
export type VariableLocation =
  | { kind: "ssa"; rep: Representation; type: ts.Type; name: string }
  | { kind: "local"; index: number; rep: Representation; type: ts.Type }
  /** The SSA variable holds the cell. */
  | { kind: "cell"; rep: Representation; type: ts.Type; name: string; checked: boolean }
  | {
      kind: "capture";
      index: number;
      cell: boolean;
      rep: Representation;
      type: ts.Type;
      name: string;
      checked: boolean;
    };

/** Where break, continue and return must pass through on their way out. */
export type Scope =
  | {
      kind: "loop";
      /** "" among them: a plain `break` leaves it. */
      labels: readonly string[];
      breakTo: Block | undefined;
      continueTo: Block | undefined;
    }
  /** Code to run on every way out: a finally block, or the closing of an iterator. */
  | { kind: "cleanup"; emit: () => void };

/** What the body of a generator or async function is compiled for. */
export interface Coroutine {
  kind: "generator" | "async" | "async generator";
  /** What `yield` takes; undefined in an async function, which has none. */
  yieldType: ts.Type | undefined;
  /** What the next resumption sends. */
  sentType: ts.Type;
  /** What `return` takes, and a generator's return() gives. */
  returnType: ts.Type;
}

export interface FunctionContext {
  lowering: Lowering;
  instance: FunctionInstance;
  environment: TypeEnvironment;
  fn: IrFunction;
  ssa: SsaBuilder;
  /** Where instructions go; undefined after a jump: what follows cannot be reached. */
  block: Block;
  terminated: boolean;
  handler: Block | undefined;
  scopes: Scope[];
  variables: Map<object, VariableLocation>;
  position: Position;
  returnType: ts.Type | undefined;
  returnRep: Representation;
  /** Set in the bodies of generators and async functions. */
  coroutine: Coroutine | undefined;
}

/** An expression's value together with its static type. */
export interface Operand {
  value: Value;
  type: ts.Type;
  /** The node that the value surely belongs to, where nothing has checked that it is a `type`. */
  unchecked?: TypeNode | undefined;
  /** It may be what its type does not admit, and is checked where it is used. */
  isLoose?: boolean | undefined;
  /** Where the value's shape is known better than its type says. */
  exact?: TypeNode | undefined;
}

export function cacheOf<K, V>(lowering: Lowering, name: string): Map<K, V> {
  let cache = lowering.caches.get(name);
  if (cache === undefined) {
    cache = new Map();
    lowering.caches.set(name, cache);
  }
  return cache as Map<K, V>;
}

/** A C identifier that no other function, shape or global has. */
export function uniqueName(lowering: Lowering, wanted: string): string {
  const base = wanted.replace(/[^A-Za-z0-9_]/g, "_").replace(/^([0-9])/, "_$1");
  const count = lowering.names.get(base) ?? 0;
  lowering.names.set(base, count + 1);
  return count === 0 ? base : `${base}__${count}`;
}

export function positionOf(lowering: Lowering, node: ts.Node): Position {
  const source = node.getSourceFile();
  let file = lowering.fileIndex.get(source);
  if (file === undefined) {
    file = lowering.module.files.length;
    lowering.fileIndex.set(source, file);
    lowering.module.files.push({ path: source.fileName, text: source.text });
  }
  return { file, offset: node.getStart(source) };
}

/** Appends an instruction to the current block; gives its result. */
export function emit(
  ctx: FunctionContext,
  op: OpcodeName,
  args: Value[],
  imm: Immediates = {},
  name?: string,
): Value {
  const row = opcodeRow(op);
  let rep: Representation | undefined;
  if (row.result === "rep") rep = imm.rep ?? "value";
  else if (row.result === "same") {
    rep = op === "select" ? args[1]?.rep : args[0]?.rep;
  } else if (row.result !== "none") rep = row.result;
  const result = rep === undefined ? undefined : newValue(ctx.fn, rep, name);
  ctx.block.instructions.push({
    op,
    result: rep === "void" ? undefined : result,
    args,
    imm,
    position: ctx.position,
  });
  return result ?? { id: -1, rep: "void" };
}

export function newBlockIn(ctx: FunctionContext): Block {
  return createBlock(ctx.ssa, ctx.handler);
}

/** Continues in `block`; its predecessors are complete when `seal` is set. */
export function startBlock(ctx: FunctionContext, block: Block, seal = true): void {
  if (seal) sealBlock(ctx.ssa, block);
  ctx.block = block;
  ctx.terminated = false;
}

/** After a terminator: instructions go to a block that nothing reaches. */
function startUnreachable(ctx: FunctionContext): void {
  startBlock(ctx, newBlockIn(ctx));
  ctx.terminated = true;
}

export function jump(ctx: FunctionContext, target: Block, args: Value[] = []): void {
  const edge: Edge = { target, args };
  ctx.block.terminator = { kind: "jump", edge, position: ctx.position };
  addPredecessor(ctx.ssa, ctx.block, edge);
  startUnreachable(ctx);
}

export function branch(
  ctx: FunctionContext,
  condition: Value,
  thenBlock: Block,
  elseBlock: Block,
): void {
  const then: Edge = { target: thenBlock, args: [] };
  const otherwise: Edge = { target: elseBlock, args: [] };
  ctx.block.terminator = { kind: "branch", condition, then, otherwise, position: ctx.position };
  addPredecessor(ctx.ssa, ctx.block, then);
  addPredecessor(ctx.ssa, ctx.block, otherwise);
  startUnreachable(ctx);
}

export function returnValue(ctx: FunctionContext, value: Value | undefined): void {
  ctx.block.terminator = { kind: "return", value, position: ctx.position };
  startUnreachable(ctx);
}

export function throwValue(ctx: FunctionContext, value: Value): void {
  ctx.block.terminator = { kind: "throw", value, position: ctx.position };
  startUnreachable(ctx);
}

/** Calls a C function of the runtime. */
export function runtimeCall(
  ctx: FunctionContext,
  callee: string,
  rep: Representation,
  args: Value[],
  effects: { pure?: boolean; nothrow?: boolean } = {},
): Value {
  return emit(ctx, "runtime", args, { callee, rep, ...effects });
}
