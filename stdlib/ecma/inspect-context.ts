/**
 * ecma/inspect-context.ts — what one inspection is asked for, and where it stands.
 */
import type { Map } from "./map.ts";

/** The options of util.inspect. */
export interface InspectOptions {
  showHidden?: boolean | undefined;
  depth?: number | null | undefined;
  colors?: boolean | undefined;
  customInspect?: boolean | undefined;
  maxArrayLength?: number | null | undefined;
  maxStringLength?: number | null | undefined;
  breakLength?: number | undefined;
  compact?: boolean | number | undefined;
  sorted?: boolean | undefined;
  getters?: boolean | "get" | "set" | undefined;
  numericSeparator?: boolean | undefined;
}

/**
 * Options to be changed. Copied one by one: what is spread may be any object that a program gives,
 * with all that it has.
 */
export function copyOf(options: InspectOptions): InspectOptions {
  return {
    showHidden: options.showHidden,
    depth: options.depth,
    colors: options.colors,
    customInspect: options.customInspect,
    maxArrayLength: options.maxArrayLength,
    maxStringLength: options.maxStringLength,
    breakLength: options.breakLength,
    compact: options.compact,
    sorted: options.sorted,
    getters: options.getters,
    numericSeparator: options.numericSeparator,
  };
}

export class Context {
  showHidden: boolean = false;
  /** Objects nested deeper are only named. */
  depth: number = 2;
  colors: boolean = false;
  customInspect: boolean = true;
  maxArrayLength: number = 100;
  maxStringLength: number = 10000;
  breakLength: number = 80;
  /** So many inner levels may share a line; 0: none. */
  compact: number = 3;
  /** compact: true, the mode of old. */
  compactAll: boolean = false;
  sorted: boolean = false;
  getters: string = "";
  numericSeparator: boolean = false;

  /** Columns that the lines of the present value are indented by. */
  indentation: number = 0;
  /** The level of the value formatted last. */
  currentDepth: number = 0;
  /** The objects that are being formatted, outermost first. */
  seen: unknown[] = [];
  /** Numbers of the objects that contain themselves. */
  circular: Map<unknown, number> | undefined;
}

export function contextOf(options: InspectOptions): Context {
  const context = new Context();
  if (options.showHidden !== undefined) context.showHidden = options.showHidden;
  if (options.depth !== undefined) context.depth = options.depth ?? Infinity;
  if (options.colors !== undefined) context.colors = options.colors;
  if (options.customInspect !== undefined) context.customInspect = options.customInspect;
  if (options.maxArrayLength !== undefined) {
    context.maxArrayLength = options.maxArrayLength ?? Infinity;
  }
  if (options.maxStringLength !== undefined) {
    context.maxStringLength = options.maxStringLength ?? Infinity;
  }
  if (options.breakLength !== undefined) context.breakLength = options.breakLength;
  if (options.compact !== undefined) {
    context.compactAll = options.compact === true;
    context.compact = typeof options.compact === "number" ? options.compact : 0;
  }
  if (options.sorted !== undefined) context.sorted = options.sorted;
  if (options.numericSeparator !== undefined) context.numericSeparator = options.numericSeparator;
  if (options.getters !== undefined) {
    context.getters =
      options.getters === true ? "all" : options.getters === false ? "" : options.getters;
  }
  return context;
}

/** Colours as Node chooses them, by what a text shows. */
export function stylize(context: Context, text: string, kind: string): string {
  if (!context.colors) return text;
  switch (kind) {
    case "number":
    case "bigint":
    case "boolean":
      return `\u001b[33m${text}\u001b[39m`;
    case "string":
    case "symbol":
      return `\u001b[32m${text}\u001b[39m`;
    case "undefined":
      return `\u001b[90m${text}\u001b[39m`;
    case "null":
      return `\u001b[1m${text}\u001b[22m`;
    case "special":
      return `\u001b[36m${text}\u001b[39m`;
    default:
      return text;
  }
}
