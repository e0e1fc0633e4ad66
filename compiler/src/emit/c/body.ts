/**
 * A function's blocks as structured C: natural loops become `for` and `while`,
 * the dominator tree gives the nesting of ifs, and a goto remains where no
 * structure expresses the jump (after Ramsey 2022, "Beyond Relooper").
 *
 * Every block is written once. A block is written in the place of the jump to
 * it when that is its only way in; otherwise after the code of its dominator,
 * or after the loop that it leaves, under a label that jumps may fall into.
 */
import { InternalError } from "../../diagnostics/internal-error.ts";
import { buildCfg, type Cfg } from "../../ir/cfg.ts";
import {
  computeDominators,
  type Dominators,
  findLoops,
  type Loop,
  type Loops,
} from "../../ir/dominators.ts";
import {
  type Block,
  type Edge,
  type Instruction,
  type IrFunction,
  type Position,
  successorEdges,
  type Value,
} from "../../ir/ir.ts";
import { opcodeRow } from "../../ir/opcodes.ts";
import type { Context } from "./context.ts";
import { type Expression, negate, operand, PRECEDENCE, pointerTo, primary } from "./expressions.ts";
import { constantOf, type Emitted, emitInstruction, isRepeated } from "./instructions.ts";
import { isJump, type Line } from "./lines.ts";
import { localName, type NameSet, newNameSet } from "./names.ts";
import { convert, zeroOf } from "./values.ts";
import { assignVariables, unshared, type Variables } from "./variables.ts";

/** Deeper than this, a block is written at the end of the function. */
const MAX_DEPTH = 40;
/** Longer than this, an expression gets a variable of its own. */
const MAX_EXPRESSION = 110;

interface LoopScope {
  header: Block;
  /** Where `break` leads. */
  after: Block | undefined;
}

export interface Body {
  context: Context;
  fn: IrFunction;
  cfg: Cfg;
  dominators: Dominators;
  loops: Loops;
  /** Blocks with a label, by the block after whose code they stand. */
  inside: Map<Block, Block[]>;
  outside: Map<Block, Block[]>;
  /** Blocks that are written where the one jump to them is. */
  inlined: Set<Block>;
  uses: Map<Value, number>;
  /** The one block that holds all uses of a value, if it is one. */
  usedIn: Map<Value, Block | undefined>;
  definedBy: Map<Value, Instruction>;
  names: Map<Value, string>;
  variables: Variables;
  /** The C variable of each Local. */
  localNames: string[];
  nameSet: NameSet;
  pending: Map<Value, Expression>;
  labels: Set<Block>;
  /** Blocks whose last instruction was written together with the return. */
  returned: Set<Block>;
  handlers: Set<Block>;
  deferred: Block[];
  scopes: LoopScope[];
  depth: number;
  /** Jumps that no loop expresses: declarations go to the top. */
  irregular: boolean;
}

export function newBody(context: Context, fn: IrFunction): Body {
  const cfg = buildCfg(fn);
  const dominators = computeDominators(cfg);
  const body: Body = {
    context,
    fn,
    cfg,
    dominators,
    loops: findLoops(cfg, dominators),
    inside: new Map(),
    outside: new Map(),
    inlined: new Set(),
    uses: new Map(),
    usedIn: new Map(),
    definedBy: new Map(),
    names: new Map(),
    variables: unshared,
    localNames: [],
    nameSet: newNameSet(),
    pending: new Map(),
    labels: new Set(),
    returned: new Set(),
    handlers: new Set(),
    deferred: [],
    scopes: [],
    depth: 0,
    irregular: false,
  };
  body.localNames = fn.locals.map((local) => body.nameSet.take(localName(local.name)));
  countUses(body);
  arrange(body);
  body.variables = assignVariables(context, fn, cfg, (value) => operandsOf(body, value));
  return body;
}

function countUses(body: Body): void {
  const use = (value: Value, block: Block) => {
    const count = body.uses.get(value) ?? 0;
    body.uses.set(value, count + 1);
    body.usedIn.set(value, count === 0 || body.usedIn.get(value) === block ? block : undefined);
  };
  for (const block of body.cfg.order) {
    for (const instruction of block.instructions) {
      if (instruction.result !== undefined) body.definedBy.set(instruction.result, instruction);
      for (const arg of instruction.args) use(arg, block);
    }
    for (const edge of successorEdges(block)) for (const arg of edge.args) use(arg, block);
    const t = block.terminator;
    if (t?.kind === "branch") use(t.condition, block);
    else if (t?.kind === "throw") use(t.value, block);
    else if (t?.kind === "return" && t.value !== undefined) use(t.value, block);
  }
  repeatConversions(body);
}

