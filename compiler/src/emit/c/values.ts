/**
 * How representations look in C, and every conversion between two of them.
 *
 * This file and runtime-c/include/tsuk/value.h are the only places that know
 * how a value of one representation becomes one of another.
 */
import { InternalError } from "../../diagnostics/internal-error.ts";
import { baseOf, isPointer, nullishOf, type Representation } from "../../ir/representation.ts";
import {
  cast,
  combine,
  comparison,
  type Expression,
  invoke,
  PRECEDENCE,
  primary,
} from "./expressions.ts";

export function cType(rep: Representation): string {
  switch (rep) {
    case "void":
      return "void";
    case "f64":
      return "double";
    case "i32":
      return "int32_t";
    case "bool":
      return "bool";
    case "value":
      return "tsk_value";
    default:
      return baseOf(rep) === "str" ? "struct tsk_string *" : "void *";
  }
}

/** A declaration of `name`: a pointer's star sits at the name. */
export function declare(rep: Representation, name: string, pointee?: string): string {
  const type = pointee === undefined ? cType(rep) : `${pointee} *`;
  return type.endsWith("*") ? `${type}${name}` : `${type} ${name}`;
}

/** What a function returns when it throws, and what uninitialised variables hold. */
export function zeroOf(rep: Representation): Expression {
  switch (rep) {
    case "void":
      return primary("");
    case "f64":
    case "i32":
      return primary("0");
    case "bool":
      return primary("false");
    case "value":
      return primary("TSK_UNDEFINED");
    default:
      return primary("NULL");
  }
}

/** Whether storage of this representation must be traced by the collector. */
export function isTraced(rep: Representation): boolean {
  return rep === "value" || isPointer(rep);
}

/** The runtime's name for a representation of slots (enum tsk_representation). */
export function slotRepresentation(rep: Representation): string {
  switch (rep) {
    case "f64":
      return "TSK_REP_F64";
    case "i32":
      return "TSK_REP_I32";
    case "bool":
      return "TSK_REP_BOOL";
    case "value":
    case "void":
      return "TSK_REP_VALUE";
    default: {
      const nullish = nullishOf(rep);
      if (nullish === undefined) return "TSK_REP_PTR";
      return nullish === "undefined" ? "TSK_REP_PTR_UNDEF" : "TSK_REP_PTR_NULL";
    }
  }
}

/** Boxes any representation. */
export function box(e: Expression, from: Representation): Expression {
  switch (from) {
    case "value":
      return e;
    case "void":
      return primary("TSK_UNDEFINED");
    case "f64":
      return invoke("tsk_from_f64", [e]);
    case "i32":
      return invoke("tsk_from_i32", [e]);
    case "bool":
      return invoke("tsk_from_bool", [e]);
    default: {
      const nullish = nullishOf(from);
      if (nullish === undefined) return invoke("tsk_from_ptr", [e]);
      return invoke(nullish === "undefined" ? "tsk_from_ptr_undef" : "tsk_from_ptr_null", [e]);
    }
  }
}

/** A value that is known to be of the representation `to`. */
export function unboxUnchecked(e: Expression, to: Representation): Expression {
  switch (to) {
    case "value":
      return e;
    case "void":
      return e;
    case "f64":
      return invoke("tsk_as_f64", [e]);
    case "i32":
      return invoke("tsk_as_i32", [e]);
    case "bool":
      return comparison(e, "==", primary("TSK_TRUE"), "!=");
    default:
      return invoke(nullishOf(to) === undefined ? "tsk_as_ptr" : "tsk_as_nullable", [e]);
  }
}

/** Unboxes with a TypeError that names `where` (a C expression) when the value does not fit. */
export function unboxChecked(e: Expression, to: Representation, where: string): Expression {
  const call = (name: string) => combine([e], `${name}(${e.text}, ${where})`);
  switch (to) {
    case "value":
    case "void":
      return e;
    case "f64":
      return call("tsk_unbox_f64");
    case "i32":
      return call("tsk_unbox_i32");
    case "bool":
      return call("tsk_unbox_bool");
    default: {
      const base = baseOf(to) === "str" ? "tsk_unbox_string" : "tsk_unbox_ref";
      const nullish = nullishOf(to);
      if (nullish === undefined) return call(base);
      return call(`${base}_${nullish === "undefined" ? "undef" : "null"}`);
    }
  }
}

/**
 * Converts between any two representations. `where` makes the conversion from
 * a wider to a narrower one checked (see `isChecked`); without it the value is
 * known to fit.
 */
export function convert(
  e: Expression,
  from: Representation,
  to: Representation,
  where?: string,
): Expression {
  if (from === to) return e;
  if (to === "void") return e;
  if (to === "value") return box(e, from);
  if (from === "value") {
    return where === undefined ? unboxUnchecked(e, to) : unboxChecked(e, to, where);
  }
  if (from === "i32" && to === "f64") {
    return { ...cast("double", e), integer: e };
  }
  if (from === "f64" && to === "i32") return e.integer ?? invoke("tsk_f64_to_int32", [e]);
  if (isPointer(from) && isPointer(to)) {
    const loses = nullishOf(from) !== undefined && nullishOf(to) === undefined;
    if (loses && where !== undefined) {
      return combine([e], `tsk_check_pointer(${e.text}, ${where})`);
    }
    return e;
  }
  // undefined into a nullable pointer.
  if (from === "void" && isPointer(to)) return primary("NULL");
  // By way of a value: sound for every pair, and only met where types already lied.
  return convert(box(e, from), "value", to, where);
}

/** Can this conversion throw when it is checked? */
export function isChecked(from: Representation, to: Representation): boolean {
  if (from === to || to === "void" || to === "value") return false;
  if (from === "value") return true;
  if (isPointer(from) && isPointer(to)) {
    return nullishOf(from) !== undefined && nullishOf(to) === undefined;
  }
  const numeric = (rep: Representation) => rep === "f64" || rep === "i32";
  return !(numeric(from) && numeric(to)) && !(from === "void" && isPointer(to));
}

/** The 64 bits that a captured slot or cell stores for `e`. */
export function toWord(e: Expression, rep: Representation): Expression {
  switch (rep) {
    case "value":
      return e;
    case "f64":
      return invoke("tsk_word_of_f64", [e]);
    case "i32":
      return combine([e], `(uint32_t)${wrapUnary(e)}`, PRECEDENCE.unary);
    case "bool":
      return e;
    case "void":
      throw new InternalError("nothing cannot be stored");
    default:
      return invoke("tsk_from_ptr", [e]);
  }
}

/** The reverse of `toWord`. */
export function fromWord(e: Expression, rep: Representation): Expression {
  switch (rep) {
    case "value":
      return e;
    case "f64":
      return invoke("tsk_f64_of_word", [e]);
    case "i32":
      return cast("int32_t", e);
    case "bool":
      return comparison(e, "!=", primary("0"), "==");
    case "void":
      throw new InternalError("nothing cannot be loaded");
    case "str":
    case "str?undefined":
    case "str?null":
      return cast("struct tsk_string *", invoke("tsk_as_ptr", [e]));
    default:
      return invoke("tsk_as_ptr", [e]);
  }
}

function wrapUnary(e: Expression): string {
  return e.precedence >= PRECEDENCE.unary ? e.text : `(${e.text})`;
}
