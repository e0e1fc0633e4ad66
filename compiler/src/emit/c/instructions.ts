/**
 * One row for each IR operation that reaches a back end: its C expression, and
 * what the statement around it must do.
 */
import { InternalError } from "../../diagnostics/internal-error.ts";
import type { Block, Instruction, Value } from "../../ir/ir.ts";
import type { OpcodeName } from "../../ir/opcodes.ts";
import { opcodeRow } from "../../ir/opcodes.ts";
import { baseOf, nullishOf, type Representation } from "../../ir/representation.ts";
import { arrayOperation } from "./arrays.ts";
import { type Body, leave, read, statement } from "./body.ts";
import { classReference } from "./classes.ts";
import {
  codeOf,
  functionOf,
  globalOf,
  isCheckedGlobal,
  optionalIndex,
  shapeOf,
  signatureEntry,
  whereText,
} from "./context.ts";
import {
  binary,
  cast,
  combine,
  comparison,
  doubleLiteral,
  type Expression,
  integerLiteral,
  invoke,
  negate,
  operand,
  PRECEDENCE,
  plainPointer,
  pointerTo,
  primary,
  quote,
} from "./expressions.ts";
import type { Line } from "./lines.ts";
import { classCodeName, codeName, dispatcherName, functionName, objectName } from "./names.ts";
import { keyPointer } from "./shapes.ts";
import { box, convert, fromWord, toWord, unboxChecked, zeroOf } from "./values.ts";
import { viewOperation } from "./views.ts";

export interface Emitted {
  /** Lines that must come first; they evaluate nothing of the expression. */
  before: Line[];
  /** The result, or for an operation without one the action; "" for nothing. */
  expression: Expression;
  /** Evaluating it may leave an exception pending. */
  throws: boolean;
  /** Evaluating it may change memory, so it stays where it is. */
  writes: boolean;
}

/** `a` holds the operands in order. */
type Emit = (body: Body, i: Instruction, a: readonly Expression[]) => Expression;

const nothing: Expression = primary("");

function at(a: readonly Expression[], index: number): Expression {
  const e = a[index];
  if (e === undefined) throw new InternalError(`operand ${index} is missing`);
  return e;
}

function argument(i: Instruction, index: number): Value {
  const value = i.args[index];
  if (value === undefined) throw new InternalError(`${i.op} lacks operand ${index}`);
  return value;
}

function resultRep(i: Instruction): Representation {
  return i.result?.rep ?? i.imm.rep ?? "void";
}

const sum =
  (operator: string): Emit =>
  (_b, _i, a) =>
    binary(at(a, 0), operator, at(a, 1), PRECEDENCE.sum);
const product =
  (operator: string): Emit =>
  (_b, _i, a) =>
    binary(at(a, 0), operator, at(a, 1), PRECEDENCE.product);
const compare =
  (operator: string, opposite?: string): Emit =>
  (_b, _i, a) =>
    comparison(at(a, 0), operator, at(a, 1), opposite);
const helper =
  (name: string): Emit =>
  (_b, _i, a) =>
    invoke(name, a);
const memory = (e: Expression): Expression => ({ ...e, memory: true });

/** A comparison of doubles that are both integers in disguise is one of integers. */
const compareDoubles =
  (operator: string, opposite?: string): Emit =>
  (_b, _i, a) => {
    const [x, y] = [at(a, 0), at(a, 1)];
    if (x.integer !== undefined && y.integer !== undefined) {
      return comparison(x.integer, operator, y.integer, INTEGER_OPPOSITES[operator]);
    }
    return comparison(x, operator, y, opposite);
  };

const INTEGER_OPPOSITES: Record<string, string> = {
  "==": "!=",
  "!=": "==",
  "<": ">=",
  "<=": ">",
  ">": "<=",
  ">=": "<",
};

/** C compilers warn about comparing a thing with itself. */
const REFLEXIVE = new Set(["==", "<=", ">="]);

const compareIntegers =
  (operator: string): Emit =>
  (_b, _i, a) => {
    const [x, y] = [at(a, 0), at(a, 1)];
    if (x.text === y.text) return primary(REFLEXIVE.has(operator) ? "true" : "false");
    return comparison(x, operator, y, INTEGER_OPPOSITES[operator]);
  };

/** The number that an integer literal stands for. */
function literalValue(e: Expression): number | undefined {
  if (e.text === "INT32_MIN") return -(2 ** 31);
  return /^-?\d+$/.test(e.text) ? Number(e.text) : undefined;
}