/** A conversion from int32_t is repeated at its uses, so its operand is used there. */
function repeatConversions(body: Body): void {
  for (const block of body.cfg.order) {
    for (const { op, args, result } of block.instructions) {
      const source = args[0];
      if (op !== "i32.tof64" || source === undefined || result === undefined) continue;
      const uses = body.uses.get(result) ?? 0;
      const elsewhere = uses > 0 && body.usedIn.get(result) !== block;
      if (uses <= 1 && !elsewhere) continue;
      body.uses.set(source, (body.uses.get(source) ?? 0) + uses);
      if (elsewhere) body.usedIn.set(source, undefined);
    }
  }
}

/** The values that reading this one reads: constants none, repeated conversions their operand. */
function operandsOf(body: Body, value: Value): readonly Value[] {
  const definition = body.definedBy.get(value);
  if (definition === undefined || !isRepeated(body, definition)) return [value];
  return definition.args.flatMap((arg) => operandsOf(body, arg));
}

/** Decides for every block but the entry where it is written. */
function arrange(body: Body): void {
  const { cfg, dominators } = body;
  const number = (block: Block): number => cfg.number.get(block) ?? 0;
  for (const block of cfg.order) if (block.handler !== undefined) body.handlers.add(block.handler);
  for (const block of cfg.order) {
    const parent = dominators.parent(block);
    if (parent === undefined) continue;
    const incoming = cfg.predecessors.get(block) ?? [];
    const forward = incoming.filter((from) => number(from) < number(block));
    const back = incoming.filter((from) => number(from) >= number(block));
    const irregular = back.some((from) => !dominators.dominates(block, from));
    if (irregular) body.irregular = true;
    const left = loopThatIsLeft(body, parent, block);
    const single = forward.length === 1 && !irregular && !body.handlers.has(block);
    const fromInside = left !== undefined && left.header !== parent;
    if (single && (left === undefined || (fromInside && isShortEnd(block)))) {
      body.inlined.add(block);
      continue;
    }
    const places = left === undefined ? body.inside : body.outside;
    const place = left?.header ?? parent;
    const list = places.get(place);
    if (list === undefined) places.set(place, [block]);
    else list.push(block);
  }
}

/** The outermost loop that holds `from` but not `block`. */
function loopThatIsLeft(body: Body, from: Block, block: Block): Loop | undefined {
  let left: Loop | undefined;
  for (let loop = body.loops.innermost(from); loop !== undefined; loop = loop.outer) {
    if (!loop.blocks.has(block)) left = loop;
  }
  return left;
}

/** A few instructions and out of the function: reads best where the jump is. */
function isShortEnd(block: Block): boolean {
  const end = block.terminator?.kind;
  return end !== "jump" && end !== "branch" && block.instructions.length <= 6;
}

// ---- names and operands ----

/** The name of a variable; of the value that stands for it, and for it alone. */
export function nameOf(body: Body, variable: Value): string {
  let name = body.names.get(variable);
  if (name === undefined) {
    const source = body.variables.sourceName(variable);
    name = body.nameSet.take(source === undefined ? `t${variable.id}` : localName(source));
    body.names.set(variable, name);
  }
  return name;
}

/** The expression that reads a value; a folded one is given out once. */
export function read(body: Body, value: Value): Expression {
  const folded = body.pending.get(value);
  if (folded !== undefined) {
    body.pending.delete(value);
    return folded;
  }
  const definition = body.definedBy.get(value);
  const constant = definition && constantOf(body, definition);
  if (constant !== undefined) return constant;
  return variable(body, value);
}

function variable(body: Body, value: Value): Expression {
  const of = body.variables.of(value);
  return { ...primary(nameOf(body, of)), reads: [of], pointee: body.variables.pointee(of) };
}

// ---- statements ----

export function statement(
  text: string,
  parts: readonly Expression[] = [],
  position?: Position,
  calls = false,
): Line {
  const reads = parts.flatMap((part) => part.reads);
  return { kind: "statement", text, position, reads, defines: undefined, calls };
}

