/**
 * Dispatchers: functions that read, write or call a property of a receiver
 * whose shape is known only at run time, by a switch on the shape.
 */
import { InternalError } from "../../diagnostics/internal-error.ts";
import type { Signature } from "../../ir/ir.ts";
import { textOfKey } from "../../ir/keys.ts";
import type { Representation } from "../../ir/representation.ts";
import { baseOf, isPointer, nullishOf } from "../../ir/representation.ts";
import { type DispatchAction, type Dispatcher, FIRST_USER_SHAPE } from "../../represent/program.ts";
import { classReference } from "./classes.ts";
import { coerceRest, convertArgument, isPassedOn } from "./closures.ts";
import { type Context, functionOf, shapeOf, signatureEntry } from "./context.ts";
import { combine, type Expression, invoke, primary, quote } from "./expressions.ts";
import { dispatcherName, functionName, objectName } from "./names.ts";
import { keyPointer } from "./shapes.ts";
import { box, convert, declare, fromWord, isChecked, toWord, zeroOf } from "./values.ts";

export function dispatcherPrototype(dispatcher: Dispatcher): string {
  const params = [
    declare(dispatcher.receiver, "receiver"),
    ...dispatcher.params.map((rep, index) => declare(rep, `a${index}`)),
    ...(dispatcher.named ? [declare("str", "called")] : []),
  ];
  return `${declare(dispatcher.result, dispatcherName(dispatcher.name))}(${params.join(", ")})`;
}

export function dispatcherDefinition(context: Context, dispatcher: Dispatcher): string[] {
  const out = [`${dispatcherPrototype(dispatcher)} {`];
  if (isPointer(dispatcher.receiver) && nullishOf(dispatcher.receiver) !== undefined) {
    out.push(
      `  if (receiver == NULL) return ${dispatcher.kind === "check" ? "receiver" : zeroOf(dispatcher.result).text};`,
    );
  }
  const shape =
    dispatcher.receiver === "value"
      ? "tsk_is_pointer(receiver) ? tsk_header_of(receiver)->shape : TSK_SHAPE_NONE"
      : nullishOf(dispatcher.receiver) === undefined
        ? "((struct tsk_header *)receiver)->shape"
        : "receiver != NULL ? ((struct tsk_header *)receiver)->shape : TSK_SHAPE_NONE";
  if (dispatcher.cases.length > 0) {
    out.push(`  switch (${shape}) {`);
    for (const { shapes, action } of dispatcher.cases) {
      for (const id of shapes) out.push(`    case ${shapeConstant(context, id)}:`);
      out.push("    {");
      if ("hideable" in action && action.hideable === true) {
        const object = receiverPointer(dispatcher).text;
        out.push(`      if (TSK_UNLIKELY(tsk_has_extras(${object}))) break;`);
      }
      out.push(...actionLines(context, dispatcher, action, shapes[0]).map((line) => `    ${line}`));
      out.push("    }");
    }
    out.push("    default:", "      break;", "  }");
  }
  out.push(...actionLines(context, dispatcher, dispatcher.fallback, undefined), "}");
  return out;
}

const RESERVED_SHAPES = [
  "TSK_SHAPE_NONE",
  "TSK_SHAPE_STRING",
  "TSK_SHAPE_ARRAY",
  "TSK_SHAPE_ELEMENTS",
  "TSK_SHAPE_FUNCTION",
  "TSK_SHAPE_RECORD",
  "TSK_SHAPE_SYMBOL",
  "TSK_SHAPE_BIGINT",
  "TSK_SHAPE_CELL",
];

function shapeConstant(context: Context, id: number): string {
  if (id < FIRST_USER_SHAPE) return RESERVED_SHAPES[id] ?? String(id);
  return shapeOf(context, id).constant;
}

/** The receiver as a pointer. */
function receiverPointer(dispatcher: Dispatcher): Expression {
  return convert(primary("receiver"), dispatcher.receiver, "ref");
}

function receiverValue(dispatcher: Dispatcher): Expression {
  return box(primary("receiver"), dispatcher.receiver);
}

function keyValue(context: Context, key: string): Expression {
  return primary(`tsk_from_ptr(${keyPointer(context, key)})`);
}