/** Arithmetic that wraps; C compilers warn of some sums and bits of literals, so those are folded. */
function folding(
  operator: string,
  precedence: number,
  fold: (x: number, y: number) => number,
): Emit {
  return (_b, _i, a) => {
    const [x, y] = [literalValue(at(a, 0)), literalValue(at(a, 1))];
    if (x !== undefined && y !== undefined) return integerLiteral(fold(x, y));
    return binary(at(a, 0), operator, at(a, 1), precedence);
  };
}

function shift(direction: "<<" | ">>", unsigned: boolean): Emit {
  return (_b, _i, a) => {
    const count = at(a, 1);
    const constant = /^\d+$/.test(count.text) ? Number(count.text) & 31 : undefined;
    const by =
      constant === undefined ? `(${operand(count, PRECEDENCE.unary)} & 31)` : String(constant);
    const value = operand(at(a, 0), PRECEDENCE.unary);
    const text = unsigned ? `(uint32_t)${value} ${direction} ${by}` : `${value} ${direction} ${by}`;
    if (!unsigned) return combine(a, text, PRECEDENCE.shift);
    return combine(a, `(int32_t)(${text})`, PRECEDENCE.unary);
  };
}

/** How `value.is` tests each kind. */
const KIND_TESTS: Record<string, (v: Expression) => Expression> = {
  number: (v) => invoke("tsk_is_number", [v]),
  string: (v) => invoke("tsk_is_string", [v]),
  boolean: (v) => invoke("tsk_is_bool", [v]),
  undefined: (v) => comparison(v, "==", primary("TSK_UNDEFINED"), "!="),
  null: (v) => comparison(v, "==", primary("TSK_NULL"), "!="),
  hole: (v) => comparison(v, "==", primary("TSK_HOLE"), "!="),
  nullish: (v) => invoke("tsk_is_nullish", [v]),
  object: (v) => invoke("tsk_is_typeof_object", [v]),
  function: (v) => invoke("tsk_is_function", [v]),
  symbol: (v) => invoke("tsk_is_symbol", [v]),
  bigint: (v) => invoke("tsk_is_bigint", [v]),
  array: (v) => invoke("tsk_is_array", [v]),
};

/** Texts that are compared in place: C compilers make a few instructions of it. */
const SHORT_ASCII = /^[\x20-\x7e]{1,16}$/;

/** A comparison with a short literal, of strings or of values. */
function equalsText(body: Body, i: Instruction, a: readonly Expression[]): Expression | undefined {
  for (const [literal, other] of [
    [1, 0],
    [0, 1],
  ] as const) {
    const text = literalText(body, argument(i, literal));
    if (text === undefined || !SHORT_ASCII.test(text)) continue;
    const args = [at(a, other), primary(body.context.strings.use(text)), primary(quote(text))];
    const name = i.op === "str.eq" ? "tsk_string_is" : "tsk_value_is_text";
    return invoke(name, [...args, integerLiteral(text.length)]);
  }
  return undefined;
}

/** The text of a value that is a string literal, boxed or not. */
function literalText(body: Body, value: Value): string | undefined {
  const definition = body.definedBy.get(value);
  if (definition?.op === "const.str") return definition.imm.text;
  return definition?.op === "box" ? literalText(body, argument(definition, 0)) : undefined;
}

function valueIs(_body: Body, i: Instruction, a: readonly Expression[]): Expression {
  const test = KIND_TESTS[i.imm.text ?? ""];
  if (test === undefined) throw new InternalError(`value.is knows no ${i.imm.text}`);
  return test(at(a, 0));
}

/** Operands in the representations that a callee's parameters have. */
function passArguments(
  i: Instruction,
  a: readonly Expression[],
  reps: readonly Representation[],
): Expression[] {
  return a.map((e, index) => {
    const from = argument(i, index).rep;
    return convert(e, from, reps[index] ?? from);
  });
}

