/**
 * Regular expressions. A literal, and a construction from constant texts, becomes a program at
 * compile time, by the library's own pattern compiler; the image holds it as a string constant, made
 * ready at the first evaluation. Other constructions, and methods of String whose pattern is no
 * expression, link that compiler. The methods of String are chosen by what the pattern is.
 */
import ts from "typescript";
import { compilePattern } from "../../../stdlib/ecma/regexp-compile.ts";
import { groupNames, parsePattern } from "../../../stdlib/ecma/regexp-parse.ts";
import { packProgram } from "../../../stdlib/ecma/regexp-program.ts";
import { orderedFlags, sourceText } from "../../../stdlib/ecma/regexp-text.ts";
import { addWindow } from "../../../stdlib/ecma/regexp-window.ts";
import { declaringInterface, isAmbient, stdlibExport } from "./builtins.ts";
import { emit, type FunctionContext, type Operand } from "./context.ts";
import { coerceTo } from "./convert.ts";
import { lowerArguments } from "./expressions/arguments.ts";
import { shapeOfInstance } from "./expressions/call-shapes.ts";
import { callLibrary, libraryFunction } from "./library.ts";
import { keeperOf, madeOnce } from "./made-once.ts";
import { Refusal } from "./refusal.ts";
import { constituents, isAny, representationOf, typeOf } from "./types.ts";

const CLASS = "ecma/regexp.ts";
const DYNAMIC = "ecma/regexp-dynamic.ts";

interface CompiledPattern {
  source: string;
  flags: string;
  program: string;
  names: string;
}

/** Throws a SyntaxError. */
function compile(source: string, flags: string): CompiledPattern {
  const pattern = parsePattern(source, flags);
  const program = [...compilePattern(pattern, source, flags)];
  addWindow(program, pattern);
  return {
    source: sourceText(source),
    flags,
    program: packProgram(program),
    names: groupNames(pattern).join(),
  };
}

export function lowerRegularExpression(
  ctx: FunctionContext,
  node: ts.RegularExpressionLiteral,
): Operand {
  const end = node.text.lastIndexOf("/");
  const source = node.text.slice(1, end);
  const flags = orderedFlags(node.text.slice(end + 1));
  if (flags === undefined) throw new Refusal("TK2000", node, "Invalid regular expression flags");
  let pattern: CompiledPattern;
  try {
    pattern = compile(source, flags);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new Refusal("TK2000", node, error.message);
  }
  return expressionOf(ctx, node, { ...pattern, source });
}

/** A new expression with the program of the place, which is made ready once. */
function expressionOf(ctx: FunctionContext, node: ts.Node, pattern: CompiledPattern): Operand {
  const { lowering } = ctx;
  const type = typeOf(ctx, node);
  const text = (value: string): Operand => ({
    value: emit(ctx, "const.str", [], { text: value }),
    type: lowering.checker.getStringType(),
  });
  const program = madeOnce(ctx, keeperOf(lowering, node, "pattern"), () => {
    const matcher = {
      value: emit(ctx, "const.pattern", [], { text: pattern.program }),
      type: lowering.checker.getNumberType(),
    };
    const parts = [text(pattern.program), text(pattern.names), matcher];
    return callLibrary(ctx, CLASS, "literalProgram", [], parts).value;
  });
  const programType = libraryFunction(lowering, CLASS, "literalProgram", []).returnType;
  const arguments_ = [
    text(pattern.source),
    text(pattern.flags),
    { value: program, type: programType },
  ];
  const regexp = callLibrary(ctx, CLASS, "literalRegExp", [], arguments_);
  return { value: coerceTo(ctx, regexp, type, representationOf(lowering, type)), type };
}

// ---------------------------------------------------------------- construction

/** Whether an expression names the standard constructor. */
export function isRegExpConstructor(ctx: FunctionContext, node: ts.Expression): boolean {
  if (!ts.isIdentifier(node) || node.text !== "RegExp") return false;
  const declaration = ctx.lowering.checker.getSymbolAtLocation(node)?.valueDeclaration;
  return declaration !== undefined && isAmbient(declaration);
}

/** `new RegExp(pattern, flags)`. */
export function constructRegularExpression(ctx: FunctionContext, node: ts.NewExpression): Operand {
  const constant = constantPattern(node.arguments ?? []);
  if (constant !== undefined) return expressionOf(ctx, node, constant);
  const type = typeOf(ctx, node);
  const instance = libraryFunction(ctx.lowering, DYNAMIC, "construct", []);
  const args = lowerArguments(ctx, node.arguments ?? [], shapeOfInstance(ctx.lowering, instance));
  const { name: callee, result: rep } = instance.fn;
  const value = emit(ctx, "call", args, { callee, rep });
  const made = { value, type: instance.returnType };
  return { value: coerceTo(ctx, made, type, representationOf(ctx.lowering, type)), type };
}

/** The pattern of texts that are written down; undefined: not known, or wrong, which is thrown. */
function constantPattern(args: readonly ts.Expression[]): CompiledPattern | undefined {
  const [pattern, flags] = args;
  if (pattern === undefined || !ts.isStringLiteralLike(pattern) || args.length > 2)
    return undefined;
  if (flags !== undefined && !ts.isStringLiteralLike(flags)) return undefined;
  const ordered = orderedFlags(flags?.text ?? "");
  if (ordered === undefined) return undefined;
  try {
    return compile(pattern.text, ordered);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}

// ---------------------------------------------------------------- methods of String

/** Methods whose first argument is a pattern; whether a text stays a text there. */
const PATTERN_METHODS: ReadonlyMap<string, boolean> = new Map([
  ["match", false],
  ["matchAll", false],
  ["search", false],
  ["replace", true],
  ["replaceAll", true],
  ["split", true],
]);

/**
 * The library's function for a method of String that takes a pattern, where that may be a regular
 * expression; undefined: another method, or a pattern that is always a text.
 */
export function patternMethod(
  ctx: FunctionContext,
  method: ts.Symbol,
  args: readonly ts.Expression[],
): ts.Symbol | undefined {
  const takesText = PATTERN_METHODS.get(method.name);
  if (takesText === undefined || declaringInterface(method) !== "String") return undefined;
  const [pattern] = args;
  const members = pattern === undefined ? [] : constituents(typeOf(ctx, pattern));
  const isText = ({ flags }: ts.Type): boolean =>
    (flags & (ts.TypeFlags.StringLike | ts.TypeFlags.Undefined)) !== 0;
  if (members.every(isText)) {
    return takesText
      ? undefined
      : stdlibExport(ctx.lowering, "ecma/string-pattern.ts", method.name);
  }
  const isExpression = (type: ts.Type): boolean => type.symbol?.name === "RegExp" || isAny(type);
  const other = members.find((member) => !isText(member) && !isExpression(member));
  if (pattern !== undefined && other !== undefined) {
    const shown = ctx.lowering.checker.typeToString(other);
    throw new Refusal("TK2009", pattern, `a pattern of type '${shown}' is not supported`, {
      help: "use a string or a RegExp",
    });
  }
  const path = members.every(isExpression) ? "ecma/string-regexp.ts" : "ecma/string-pattern.ts";
  return stdlibExport(ctx.lowering, path, method.name);
}
