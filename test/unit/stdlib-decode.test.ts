import { describe, expect, test } from "vitest";
import { decode } from "../../stdlib/ecma/json-decode.ts";
import {
  addArrayType,
  addLiteralType,
  addMemberType,
  addObjectType,
  addPropertyType,
  addRecordType,
  addTupleType,
  addUnionType,
  newTypeTable,
  setElementType,
  TYPE_ANY,
  TYPE_BOOLEAN,
  TYPE_NULL,
  TYPE_NUMBER,
  TYPE_STRING,
  TYPE_UNDEFINED,
} from "../../stdlib/ecma/json-types.ts";
import { Map as OurMap } from "../../stdlib/ecma/map.ts";
import { structuredClone as clone } from "../../stdlib/web/structured-clone.ts";

const table = newTypeTable();

// interface Order { id: string; items: Item[]; note?: string }
// interface Item { name: string; price: number; tags: Record<string, boolean> }
const item = addObjectType(table, "Item", 0);
const tags = addRecordType(table, "");
setElementType(table, tags, TYPE_BOOLEAN);
addPropertyType(table, item, "name", TYPE_STRING, false);
addPropertyType(table, item, "price", TYPE_NUMBER, false);
addPropertyType(table, item, "the tags", tags, false);
const items = addArrayType(table, 3);
setElementType(table, items, item);
const order = addObjectType(table, "Order", 0);
addPropertyType(table, order, "id", TYPE_STRING, false);
addPropertyType(table, order, "items", items, false);
addPropertyType(table, order, "note", TYPE_STRING, true);

// type Shape = { kind: "circle"; r: number } | { kind: "square"; side: number } | null
const circle = addObjectType(table, "Circle", 0);
addPropertyType(table, circle, "kind", addLiteralType(table, "circle"), false);
addPropertyType(table, circle, "r", TYPE_NUMBER, false);
const square = addObjectType(table, "Square", 0);
addPropertyType(table, square, "kind", addLiteralType(table, "square"), false);
addPropertyType(table, square, "side", TYPE_NUMBER, false);
const shape = addUnionType(table, "Shape");
addMemberType(table, shape, circle);
addMemberType(table, shape, square);
addMemberType(table, shape, TYPE_NULL);

// interface Tree { value: number; children: Tree[] }
const tree = addObjectType(table, "Tree", 0);
const trees = addArrayType(table, 3);
setElementType(table, trees, tree);
addPropertyType(table, tree, "value", TYPE_NUMBER, false);
addPropertyType(table, tree, "children", trees, false);

// [string, number?, ...boolean[]]
const tuple = addTupleType(table, 1, 0);
addMemberType(table, tuple, TYPE_STRING);
addMemberType(table, tuple, TYPE_NUMBER);
setElementType(table, tuple, TYPE_BOOLEAN);

const maybe = addUnionType(table, "");
addMemberType(table, maybe, TYPE_UNDEFINED);
addMemberType(table, maybe, item);

const good: [string, number][] = [
  ['{"id":"a","items":[{"name":"n","price":1.5,"the tags":{"x":true}}]}', order],
  ['{"id":"a","items":[],"note":"n"}', order],
  ['{"kind":"square","side":2}', shape],
  ["null", shape],
  ['{"value":1,"children":[{"value":2,"children":[]}]}', tree],
  ['["a"]', tuple],
  ['["a",1,true,false]', tuple],
  ['[{"any":[1]}]', TYPE_ANY],
];
const bad: [string, number, string][] = [
  ['{"id":1,"items":[]}', order, "$.id: expected string, got number"],
  ['{"items":[]}', order, "$.id: expected string, got undefined"],
  ["[]", order, "$: expected Order, got array"],
  [
    '{"id":"a","items":[{"name":"n","price":"1","the tags":{}}]}',
    order,
    "$.items[0].price: expected number, got string",
  ],
  [
    '{"id":"a","items":[{"name":"n","price":1,"the tags":{"x":1}}]}',
    order,
    '$.items[0]["the tags"].x: expected boolean, got number',
  ],
  ['{"id":"a","items":{}}', order, "$.items: expected array, got object"],
  ['{"id":"a","items":[],"note":null}', order, "$.note: expected string, got null"],
  ['{"kind":"hexagon"}', shape, "$: expected Shape, got object"],
  ["5", shape, "$: expected Shape, got number"],
  ['{"kind":"hexagon"}', circle, '$.kind: expected "circle", got "hexagon"'],
  ['{"name":1}', maybe, "$.name: expected string, got number"],
  ["null", maybe, "$: expected undefined | Item, got null"],
  ["[]", tuple, "$: expected array of at least 1 elements, got array of 0"],
  ['["a",1,2]', tuple, "$[2]: expected boolean, got number"],
  [
    '{"value":1,"children":[{"value":2,"children":[{}]}]}',
    tree,
    "$.children[0].children[0].value: expected number, got undefined",
  ],
];

describe("JSON.parse(text) as T", () => {
  test("builds what fits", () => {
    for (const [text, type] of good) expect(decode(text, table, type)).toEqual(JSON.parse(text));
  });

  test("keeps what T does not have, and the order", () => {
    const text = '{"more":[2],"children":[],"value":1}';
    expect(JSON.stringify(decode(text, table, tree))).toBe(text);
  });

  test("names the path of the first mismatch", () => {
    for (const [text, type, message] of bad) {
      let found = "";
      try {
        decode(text, table, type);
      } catch (error) {
        found = (error as { message: string }).message;
      }
      expect(found).toBe(message);
    }
  });
});

describe("structuredClone", () => {
  test("copies deeply and keeps what is shared", () => {
    const shared = { n: 1 };
    const value: Record<string, unknown> = { list: [1, , shared], shared, text: "t" };
    value.self = value;
    value.map = new OurMap([[shared, [shared]]]);
    const copy = clone(value) as typeof value & { list: unknown[]; map: OurMap<object, object[]> };
    expect(copy.self).toBe(copy);
    expect(copy.list[2]).toBe(copy.shared);
    expect(copy.shared).not.toBe(shared);
    expect(copy.map.get(copy.shared as object)).toEqual([{ n: 1 }]);
    expect(1 in copy.list).toBe(false);
    expect(() => clone({ f: () => 1 })).toThrow("() => 1 could not be cloned.");
  });
});
