/**
 * The verifier. What it holds of every function, between all passes:
 *
 *  1. There is a first block; it has no parameters, and nothing jumps to it with arguments.
 *  2. Every block has an end, and every block that an end or a handler names is
 *     in the function. Block numbers are unique.
 *  3. An edge has as many arguments as its target has parameters, of the same
 *     representations.
 *  4. A value is defined once, has a number below `valueCount` that no other
 *     value has, and its definition reaches every use on every path: also when
 *     the path leaves a block early by an exception.
 *  5. Operands are as many and of such representations as the operation's row
 *     says; so is the result, which is present unless it is none or void.
 *  6. Callees, locals, captures and globals that are named exist, and calls
 *     pass what the callee takes.
 *  7. Exceptional edges carry no arguments: a handler has no parameters. `catch`
 *     stands first in a handler and nowhere else; nothing jumps to a handler
 *     that catches.
 *  8. A function returns its result's representation; a condition is a bool; a
 *     thrown value is a `value`.
 */
import { InternalError } from "../diagnostics/internal-error.ts";
import { buildCfg, mayThrow } from "./cfg.ts";
import {
  type Block,
  type Instruction,
  type IrFunction,
  type Module,
  successorEdges,
  type Value,
} from "./ir.ts";
import { OPCODES, opcodeRow } from "./opcodes.ts";
import { printInstruction, printTerminator } from "./print.ts";
import { isPointer, type Representation } from "./representation.ts";

/** Throws an InternalError that lists what is wrong, function by function. */
export function verifyModule(module: Module): void {
  const problems: string[] = [];
  let culprit: string | undefined;
  for (const fn of module.functions.values()) {
    const found = verifyFunction(fn, module);
    if (found.length > 0) culprit ??= fn.name;
    problems.push(...found.map((problem) => `${fn.name}: ${problem}`));
  }
  if (module.entry !== "" && !module.functions.has(module.entry)) {
    problems.push(`the entry ${module.entry} is no function`);
  }
  if (problems.length > 0) {
    const shown = problems.slice(0, 20).join("\n  ");
    throw new InternalError(`the IR is not valid:\n  ${shown}`, { function: culprit });
  }
}

interface Verification {
  fn: IrFunction;
  module: Module;
  problems: string[];
  handlers: Set<Block>;
}

/** What is wrong with a function, a line each. */
export function verifyFunction(fn: IrFunction, module: Module): string[] {
  const handlers = new Set<Block>();
  for (const { handler } of fn.blocks) if (handler !== undefined) handlers.add(handler);
  const v: Verification = { fn, module, problems: [], handlers };
  verifyBlocks(v);
  if (v.problems.length > 0) return v.problems;
  const defined = verifyDefinitions(v);
  for (const block of fn.blocks) {
    for (const instruction of block.instructions) verifyInstruction(v, block, instruction);
    verifyEnd(v, block);
  }
  verifyReach(v, defined);
  return v.problems;
}

function verifyBlocks({ fn, problems, handlers }: Verification): void {
  const entry = fn.blocks[0];
  if (entry === undefined) {
    problems.push("there is no block");
    return;
  }
  if (entry.params.length > 0) problems.push("the first block has parameters");
  const blocks = new Set(fn.blocks);
  const numbers = new Set(fn.blocks.map((block) => block.id));
  if (numbers.size !== fn.blocks.length) problems.push("block numbers are not unique");
  for (const block of fn.blocks) {
    if (block.terminator === undefined) problems.push(`bb${block.id} has no end`);
    for (const edge of successorEdges(block)) {
      const { target, args } = edge;
      if (!blocks.has(target)) {
        problems.push(`bb${block.id} jumps to bb${target.id}, which is not in the function`);
      } else if (args.length !== target.params.length) {
        const wanted = target.params.length;
        problems.push(`bb${block.id} passes ${args.length} for ${wanted} to bb${target.id}`);
      }
      args.forEach((arg, index) => {
        const param = target.params[index];
        if (param !== undefined && param.rep !== arg.rep) {
          problems.push(`bb${block.id} passes ${show(arg)} for ${show(param)} of bb${target.id}`);
        }
      });
      if (handlers.has(target) && target.instructions[0]?.op === "catch") {
        problems.push(`bb${block.id} jumps to bb${target.id}, which catches`);
      }
    }
    if (block.handler !== undefined && !blocks.has(block.handler)) {
      problems.push(`the handler of bb${block.id} is not in the function`);
    }
  }
  for (const handler of handlers) {
    if (handler.params.length > 0) problems.push(`the handler bb${handler.id} has parameters`);
  }
}

function show(value: Value): string {
  return `%${value.id}: ${value.rep}`;
}

