/**
 * The textual form of the IR, which parse.ts reads back: printing what was
 * parsed gives the same text. docs/reference/ir.md describes it.
 *
 *   file "src/app.ts"
 *   global total: f64 checked
 *   entry main
 *
 *   function add(%0 a: f64, %1 b: f64): f64 source="add" length=2 @0:10 {
 *     local 0 found: bool
 *   bb0:
 *     %2 sum: f64 = f64.add %0, %1 @0:40
 *     branch %3, bb1(%2), bb2
 *   bb1(%4 x: f64) handler bb3:
 *     return %4
 *   }
 *
 * A position, `@file:offset`, is written where it differs from the one before.
 * Texts of source files are not part of the form.
 */
import type {
  Block,
  Edge,
  Immediates,
  Instruction,
  IrFunction,
  Module,
  Position,
  Signature,
  Terminator,
  Value,
} from "./ir.ts";
import { opcodeRow } from "./opcodes.ts";

export function printModule(module: Module): string {
  const head = [
    ...module.files.map((file) => `file ${JSON.stringify(file.path)}`),
    ...module.globals.map(
      ({ name, rep, checked }) => `global ${word(name)}: ${rep}${checked ? " checked" : ""}`,
    ),
    ...(module.entry === "" ? [] : [`entry ${word(module.entry)}`]),
  ];
  const functions = [...module.functions.values()].map(printFunction);
  return `${[...(head.length === 0 ? [] : [head.join("\n")]), ...functions].join("\n\n")}\n`;
}

/** A name as it is, or quoted where it is no plain word. */
function word(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
}

export function printValue(value: Value): string {
  return `%${value.id}`;
}

function definition(value: Value): string {
  const name = value.name === undefined ? "" : ` ${word(value.name)}`;
  return `${printValue(value)}${name}: ${value.rep}`;
}

class PositionPrinter {
  last: Position | undefined;

  /** The suffix that names a position, where it is a new one. */
  suffix(position: Position): string {
    const same = this.last?.file === position.file && this.last.offset === position.offset;
    this.last = position;
    return same ? "" : ` @${position.file}:${position.offset}`;
  }
}

function traceAttribute({ sourceName, traceName }: IrFunction): string[] {
  if (traceName === sourceName) return [];
  return [traceName === undefined ? "untraced" : `trace=${JSON.stringify(traceName)}`];
}

export function printFunction(fn: IrFunction): string {
  const positions = new PositionPrinter();
  const params = fn.params.map((param, index) =>
    fn.rest && index === fn.params.length - 1 ? `...${definition(param)}` : definition(param),
  );
  if (fn.thisValue !== undefined) params.unshift(`this ${definition(fn.thisValue)}`);
  else if (fn.thisRep !== undefined) params.unshift(`this: ${fn.thisRep}`);
  if (fn.hasSelf) params.unshift("self");
  const attributes = [
    `source=${JSON.stringify(fn.sourceName)}`,
    ...traceAttribute(fn),
    `length=${fn.length}`,
    ...(fn.isClass ? ["class"] : []),
    ...(fn.isAsync ? ["async"] : []),
    ...(fn.isGenerator ? ["generator"] : []),
    ...(fn.isNamed ? ["named"] : []),
    ...(fn.isOfClass ? ["ofclass"] : []),
    ...(fn.isCoroutine ? ["coroutine"] : []),
  ];
  const head =
    `function ${word(fn.name)}(${params.join(", ")}): ${fn.result} ` +
    `${attributes.join(" ")}${positions.suffix(fn.position)} {`;
  const lines = [
    head,
    ...fn.captures.map(
      ({ name, rep, cell }, index) =>
        `  capture ${index} ${word(name)}: ${rep}${cell ? " cell" : ""}`,
    ),
    ...fn.locals.map(({ name, rep }, index) => `  local ${index} ${word(name)}: ${rep}`),
  ];
  for (const block of fn.blocks) lines.push(...blockLines(block, positions));
  return [...lines, "}"].join("\n");
}

function blockLines(block: Block, positions: PositionPrinter): string[] {
  const params = block.params.length === 0 ? "" : `(${block.params.map(definition).join(", ")})`;
  const handler = block.handler === undefined ? "" : ` handler bb${block.handler.id}`;
  const lines = [`bb${block.id}${params}${handler}:`];
  for (const instruction of block.instructions) {
    const suffix = positions.suffix(instruction.position);
    lines.push(`  ${printInstruction(instruction)}${suffix}`);
  }
  const end = block.terminator;
  if (end !== undefined) {
    lines.push(`  ${printTerminator(end)}${positions.suffix(end.position)}`);
  }
  return lines;
}

export function printInstruction({ op, result, args, imm }: Instruction): string {
  const target = result === undefined ? "" : `${definition(result)} = `;
  const operands = args.length === 0 ? "" : ` ${args.map(printValue).join(", ")}`;
  return `${target}${op}${operands}${immediates(op, imm)}`;
}

export function printTerminator(end: Terminator): string {
  switch (end.kind) {
    case "jump":
      return `jump ${edge(end.edge)}`;
    case "branch":
      return `branch ${printValue(end.condition)}, ${edge(end.then)}, ${edge(end.otherwise)}`;
    case "return":
      return end.value === undefined ? "return" : `return ${printValue(end.value)}`;
    case "throw":
      return `throw ${printValue(end.value)}`;
    case "rethrow":
    case "unreachable":
      return end.kind;
  }
}

function edge({ target, args }: Edge): string {
  return `bb${target.id}${args.length === 0 ? "" : `(${args.map(printValue).join(", ")})`}`;
}

/** The immediates in the order of the operation's row, then any others. */
function immediates(op: Instruction["op"], imm: Immediates): string {
  const row = opcodeRow(op).imm;
  const others = ALL_IMMEDIATES.filter((key) => !row.includes(key));
  const items: string[] = [];
  for (const key of [...row, ...others]) {
    const value = imm[key];
    if (value !== undefined) items.push(`${key}=${immediate(value)}`);
  }
  return items.length === 0 ? "" : ` {${items.join(", ")}}`;
}

export const ALL_IMMEDIATES: readonly (keyof Immediates)[] = [
  "number",
  "text",
  "key",
  "node",
  "callee",
  "shape",
  "slot",
  "index",
  "rep",
  "signature",
  "pure",
  "nothrow",
  "flag",
];

function immediate(value: NonNullable<Immediates[keyof Immediates]>): string {
  if (typeof value === "number") return Object.is(value, -0) ? "-0" : String(value);
  if (typeof value === "object") return signature(value);
  return JSON.stringify(value);
}

function signature({ params, result, rest }: Signature): string {
  const list = params.map((rep, index) =>
    rest && index === params.length - 1 ? `...${rep}` : rep,
  );
  return `(${list.join(", ")}): ${result}`;
}