/** The place of a slot; `word` when the shape is not known and slots are raw words. */
function slotPlace(
  context: Context,
  dispatcher: Dispatcher,
  slot: number,
  shape: number | undefined,
): { place: Expression; word: boolean } {
  const object = receiverPointer(dispatcher);
  const field = shape === undefined ? undefined : shapeOf(context, shape).fields[slot];
  if (field === undefined) {
    return {
      place: combine([object], `((struct tsk_object *)${object.text})->slots[${slot}]`),
      word: true,
    };
  }
  const struct = shapeOf(context, shape).struct;
  return {
    place: combine([object], `((struct ${struct} *)${object.text})->${field}`),
    word: false,
  };
}

function loadSlot(
  context: Context,
  dispatcher: Dispatcher,
  slot: number,
  rep: Representation,
  shape: number | undefined,
): Expression {
  const { place, word } = slotPlace(context, dispatcher, slot, shape);
  return word || rep === "bool" || rep === "i32" ? fromWord(place, rep) : place;
}

/** `return e;` with the conversion to the dispatcher's result. */
function give(
  dispatcher: Dispatcher,
  e: Expression,
  from: Representation,
  throws: boolean,
): string[] {
  const { result } = dispatcher;
  if (result === "void") return [`  ${e.text};`, "  return;"];
  if (from === "void") {
    return [`  ${e.text};`, ...give(dispatcher, primary("TSK_UNDEFINED"), "value", false)];
  }
  if (!isChecked(from, result)) return [`  return ${convert(e, from, result).text};`];
  const where = quote(textOfKey(dispatcher.key));
  if (!throws) return [`  return ${convert(e, from, result, where).text};`];
  return [
    `  ${declare(from, "found")} = ${e.text};`,
    `  if (tsk_is_pending()) return ${zeroOf(result).text};`,
    `  return ${convert(primary("found"), from, result, where).text};`,
  ];
}

function actionLines(
  context: Context,
  dispatcher: Dispatcher,
  action: DispatchAction,
  shape: number | undefined,
): string[] {
  switch (dispatcher.kind) {
    case "get":
      return getLines(context, dispatcher, action, shape);
    case "set":
      return setLines(context, dispatcher, action, shape);
    case "call":
      return callLines(context, dispatcher, action, shape);
    case "has":
      return hasLines(context, dispatcher, action);
    case "test":
      return [`  return ${shape !== undefined};`];
    case "check":
      return checkLines(dispatcher, action, shape);
  }
}

function hasLines(context: Context, dispatcher: Dispatcher, action: DispatchAction): string[] {
  if (action.kind === "present") return ["  return true;"];
  const args = [receiverValue(dispatcher), keyValue(context, dispatcher.key)];
  return give(dispatcher, invoke("tsk_has", args), "bool", true);
}

/**
 * A checked narrowing: receivers of the listed shapes, and whatever is no object, pass. Of the receivers
 * of methods that are values, only what cannot be taken for an object passes.
 */
function checkLines(
  dispatcher: Dispatcher,
  action: DispatchAction,
  shape: number | undefined,
): string[] {
  if (shape !== undefined) return ["  return receiver;"];
  const value = receiverValue(dispatcher).text;
  const out: string[] = [];
  const passes =
    action.kind === "absent"
      ? "!tsk_is_pointer(receiver) || tsk_is_string(receiver)"
      : "!tsk_is_object(receiver)";
  if (dispatcher.receiver === "value") out.push(`  if (${passes}) return receiver;`);
  out.push(
    `  tsk_throw_mismatch(${quote(textOfKey(dispatcher.key))}, ${value}, NULL);`,
    "  return receiver;",
  );
  return out;
}

/** The class of a shape that the receiver extends: an address where there is one object. */
function classOf(context: Context, dispatcher: Dispatcher, shape: number): string {
  const { constant, shape: found } = shapeOf(context, shape);
  if (found.asClass?.singular === true) return classReference(context, shape);
  return `tsk_class_at(${receiverPointer(dispatcher).text}, ${constant})`;
}

