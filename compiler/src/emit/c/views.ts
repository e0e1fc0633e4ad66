/** Elements of typed arrays, by the accessors of runtime-c/include/tsuk/view.h. */
import { InternalError } from "../../diagnostics/internal-error.ts";
import type { Instruction } from "../../ir/ir.ts";
import type { Body } from "./body.ts";
import { type Expression, invoke, plainPointer } from "./expressions.ts";

/** The index operand, and the suffix of the accessor that takes it. */
function indexOf(i: Instruction, a: readonly Expression[]): [Expression, string] {
  const e = a[1];
  if (e === undefined) throw new InternalError(`${i.op} without an index`);
  // The object is asked for its kind in a function that takes doubles.
  if (i.imm.text === "any") return [e, ""];
  if (i.args[1]?.rep === "i32") return [e, ""];
  return e.integer === undefined ? [e, "_at"] : [e.integer, ""];
}

/** The accessor for what is wanted where there is no element. */
function reader(i: Instruction): string {
  if (i.imm.flag !== true) return "get";
  switch (i.imm.rep) {
    case "value":
      return "find";
    case "i32":
      return "bits";
    default:
      return "or_nan";
  }
}

export function viewOperation(_body: Body, i: Instruction, a: readonly Expression[]): Expression {
  const view = a[0];
  if (view === undefined) throw new InternalError(`${i.op} without a typed array`);
  const kind = i.imm.text;
  const object = kind === "any" ? plainPointer(view) : view;
  switch (i.op) {
    case "view.length":
      return { ...invoke(i.imm.flag ? "tsk_view_walk" : "tsk_view_count", [view]), memory: true };
    case "view.get": {
      const [index, at] = indexOf(i, a);
      return { ...invoke(`tsk_view_${kind}_${reader(i)}${at}`, [object, index]), memory: true };
    }
    case "view.has": {
      const [index, at] = indexOf(i, a);
      return { ...invoke(`tsk_view_has${at}`, [view, index]), memory: true };
    }
    default: {
      const [index, at] = indexOf(i, a);
      return invoke(`tsk_view_${kind}_set${at}`, [object, index, a[2] as Expression]);
    }
  }
}