/** Every value that something defines. */
function verifyDefinitions({ fn, problems }: Verification): Set<Value> {
  const defined = new Set<Value>();
  const numbers = new Set<number>();
  const define = (value: Value) => {
    if (defined.has(value)) problems.push(`${show(value)} is defined twice`);
    else if (numbers.has(value.id)) problems.push(`two values are numbered ${value.id}`);
    if (value.id >= fn.valueCount) problems.push(`${show(value)} is not below ${fn.valueCount}`);
    defined.add(value);
    numbers.add(value.id);
  };
  fn.params.forEach(define);
  if (fn.thisValue !== undefined) define(fn.thisValue);
  for (const block of fn.blocks) {
    block.params.forEach(define);
    for (const { result } of block.instructions) if (result !== undefined) define(result);
  }
  return defined;
}

function verifyInstruction(v: Verification, block: Block, i: Instruction): void {
  const problem = (text: string) => {
    v.problems.push(`bb${block.id}: ${printInstruction(i)}: ${text}`);
  };
  if (!Object.hasOwn(OPCODES, i.op)) {
    v.problems.push(`bb${block.id}: ${i.op} is no operation`);
    return;
  }
  verifyOperands(i, problem);
  verifyResult(i, problem);
  if (i.op === "catch" && (block.instructions[0] !== i || !v.handlers.has(block))) {
    problem("it is not the first of a handler");
  }
  verifyNames(v, i, problem);
}

function verifyOperands(i: Instruction, problem: (text: string) => void): void {
  const { args } = opcodeRow(i.op);
  const repeats = args.at(-1) === "...";
  const fixed = repeats ? args.slice(0, -2) : args;
  if (repeats ? i.args.length < fixed.length : i.args.length !== fixed.length) {
    problem(`it has ${i.args.length} operands`);
  }
  i.args.forEach((arg, index) => {
    const wanted = fixed[index] ?? (repeats ? args.at(-2) : undefined);
    if (wanted === undefined) return;
    const fits =
      wanted === "any"
        ? arg.rep !== "void"
        : wanted === "pointer"
          ? isPointer(arg.rep)
          : wanted === arg.rep;
    if (!fits) problem(`operand ${index} is ${arg.rep} where ${wanted} is wanted`);
  });
  if (i.op === "select" && i.args[1]?.rep !== i.args[2]?.rep) problem("the choices differ");
}

function resultOf(i: Instruction): Representation | undefined {
  const { result } = opcodeRow(i.op);
  if (result === "none") return "void";
  if (result === "rep") return i.imm.rep;
  if (result === "same") return (i.op === "select" ? i.args[1] : i.args[0])?.rep;
  return result;
}

function verifyResult(i: Instruction, problem: (text: string) => void): void {
  const wanted = resultOf(i);
  const given = i.result?.rep;
  if (wanted === undefined || given === wanted) return;
  if (given === undefined) {
    // A result that nobody wants need not be named.
    if (wanted !== "void" && opcodeRow(i.op).effect === "pure") problem("it lacks its result");
    return;
  }
  problem(`the result is ${given} where it gives ${wanted}`);
}

function verifyNames(v: Verification, i: Instruction, problem: (text: string) => void): void {
  const { fn, module } = v;
  const { index } = i.imm;
  const inside = (list: readonly unknown[], what: string) => {
    if (index === undefined || list[index] === undefined) problem(`there is no such ${what}`);
  };
  switch (i.op) {
    case "local.get":
    case "local.set":
      inside(fn.locals, "local");
      return;
    case "capture.get":
    case "frame.get":
    case "frame.set":
      inside(fn.captures, "capture");
      return;
    case "suspend":
    case "coroutine.mode":
    case "coroutine.given":
      if (!fn.isCoroutine) problem("the function is no coroutine");
      return;
    case "global.get":
    case "global.set":
      inside(module.globals, "global");
      return;
    case "call":
      verifyCall(module, i, problem);
      return;
    case "closure.new":
    case "closure.static": {
      const callee = module.functions.get(i.imm.callee ?? "");
      // The static object of a method only stands for those that the class objects have.
      if (i.op === "closure.static" && callee?.isOfClass === true) return;
      if (callee === undefined) problem("there is no such function");
      else if (!capturesFit(callee, i.args.length)) {
        problem(`it captures ${i.args.length} for ${callee.captures.length}`);
      }
      return;
    }
    case "closure.call":
      if (i.imm.signature === undefined) problem("it lacks its signature");
      else if (i.imm.signature.params.length !== i.args.length - 2) {
        problem("its operands are not those of the signature");
      }
      return;
    default:
      return;
  }
}

