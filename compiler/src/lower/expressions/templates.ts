/** Template literals, and the strings that a template's tag is given. */
import ts from "typescript";
import type { Value } from "../../ir/ir.ts";
import { arrayTypeOf } from "../../project/instantiate.ts";
import { emit, type FunctionContext, type Operand, runtimeCall } from "../context.ts";
import { convert } from "../convert.ts";
import { lowerExpression } from "../expressions.ts";
import { addShape } from "../flow.ts";
import { keeperOf, madeOnce } from "../made-once.ts";
import { arrayShape } from "../properties.ts";
import { nodeFor, typeOf } from "../types.ts";
import { toStringValue } from "./operators.ts";

export function lowerTemplate(ctx: FunctionContext, node: ts.TemplateExpression): Operand {
  const tagged = ts.isTaggedTemplateExpression(node.parent) && node.parent.template === node;
  if (tagged) return lowerTemplateStrings(ctx, node);
  const type = typeOf(ctx, node);
  let text: Value | undefined =
    node.head.text === "" ? undefined : emit(ctx, "const.str", [], { text: node.head.text });
  for (const span of node.templateSpans) {
    const part = toStringValue(ctx, lowerExpression(ctx, span.expression).value);
    text = text === undefined ? part : emit(ctx, "str.concat", [text, part]);
    if (span.literal.text !== "") {
      text = emit(ctx, "str.concat", [
        text,
        emit(ctx, "const.str", [], { text: span.literal.text }),
      ]);
    }
  }
  return { value: text ?? emit(ctx, "const.str", [], { text: "" }), type };
}

/**
 * The strings of a tagged template: made at the first evaluation, the same
 * frozen array at every later one, in all instances of the function around it.
 */
export function lowerTemplateStrings(
  ctx: FunctionContext,
  node: ts.TemplateExpression | ts.NoSubstitutionTemplateLiteral,
): Operand {
  const { lowering } = ctx;
  const { checker } = lowering;
  const type = stringsType(ctx, node);
  const listed = arrayTypeOf(checker, checker.getStringType());
  const raws = checker.getPropertyOfType(type, "raw");
  const places = raws === undefined ? [type] : [type, checker.getTypeOfSymbol(raws)];
  for (const place of [listed, ...places]) {
    addShape(lowering.flow, nodeFor(lowering, place), arrayShape(lowering, listed));
  }
  const strings = madeOnce(ctx, keeperOf(lowering, node, "template"), () => {
    const parts = ts.isTemplateExpression(node)
      ? [node.head, ...node.templateSpans.map(({ literal }) => literal)]
      : [node];
    const cooked = textArray(ctx, listed, parts.map(cookedText));
    const raw = textArray(ctx, listed, parts.map(rawText));
    return runtimeCall(ctx, "tsk_template_strings", "ref", [cooked, raw]);
  });
  return { value: strings, type };
}

/** The declared type of what a tag takes first. */
function stringsType(ctx: FunctionContext, node: ts.Node): ts.Type {
  const { checker } = ctx.lowering;
  const tagged = node.parent as ts.TaggedTemplateExpression;
  const parameter = checker.getResolvedSignature(tagged)?.parameters[0];
  const type = parameter && checker.getTypeOfSymbolAtLocation(parameter, tagged);
  return type ?? arrayTypeOf(checker, checker.getStringType());
}

function textArray(
  ctx: FunctionContext,
  type: ts.Type,
  texts: readonly (string | undefined)[],
): Value {
  const open = texts.includes(undefined);
  const values = texts.map((text) => {
    if (text === undefined) return emit(ctx, "const.undefined", []);
    const value = emit(ctx, "const.str", [], { text });
    return open ? convert(ctx, value, "value") : value;
  });
  const { id } = nodeFor(ctx.lowering, type);
  return emit(ctx, "array.new", values, { node: id, rep: open ? "value" : "str" });
}

/** Undefined where an escape is malformed, which only tags may see. */
function cookedText(node: ts.TemplateLiteralLikeNode): string | undefined {
  const { templateFlags } = node as unknown as { templateFlags?: number };
  return templateFlags ? undefined : node.text;
}

function rawText(node: ts.TemplateLiteralLikeNode): string {
  const written = node.getText();
  const open = written.endsWith("`") ? 1 : 2;
  return written.slice(1, written.length - open).replace(/\r\n?/g, "\n");
}
