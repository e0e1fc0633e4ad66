/**
 * ecma/json-types.ts — tables that describe a static type to the program, for
 * `JSON.parse(text) as T`.
 *
 * The compiler builds one table for each T that is cast to, by calls of the
 * functions below, once, and keeps it in a variable. A type is a number: the
 * simple ones are constants, the others are what the functions give. Composite
 * types are declared first and filled after, so that they can contain
 * themselves. Example, for { name: string; children: Node[] }:
 *
 *   const table = newTypeTable();
 *   const node = addObjectType(table, "Node", shapeIndexOf<Node>());
 *   const nodes = addArrayType(table, 3);
 *   setElementType(table, nodes, node);
 *   addPropertyType(table, node, "name", TYPE_STRING, false);
 *   addPropertyType(table, node, "children", nodes, false);
 *   decode(text, table, node)
 */

/** Anything: the value stays as it was parsed. */
export const TYPE_ANY = 0;
export const TYPE_NUMBER = 1;
export const TYPE_STRING = 2;
export const TYPE_BOOLEAN = 3;
export const TYPE_NULL = 4;
/** Matches a property that is not there. */
export const TYPE_UNDEFINED = 5;

const FIRST_COMPOSITE = 6;

export const FORM_LITERAL = 0;
export const FORM_ARRAY = 1;
export const FORM_TUPLE = 2;
export const FORM_OBJECT = 3;
export const FORM_RECORD = 4;
export const FORM_UNION = 5;

export interface PropertyType {
  readonly key: string;
  readonly type: number;
  readonly optional: boolean;
}

/** A type that is not one of the constants. What a form does not need stays empty. */
export class CompositeType {
  readonly form: number;
  /** How messages call it; "": by its parts. */
  readonly name: string;
  /** FORM_LITERAL: the only value. */
  literal: unknown;
  /** FORM_ARRAY, FORM_TUPLE: enum tsk_elements_kind. FORM_OBJECT: the shape. */
  layout: number;
  /** FORM_TUPLE: how many elements must be there. */
  required: number = 0;
  /** FORM_ARRAY, FORM_RECORD, a tuple's rest: the type of the elements; -1: none. */
  element: number = -1;
  /** FORM_TUPLE: the elements. FORM_UNION: the members. */
  readonly members: number[] = [];
  readonly properties: PropertyType[] = [];

  constructor(form: number, name: string, layout: number) {
    this.form = form;
    this.name = name;
    this.layout = layout;
  }
}

export class TypeTable {
  readonly types: CompositeType[] = [];
}

export function newTypeTable(): TypeTable {
  return new TypeTable();
}

function addType(table: TypeTable, type: CompositeType): number {
  table.types.push(type);
  return FIRST_COMPOSITE + table.types.length - 1;
}

/** Undefined for the constants. */
export function compositeType(table: TypeTable, type: number): CompositeType | undefined {
  return type < FIRST_COMPOSITE ? undefined : table.types[type - FIRST_COMPOSITE];
}

function filled(table: TypeTable, type: number): CompositeType {
  return table.types[type - FIRST_COMPOSITE];
}

/** The type of one string, number or boolean. */
export function addLiteralType(table: TypeTable, value: unknown): number {
  const type = new CompositeType(FORM_LITERAL, "", 0);
  type.literal = value;
  return addType(table, type);
}

/** `elementsKind` is the enum tsk_elements_kind of arrays of the element's static type. */
export function addArrayType(table: TypeTable, elementsKind: number): number {
  return addType(table, new CompositeType(FORM_ARRAY, "", elementsKind));
}

/** Its elements are added in order; the first `required` of them must be there. */
export function addTupleType(table: TypeTable, required: number, elementsKind: number): number {
  const type = new CompositeType(FORM_TUPLE, "", elementsKind);
  type.required = required;
  return addType(table, type);
}

/**
 * `shape` is the layout of objects that have the properties added to the type,
 * in the order in which they are added; those that may be missing come last.
 */
export function addObjectType(table: TypeTable, name: string, shape: number): number {
  return addType(table, new CompositeType(FORM_OBJECT, name, shape));
}

/** An index signature; properties that are declared as well are added to it. */
export function addRecordType(table: TypeTable, name: string): number {
  return addType(table, new CompositeType(FORM_RECORD, name, 0));
}

export function addUnionType(table: TypeTable, name: string): number {
  return addType(table, new CompositeType(FORM_UNION, name, 0));
}

/** Of an array, a record, or what follows the elements of a tuple. */
export function setElementType(table: TypeTable, type: number, element: number): void {
  filled(table, type).element = element;
}

/** The next element of a tuple, or a member of a union. */
export function addMemberType(table: TypeTable, type: number, member: number): void {
  filled(table, type).members.push(member);
}

export function addPropertyType(
  table: TypeTable,
  type: number,
  key: string,
  property: number,
  optional: boolean,
): void {
  filled(table, type).properties.push({ key, type: property, optional });
}
