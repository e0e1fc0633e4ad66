/**
 * Typed arrays: of which kind the elements are where one is read or written. A kind is the name that
 * the accessors of runtime-c/include/tsuk/view.h have for it.
 */
import type { Block, Instruction, IrFunction, Value } from "../ir/ir.ts";
import { newValue } from "../ir/ir.ts";
import type { Representation } from "../ir/representation.ts";
import { isStdlibFile } from "../lower/builtins.ts";
import type { Lowering } from "../lower/context.ts";
import type { AllocationShape, TypeNode } from "../lower/flow.ts";
import { classOfShape } from "../lower/properties.ts";
import { nodeOf, type Represent } from "./context.ts";

const KINDS: Readonly<Record<string, string>> = {
  Int8Array: "i8",
  Uint8Array: "u8",
  Uint8ClampedArray: "c8",
  Int16Array: "i16",
  Uint16Array: "u16",
  Int32Array: "i32",
  Uint32Array: "u32",
  Float32Array: "f32",
  Float64Array: "f64",
  BigInt64Array: "i64",
  BigUint64Array: "u64",
};

/** Of whatever kind: the object is asked. */
const ANY = "any";

const CHANGES = new Set(["tsk_buffer_resize", "tsk_buffer_transfer", "tsk_buffer_detach"]);

/** Whether a program has any instruction that changes a buffer under its views. */
export function changesBuffers({ module }: Lowering): boolean {
  return [...module.functions.values()].some(({ blocks }) =>
    blocks.some(({ instructions }) =>
      instructions.some(({ op, imm }) => op === "runtime" && CHANGES.has(imm.callee ?? "")),
    ),
  );
}

/** The kind of the elements of objects of a shape; undefined: it is no typed array's. */
function kindOfShape(state: Represent, shape: AllocationShape): string | undefined {
  for (let c = classOfShape(shape); c !== undefined; c = c.base) {
    const { declaration } = c;
    if (!isStdlibFile(state.lowering, declaration.getSourceFile())) continue;
    const kind = KINDS[declaration.name?.text ?? ""];
    if (kind !== undefined) return kind;
  }
  return undefined;
}

/** The one kind of all objects that come to a node. */
function kindAt(state: Represent, node: TypeNode | undefined): string {
  // There are no objects of abstract classes.
  const shapes = [...(node?.shapes ?? [])].filter((shape) => !classOfShape(shape)?.isAbstract);
  const kinds = new Set(shapes.map((shape) => kindOfShape(state, shape)));
  const [only] = kinds;
  return kinds.size === 1 && only !== undefined ? only : ANY;
}

/** Prototypes have the types of typed arrays too: where one may come, the object is asked. */
export function readLength(state: Represent, block: Block, i: Instruction): void {
  const shapes = [...(nodeOf(state, i)?.shapes ?? [])];
  const isOther = (shape: AllocationShape): boolean =>
    !classOfShape(shape)?.isAbstract && kindOfShape(state, shape) === undefined;
  if (shapes.some(isOther)) {
    const imm = { callee: "tsk_view_any_length", rep: "i32" as const };
    block.instructions.push({ ...i, op: "runtime", imm });
    return;
  }
  const walks = i.imm.flag === true && state.changesBuffers;
  block.instructions.push({ ...i, imm: walks ? { flag: true } : { nothrow: true } });
}

/** What a register holds of an element. */
function heldAs(kind: string): Representation {
  return kind === ANY || kind.startsWith("f") ? "f64" : "i32";
}

/** What is stored: a number that goes through ToInt32, or a double. */
function storedAs(kind: string): Representation {
  return kind === "c8" ? "f64" : heldAs(kind);
}

export function readElement(state: Represent, fn: IrFunction, block: Block, i: Instruction): void {
  const text = kindAt(state, nodeOf(state, i));
  const imm = { ...i.imm, text, nothrow: i.imm.nothrow === true && text !== ANY };
  const held = heldAs(text);
  if (i.imm.flag === true && i.result?.rep === "f64" && held === "i32") {
    readInParts(fn, block, { ...i, imm });
    return;
  }
  if (i.imm.flag === true || held === "f64" || i.result === undefined) {
    block.instructions.push({ ...i, imm });
    return;
  }
  const integer = newValue(fn, held);
  const { position } = i;
  block.instructions.push({ ...i, result: integer, imm: { ...imm, rep: held } });
  const op = text === "u32" ? "u32.tof64" : "i32.tof64";
  block.instructions.push({ op, result: i.result, args: [integer], imm: {}, position });
}

/**
 * An integer or NaN, in parts that passes can see through: whether there is an element, its bits, and
 * the choice. What stays together becomes one instruction again (passes/fuse-view-reads.ts).
 */
function readInParts(fn: IrFunction, block: Block, i: Instruction): void {
  const { args, position } = i;
  const add = (op: Instruction["op"], rep: Representation, operands: Value[], imm = {}): Value => {
    const result = newValue(fn, rep);
    block.instructions.push({ op, result, args: operands, imm, position });
    return result;
  };
  const inside = add("view.has", "bool", args);
  const bits = add("view.get", "i32", args, { ...i.imm, rep: "i32", nothrow: true });
  const number = add(i.imm.text === "u32" ? "u32.tof64" : "i32.tof64", "f64", [bits]);
  const missing = add("const.f64", "f64", [], { number: Number.NaN });
  block.instructions.push({ ...i, op: "select", args: [inside, number, missing], imm: {} });
}

export function writeElement(state: Represent, fn: IrFunction, block: Block, i: Instruction): void {
  const text = kindAt(state, nodeOf(state, i));
  const [view, index, value] = i.args;
  if (view === undefined || index === undefined || value === undefined) return;
  let stored: Value = value;
  if (storedAs(text) === "i32") {
    stored = newValue(fn, "i32");
    const { position } = i;
    block.instructions.push({ op: "f64.toi32", result: stored, args: [value], imm: {}, position });
  }
  const imm = { ...i.imm, text, nothrow: text !== ANY };
  block.instructions.push({ ...i, args: [view, index, stored], imm });
}