/** Nothing is written where a value stays in the variable that it has. */
function assign(
  body: Body,
  value: Value,
  e: Expression,
  position: Position | undefined,
  calls: boolean,
  out: Line[],
): void {
  const defines = body.variables.of(value);
  const given = pointerTo(e, body.variables.pointee(defines));
  const name = nameOf(body, defines);
  if (given.text === name) return;
  const text = `${name} = ${given.text};`;
  out.push({ kind: "statement", text, position, reads: e.reads, defines, calls });
}

/** Gives variables to folded expressions that what comes next could change. */
function settle(body: Body, out: Line[], changes: (e: Expression) => boolean): void {
  for (const [value, e] of body.pending) {
    if (!changes(e)) continue;
    body.pending.delete(value);
    // Its own variable may be one that others still read.
    const variable = body.variables.of(value);
    settle(body, out, (other) => other.reads.includes(variable));
    assign(body, value, e, body.definedBy.get(value)?.position, false, out);
  }
}

/** The statement that leaves a block by its handler, the exception pending. */
export function leave(body: Body, block: Block): string {
  if (block.handler !== undefined) return `goto ${labelOf(body, block.handler)};`;
  const zero = zeroOf(body.fn.result).text;
  return zero === "" ? "return;" : `return ${zero};`;
}

function labelOf(body: Body, block: Block): string {
  body.labels.add(block);
  return plainLabel(body, block);
}

/** Writes an instruction: folded for later, or as statements. */
function writeInstruction(body: Body, block: Block, instruction: Instruction, out: Line[]): void {
  const { result, position } = instruction;
  const effect = opcodeRow(instruction.op).effect;
  const used = result === undefined ? 0 : (body.uses.get(result) ?? 0);
  if (used === 0 && effect === "pure" && !opcodeRow(instruction.op).throws) return;
  if (constantOf(body, instruction) !== undefined) return;
  const emitted = emitInstruction(body, block, instruction);
  if (used === 0 && !emitted.throws && !emitted.writes && emitted.before.length === 0) return;
  out.push(...emitted.before);
  const e = emitted.expression;
  const foldable =
    result !== undefined &&
    used === 1 &&
    !emitted.throws &&
    !emitted.writes &&
    body.usedIn.get(result) === block &&
    e.text.length <= MAX_EXPRESSION;
  if (foldable) {
    body.pending.set(result, e);
    return;
  }
  if (emitted.writes) settle(body, out, (pending) => pending.memory);
  if (isTailCall(body, block, instruction, emitted)) {
    const plain = e.text === "" || body.fn.result === "void";
    out.push(statement(`${plain ? "" : "return "}${e.text};`, [e], position, true));
    if (!plain) body.returned.add(block);
    return;
  }
  if (result !== undefined && used > 0 && result.rep !== "void") {
    const variable = body.variables.of(result);
    settle(body, out, (pending) => pending.reads.includes(variable));
    assign(body, result, e, position, emitted.writes || emitted.throws, out);
  } else if (e.text !== "" && !/^\w+$/.test(e.text)) {
    out.push(statement(`${action(e)};`, [e], position, true));
  }
  if (emitted.throws) out.push(statement(`if (tsk_is_pending()) ${leave(body, block)}`));
}

/** An expression as a statement: C compilers warn where more than a call's result goes unused. */
function action(e: Expression): string {
  const plain = e.precedence === PRECEDENCE.primary || e.precedence === PRECEDENCE.comma;
  return plain ? e.text : `(void)${operand(e, PRECEDENCE.unary)}`;
}

/** Is this the call whose result, exception or not, is what the function returns? */
function isTailCall(body: Body, block: Block, instruction: Instruction, emitted: Emitted): boolean {
  const end = block.terminator;
  if (end?.kind !== "return" || block.handler !== undefined || !emitted.throws) return false;
  if (block.instructions.at(-1) !== instruction) return false;
  if (end.value === undefined) return body.fn.result === "void";
  return end.value === instruction.result && end.value.rep === body.fn.result;
}

// ---- control flow ----

/** The whole function's lines. */
export function writeBody(body: Body): Line[] {
  const entry = body.cfg.order[0];
  if (entry === undefined) return [];
  const out: Line[] = [];
  writeNode(body, entry, undefined, out);
  for (let block = body.deferred.shift(); block !== undefined; block = body.deferred.shift()) {
    writeLabel(body, block, out);
    body.depth = 0;
    writeNode(body, block, undefined, out);
  }
  return removeUnusedLabels(body, out);
}

