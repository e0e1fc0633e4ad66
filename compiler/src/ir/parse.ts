/**
 * Reads the IR's textual form (print.ts) back. Comments run from `;` to the
 * end of the line. Errors name the line.
 */
import {
  type Block,
  type Edge,
  type Immediates,
  type Instruction,
  type IrFunction,
  type Module,
  newFunction,
  type Position,
  type Signature,
  type Terminator,
  type Value,
} from "./ir.ts";
import { OPCODES, type OpcodeName } from "./opcodes.ts";
import { ALL_IMMEDIATES } from "./print.ts";
import { REPRESENTATIONS, type Representation } from "./representation.ts";

export class IrSyntaxError extends Error {
  readonly line: number;

  constructor(message: string, line: number) {
    super(`line ${line}: ${message}`);
    this.name = "IrSyntaxError";
    this.line = line;
  }
}

interface Token {
  text: string;
  line: number;
}

// Words hold dots for operations; representations may hold a question mark.
const TOKEN =
  /"(?:[^"\\]|\\.)*"|\.\.\.|%\d+|@\d+:\d+|-?Infinity|-?\d+(?:\.\d+)?(?:e[+-]?\d+)?|[A-Za-z_$][\w$.]*(?:\?[a-z]+)?|[(){}:,=]/y;

function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  text.split("\n").forEach((content, index) => {
    const line = index + 1;
    TOKEN.lastIndex = 0;
    for (;;) {
      while (content[TOKEN.lastIndex] === " ") TOKEN.lastIndex++;
      const at = TOKEN.lastIndex;
      if (at >= content.length || content[at] === ";") return;
      const match = TOKEN.exec(content);
      if (match === null) throw new IrSyntaxError(`what is ${content.slice(at)}?`, line);
      tokens.push({ text: match[0], line });
    }
  });
  return tokens;
}

class Parser {
  readonly tokens: Token[];
  next = 0;
  position: Position = { file: 0, offset: 0 };
  values = new Map<string, Value>();
  blocks = new Map<string, Block>();

  constructor(text: string) {
    this.tokens = tokenize(text);
  }

  get line(): number {
    return this.tokens[Math.min(this.next, this.tokens.length - 1)]?.line ?? 1;
  }

  fail(message: string): never {
    throw new IrSyntaxError(message, this.line);
  }

  peek(ahead = 0): string {
    return this.tokens[this.next + ahead]?.text ?? "";
  }

  take(): string {
    const text = this.peek();
    if (text === "") this.fail("the text ends too early");
    this.next++;
    return text;
  }

  accept(text: string): boolean {
    if (this.peek() !== text) return false;
    this.next++;
    return true;
  }

  expect(text: string): void {
    if (!this.accept(text)) this.fail(`expected ${text}, found ${this.peek() || "the end"}`);
  }

  word(): string {
    const text = this.take();
    return text.startsWith('"') ? (JSON.parse(text) as string) : text;
  }

  integer(): number {
    const text = this.take();
    if (!/^\d+$/.test(text)) this.fail(`expected a number, found ${text}`);
    return Number(text);
  }

  rep(): Representation {
    const text = this.take() as Representation;
    if (!REPRESENTATIONS.includes(text)) this.fail(`${text} is no representation`);
    return text;
  }

  /** Takes `@file:offset` when there is one; gives the current position. */
  place(): Position {
    const match = /^@(\d+):(\d+)$/.exec(this.peek());
    if (match !== null) {
      this.next++;
      this.position = { file: Number(match[1]), offset: Number(match[2]) };
    }
    return this.position;
  }

  /** A value by its number: the same object wherever it is named. */
  value(): Value {
    const text = this.take();
    if (!/^%\d+$/.test(text)) this.fail(`expected a value, found ${text}`);
    let value = this.values.get(text);
    if (value === undefined) {
      value = { id: Number(text.slice(1)), rep: "void" };
      this.values.set(text, value);
    }
    return value;
  }

  /** `%3 name: rep`. */
  definition(defined: Set<Value>): Value {
    const value = this.value();
    if (defined.has(value)) this.fail(`%${value.id} is defined twice`);
    defined.add(value);
    if (this.peek() !== ":") value.name = this.word();
    this.expect(":");
    value.rep = this.rep();
    return value;
  }