function call(body: Body, i: Instruction, a: readonly Expression[]): Expression {
  const fn = functionOf(body.context, i.imm.callee ?? "");
  const reps: Representation[] = [
    ...(fn.hasSelf ? (["ref"] as const) : []),
    ...(fn.thisRep === undefined ? [] : [fn.thisRep]),
    ...fn.params.map((param) => param.rep),
  ];
  if (reps.length !== a.length) {
    throw new InternalError(`call of ${fn.name} with ${a.length} operands for ${reps.length}`);
  }
  const passed = passArguments(i, a, reps);
  const first = reps.length - fn.params.length;
  const args = passed.map((e, index) => {
    const param = index < first ? fn.thisValue : fn.params[index - first];
    return pointerTo(e, param && body.context.pointees.get(param));
  });
  const result = invoke(functionName(fn.name), args);
  return convert(result, fn.result, resultRep(i));
}

function dispatchCall(body: Body, i: Instruction, a: readonly Expression[]): Expression {
  const dispatcher = body.context.dispatchers.get(i.imm.callee ?? "");
  if (dispatcher === undefined) throw new InternalError(`no dispatcher named ${i.imm.callee}`);
  const args = passArguments(i, a, [dispatcher.receiver, ...dispatcher.params]);
  const result = invoke(dispatcherName(dispatcher.name), args);
  return convert(result, dispatcher.result, resultRep(i));
}

function closureCall(body: Body, i: Instruction, a: readonly Expression[]): Expression {
  if (i.imm.signature === undefined) throw new InternalError("closure.call without a signature");
  const entry = signatureEntry(body.context, i.imm.signature);
  body.context.called.add(entry);
  const args = passArguments(i, a, ["ref", "value", ...entry.signature.params]).map((e, index) =>
    index === 0 && e.pointee !== "struct tsk_function" ? plainPointer(e) : e,
  );
  return convert(invoke(`call_${entry.name}`, args), entry.signature.result, resultRep(i));
}

/** The words of a compound literal; at least one, as C has no empty arrays. */
function words(elements: readonly Expression[], type: string): Expression {
  return combine(elements, `(${type}[]){${elements.map((e) => e.text).join(", ")}}`);
}

function closureNew(body: Body, i: Instruction, a: readonly Expression[]): Expression {
  const fn = functionOf(body.context, i.imm.callee ?? "");
  const code = primary(`&${codeName(codeOf(body.context, fn.name))}`);
  if (a.length === 0) return invoke("tsk_new_function", [code, primary("0")]);
  const captured = a.map((e, index) => {
    const capture = fn.captures[index];
    if (capture === undefined) throw new InternalError(`${fn.name} has no capture ${index}`);
    const rep = capture.cell ? "ref" : capture.rep;
    return toWord(convert(e, argument(i, index).rep, rep), rep);
  });
  const list = words(captured, "const tsk_value");
  if (fn.isCoroutine) {
    const total = integerLiteral(fn.captures.length);
    return invoke("tsk_coroutine", [code, total, integerLiteral(a.length), list]);
  }
  return invoke("tsk_closure", [code, integerLiteral(a.length), list]);
}

function slotPlace(body: Body, i: Instruction, object: Expression): [Expression, Representation] {
  const slot = i.imm.slot ?? 0;
  if (i.imm.shape === undefined) {
    const rep = i.imm.rep ?? "value";
    const base = `((struct tsk_object *)${operand(object, PRECEDENCE.unary)})->slots[${slot}]`;
    return [combine([object], base), rep];
  }
  const info = shapeOf(body.context, i.imm.shape);
  const field = info.fields[slot];
  if (field === undefined) throw new InternalError(`${info.shape.name} has no slot ${slot}`);
  const typed = object.pointee === `struct ${info.struct}`;
  const pointer = operand(object, typed ? PRECEDENCE.primary : PRECEDENCE.unary);
  const base = typed ? `${pointer}->${field}` : `((struct ${info.struct} *)${pointer})->${field}`;
  return [combine([object], base), info.reps[slot] ?? "value"];
}

function slotGet(body: Body, i: Instruction, a: readonly Expression[]): Expression {
  const [place, rep] = slotPlace(body, i, at(a, 0));
  const plain =
    i.imm.shape === undefined
      ? fromWord(place, rep)
      : rep === "bool"
        ? comparison(place, "!=", primary("0"), "==")
        : rep === "i32"
          ? cast("int32_t", place)
          : place;
  return memory(convert(plain, rep, resultRep(i)));
}