/** Labels are written where blocks begin, and go again when nothing jumps there. */
function removeUnusedLabels(body: Body, lines: Line[]): Line[] {
  const used = new Set([...body.labels].map((block) => labelOf(body, block)));
  const clean = (list: Line[]): Line[] => {
    const out: Line[] = [];
    for (const line of list) {
      if (line.kind === "label" && !used.has(line.name)) continue;
      if (line.kind === "compound") {
        line.body = clean(line.body);
        if (line.otherwise !== undefined) line.otherwise = clean(line.otherwise);
      }
      out.push(line);
    }
    return out;
  };
  return clean(lines);
}

/** Writes a block and all that is placed with it; falling off the end leads to `follow`. */
function writeNode(body: Body, first: Block, follow: Block | undefined, out: Line[]): void {
  // Each round ends with the last block placed after this one: no recursion along straight code.
  for (let block: Block | undefined = first; block !== undefined; ) {
    const inside: Block[] = body.inside.get(block) ?? [];
    let placed: Block[] = inside;
    if (body.loops.byHeader.has(block)) {
      placed = body.outside.get(block) ?? [];
      const lines: Line[] = [];
      body.scopes.push({ header: block, after: placed[0] ?? follow });
      writeBlock(body, block, inside[0] ?? block, lines);
      writePlaced(body, inside, block, lines);
      body.scopes.pop();
      out.push({ kind: "label", name: plainLabel(body, block) });
      out.push(loopStatement(lines));
    } else {
      writeBlock(body, block, placed[0] ?? follow, out);
    }
    const last: Block | undefined = placed.at(-1);
    writePlaced(body, placed.slice(0, -1), last, out);
    if (last !== undefined) writeLabel(body, last, out);
    block = last;
  }
}

/** Loop headers bring their labels themselves. */
function writeLabel(body: Body, block: Block, out: Line[]): void {
  if (!body.loops.byHeader.has(block)) out.push({ kind: "label", name: plainLabel(body, block) });
}

function plainLabel(body: Body, block: Block): string {
  return `${body.handlers.has(block) ? "catch" : "L"}_${block.id}`;
}

/** `for (;;) { if (c) { break; } ... }` is a while loop. */
function loopStatement(lines: Line[]): Line {
  const first = lines[0];
  const plain = { kind: "compound", position: undefined, otherwise: undefined } as const;
  if (
    first?.kind === "compound" &&
    first.head.startsWith("if (") &&
    first.otherwise === undefined &&
    first.body.length === 1 &&
    first.body[0]?.kind === "statement" &&
    first.body[0].text === "break;"
  ) {
    return {
      ...plain,
      head: `while (${first.negated ?? `!(${first.head.slice(4, -1)})`})`,
      reads: first.reads,
      position: first.position,
      body: lines.slice(1),
    };
  }
  return { ...plain, head: "for (;;)", reads: [], body: lines };
}

/** A block's own instructions and its way out. */
function writeBlock(body: Body, block: Block, follow: Block | undefined, out: Line[]): void {
  for (const instruction of block.instructions) writeInstruction(body, block, instruction, out);
  writeTerminator(body, block, follow, out);
}

function writePlaced(body: Body, placed: Block[], follow: Block | undefined, out: Line[]): void {
  placed.forEach((block, index) => {
    writeLabel(body, block, out);
    writeNode(body, block, placed[index + 1] ?? follow, out);
  });
}

function writeTerminator(body: Body, block: Block, follow: Block | undefined, out: Line[]): void {
  const t = block.terminator;
  if (t === undefined) throw new InternalError(`block ${block.id} has no end`);
  switch (t.kind) {
    case "jump":
      writeEdge(body, t.edge, follow, t.position, out);
      return;
    case "branch":
      writeBranch(body, block, follow, out);
      return;
    case "return": {
      if (body.returned.has(block)) return;
      if (body.fn.result === "void") {
        out.push(statement("return;", [], t.position));
        return;
      }
      const e =
        t.value === undefined
          ? zeroOf(body.fn.result)
          : convert(read(body, t.value), t.value.rep, body.fn.result);
      out.push(statement(`return ${e.text};`, [e], t.position));
      return;
    }
    case "throw": {
      const e = convert(read(body, t.value), t.value.rep, "value");
      out.push(statement(`tsk_throw(${e.text});`, [e], t.position, true));
      out.push(statement(leave(body, block)));
      return;
    }
    case "rethrow":
      out.push(statement(leave(body, block), [], t.position));
      return;
    case "unreachable":
      out.push(statement("tsk_unreachable();", [], t.position));
      // The C compiler need not know that this does not return.
      out.push(statement(leave(body, { ...block, handler: undefined })));
  }
}

