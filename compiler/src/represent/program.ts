/**
 * What `represent` gives to a back end: the module in machine operations, and
 * the whole-program tables it decided: shapes with their slots, dispatchers,
 * the function objects and their entries.
 */
import type { Module, Signature } from "../ir/ir.ts";
import type { ElementsKind, Representation } from "../ir/representation.ts";

/** The objects that a pointer in a slot is to: what is stored under a run-time key must be one. */
export type HeldKind = "object" | "array" | "function";

/** An own data property of a shape, in definition order. */
export interface Slot {
  /** A name, `@@iterator` for a well-known symbol, `@@tag@N` for one of Program.symbols. */
  key: string;
  /** Index into the object's slots. */
  index: number;
  rep: Representation;
  /** Of a `ref`. */
  holds: HeldKind;
  /** May be absent (the slot holds a hole, so its representation is `value`). */
  optional: boolean;
  readonly: boolean;
  /** #name: invisible to reflection. */
  private: boolean;
  /** Not enumerable. */
  hidden: boolean;
  /** Which of the classes in the chain defines it, of those that open a level; 0: the first, or none. */
  level: number;
}

/** A member found by key on the prototype chain: functions are names in the module. */
export interface PrototypeMember {
  key: string;
  method: string | undefined;
  getter: string | undefined;
  setter: string | undefined;
}

export interface ShapeMember extends PrototypeMember {
  own: boolean;
  /** An own accessor that is seen as data which is not enumerable. */
  data: boolean;
  /** Where objects hold the function of an own accessor that captures variables, the getter first. */
  slot: number | undefined;
}

/** A concrete object layout: one for each class and each kind of literal. */
export interface Shape {
  /** Index in tsk_program.shapes, at least FIRST_USER_SHAPE. */
  id: number;
  /** C identifier of its struct. */
  name: string;
  /** JavaScript class name; undefined for literals. */
  className: string | undefined;
  parent: number;
  /** The built-in class that the class is or extends, where objects of it are told apart. */
  builtIn: "Error" | "Date" | "RegExp" | undefined;
  /** Of a class that extends Array: how the elements of a new array are stored. */
  elements: ElementsKind | undefined;
  nullPrototype: boolean;
  slots: Slot[];
  slotCount: number;
  /** Slot of the order word of optional properties, if any may be added later. */
  orderSlot: number | undefined;
  /** Of a class: its own fields may come after optional properties that its base class added. */
  opensLevel: boolean;
  /** Own accessors of a literal are here too, with `own` set. */
  members: ShapeMember[];
  /** Keys of a literal in the order of their definition. */
  order: readonly string[] | undefined;
  /** Its own accessors are members of a namespace, seen as data; of a built-in, not enumerable. */
  namespace: "module" | "namespace" | "builtin" | undefined;
  /** Of a class: the shape of the class as a value, if it ever is one. */
  classObject: number | undefined;
  /** Slot in which objects hold their class, where it is evaluated more than once. */
  classSlot: number | undefined;
  /** Of a class as a value: the shape of its prototype, if the program may ask for it. */
  prototype: number | undefined;
  /** Objects of the class can be made without its constructor. */
  blank: boolean;
  /** The shape is that of a prototype, which stands behind the objects of its parent. */
  isPrototype: boolean;
  /** The shape is that of a class as a value: slot 0 is its code. */
  asClass: ClassObjectShape | undefined;
}

/** What is known of a class object beside its static fields. */
export interface ClassObjectShape {
  /** JavaScript's name and length. */
  name: string;
  length: number;
  /** The slot of a name that is known only at run time. */
  nameSlot: number | undefined;
  /** A class of the library. */
  builtIn: boolean;
  /** What a call without `new` runs, if it does not throw; `constructs`: for the class itself. */
  called: { callee: string; constructs: boolean } | undefined;
  /** There is one object, in static data. */
  singular: boolean;
  /** The shape of the one object that it extends, if that is known. */
  parent: number | undefined;
}

/** The number of an optional property, from 1, which it also has in the shapes of subclasses. */
export function optionalRank({ slots }: Shape, { index }: Slot): number {
  return slots.filter((other) => other.optional && other.index <= index).length;
}

export const FIRST_USER_SHAPE = 16;

/** The first slots of arrays of a class: what every array has (struct tsk_array). */
export const ARRAY_WORDS = 2;

