/**
 * `import.meta.url`, `.filename` and `.dirname`: where the module's source was when the program was
 * compiled, as Node says of the file that it runs. The object itself exists nowhere.
 */
import { dirname } from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";
import { emit, type FunctionContext, type Operand } from "../context.ts";
import { Refusal } from "../refusal.ts";
import { skipParentheses } from "./calls.ts";

export function isImportMeta(node: ts.Node): node is ts.MetaProperty {
  return ts.isMetaProperty(node) && node.keywordToken === ts.SyntaxKind.ImportKeyword;
}

/** A property of import.meta; undefined: the access is of something else. */
export function importMetaProperty(
  ctx: FunctionContext,
  node: ts.PropertyAccessExpression,
): Operand | undefined {
  if (!isImportMeta(skipParentheses(node.expression))) return undefined;
  const { fileName } = node.getSourceFile();
  const text = propertyText(node.name.text, fileName);
  if (text === undefined) {
    throw new Refusal("TK2009", node.name, `'import.meta.${node.name.text}' is not available`);
  }
  const type = ctx.lowering.checker.getStringType();
  return { value: emit(ctx, "const.str", [], { text }), type };
}

function propertyText(name: string, fileName: string): string | undefined {
  switch (name) {
    case "url":
      return pathToFileURL(fileName).href;
    case "filename":
      return fileName;
    case "dirname":
      return dirname(fileName);
    default:
      return undefined;
  }
}

export function refuseImportMeta(node: ts.MetaProperty): never {
  throw new Refusal("TK2000", node, "import.meta is not supported as a value", {
    help: "read its properties where they are used: import.meta.url, .filename or .dirname",
  });
}