function slotSet(body: Body, i: Instruction, a: readonly Expression[]): Expression {
  const [place, rep] = slotPlace(body, i, at(a, 0));
  const value = convert(at(a, 1), argument(i, 1).rep, rep);
  const ordered = optionalIndex(body.context, i.imm.shape, i.imm.slot);
  if (ordered !== undefined && i.imm.flag !== true) {
    const slot = combine([place], `&${place.text}`, PRECEDENCE.unary);
    return invoke("tsk_set_optional", [at(a, 0), slot, value, integerLiteral(ordered)]);
  }
  const stored = i.imm.shape === undefined ? toWord(value, rep) : value;
  return combine([place, stored], `${place.text} = ${stored.text}`, PRECEDENCE.comma);
}

function cellNew(_body: Body, i: Instruction, a: readonly Expression[]): Expression {
  return invoke("tsk_new_cell", [primary("1"), box(at(a, 0), argument(i, 0).rep)]);
}

function cellPayload(cell: Expression): Expression {
  if (cell.pointee === "struct tsk_cell") {
    return combine([cell], `${operand(cell, PRECEDENCE.primary)}->payload`);
  }
  return combine([cell], `((struct tsk_cell *)${operand(cell, PRECEDENCE.unary)})->payload`);
}

function globalSet(body: Body, i: Instruction, a: readonly Expression[]): Expression {
  const info = globalOf(body.context, i.imm.index);
  const value = convert(at(a, 0), argument(i, 0).rep, info.global.rep);
  const set = assignment(info.name, value);
  if (!isCheckedGlobal(info)) return set;
  const ready = `${info.name}__ready = true`;
  return combine([set], set.text === "" ? ready : `${set.text}; ${ready}`, PRECEDENCE.comma);
}

/** Sets a variable of C; nothing for one that is set to itself, which C compilers warn about. */
function assignment(name: string, value: Expression): Expression {
  if (value.text === name) return nothing;
  return combine([value], `${name} = ${value.text}`, PRECEDENCE.comma);
}

function instanceOf(body: Body, i: Instruction, a: readonly Expression[]): Expression {
  const info = shapeOf(body.context, i.imm.shape);
  return invoke("tsk_instance_of", [box(at(a, 0), argument(i, 0).rep), primary(info.constant)]);
}

function shapeCheck(body: Body, i: Instruction, a: readonly Expression[]): Expression {
  const info = shapeOf(body.context, i.imm.shape);
  const rep = argument(i, 0).rep;
  const where = primary(whereText(body.context, i.imm.text, i.position));
  const value = at(a, 0);
  if (rep === "value") {
    return invoke("tsk_check_instance", [value, primary(info.constant), where]);
  }
  const nullish = nullishOf(rep) === undefined ? "" : "_or_null";
  return invoke(`tsk_check_instance_pointer${nullish}`, [value, primary(info.constant), where]);
}

function local(body: Body, i: Instruction): Expression {
  const name = body.localNames[i.imm.index ?? -1];
  if (name === undefined) throw new InternalError(`no local numbered ${i.imm.index}`);
  return primary(name);
}

function runtime(body: Body, i: Instruction, a: readonly Expression[]): Expression {
  if (i.imm.callee === undefined) throw new InternalError("a runtime call without a name");
  if (i.imm.callee.startsWith("tsk_bigint_")) body.context.bigints.require();
  if (KEYED.has(i.imm.callee)) internKey(body, i);
  // Functions of arrays take arrays; what others take is not known here.
  const array = i.imm.callee.startsWith("tsk_array_") ? "struct tsk_array" : "";
  const args = a.map((arg) => (arg.pointee === array ? arg : plainPointer(arg)));
  const call = invoke(i.imm.callee, args);
  // What the result points to is known to the static types, not to the C function.
  const pointer = i.result !== undefined && baseOf(i.result.rep) === "ref";
  const e = pointer ? combine([call], `(void *)${call.text}`, PRECEDENCE.unary) : call;
  return i.imm.pure === true ? e : memory(e);
}

/** Functions whose second operand is a key. */
const KEYED: ReadonlySet<string> = new Set(["tsk_get", "tsk_set", "tsk_has"]);

/** A key that is a literal is an atom: where it is also one in the object, the pointers are equal. */
function internKey(body: Body, i: Instruction): void {
  const operand = i.args[1];
  let key = operand === undefined ? undefined : body.definedBy.get(operand);
  if (key?.op === "box" && key.args[0] !== undefined) key = body.definedBy.get(key.args[0]);
  if (key?.op === "const.str" && key.imm.text) body.context.strings.atom(key.imm.text);
}

