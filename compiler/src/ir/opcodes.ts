/**
 * The one table of IR operations. Printer, parser, verifier, passes and the
 * back ends derive what they know about an operation from its row.
 *
 * `args`: the representation of each operand; `any` accepts all, a trailing
 * `...` repeats the entry before it. `result`: a representation, `rep` (taken
 * from the immediate of that name), `same` (the first operand's), or `none`.
 * `imm`: the immediates that the operation uses, in printing order.
 * `effect`: `pure` may be removed, moved and merged; `read` depends on the
 * heap; `write` changes it; `call` may do anything.
 */
import type { Immediates } from "./ir.ts";
import type { Representation } from "./representation.ts";

export type Effect = "pure" | "read" | "write" | "call";
type ArgumentSpec = Representation | "any" | "pointer" | "...";
type ResultSpec = Representation | "rep" | "same" | "none";

export interface OpcodeRow {
  args: readonly ArgumentSpec[];
  result: ResultSpec;
  imm: readonly (keyof Immediates)[];
  effect: Effect;
  throws: boolean;
}

function row(
  args: string,
  result: ResultSpec,
  effect: Effect,
  imm: readonly (keyof Immediates)[] = [],
  throws = false,
): OpcodeRow {
  return {
    args: args === "" ? [] : (args.split(" ") as ArgumentSpec[]),
    result,
    imm,
    effect,
    throws,
  };
}

