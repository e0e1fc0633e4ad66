/**
 * web/console-table.ts — the text of console.table.
 */
import {
  getProperty,
  hasOwnProperty,
  isArray,
  ownKeys,
  stringRepeat,
  valueKind,
} from "tsuk:intrinsics";
import { displayWidth } from "../ecma/display-width.ts";
import { Collection } from "../ecma/hash-collection.ts";
import { inspect } from "../ecma/inspect.ts";
import { copyOf, type InspectOptions } from "../ecma/inspect-context.ts";
import { type BuiltInIterator, CursorIterator } from "../ecma/iterator.ts";

const FUNCTION = 7;

/** A column: its head, and its cells from the top; "" for those that are not there. */
interface Column {
  head: string;
  cells: string[];
}

/** Undefined: the value is no table, and is logged as it is. */
export function tableText(
  options: InspectOptions,
  data: unknown,
  properties: readonly string[] | undefined,
): string | undefined {
  if (valueKind(data) <= FUNCTION) return undefined;
  if (data instanceof Collection) return collectionTable(options, data);
  if (data instanceof CursorIterator && data.yields !== "") return iteratorTable(options, data);
  return rowsTable(options, data, properties);
}

function cellText(options: InspectOptions, value: unknown): string {
  const nested = valueKind(value) > FUNCTION && !isArray(value) && ownKeys(value, true).length > 2;
  const own = copyOf(options);
  own.depth = nested ? -1 : 0;
  own.maxArrayLength = 3;
  own.breakLength = Infinity;
  return inspect(value, own);
}

function indexColumn(options: InspectOptions, count: number): Column {
  const cells: string[] = [];
  for (let i = 0; i < count; i++) cells.push(cellText(options, i));
  return { head: "(iteration index)", cells };
}

function collectionTable(options: InspectOptions, collection: Collection): string {
  const keys: string[] = [];
  const values: string[] = [];
  for (let e = 0; e < collection.entryCount(); e++) {
    if (!collection.isLive(e)) continue;
    if (collection.isMap) keys.push(cellText(options, collection.keyAt(e)));
    values.push(cellText(options, collection.valueAt(e)));
  }
  const columns = [indexColumn(options, values.length)];
  if (collection.isMap) columns.push({ head: "Key", cells: keys });
  columns.push({ head: "Values", cells: values });
  return drawTable(columns, values.length);
}

function iteratorTable(options: InspectOptions, iterator: BuiltInIterator): string {
  const remaining = iterator.remaining();
  const pairs = iterator.yields === "entries";
  const keys: string[] = [];
  const values: string[] = [];
  for (let i = 0; i < remaining.length; i++) {
    const text = cellText(options, remaining[i]);
    if (pairs && i % 2 === 0) keys.push(text);
    else values.push(text);
  }
  const columns = [indexColumn(options, values.length)];
  if (pairs) columns.push({ head: "Key", cells: keys });
  columns.push({ head: "Values", cells: values });
  return drawTable(columns, values.length);
}

function rowsTable(
  options: InspectOptions,
  data: unknown,
  properties: readonly string[] | undefined,
): string {
  const rowNames = ownKeys(data, true);
  const columns: Column[] = [];
  const values: Column = { head: "Values", cells: [] };
  let hasValues = false;
  for (let i = 0; i < rowNames.length; i++) {
    const row = getProperty(data, rowNames[i]);
    const primitive = valueKind(row) < FUNCTION;
    if (primitive && properties === undefined) {
      setCell(values, i, cellText(options, row));
      hasValues = true;
      continue;
    }
    const keys = properties === undefined ? ownKeys(row, true) : properties;
    for (let j = 0; j < keys.length; j++) {
      const column = columnOf(columns, keys[j]);
      if (primitive || !hasOwnProperty(row, keys[j])) setCell(column, i, "");
      else setCell(column, i, cellText(options, getProperty(row, keys[j])));
    }
  }
  const ordered: Column[] = [{ head: "(index)", cells: rowNames }];
  addInKeyOrder(ordered, columns);
  if (hasValues) ordered.push(values);
  return drawTable(ordered, rowNames.length);
}

function columnOf(columns: Column[], head: string): Column {
  for (let i = 0; i < columns.length; i++) if (columns[i].head === head) return columns[i];
  const column: Column = { head, cells: [] };
  columns.push(column);
  return column;
}

function setCell(column: Column, row: number, text: string): void {
  while (column.cells.length <= row) column.cells.push("");
  column.cells[row] = text;
}

/** Columns named by array indices come first, ascending: they are an object's keys in Node. */
function addInKeyOrder(ordered: Column[], columns: Column[]): void {
  const numbered: Column[] = [];
  for (let i = 0; i < columns.length; i++) {
    const index = Number(columns[i].head);
    if (!(index >= 0 && index < 4294967295 && `${index}` === columns[i].head)) continue;
    let place = numbered.length;
    while (place > 0 && Number(numbered[place - 1].head) > index) place--;
    numbered.splice(place, 0, columns[i]);
  }
  for (let i = 0; i < numbered.length; i++) ordered.push(numbered[i]);
  for (let i = 0; i < columns.length; i++) {
    let isNumbered = false;
    for (let j = 0; j < numbered.length; j++) if (numbered[j] === columns[i]) isNumbered = true;
    if (!isNumbered) ordered.push(columns[i]);
  }
}

function drawTable(columns: Column[], rows: number): string {
  const widths: number[] = [];
  for (let i = 0; i < columns.length; i++) {
    let widest = displayWidth(columns[i].head);
    const cells = columns[i].cells;
    for (let j = 0; j < cells.length; j++) {
      const width = displayWidth(cells[j]);
      if (width > widest) widest = width;
    }
    widths.push(widest);
  }
  let text = `${rule(widths, "┌", "┬", "┐")}\n${head(columns, widths)}\n`;
  text += `${rule(widths, "├", "┼", "┤")}\n`;
  for (let row = 0; row < rows; row++) {
    let line = "│ ";
    for (let i = 0; i < columns.length; i++) {
      const cells = columns[i].cells;
      line += padded(row < cells.length ? cells[row] : "", widths[i]);
      if (i < columns.length - 1) line += " │ ";
    }
    text += `${line} │\n`;
  }
  return text + rule(widths, "└", "┴", "┘");
}

function head(columns: Column[], widths: number[]): string {
  let line = "│ ";
  for (let i = 0; i < columns.length; i++) {
    line += padded(columns[i].head, widths[i]);
    if (i < columns.length - 1) line += " │ ";
  }
  return `${line} │`;
}

function padded(cell: string, width: number): string {
  return cell + stringRepeat(" ", width - displayWidth(cell));
}

function rule(widths: number[], left: string, middle: string, right: string): string {
  let line = left;
  for (let i = 0; i < widths.length; i++) {
    if (i > 0) line += middle;
    line += stringRepeat("─", widths[i] + 2);
  }
  return line + right;
}