function getLines(
  context: Context,
  dispatcher: Dispatcher,
  action: DispatchAction,
  shape: number | undefined,
): string[] {
  switch (action.kind) {
    case "slot":
    case "call-slot": {
      const e = loadSlot(context, dispatcher, action.slot, action.rep, shape);
      // Absent, or a field that is read before it is set.
      const unset = action.kind === "slot" && (action.optional || action.rep === "value");
      const shown = unset ? invoke("tsk_read_value", [e]) : e;
      return [...orBehind(action, e), ...give(dispatcher, shown, action.rep, false)];
    }
    case "call":
      return callFunction(context, dispatcher, action);
    case "run-slot":
      return runSlot(context, dispatcher, action.slot, action.signature, shape);
    case "inherited-slot": {
      const { struct } = shapeOf(context, action.shape);
      const held = `((struct ${struct} *)${classOf(context, dispatcher, action.shape)})`;
      const field = shapeOf(context, action.shape).fields[action.slot] ?? "";
      const place = primary(`${held}->${field}`);
      const { rep } = action;
      const loaded = rep === "bool" || rep === "i32" ? fromWord(place, rep) : place;
      return give(dispatcher, loaded, rep, false);
    }
    case "class-object":
      return give(dispatcher, primary(classReference(context, action.shape)), "ref", false);
    case "instance":
      throw new InternalError("a read cannot be an instance test");
    case "array-length": {
      const length = invoke("tsk_array_count", [receiverPointer(dispatcher)]);
      return give(dispatcher, length, "i32", false);
    }
    case "present":
    case "absent":
      return give(dispatcher, primary("TSK_UNDEFINED"), "value", false);
    case "dynamic": {
      const args = [receiverValue(dispatcher), keyValue(context, dispatcher.key)];
      return give(dispatcher, invoke("tsk_get", args), "value", true);
    }
  }
}

/** Where an absent property hides nothing, what stands behind it is found by key. */
function orBehind(action: { shadows?: boolean }, loaded: Expression): string[] {
  return action.shadows === true ? [`  if (${loaded.text} == TSK_HOLE) break;`] : [];
}

/** Runs the accessor that the receiver holds in a slot. */
function runSlot(
  context: Context,
  dispatcher: Dispatcher,
  slot: number,
  signature: Signature,
  shape: number | undefined,
): string[] {
  const entry = signatureEntry(context, signature);
  context.called.add(entry);
  const f = invoke("tsk_as_ptr", [loadSlot(context, dispatcher, slot, "value", shape)]);
  const out: string[] = [];
  const args = signature.params.map((to, index) => {
    const from = dispatcher.params[index];
    if (from === undefined) return convert(primary("TSK_UNDEFINED"), "value", to);
    if (!isChecked(from, to)) return convert(primary(`a${index}`), from, to);
    const checked = convert(primary(`a${index}`), from, to, quote(textOfKey(dispatcher.key))).text;
    const zero = zeroOf(dispatcher.result).text;
    out.push(
      `  ${declare(to, `p${index}`)} = ${checked};`,
      `  if (tsk_is_pending()) return${zero === "" ? "" : ` ${zero}`};`,
    );
    return primary(`p${index}`);
  });
  const call = invoke(`call_${entry.name}`, [f, receiverValue(dispatcher), ...args]);
  out.push(...give(dispatcher, call, signature.result, true));
  return out;
}