/** A coroutine's function object is made with its first captures; the others are its own affair. */
function capturesFit(callee: IrFunction, given: number): boolean {
  const { length } = callee.captures;
  return callee.isCoroutine ? given <= length : given === length;
}

function verifyCall(module: Module, i: Instruction, problem: (text: string) => void): void {
  const callee = module.functions.get(i.imm.callee ?? "");
  if (callee === undefined) {
    problem("there is no such function");
    return;
  }
  const wanted: Representation[] = [
    ...(callee.hasSelf ? (["ref"] as const) : []),
    ...(callee.thisRep === undefined ? [] : [callee.thisRep]),
    ...callee.params.map((param) => param.rep),
  ];
  if (wanted.length !== i.args.length) {
    problem(`it passes ${i.args.length} operands for ${wanted.length}`);
    return;
  }
  wanted.forEach((rep, index) => {
    const given = i.args[index]?.rep;
    if (given !== rep) problem(`operand ${index} is ${given} where the callee takes ${rep}`);
  });
  if (i.result !== undefined && i.result.rep !== callee.result) {
    problem(`the result is ${i.result.rep} where the callee gives ${callee.result}`);
  }
}

function verifyEnd(v: Verification, block: Block): void {
  const end = block.terminator;
  if (end === undefined) return;
  const problem = (text: string) => {
    v.problems.push(`bb${block.id}: ${printTerminator(end)}: ${text}`);
  };
  if (end.kind === "branch" && end.condition.rep !== "bool") {
    problem(`the condition is ${end.condition.rep}`);
  }
  if (end.kind === "throw" && end.value.rep !== "value") problem(`it throws ${end.value.rep}`);
  if (end.kind === "return") {
    const given = end.value?.rep ?? "void";
    if (given !== v.fn.result) problem(`it returns ${given} where ${v.fn.result} is wanted`);
  }
}

/** What a block's uses may name: what is defined on all paths to it. */
function verifyReach(v: Verification, defined: ReadonlySet<Value>): void {
  const { fn } = v;
  const available = availableValues(fn);
  for (const [block, atStart] of available) {
    const known = new Set(atStart);
    for (const param of block.params) known.add(param);
    const use = (value: Value, text: () => string) => {
      if (known.has(value)) return;
      const reason = defined.has(value) ? "is not defined on every path" : "is defined nowhere";
      v.problems.push(`bb${block.id}: ${text()}: ${show(value)} ${reason}`);
    };
    for (const instruction of block.instructions) {
      for (const arg of instruction.args) use(arg, () => printInstruction(instruction));
      if (instruction.result !== undefined) known.add(instruction.result);
    }
    const end = block.terminator;
    if (end === undefined) continue;
    const text = () => printTerminator(end);
    for (const edge of successorEdges(block)) for (const arg of edge.args) use(arg, text);
    if (end.kind === "branch") use(end.condition, text);
    else if (end.kind === "throw") use(end.value, text);
    else if (end.kind === "return" && end.value !== undefined) use(end.value, text);
  }
}

/**
 * The values that are defined at the start of each reachable block, on all
 * paths: a forward analysis that meets by intersection. What a block defines
 * after the first instruction that may throw does not reach its handler.
 */
function availableValues(fn: IrFunction): Map<Block, Set<Value>> {
  const cfg = buildCfg(fn);
  const first = cfg.order[0];
  const atStart = new Map<Block, Set<Value>>();
  if (first === undefined) return atStart;
  const given = new Set<Value>(fn.params);
  if (fn.thisValue !== undefined) given.add(fn.thisValue);
  atStart.set(first, given);
  const meet = (target: Block, values: ReadonlySet<Value>): boolean => {
    const known = atStart.get(target);
    if (known === undefined) {
      atStart.set(target, new Set(values));
      return true;
    }
    let changed = false;
    for (const value of known) {
      if (values.has(value)) continue;
      known.delete(value);
      changed = true;
    }
    return changed;
  };
  for (let changed = true; changed; ) {
    changed = false;
    for (const block of cfg.order) {
      const start = atStart.get(block);
      if (start === undefined) continue;
      const known = new Set(start);
      for (const param of block.params) known.add(param);
      let left = false;
      for (const instruction of block.instructions) {
        if (!left && mayThrow(instruction) && block.handler !== undefined) {
          left = true;
          changed = meet(block.handler, known) || changed;
        }
        if (instruction.result !== undefined) known.add(instruction.result);
      }
      const end = block.terminator?.kind;
      if (!left && block.handler !== undefined && (end === "throw" || end === "rethrow")) {
        changed = meet(block.handler, known) || changed;
      }
      for (const edge of successorEdges(block)) changed = meet(edge.target, known) || changed;
    }
  }
  return atStart;
}