export const OPCODES = {
  // Constants.
  "const.f64": row("", "f64", "pure", ["number"]),
  "const.i32": row("", "i32", "pure", ["number"]),
  "const.bool": row("", "bool", "pure", ["flag"]),
  "const.str": row("", "str", "pure", ["text"]),
  /** The number of the native matcher of a regular expression's packed program; -1: it has none. */
  "const.pattern": row("", "f64", "pure", ["text"]),
  /** `text`: its decimal digits, after a minus sign or without. */
  "const.bigint": row("", "value", "pure", ["text"]),
  "const.undefined": row("", "value", "pure"),
  "const.null": row("", "value", "pure"),
  "const.hole": row("", "value", "pure"),
  /** The symbol that a key names. */
  "const.symbol": row("", "value", "pure", ["key"]),
  /** NULL of a nullable pointer, or the zero of any representation. */
  "const.zero": row("", "rep", "pure", ["rep"]),

  // Doubles, with JavaScript's meaning.
  "f64.add": row("f64 f64", "f64", "pure"),
  "f64.sub": row("f64 f64", "f64", "pure"),
  "f64.mul": row("f64 f64", "f64", "pure"),
  "f64.div": row("f64 f64", "f64", "pure"),
  "f64.rem": row("f64 f64", "f64", "pure"),
  "f64.pow": row("f64 f64", "f64", "pure"),
  "f64.neg": row("f64", "f64", "pure"),
  "f64.eq": row("f64 f64", "bool", "pure"),
  "f64.ne": row("f64 f64", "bool", "pure"),
  "f64.lt": row("f64 f64", "bool", "pure"),
  "f64.le": row("f64 f64", "bool", "pure"),
  "f64.gt": row("f64 f64", "bool", "pure"),
  "f64.ge": row("f64 f64", "bool", "pure"),
  /** ToInt32: modulo 2^32. */
  "f64.toi32": row("f64", "i32", "pure"),
  "i32.tof64": row("i32", "f64", "pure"),
  /** The operand's bits read as an unsigned number. */
  "u32.tof64": row("i32", "f64", "pure"),
  "f64.truthy": row("f64", "bool", "pure"),

  // 32-bit integers, wrapping.
  "i32.add": row("i32 i32", "i32", "pure"),
  "i32.sub": row("i32 i32", "i32", "pure"),
  "i32.mul": row("i32 i32", "i32", "pure"),
  /** Of an operand that is not negative by one that is positive. */
  "i32.rem": row("i32 i32", "i32", "pure"),
  "i32.and": row("i32 i32", "i32", "pure"),
  "i32.or": row("i32 i32", "i32", "pure"),
  "i32.xor": row("i32 i32", "i32", "pure"),
  "i32.shl": row("i32 i32", "i32", "pure"),
  "i32.shr": row("i32 i32", "i32", "pure"),
  "i32.ushr": row("i32 i32", "i32", "pure"),
  "i32.eq": row("i32 i32", "bool", "pure"),
  "i32.ne": row("i32 i32", "bool", "pure"),
  "i32.lt": row("i32 i32", "bool", "pure"),
  "i32.le": row("i32 i32", "bool", "pure"),
  "i32.gt": row("i32 i32", "bool", "pure"),
  "i32.ge": row("i32 i32", "bool", "pure"),

  // Booleans, pointers, values.
  "bool.not": row("bool", "bool", "pure"),
  "bool.eq": row("bool bool", "bool", "pure"),
  "ptr.eq": row("pointer pointer", "bool", "pure"),
  "ptr.isnull": row("pointer", "bool", "pure"),
  "value.eq": row("value value", "bool", "read"),
  /** Tests a value's kind, named by `text`: number, string, boolean, undefined, null, nullish, object, function, symbol, hole. */
  "value.is": row("value", "bool", "read", ["text"]),
  "value.truthy": row("value", "bool", "read"),
  select: row("bool any any", "same", "pure"),

  // Conversions between representations.
  /** Any representation to a value. */
  box: row("any", "value", "pure"),
  /** A value to `rep`; a TypeError that names `text` when it does not fit; with `flag`, undefined gives NaN. */
  unbox: row("value", "rep", "read", ["rep", "text", "flag"], true),
  /** A value known to fit. */
  "unbox.unchecked": row("value", "rep", "pure", ["rep"]),
  /** A pointer known not to be NULL, or one whose nullability only widens. */
  "ptr.cast": row("pointer", "rep", "pure", ["rep"]),
  /** A nullable pointer to a non-null one; a TypeError when NULL. */
  "ptr.check": row("pointer", "rep", "pure", ["rep", "text"], true),

  // Strings.
  "str.concat": row("str str", "str", "pure", [], true),
  "str.eq": row("str str", "bool", "pure"),
  "str.compare": row("str str", "i32", "pure"),
  "str.length": row("str", "i32", "pure"),

  // Calls of the C runtime: `callee` is the function's name.
  runtime: row("any ...", "rep", "call", ["callee", "rep", "pure", "nothrow"], true),

  // Objects. `node` is the static type of the receiver.
  "object.new": row("", "ref", "write", ["shape"], true),
  /** `index`: the node that the receiver comes from, where it may have other shapes than `node`'s. */
  "prop.get": row("any", "rep", "call", ["node", "key", "rep", "index"], true),
  "prop.set": row("any any", "none", "call", ["node", "key"], true),
  /** The number by which the runtime knows an object layout. */
  "shape.id": row("", "f64", "pure", ["shape"]),
  /** First store of an own property in a new object; with `flag`, of undefined, if the property can be without a value. */
  "prop.init": row("ref any", "none", "write", ["shape", "key", "flag"]),
  /** The fields of a class come next, those of its base class are there. */
  "object.level": row("ref", "none", "write", ["shape"]),
  /** Copies the properties of an object (of `node`) into a new one. */
  "object.spread": row("ref ref", "none", "call", ["shape", "node"], true),
  "prop.has": row("any", "bool", "call", ["node", "key"], true),
  "prop.delete": row("any", "bool", "call", ["node", "key"], true),
  /** instanceof a class known at compile time. */
  "instance.of": row("any", "bool", "read", ["text"]),
  /** Narrows from the node `index`: a TypeError unless an object's shape belongs to `node`. */
  "shape.check": row("any", "same", "read", ["node", "index", "text"], true),
  "method.call": row(
    "any any ...",
    "rep",
    "call",
    ["node", "key", "rep", "text", "signature"],
    true,
  ),

  // After representation inference.
  "slot.get": row("ref", "rep", "read", ["shape", "slot", "rep"]),
  /** `flag`: the first store in a new object, where an optional property keeps its place. */
  "slot.set": row("ref any", "none", "write", ["shape", "slot", "rep", "flag"]),
  /** Calls a generated dispatcher, `callee`. */
  "dispatch.call": row("any any ...", "rep", "call", ["callee", "rep"], true),

  // Classes as values.
  /** The one object of a class that is evaluated once. */
  "class.object": row("", "ref", "pure", ["shape"]),
  "class.new": row("", "ref", "write", ["shape"], true),
  /** The class whose constructor made an object. */
  "class.of": row("ref", "ref", "read"),
  /** The class of a shape that a class is or extends. */
  "class.at": row("ref", "ref", "read", ["shape"]),
  /** instanceof a class that is a value. */
  "class.instance": row("value ref", "bool", "read", ["node", "index"]),

  // Functions.
  call: row("any ...", "rep", "call", ["callee", "rep"], true),
  "closure.new": row("any ...", "ref", "write", ["callee"], true),
  /** The one function object of a function that captures nothing; with `flag`, of an expression that may make several. */
  "closure.static": row("", "ref", "pure", ["callee", "flag"]),
  /** closure, this, arguments: a call through a function value. */
  "closure.call": row(
    "ref value any ...",
    "rep",
    "call",
    ["signature", "rep", "node", "text"],
    true,
  ),
  "capture.get": row("", "rep", "pure", ["index", "rep"]),
  /** The function object that is running. */
  "closure.self": row("", "ref", "pure"),

  // Variables that are not in SSA form.
  "cell.new": row("any", "ref", "write", [], true),
  "cell.get": row("ref", "rep", "read", ["rep"]),
  /** Reads a cell whose initialiser may not have run; a ReferenceError that names `text`. */
  "cell.get.checked": row("ref", "rep", "read", ["rep", "text"], true),
  "cell.set": row("ref any", "none", "write"),
  "local.get": row("", "rep", "read", ["index", "rep"]),
  "local.set": row("any", "none", "write", ["index"]),
  "global.get": row("", "rep", "read", ["index", "rep"], true),
  "global.set": row("any", "none", "write", ["index"]),

  // Arrays. `node` is the static type of the array; `rep` the element's.
  "array.new": row("any ...", "ref", "write", ["node", "rep"], true),
  "array.length": row("ref", "i32", "read"),
  /** Checked read; `flag`: out of bounds gives undefined in place of a RangeError. */
  "array.get": row("ref f64", "rep", "call", ["node", "rep", "flag"], true),
  "array.set": row("ref f64 any", "none", "call", ["node"], true),
  "array.push": row("ref any", "none", "call", ["node"], true),
  "array.has": row("ref f64", "bool", "read", ["node"]),

  // Typed arrays. `node` is the static type of the array; represent gives the kind of its elements as
  // `text` where that is one for all that come there, else "any".
  /** `flag`: of a loop, which is a TypeError once the buffer has no place for the array any more. */
  "view.length": row("ref", "i32", "read", ["node", "flag"], true),
  /**
   * Checked read. With `flag` there is no RangeError outside the bounds: NaN as an f64, undefined as a
   * value. As an i32 the element went through ToInt32, and is 0 outside the bounds.
   */
  "view.get": row("ref f64", "rep", "read", ["node", "text", "rep", "flag"], true),
  /** Whether an index is inside the bounds. */
  "view.has": row("ref f64", "bool", "read"),
  /** Does nothing outside the bounds. */
  "view.set": row("ref f64 any", "none", "call", ["node", "text"], true),

  // Coroutines, until split-coroutines has run: `suspend` leaves the body with a value, if it
  // has an operand, and gives what the next resumption sends. How it was resumed, and what it was
  // given to throw or return, is asked directly after it, or at the start of the body.
  suspend: row("any ...", "rep", "call", ["rep"], true),
  "coroutine.mode": row("", "f64", "read"),
  "coroutine.given": row("", "value", "read"),

  // The frame of a coroutine, after split-coroutines: captures of its body that change.
  "frame.get": row("", "rep", "read", ["index", "rep"]),
  "frame.set": row("any", "none", "write", ["index"]),
  /** The state that a coroutine's function object stands in: see passes/split-coroutines.ts. */
  "coroutine.state": row("ref", "i32", "read"),
  "coroutine.end": row("ref", "none", "write"),

  // Exceptions.
  /** First in a handler: takes the pending exception. */
  catch: row("", "value", "write"),
} satisfies Record<string, OpcodeRow>;

export type OpcodeName = keyof typeof OPCODES;

export function opcodeRow(op: OpcodeName): OpcodeRow {
  return OPCODES[op];
}