function setLines(
  context: Context,
  dispatcher: Dispatcher,
  action: DispatchAction,
  shape: number | undefined,
): string[] {
  const from = dispatcher.params[0] ?? "value";
  const value = primary("a0");
  switch (action.kind) {
    case "slot":
    case "call-slot": {
      const { rep, slot } = action;
      const { place, word } = slotPlace(context, dispatcher, slot, shape);
      const out: string[] = [];
      if (action.kind === "slot" && action.guarded) {
        out.push(`  if (TSK_UNLIKELY(tsk_is_fixed(${receiverPointer(dispatcher).text}))) break;`);
      }
      let stored = convert(value, from, rep);
      if (isChecked(from, rep)) {
        out.push(
          `  ${declare(rep, "stored")} = ${convert(value, from, rep, quote(textOfKey(dispatcher.key))).text};`,
          "  if (tsk_is_pending()) return;",
        );
        stored = primary("stored");
      }
      const rank = action.kind === "slot" ? action.rank : undefined;
      if (rank !== undefined) {
        const object = receiverPointer(dispatcher).text;
        out.push(`  tsk_set_optional(${object}, &${place.text}, ${stored.text}, ${rank});`);
      } else {
        out.push(`  ${place.text} = ${word ? toWord(stored, rep).text : stored.text};`);
      }
      out.push("  return;");
      return out;
    }
    case "call":
      return callFunction(context, dispatcher, action);
    case "run-slot":
      return runSlot(context, dispatcher, action.slot, action.signature, shape);
    case "inherited-slot":
    case "class-object":
    case "instance":
      throw new InternalError(`a store to ${dispatcher.key} cannot be a ${action.kind}`);
    case "array-length": {
      const length = convert(value, from, "f64", '"length"');
      return [
        `  tsk_array_set_length(${receiverPointer(dispatcher).text}, ${length.text});`,
        "  return;",
      ];
    }
    case "present":
    case "absent":
    case "dynamic": {
      const args = [receiverValue(dispatcher), keyValue(context, dispatcher.key), box(value, from)];
      return [`  ${invoke("tsk_set", args).text};`, "  return;"];
    }
  }
}

/** How many parameters of a dispatcher are arguments themselves. */
function fixedCount(dispatcher: Dispatcher): number {
  return dispatcher.rest ? dispatcher.params.length - 1 : dispatcher.params.length;
}

/** The argument at a position, out of the array of further ones if it is there. */
function argumentAt(dispatcher: Dispatcher, index: number): { e: Expression; rep: Representation } {
  const fixed = fixedCount(dispatcher);
  const rep = dispatcher.params[index];
  if (index < fixed && rep !== undefined) return { e: primary(`a${index}`), rep };
  if (!dispatcher.rest) return { e: primary("TSK_UNDEFINED"), rep: "value" };
  return { e: primary(`tsk_array_find(a${fixed}, ${index - fixed})`), rep: "value" };
}

/** The arguments from a position on as an array. */
function restFrom(dispatcher: Dispatcher, first: number): string {
  const fixed = fixedCount(dispatcher);
  if (dispatcher.rest && first === fixed) return `a${fixed}`;
  if (dispatcher.rest && first > fixed) return `tsk_rest_after(a${fixed}, ${first - fixed})`;
  const { count, values } = boxedArguments(dispatcher, first);
  if (!dispatcher.rest) return `tsk_rest_array(${count}, ${values}, 0)`;
  return `tsk_arguments_with_rest(${count}, ${values}, a${fixed})`;
}

/** The fixed arguments from a position on, as values. */
function boxedArguments(dispatcher: Dispatcher, first: number): { count: number; values: string } {
  const boxed = dispatcher.params
    .slice(0, fixedCount(dispatcher))
    .map((rep, index) => box(primary(`a${index}`), rep).text)
    .slice(first);
  const values = boxed.length === 0 ? "NULL" : `(const tsk_value[]){${boxed.join(", ")}}`;
  return { count: boxed.length, values };
}

/** Calls a function of the module with the receiver and the dispatcher's parameters. */
function callFunction(
  context: Context,
  dispatcher: Dispatcher,
  { callee, withoutReceiver }: Extract<DispatchAction, { kind: "call" }>,
): string[] {
  const fn = functionOf(context, callee);
  const out: string[] = [];
  const zero = zeroOf(dispatcher.result).text;
  const leave = `  if (tsk_is_pending()) return${zero === "" ? "" : ` ${zero}`};`;
  const args: string[] = [];
  const pass = (e: Expression, from: Representation, to: Representation, index: number) => {
    if (isPassedOn(context, fn, index, from)) return convert(e, from, to).text;
    const name = `p${index}`;
    const passed = convertArgument(context, fn, index, e, from, quote(name));
    out.push(`  ${declare(to, name)} = ${passed.text};`, leave);
    return name;
  };
  if (fn.hasSelf) {
    args.push(fn.captures.length === 0 ? `&${objectName(fn.name)}` : "NULL");
  }
  const withThis = fn.thisRep !== undefined || withoutReceiver === true;
  if (fn.thisRep !== undefined) {
    args.push(convert(primary("receiver"), dispatcher.receiver, fn.thisRep).text);
  }
  fn.params.forEach((param, index) => {
    // A function without `this` takes the receiver as its first parameter.
    const given = withThis ? index : index - 1;
    if (given < 0) {
      args.push(convert(primary("receiver"), dispatcher.receiver, param.rep).text);
      return;
    }
    if (fn.rest && index === fn.params.length - 1) {
      out.push(`  void *rest = ${restFrom(dispatcher, given)};${coerceRest(context, fn)}`, leave);
      args.push("rest");
      return;
    }
    const { e, rep } = argumentAt(dispatcher, given);
    args.push(pass(e, rep, param.rep, index));
  });
  const call = primary(`${functionName(fn.name)}(${args.join(", ")})`);
  out.push(...give(dispatcher, call, fn.result, true));
  return out;
}

