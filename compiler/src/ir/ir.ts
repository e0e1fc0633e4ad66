/**
 * The intermediate representation: a module of functions, each a control-flow
 * graph of basic blocks with block parameters in SSA form.
 *
 * Exceptional control flow: a block may name a handler. When an instruction of
 * the block that may throw throws, control goes to the handler with the
 * exception pending; the handler's first instruction is `catch`. Variables that
 * live across such an edge and change inside the protected region are `local`
 * slots, never SSA values, so exceptional edges carry no arguments.
 */
import type { OpcodeName } from "./opcodes.ts";
import type { Representation } from "./representation.ts";

/** Where an instruction comes from: index into Module.files, and a character offset there. */
export interface Position {
  file: number;
  offset: number;
}

/** An SSA value. Identity is the object; `id` is unique in its function. */
export interface Value {
  id: number;
  rep: Representation;
  /** Source-level name, for readable output. */
  name?: string | undefined;
}

/** Static operands of an instruction; which of them an opcode uses stands in its table row. */
export interface Immediates {
  number?: number | undefined;
  text?: string | undefined;
  /** Property key: a name, or `@@iterator` for a well-known symbol. */
  key?: string | undefined;
  /** Index into the whole-program tables: type node, function, shape, global, local, capture… */
  node?: number | undefined;
  callee?: string | undefined;
  shape?: number | undefined;
  slot?: number | undefined;
  index?: number | undefined;
  rep?: Representation | undefined;
  /** Representations of a call's parameters as its callee has them. */
  signature?: Signature | undefined;
  pure?: boolean | undefined;
  nothrow?: boolean | undefined;
  flag?: boolean | undefined;
}

export interface Signature {
  params: readonly Representation[];
  result: Representation;
  /** The last parameter is a rest array. */
  rest: boolean;
}

export interface Instruction {
  op: OpcodeName;
  result: Value | undefined;
  args: Value[];
  imm: Immediates;
  position: Position;
}

export interface Edge {
  target: Block;
  args: Value[];
}

export type Terminator =
  | { kind: "jump"; edge: Edge; position: Position }
  | { kind: "branch"; condition: Value; then: Edge; otherwise: Edge; position: Position }
  | { kind: "return"; value: Value | undefined; position: Position }
  /** Leaves by the handler, or out of the function, with the exception already pending. */
  | { kind: "throw"; value: Value; position: Position }
  | { kind: "rethrow"; position: Position }
  | { kind: "unreachable"; position: Position };

export interface Block {
  id: number;
  params: Value[];
  instructions: Instruction[];
  terminator: Terminator | undefined;
  /** Where exceptions raised in this block go; undefined: out of the function. */
  handler: Block | undefined;
}

/** A mutable variable of a function that is not in SSA form. */
export interface Local {
  name: string;
  rep: Representation;
}

/** A variable of an enclosing function, copied or shared through a cell. */
export interface Capture {
  name: string;
  rep: Representation;
  cell: boolean;
}

export interface IrFunction {
  /** Unique in the module and a valid C identifier. */
  name: string;
  /** JavaScript's Function.name. */
  sourceName: string;
  /** What stack traces show: `f`, `Point.add`, `new Point`; empty for a module; undefined: no frame. */
  traceName: string | undefined;
  /** JavaScript's Function.length. */
  length: number;
  /** Takes the closure object as its first parameter. */
  hasSelf: boolean;
  /** Takes a receiver, with this representation. */
  thisRep: Representation | undefined;
  /** Formal parameters, `this` excluded; a rest parameter is the last and a `ref`. */
  params: Value[];
  thisValue: Value | undefined;
  rest: boolean;
  result: Representation;
  captures: Capture[];
  locals: Local[];
  blocks: Block[];
  /** Next free value number. */
  valueCount: number;
  position: Position;
  /** A class constructor that a function value may name. */
  isClass: boolean;
  /** As it was written: what a function value shows of itself. */
  isAsync: boolean;
  isGenerator: boolean;
  /** Its name is not known before it is made: its last capture is JavaScript's Function.name. */
  isNamed: boolean;
  /** Each object of its class has one of its own: the class and the next such function are its captures. */
  isOfClass: boolean;
  /** The body of a generator or async function: it suspends, and its first capture is its state. */
  isCoroutine: boolean;
}

export interface Global {
  name: string;
  rep: Representation;
  /** Reads check that the initialiser has run. */
  checked: boolean;
}

export interface SourceFileEntry {
  path: string;
  text: string;
}

export interface Module {
  files: SourceFileEntry[];
  functions: Map<string, IrFunction>;
  globals: Global[];
  /** Functions to call in order at start: one for each module. */
  entry: string;
}

export function newFunction(name: string, sourceName: string, position: Position): IrFunction {
  return {
    name,
    sourceName,
    traceName: sourceName,
    length: 0,
    hasSelf: false,
    thisRep: undefined,
    params: [],
    thisValue: undefined,
    rest: false,
    result: "void",
    captures: [],
    locals: [],
    blocks: [],
    valueCount: 0,
    position,
    isClass: false,
    isAsync: false,
    isGenerator: false,
    isNamed: false,
    isOfClass: false,
    isCoroutine: false,
  };
}

export function newValue(fn: IrFunction, rep: Representation, name?: string): Value {
  return { id: fn.valueCount++, rep, name };
}

export function newBlock(fn: IrFunction, handler?: Block): Block {
  const block: Block = {
    id: fn.blocks.length,
    params: [],
    instructions: [],
    terminator: undefined,
    handler,
  };
  fn.blocks.push(block);
  return block;
}

/** The edges out of a block's terminator, in order. */
export function successorEdges(block: Block): Edge[] {
  const t = block.terminator;
  if (t === undefined) return [];
  if (t.kind === "jump") return [t.edge];
  if (t.kind === "branch") return [t.then, t.otherwise];
  return [];
}

/** Whether a function's body makes any use of its receiver. */
export function usesReceiver({ blocks, thisValue }: IrFunction): boolean {
  if (thisValue === undefined) return false;
  return blocks.some((block) => {
    if (block.instructions.some(({ args }) => args.includes(thisValue))) return true;
    if (successorEdges(block).some(({ args }) => args.includes(thisValue))) return true;
    const t = block.terminator;
    if (t?.kind === "branch") return t.condition === thisValue;
    return (t?.kind === "return" || t?.kind === "throw") && t.value === thisValue;
  });
}
