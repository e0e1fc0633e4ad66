/**
 * Array operations, by how the static type says that elements are stored.
 *
 * `imm.index` of an operation is that kind, or undefined (or -1) where it is
 * not known: then elements pass as values. See runtime-c/include/tsuk/array.h.
 */
import { InternalError } from "../../diagnostics/internal-error.ts";
import type { Instruction, Value } from "../../ir/ir.ts";
import { baseOf, nullishOf, type Representation } from "../../ir/representation.ts";
import type { Body } from "./body.ts";
import { whereText } from "./context.ts";
import {
  combine,
  type Expression,
  integerLiteral,
  invoke,
  operand,
  PRECEDENCE,
} from "./expressions.ts";
import { convert, isChecked } from "./values.ts";

type Kind = "value" | "f64" | "bool" | "ptr";

const KINDS: readonly Kind[] = ["value", "f64", "bool", "ptr"];

/** What an array of a kind holds, as emitted code passes it. */
const ELEMENT: Record<Kind, Representation> = {
  value: "value",
  f64: "f64",
  bool: "bool",
  ptr: "ref",
};

const LITERAL_TYPE: Record<Kind, string> = {
  value: "const tsk_value",
  f64: "const double",
  bool: "const bool",
  ptr: "void *const",
};

function kindOf(i: Instruction): Kind {
  return KINDS[i.imm.index ?? 0] ?? "value";
}

function argument(i: Instruction, index: number): Value {
  const value = i.args[index];
  if (value === undefined) throw new InternalError(`${i.op} lacks operand ${index}`);
  return value;
}

/** The index operand, and the suffix of the accessor that takes it. */
function indexOf(i: Instruction, a: readonly Expression[]): [Expression, string] {
  const e = a[1];
  if (e === undefined) throw new InternalError(`${i.op} without an index`);
  if (argument(i, 1).rep === "i32") return [e, ""];
  return e.integer === undefined ? [e, "_at"] : [e.integer, ""];
}

function newArray(i: Instruction, a: readonly Expression[]): Expression {
  const kind = kindOf(i);
  const constant = `TSK_ELEMENTS_${kind.toUpperCase()}`;
  if (a.length === 0)
    return { ...invoke("tsk_array_new", []), text: `tsk_array_new(${constant}, 0)` };
  const elements = a.map((e, index) => convert(e, argument(i, index).rep, ELEMENT[kind]));
  const list = elements.map((e) => e.text).join(", ");
  const literal = combine(elements, `(${LITERAL_TYPE[kind]}[]){${list}}`);
  return invoke(`tsk_array_of_${kind}`, [integerLiteral(a.length), literal]);
}

function get(body: Body, i: Instruction, a: readonly Expression[]): Expression {
  const array = a[0] as Expression;
  const kind = kindOf(i);
  const rep = i.result?.rep ?? i.imm.rep ?? "value";
  const [index, at] = indexOf(i, a);
  const args = [array, index];
  const finds = i.imm.flag === true;
  // These look at the kind themselves, so they serve any array.
  if (rep === "f64" && finds) return invoke(`tsk_array_f64_or_nan${at}`, args);
  if (rep === "f64" || rep === "bool") return invoke(`tsk_array_${rep}_get${at}`, args);
  if (kind === "ptr" && baseOf(rep) !== "value") {
    if (finds || nullishOf(rep) !== undefined) return invoke(`tsk_array_ptr_find${at}`, args);
    return invoke(`tsk_array_${baseOf(rep) === "str" ? "string" : "ptr"}_get${at}`, args);
  }
  if (!finds) {
    const e = invoke(`tsk_array_${kind}_get${at}`, args);
    return narrow(body, i, e, ELEMENT[kind], rep);
  }
  const e = invoke(`tsk_array_${kind === "ptr" ? "value" : kind}_find${at}`, args);
  return narrow(body, i, e, "value", rep);
}

/** An element whose static type says more than how it is stored. */
function narrow(
  body: Body,
  i: Instruction,
  e: Expression,
  from: Representation,
  to: Representation,
): Expression {
  if (!isChecked(from, to)) return convert(e, from, to);
  return convert(e, from, to, whereText(body.context, i.imm.text, i.position));
}

export function arrayOperation(body: Body, i: Instruction, a: readonly Expression[]): Expression {
  const array = a[0];
  if (i.op === "array.new") return newArray(i, a);
  if (array === undefined) throw new InternalError(`${i.op} without an array`);
  const kind = kindOf(i);
  switch (i.op) {
    case "array.length":
      return { ...invoke("tsk_array_count", [array]), memory: true };
    case "array.get":
      return { ...get(body, i, a), memory: true };
    case "array.has": {
      const [index] = indexOf(i, a);
      return { ...invoke("tsk_array_has_index", [array, index]), memory: true };
    }
    case "array.set": {
      const [index, at] = indexOf(i, a);
      const element = convert(a[2] as Expression, argument(i, 2).rep, ELEMENT[kind]);
      return invoke(`tsk_array_${kind}_set${at}`, [array, index, element]);
    }
    case "array.push": {
      const element = convert(a[1] as Expression, argument(i, 1).rep, ELEMENT[kind]);
      return invoke(`tsk_array_${kind}_push`, [array, element]);
    }
    default:
      throw new InternalError(
        `${i.op} is no array operation: ${operand(array, PRECEDENCE.primary)}`,
      );
  }
}