/** The error about a property that is no function. */
function notCallable({ key, named }: Dispatcher): string {
  return named
    ? "tsk_throw_not_function(called);"
    : `tsk_throw_not_callable(${quote(textOfKey(key))});`;
}

function callLines(
  context: Context,
  dispatcher: Dispatcher,
  action: DispatchAction,
  shape: number | undefined,
): string[] {
  const zero = zeroOf(dispatcher.result).text;
  const leave = `return${zero === "" ? "" : ` ${zero}`};`;
  switch (action.kind) {
    case "call":
      return callFunction(context, dispatcher, action);
    case "instance": {
      const test = primary(`tsk_is_instance_of(a0, ${receiverPointer(dispatcher).text})`);
      return give(dispatcher, test, "bool", false);
    }
    case "call-slot": {
      const { rep, slot, signature } = action;
      const loaded = loadSlot(context, dispatcher, slot, rep, shape);
      const out = orBehind(action, loaded);
      if (rep === "value") {
        const where = quote(textOfKey(dispatcher.key));
        if (dispatcher.named) {
          out.push(`  struct tsk_function *f = tsk_to_function(${loaded.text}, called);`);
        } else {
          out.push(`  struct tsk_function *f = tsk_unbox_function(${loaded.text}, ${where});`);
        }
        out.push(`  if (tsk_is_pending()) ${leave}`);
      } else if (baseOf(rep) !== "ref") {
        // A namesake of the method in a shape that is no receiver in fact.
        return [`  ${notCallable(dispatcher)}`, `  ${leave}`];
      } else {
        out.push(`  struct tsk_function *f = ${loaded.text};`);
        const missing = nullishOf(rep) === undefined ? [] : ["f == NULL"];
        const other = action.checked ? ["!tsk_is_function(tsk_from_ptr(f))"] : [];
        const wrong = [...missing, ...other];
        if (wrong.length > 0) {
          out.push(`  if (${wrong.join(" || ")}) {`);
          out.push(`    ${notCallable(dispatcher)}`, `    ${leave}`, "  }");
        }
      }
      const entry = signatureEntry(context, signature);
      context.called.add(entry);
      const args = signature.params.map((to, index) => {
        const from = dispatcher.params[index];
        if (from === undefined) return convert(primary("TSK_UNDEFINED"), "value", to);
        return convert(primary(`a${index}`), from, to);
      });
      const call = invoke(`call_${entry.name}`, [primary("f"), receiverValue(dispatcher), ...args]);
      out.push(...give(dispatcher, call, signature.result, true));
      return out;
    }
    case "dynamic": {
      const { count, values } = boxedArguments(dispatcher, 0);
      const receiver = receiverValue(dispatcher).text;
      const key = keyValue(context, dispatcher.key).text;
      const called = dispatcher.named ? "called" : "NULL";
      const given = `${receiver}, ${key}, ${count}, ${values}`;
      const call = dispatcher.rest
        ? primary(`tsk_call_method_with_rest(${given}, a${count}, ${called})`)
        : primary(`tsk_call_method(${given}, ${called})`);
      return give(dispatcher, call, "value", true);
    }
    case "absent":
      return [`  ${notCallable(dispatcher)}`, `  ${leave}`];
    case "slot":
    case "run-slot":
    case "present":
    case "inherited-slot":
    case "class-object":
    case "array-length":
      throw new InternalError(`a call of ${dispatcher.key} cannot be a ${action.kind}`);
  }
}