/** What a dispatcher does for the receivers of some shapes. */
export type DispatchAction =
  /** `guarded`: objects of the shape may be frozen; a store goes the dynamic way when they are.
   * `shadows`: the class has a method of the name, which is found when the property is absent. */
  | {
      kind: "slot";
      slot: number;
      rep: Representation;
      optional: boolean;
      /** Of an optional property where the shape keeps their order: its number. */
      rank?: number | undefined;
      guarded?: boolean;
      shadows?: boolean;
      hideable?: boolean;
    }
  /** Calls this function with the receiver, unless it takes none, and the arguments.
   * `hideable`, here and in others: a property beyond the shape may stand before the member. */
  | { kind: "call"; callee: string; withoutReceiver?: boolean; hideable?: boolean }
  /** A slot of a class that the receiver, a class, extends. */
  | { kind: "inherited-slot"; shape: number; slot: number; rep: Representation }
  /** The one object of a class. */
  | { kind: "class-object"; shape: number }
  /** Whether the first argument is an object of the receiver, a class. */
  | { kind: "instance" }
  /** Calls the function value in a slot, with the receiver as `this`. */
  | {
      kind: "call-slot";
      /** What it holds may be another object than a function. */
      checked: boolean;
      slot: number;
      rep: Representation;
      signature: Signature;
      shadows?: boolean;
      hideable?: boolean;
    }
  /** Calls the accessor function in a slot, with the receiver as `this`. */
  | { kind: "run-slot"; slot: number; signature: Signature; hideable?: boolean }
  | { kind: "array-length" }
  /** A member that the shape has. */
  | { kind: "present" }
  /** A property that the shape does not have: undefined. */
  | { kind: "absent" }
  /** By key through the shape's descriptor, fully dynamic. */
  | { kind: "dynamic" };

/**
 * A generated function that selects by the receiver's shape. Its C parameters
 * are the receiver (`ref`, or `value` when it may be a primitive) and `params`.
 */
export interface Dispatcher {
  name: string;
  kind: "get" | "set" | "call" | "has" | "test" | "check";
  key: string;
  receiver: Representation;
  params: Representation[];
  /** The last parameter is an array of further arguments. */
  rest?: boolean;
  /** Of calls: a text comes after the parameters, what the program calls the function. */
  named?: boolean;
  result: Representation;
  cases: { shapes: number[]; action: DispatchAction }[];
  fallback: DispatchAction;
}

/** A function that is used as a value: gets a struct tsk_code, entries and maybe a static object. */
export interface FunctionObject {
  callee: string;
  /** The machine signature of its typed entry; none where only the runtime calls it, as an accessor. */
  signature: Signature | undefined;
}

/** A symbol that exists once and so is static data. */
export interface ProgramSymbol {
  description: string | undefined;
  /** It stands in the registry of Symbol.for. */
  registered: boolean;
}

/** A member that the runtime finds by its key; without functions, one that is not compiled. */
export type FoundMember = Partial<Pick<PrototypeMember, "method" | "getter" | "setter">>;

/** The types that have no class in the library, and one whose statics have none, by the runtime's numbers (enum tsk_built_in). */
export const BUILT_IN: readonly string[] = [
  "Object",
  "Function",
  "Array",
  "String",
  "Number",
  "Boolean",
  "Symbol",
  "BigInt",
  "Promise",
  "AsyncFunction",
  "GeneratorFunction",
  "AsyncGeneratorFunction",
];

/** By number of the built-in type (enum tsk_built_in): of its values, and of its constructor. */
export interface BuiltInMembers {
  instance: Map<number, Map<string, FoundMember>>;
  statics: Map<number, Map<string, FoundMember>>;
}

/** What a function of the language makes of an argument; with `?`, undefined stays. */
export type Coercion = "number" | "number?" | "string" | "string?" | "boolean";

/** The same for all of its parameters by number; `rest` is for each element of the last one. */
export interface Coercions {
  fixed: ReadonlyMap<number, Coercion>;
  rest: Coercion | undefined;
}

/** The dispatchers that let the receiver and arguments pass, or throw. */
export interface EntryChecks {
  receiver: string | undefined;
  /** By the parameter's number; that of a rest parameter is for each of its elements. */
  parameters: ReadonlyMap<number, string>;
}

export interface Program {
  module: Module;
  /** By the keys of the members that they name, `@@name@N`. */
  symbols: ReadonlyMap<string, ProgramSymbol>;
  shapes: Shape[];
  dispatchers: Dispatcher[];
  /** By function: what checks the values with which the runtime enters it. */
  entryChecks: ReadonlyMap<string, EntryChecks>;
  /** By function, the numbers among its parameters for which NaN serves where an argument is missing. */
  operandParameters: ReadonlyMap<string, ReadonlySet<number>>;
  /** By function of the language, what it makes of arguments of any type. */
  coercions: ReadonlyMap<string, Coercions>;
  functionObjects: FunctionObject[];
  /** C function that makes the built-in error of a kind; undefined when none is reachable. */
  makeError: string | undefined;
  /** Functions that are the built-in constructors, by number (enum tsk_built_in). */
  constructors: ReadonlyMap<number, string>;
  /** What is found under run-time keys in values of the built-in types, and in the constructors. */
  builtInMembers: BuiltInMembers;
  /** Function that reports an uncaught exception. */
  reportUncaught: string | undefined;
  /** Function that runs pending timers and microtasks after the modules. */
  eventLoop: string | undefined;
}