function writeBranch(body: Body, block: Block, follow: Block | undefined, out: Line[]): void {
  const t = block.terminator;
  if (t?.kind !== "branch") return;
  const condition = read(body, t.condition);
  body.depth++;
  const then: Line[] = [];
  writeEdge(body, t.then, follow, undefined, then);
  const otherwise: Line[] = [];
  writeEdge(body, t.otherwise, follow, undefined, otherwise);
  body.depth--;
  const make = (test: string, opposite: string, lines: Line[], rest?: Line[]): Line => ({
    kind: "compound",
    head: `if (${test})`,
    negated: opposite,
    position: t.position,
    reads: condition.reads,
    body: lines,
    otherwise: rest,
  });
  const text = condition.text;
  const not = negate(condition);
  const jumps = (lines: Line[]) => isJump(lines.at(-1));
  if (then.length === 0 && otherwise.length === 0) return;
  if (then.length === 0) {
    out.push(make(not, text, otherwise));
  } else if (otherwise.length === 0) {
    out.push(make(text, not, then));
  } else if (jumps(otherwise) && (!jumps(then) || size(otherwise) < size(then))) {
    out.push(make(not, text, otherwise), ...then);
  } else if (jumps(then)) {
    out.push(make(text, not, then), ...otherwise);
  } else {
    out.push(make(text, not, then, otherwise));
  }
}

function size(lines: readonly Line[]): number {
  let total = 0;
  for (const line of lines) {
    total += 1;
    if (line.kind === "compound") total += size(line.body) + size(line.otherwise ?? []);
  }
  return total;
}

function writeEdge(
  body: Body,
  edge: Edge,
  follow: Block | undefined,
  position: Position | undefined,
  out: Line[],
): void {
  writeMoves(body, edge, out);
  const { target } = edge;
  const back = body.scopes.some((scope) => scope.header === target);
  if (body.inlined.has(target) && !back) {
    if (body.depth > MAX_DEPTH) {
      body.irregular = true;
      body.deferred.push(target);
      out.push(statement(`goto ${labelOf(body, target)};`, [], position));
    } else {
      // A pending expression belongs to the block that ends here.
      const pending = body.pending;
      body.pending = new Map();
      writeNode(body, target, follow, out);
      body.pending = pending;
    }
    return;
  }
  if (target === follow) return;
  const loop = body.scopes.at(-1);
  if (loop?.header === target) out.push(statement("continue;", [], position));
  else if (loop !== undefined && loop.after === target) {
    out.push(statement("break;", [], position));
  } else out.push(statement(`goto ${labelOf(body, target)};`, [], position));
}

/** Assigns the target's parameters, all at once in effect. */
function writeMoves(body: Body, edge: Edge, out: Line[]): void {
  let moves: { to: Value; e: Expression }[] = [];
  edge.target.params.forEach((to, index) => {
    const arg = edge.args[index];
    if (arg === undefined) throw new InternalError(`no argument for parameter ${to.id}`);
    const e = convert(read(body, arg), arg.rep, to.rep);
    const variable = body.variables.of(to);
    const same = e.text === nameOf(body, variable);
    if ((body.uses.get(to) ?? 0) > 0 && !same) moves.push({ to: variable, e });
  });
  while (moves.length > 0) {
    const free = moves.find(({ to }) => !moves.some((m) => m.to !== to && m.e.reads.includes(to)));
    if (free !== undefined) {
      assign(body, free.to, free.e, undefined, false, out);
      moves = moves.filter((move) => move !== free);
      continue;
    }
    // A cycle: one value waits in a variable of its own.
    const first = moves[0];
    if (first === undefined) break;
    const saved: Value = { id: -1, rep: first.to.rep, name: `${first.to.name ?? "t"}_next` };
    assign(body, saved, first.e, undefined, false, out);
    first.e = variable(body, saved);
  }
}