  block(): Block {
    const text = this.take();
    if (!/^bb\d+$/.test(text)) this.fail(`expected a block, found ${text}`);
    let block = this.blocks.get(text);
    if (block === undefined) {
      block = {
        id: Number(text.slice(2)),
        params: [],
        instructions: [],
        terminator: undefined,
        handler: undefined,
      };
      this.blocks.set(text, block);
    }
    return block;
  }

  list<T>(item: () => T): T[] {
    const out: T[] = [];
    if (!this.accept("(")) return out;
    if (this.accept(")")) return out;
    do out.push(item());
    while (this.accept(","));
    this.expect(")");
    return out;
  }

  edge(): Edge {
    const target = this.block();
    return { target, args: this.list(() => this.value()) };
  }
}

export function parseModule(text: string): Module {
  const parser = new Parser(text);
  const module: Module = { files: [], functions: new Map(), globals: [], entry: "" };
  while (parser.next < parser.tokens.length) {
    const keyword = parser.take();
    if (keyword === "file") {
      module.files.push({ path: parser.word(), text: "" });
    } else if (keyword === "global") {
      const name = parser.word();
      parser.expect(":");
      module.globals.push({ name, rep: parser.rep(), checked: parser.accept("checked") });
    } else if (keyword === "entry") {
      module.entry = parser.word();
    } else if (keyword === "function") {
      const fn = parseFunctionRest(parser);
      if (module.functions.has(fn.name)) parser.fail(`function ${fn.name} is defined twice`);
      module.functions.set(fn.name, fn);
    } else {
      parser.next--;
      parser.fail(`expected file, global, entry or function, found ${keyword}`);
    }
  }
  return module;
}

/** The first function of a text. */
export function parseFunction(text: string): IrFunction {
  for (const fn of parseModule(text).functions.values()) return fn;
  throw new IrSyntaxError("there is no function", 1);
}

function parseFunctionRest(parser: Parser): IrFunction {
  parser.values = new Map();
  parser.blocks = new Map();
  const defined = new Set<Value>();
  const fn = newFunction(parser.word(), "", { file: 0, offset: 0 });
  parser.list(() => {
    if (parser.accept("self")) {
      fn.hasSelf = true;
    } else if (parser.accept("this")) {
      if (parser.accept(":")) {
        fn.thisRep = parser.rep();
      } else {
        fn.thisValue = parser.definition(defined);
        fn.thisRep = fn.thisValue.rep;
      }
    } else {
      if (parser.accept("...")) fn.rest = true;
      fn.params.push(parser.definition(defined));
    }
  });
  parser.expect(":");
  fn.result = parser.rep();
  fn.sourceName = fn.name;
  fn.traceName = fn.name;
  fn.length = fn.params.length;
  for (;;) {
    if (parser.accept("source")) {
      parser.expect("=");
      fn.sourceName = parser.word();
      fn.traceName = fn.sourceName;
    } else if (parser.accept("untraced")) {
      fn.traceName = undefined;
    } else if (parser.accept("trace")) {
      parser.expect("=");
      fn.traceName = parser.word();
    } else if (parser.accept("length")) {
      parser.expect("=");
      fn.length = parser.integer();
    } else if (parser.accept("class")) {
      fn.isClass = true;
    } else if (parser.accept("async")) {
      fn.isAsync = true;
    } else if (parser.accept("generator")) {
      fn.isGenerator = true;
    } else if (parser.accept("named")) {
      fn.isNamed = true;
    } else if (parser.accept("ofclass")) {
      fn.isOfClass = true;
    } else if (parser.accept("coroutine")) {
      fn.isCoroutine = true;
    } else {
      break;
    }
  }
  fn.position = parser.place();
  parser.expect("{");
  parseVariables(parser, fn);
  while (!parser.accept("}")) parseBlock(parser, fn, defined);
  for (const value of parser.values.values()) {
    if (!defined.has(value)) parser.fail(`%${value.id} is used in ${fn.name} but not defined`);
    fn.valueCount = Math.max(fn.valueCount, value.id + 1);
  }
  for (const block of parser.blocks.values()) {
    if (!fn.blocks.includes(block)) parser.fail(`bb${block.id} is named in ${fn.name} but missing`);
  }
  return fn;
}