const where = (body: Body, i: Instruction): string =>
  whereText(body.context, i.imm.text, i.position);

const early: Emit = (_body, i) => {
  throw new InternalError(`${i.op} should have been replaced before C is written`);
};

export const ROWS: Record<OpcodeName, Emit> = {
  "const.f64": (_b, i) => doubleLiteral(i.imm.number ?? 0),
  "const.i32": (_b, i) => integerLiteral(i.imm.number ?? 0),
  "const.bool": (_b, i) => primary(i.imm.flag === true ? "true" : "false"),
  "const.str": (b, i) => primary(b.context.strings.use(i.imm.text ?? "")),
  "const.pattern": (b, i) => doubleLiteral(b.context.patterns.use(i.imm.text ?? "")),
  "const.bigint": (b, i) => primary(b.context.bigints.use(i.imm.text ?? "0")),
  "const.undefined": () => primary("TSK_UNDEFINED"),
  "const.null": () => primary("TSK_NULL"),
  "const.hole": () => primary("TSK_HOLE"),
  "const.symbol": (b, i) => primary(`tsk_from_ptr(${keyPointer(b.context, i.imm.key ?? "")})`),
  "const.zero": (_b, i) => zeroOf(resultRep(i)),

  "f64.add": sum("+"),
  "f64.sub": sum("-"),
  "f64.mul": product("*"),
  "f64.div": product("/"),
  "f64.rem": helper("tsk_f64_mod"),
  "f64.pow": helper("tsk_f64_pow"),
  "f64.neg": (_b, _i, a) =>
    combine(a, `-${operand(at(a, 0), PRECEDENCE.primary)}`, PRECEDENCE.unary),
  "f64.eq": compareDoubles("==", "!="),
  "f64.ne": compareDoubles("!=", "=="),
  "f64.lt": compareDoubles("<"),
  "f64.le": compareDoubles("<="),
  "f64.gt": compareDoubles(">"),
  "f64.ge": compareDoubles(">="),
  "f64.toi32": (_b, _i, a) => at(a, 0).integer ?? invoke("tsk_f64_to_int32", a),
  "i32.tof64": (_b, _i, a) => ({ ...cast("double", at(a, 0)), integer: at(a, 0) }),
  "u32.tof64": (_b, _i, a) =>
    combine(a, `(double)(uint32_t)${operand(at(a, 0), PRECEDENCE.unary)}`, PRECEDENCE.unary),
  "f64.truthy": helper("tsk_f64_truthy"),

  "i32.add": folding("+", PRECEDENCE.sum, (x, y) => (x + y) | 0),
  "i32.sub": folding("-", PRECEDENCE.sum, (x, y) => (x - y) | 0),
  "i32.mul": folding("*", PRECEDENCE.product, Math.imul),
  "i32.rem": product("%"),
  "i32.and": folding("&", PRECEDENCE.bits, (x, y) => x & y),
  "i32.or": folding("|", PRECEDENCE.bits, (x, y) => x | y),
  "i32.xor": folding("^", PRECEDENCE.bits, (x, y) => x ^ y),
  "i32.shl": shift("<<", true),
  "i32.shr": shift(">>", false),
  "i32.ushr": shift(">>", true),
  "i32.eq": compareIntegers("=="),
  "i32.ne": compareIntegers("!="),
  "i32.lt": compareIntegers("<"),
  "i32.le": compareIntegers("<="),
  "i32.gt": compareIntegers(">"),
  "i32.ge": compareIntegers(">="),

  "bool.not": (_b, _i, a) => ({
    ...combine(a, negate(at(a, 0)), at(a, 0).opposite === undefined ? PRECEDENCE.unary : 9),
    opposite: at(a, 0).text,
  }),
  "bool.eq": compare("==", "!="),
  "ptr.eq": (_b, _i, a) => {
    const [x, y] = [at(a, 0), at(a, 1)];
    return comparison(pointerTo(x, y.pointee), "==", y, "!=");
  },
  "ptr.isnull": (_b, _i, a) => comparison(at(a, 0), "==", primary("NULL"), "!="),
  "value.eq": (b, i, a) => memory(equalsText(b, i, a) ?? invoke("tsk_strict_equal", a)),
  "value.is": valueIs,
  "value.truthy": helper("tsk_to_bool"),
  select: (_b, i, a) => {
    const level = PRECEDENCE.conditional + 1;
    const [x, y] = [argument(i, 1), argument(i, 2)];
    const rep = resultRep(i);
    const [yes, no] = [convert(at(a, 1), x.rep, rep), convert(at(a, 2), y.rep, rep)];
    const choices = `${operand(pointerTo(yes, no.pointee), level)} : ${operand(no, level)}`;
    const text = `${operand(at(a, 0), level)} ? ${choices}`;
    return combine(a, text, PRECEDENCE.conditional);
  },

  box: (_b, i, a) => box(at(a, 0), argument(i, 0).rep),
  unbox: (b, i, a) => {
    const text = where(b, i);
    if (i.imm.flag !== true) return unboxChecked(at(a, 0), resultRep(i), text);
    return combine([at(a, 0)], `tsk_unbox_f64_or_nan(${at(a, 0).text}, ${text})`);
  },
  "unbox.unchecked": (_b, i, a) => convert(at(a, 0), argument(i, 0).rep, resultRep(i)),
  "ptr.cast": (_b, i, a) => convert(at(a, 0), argument(i, 0).rep, resultRep(i)),
  "ptr.check": (b, i, a) => convert(at(a, 0), argument(i, 0).rep, resultRep(i), where(b, i)),

  "str.concat": helper("tsk_string_concat"),
  "str.eq": (b, i, a) => equalsText(b, i, a) ?? invoke("tsk_string_equals", a),
  "str.compare": (_b, _i, a) => cast("int32_t", invoke("tsk_string_compare", a)),
  "str.length": helper("tsk_string_length"),

  runtime,

  "object.new": (b, i) => {
    const info = shapeOf(b.context, i.imm.shape);
    const { elements } = info.shape;
    if (elements !== undefined) {
      const kind = `TSK_ELEMENTS_${elements.toUpperCase()}`;
      return primary(`(void *)tsk_array_of_shape(${info.constant}, ${kind})`);
    }
    return primary(`tsk_new_object(${info.constant}, sizeof(struct ${info.struct}))`);
  },
  "shape.id": early,
  "prop.get": early,
  "prop.set": early,
  "prop.init": early,
  "object.level": early,
  "object.spread": early,
  "prop.has": early,
  "prop.delete": early,
  "instance.of": instanceOf,
  "shape.check": shapeCheck,
  "method.call": early,

  "class.object": (b, i) => ({
    ...combine([], classReference(b.context, i.imm.shape ?? -1), PRECEDENCE.unary),
    pointee: `struct ${shapeOf(b.context, i.imm.shape).struct}`,
  }),
  "class.new": (b, i) => {
    const { constant, struct, shape } = shapeOf(b.context, i.imm.shape);
    const captures = shape.slotCount - 1;
    return primary(`tsk_new_class(${constant}, &${classCodeName(struct)}, ${captures})`);
  },
  "class.of": (_b, _i, a) => {
    const object = plainPointer(at(a, 0));
    return memory(combine([object], `(void *)tsk_class_of(${object.text})`, PRECEDENCE.unary));
  },
  "class.at": (b, i, a) => {
    const { constant } = shapeOf(b.context, i.imm.shape);
    return memory(invoke("tsk_class_at", [plainPointer(at(a, 0)), primary(constant)]));
  },
  "class.instance": (_b, _i, a) =>
    memory(invoke("tsk_is_instance_of", [at(a, 0), plainPointer(at(a, 1))])),

  "slot.get": slotGet,
  "slot.set": slotSet,
  "dispatch.call": dispatchCall,

  call,
  "closure.new": closureNew,
  "closure.static": (b, i) => primary(`&${objectName(codeOf(b.context, i.imm.callee ?? ""))}`),
  "closure.call": closureCall,
  "capture.get": (_b, i) => fromWord(primary(`self->captured[${i.imm.index ?? 0}]`), resultRep(i)),

  "closure.self": () => ({ ...primary("self"), pointee: "struct tsk_function" }),

  suspend: early,
  "coroutine.mode": early,
  "coroutine.given": early,
  "frame.get": (_b, i) =>
    memory(fromWord(primary(`self->captured[${i.imm.index ?? 0}]`), resultRep(i))),
  "frame.set": (b, i, a) => {
    const index = i.imm.index ?? 0;
    const capture = b.fn.captures[index];
    if (capture === undefined) throw new InternalError(`${b.fn.name} has no capture ${index}`);
    const value = toWord(convert(at(a, 0), argument(i, 0).rep, capture.rep), capture.rep);
    return combine([value], `self->captured[${index}] = ${value.text}`, PRECEDENCE.comma);
  },
  "coroutine.end": helper("tsk_coroutine_end"),
  "coroutine.state": (_b, _i, a) => memory(cast("int32_t", invoke("tsk_coroutine_state", a))),

  "cell.new": cellNew,
  "cell.get": (_b, i, a) => memory(convert(cellPayload(at(a, 0)), "value", resultRep(i))),
  "cell.get.checked": (_b, i, a) => {
    const payload = invoke("tsk_cell_checked", [at(a, 0), primary(quote(i.imm.text ?? ""))]);
    return memory(convert(payload, "value", resultRep(i)));
  },
  "cell.set": (_b, i, a) => {
    const place = cellPayload(at(a, 0));
    const value = box(at(a, 1), argument(i, 1).rep);
    return combine([place, value], `${place.text} = ${value.text}`, PRECEDENCE.comma);
  },
  "local.get": (b, i) => {
    const rep = b.fn.locals[i.imm.index ?? -1]?.rep ?? resultRep(i);
    return memory(convert(local(b, i), rep, resultRep(i)));
  },
  "local.set": (b, i, a) => {
    const rep = b.fn.locals[i.imm.index ?? -1]?.rep ?? argument(i, 0).rep;
    return assignment(local(b, i).text, convert(at(a, 0), argument(i, 0).rep, rep));
  },
  "global.get": (b, i) => {
    const info = globalOf(b.context, i.imm.index);
    return memory(convert(primary(info.name), info.global.rep, resultRep(i)));
  },
  "global.set": globalSet,

  "array.new": arrayOperation,
  "array.length": arrayOperation,
  "array.get": arrayOperation,
  "array.set": arrayOperation,
  "array.push": arrayOperation,
  "array.has": arrayOperation,

  "view.length": viewOperation,
  "view.get": viewOperation,
  "view.has": viewOperation,
  "view.set": viewOperation,

  catch: () => primary("tsk_catch()"),
};

