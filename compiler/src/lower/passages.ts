/**
 * Passages: objects that come to a place because the flow analysis says so, and
 * not an expression of the program with its type: what a property read, a call
 * or an argument list gives for the objects and functions that can stand there.
 *
 * Where the declared types do not promise that all of them fit, only those that
 * can be of the place's type pass (`canBe`); without that, one object in a wrong
 * place would bring all that it holds to more wrong places. What the analysis
 * leaves out must not come at run time either, whatever the program's casts say:
 * so each passage that leaves something out ends in a check, placed when the
 * flow is complete. Programs whose types are true have next to none.
 */
import type ts from "typescript";
import type { Instruction, IrFunction, Value } from "../ir/ir.ts";
import { newValue } from "../ir/ir.ts";
import { cacheOf, type FunctionContext, type Lowering } from "./context.ts";
import { addFilteredFlow, addFlow, isSubset, newNode, type TypeNode } from "./flow.ts";
import type { FunctionInstance } from "./instances.ts";
import { admitted, canBe, holdsObjects, isPromised } from "./narrowing.ts";
import { mayHoldObject, nodeFor } from "./types.ts";

/** All ways into one place. */
export interface Passage {
  /** Where filtered objects come from. */
  sources: Set<TypeNode>;
  /** Passages that lead into this one. */
  inner: Set<Passage>;
}

interface Site {
  passage: Passage;
  type: ts.Type;
  fn: IrFunction;
  /** The instruction that gives the value, or a parameter of the function. */
  origin: { instruction: Instruction } | { parameter: number };
}

function newPassage(): Passage {
  return { sources: new Set(), inner: new Set() };
}

/** The passage of a key: what reads or calls the same thing shares one. */
export function passageOf(lowering: Lowering, key: string): Passage {
  const passages = cacheOf<string, Passage>(lowering, "passages");
  let passage = passages.get(key);
  if (passage === undefined) {
    passage = newPassage();
    passages.set(key, passage);
  }
  return passage;
}

/** What stands at `from`, declared as `declared`, comes to places of type `to`. */
export function passInto(
  lowering: Lowering,
  passage: Passage | undefined,
  from: TypeNode,
  declared: ts.Type,
  to: ts.Type,
): void {
  const target = nodeFor(lowering, to);
  if (passage === undefined || isPromised(lowering, declared, to)) {
    addFlow(lowering.flow, from, target);
    return;
  }
  passage.sources.add(from);
  addFilteredFlow(lowering.flow, from, target, (shape) => canBe(lowering, shape, to));
}

/** The value that the last instruction gave has come through a passage. */
export function endPassage(
  ctx: FunctionContext,
  passage: Passage,
  value: Value,
  type: ts.Type,
): void {
  if (!holdsObjects(value.rep) || !mayHoldObject(type)) return;
  const { block, fn } = ctx;
  const instruction = block.instructions.at(-1);
  if (instruction?.result !== value) throw new Error("a passage ends at the value it gives");
  sites(ctx.lowering).set(value, { passage, type, fn, origin: { instruction } });
}

/** The passage to a parameter of a function. */
export function passageToParameter(
  lowering: Lowering,
  { fn, parameterTypes }: FunctionInstance,
  parameter: number,
): Passage | undefined {
  const value = fn.params[parameter];
  const type = parameterTypes[parameter];
  if (value === undefined || type === undefined || !holdsObjects(value.rep)) return undefined;
  const known = sites(lowering).get(value);
  if (known !== undefined) return known.passage;
  const passage = newPassage();
  sites(lowering).set(value, { passage, type, fn, origin: { parameter } });
  return passage;
}

function sites(lowering: Lowering): Map<Value, Site> {
  return cacheOf<Value, Site>(lowering, "passage sites");
}

/** Puts a check where a passage leaves something out. The flow is complete. */
export function placeChecks(lowering: Lowering): void {
  for (const [value, site] of sites(lowering)) {
    const node = nodeFor(lowering, site.type);
    const pass = admitted(lowering, site.type);
    const sources = [node, ...sourcesOf(site.passage)];
    if (sources.every((source) => isSubset(source.shapes, pass))) continue;
    const from = newNode(lowering.flow, site.type);
    for (const { shapes } of sources) for (const shape of shapes) from.shapes.add(shape);
    placeCheck(site, value, {
      node: node.id,
      index: from.id,
      text: lowering.checker.typeToString(site.type),
    });
  }
}

function sourcesOf(passage: Passage, seen: Set<Passage> = new Set()): Set<TypeNode> {
  const sources = new Set(passage.sources);
  seen.add(passage);
  for (const inner of passage.inner) {
    if (seen.has(inner)) continue;
    for (const source of sourcesOf(inner, seen)) sources.add(source);
  }
  return sources;
}

/** The unchecked value gets a new name: what used the value uses the checked one. */
function placeCheck({ fn, origin }: Site, value: Value, imm: Instruction["imm"]): void {
  const unchecked = newValue(fn, value.rep, value.name);
  const check = (position: Instruction["position"]): Instruction => ({
    op: "shape.check",
    result: value,
    args: [unchecked],
    imm,
    position,
  });
  if ("parameter" in origin) {
    fn.params[origin.parameter] = unchecked;
    fn.blocks[0]?.instructions.unshift(check(fn.position));
    return;
  }
  const { instruction } = origin;
  const block = fn.blocks.find(({ instructions }) => instructions.includes(instruction));
  if (block === undefined) return; // nothing reaches it
  instruction.result = unchecked;
  const at = block.instructions.indexOf(instruction);
  block.instructions.splice(at + 1, 0, check(instruction.position));
}