function parseVariables(parser: Parser, fn: IrFunction): void {
  for (;;) {
    const kind = parser.peek();
    if (kind !== "capture" && kind !== "local") return;
    parser.next++;
    const list = kind === "capture" ? fn.captures : fn.locals;
    if (parser.integer() !== list.length) parser.fail(`${kind}s are not numbered in order`);
    const name = parser.word();
    parser.expect(":");
    const rep = parser.rep();
    if (kind === "local") fn.locals.push({ name, rep });
    else fn.captures.push({ name, rep, cell: parser.accept("cell") });
  }
}

function parseBlock(parser: Parser, fn: IrFunction, defined: Set<Value>): void {
  const block = parser.block();
  if (fn.blocks.includes(block)) parser.fail(`bb${block.id} is defined twice`);
  fn.blocks.push(block);
  block.params = parser.list(() => parser.definition(defined));
  if (parser.accept("handler")) block.handler = parser.block();
  parser.expect(":");
  while (block.terminator === undefined) {
    if (/^bb\d+$/.test(parser.peek()) || parser.peek() === "}") return;
    block.terminator = parseTerminator(parser);
    if (block.terminator === undefined) block.instructions.push(parseInstruction(parser, defined));
  }
}

function parseTerminator(parser: Parser): Terminator | undefined {
  const kind = parser.peek();
  switch (kind) {
    case "jump": {
      parser.next++;
      const edge = parser.edge();
      return { kind, edge, position: parser.place() };
    }
    case "branch": {
      parser.next++;
      const condition = parser.value();
      parser.expect(",");
      const then = parser.edge();
      parser.expect(",");
      const otherwise = parser.edge();
      return { kind, condition, then, otherwise, position: parser.place() };
    }
    case "return": {
      parser.next++;
      const value = operandFollows(parser) ? parser.value() : undefined;
      return { kind, value, position: parser.place() };
    }
    case "throw": {
      parser.next++;
      const value = parser.value();
      return { kind, value, position: parser.place() };
    }
    case "rethrow":
    case "unreachable":
      parser.next++;
      return { kind, position: parser.place() };
    default:
      return undefined;
  }
}

/** Operands stand on the line of their operation. */
function operandFollows(parser: Parser): boolean {
  const next = parser.tokens[parser.next];
  return next?.text.startsWith("%") === true && next.line === parser.tokens[parser.next - 1]?.line;
}

function parseInstruction(parser: Parser, defined: Set<Value>): Instruction {
  let result: Value | undefined;
  if (parser.peek().startsWith("%")) {
    result = parser.definition(defined);
    parser.expect("=");
  }
  const name = parser.take();
  if (!Object.hasOwn(OPCODES, name)) parser.fail(`${name} is no operation`);
  const args: Value[] = [];
  if (operandFollows(parser)) {
    do args.push(parser.value());
    while (parser.accept(","));
  }
  const imm = parser.accept("{") ? parseImmediates(parser) : {};
  return { op: name as OpcodeName, result, args, imm, position: parser.place() };
}

function parseImmediates(parser: Parser): Immediates {
  const imm: Record<string, unknown> = {};
  while (!parser.accept("}")) {
    const key = parser.take();
    if (!(ALL_IMMEDIATES as readonly string[]).includes(key)) parser.fail(`no immediate ${key}`);
    parser.expect("=");
    imm[key] = parseImmediate(parser, key);
    if (!parser.accept(",") && parser.peek() !== "}") parser.fail("expected , or }");
  }
  return imm as Immediates;
}

function parseImmediate(parser: Parser, key: string): unknown {
  if (key === "signature") return parseSignature(parser);
  const text = parser.take();
  if (text.startsWith('"')) return JSON.parse(text) as string;
  if (text === "true") return true;
  if (text === "false") return false;
  const value = Number(text);
  if (Number.isNaN(value) && text !== "NaN") parser.fail(`${text} is no immediate`);
  return value;
}

function parseSignature(parser: Parser): Signature {
  let rest = false;
  const params = parser.list(() => {
    if (parser.accept("...")) rest = true;
    return parser.rep();
  });
  parser.expect(":");
  return { params, result: parser.rep(), rest };
}