/** Operations whose expression is repeated at every use. */
const CONSTANTS = new Set<OpcodeName>([
  "const.f64",
  "const.i32",
  "const.bool",
  "const.str",
  "const.undefined",
  "const.null",
  "const.hole",
  "const.zero",
  "closure.static",
  "class.object",
]);

/** Is the operation's expression written at every use, with no variable for its result? */
export function isRepeated(body: Body, i: Instruction): boolean {
  if (CONSTANTS.has(i.op)) return true;
  // Repeating a conversion is cheap, and keeps it visible that the number is an integer.
  return i.op === "i32.tof64" && body.uses.get(argument(i, 0)) !== 1;
}

/** The expression of a value that needs no variable. */
export function constantOf(body: Body, i: Instruction): Expression | undefined {
  if (!isRepeated(body, i)) return undefined;
  return ROWS[i.op](
    body,
    i,
    i.args.map((arg) => read(body, arg)),
  );
}

/** What the operation's row and the program's facts say of throwing. */
function throwsHere(i: Instruction): boolean {
  if (!opcodeRow(i.op).throws || i.imm.nothrow === true) return false;
  if (i.op === "global.get") return false; // its check stands before it
  return true;
}

function writesHere(i: Instruction): boolean {
  const { effect } = opcodeRow(i.op);
  if (i.op === "runtime" && i.imm.pure === true) return false;
  if (i.op === "array.get") return false;
  return effect === "write" || effect === "call";
}

export function emitInstruction(body: Body, block: Block, i: Instruction): Emitted {
  const before: Line[] = [];
  if (i.op === "global.get") {
    const info = globalOf(body.context, i.imm.index);
    if (isCheckedGlobal(info) && i.imm.nothrow !== true) {
      before.push({
        kind: "compound",
        head: `if (TSK_UNLIKELY(!${info.name}__ready))`,
        position: i.position,
        reads: [],
        body: [
          statement(`tsk_throw_uninitialised(${quote(info.global.name)});`),
          statement(leave(body, block)),
        ],
        otherwise: undefined,
      });
    }
  }
  const operands = i.args.map((arg) => read(body, arg));
  const expression = ROWS[i.op](body, i, operands);
  const none = i.result === undefined && expression.text === "";
  return {
    before,
    expression: none ? nothing : expression,
    throws: throwsHere(i),
    writes: writesHere(i),
  };
}
