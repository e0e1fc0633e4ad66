/**
 * The names that the text of the program can spell: its string literals and property names whole,
 * the fixed parts of templates and concatenations as beginnings and ends. A member of the library
 * under a key known only at run time is compiled if its name is among them (run-time-keys.ts).
 */
import ts from "typescript";
import { isStdlibFile } from "./builtins.ts";
import { cacheOf, type Lowering } from "./context.ts";

interface SpelledNames {
  whole: Set<string>;
  /** What names can begin and end with, by the two joined; never both empty. */
  affixes: Map<string, { head: string; tail: string }>;
}

/** Whether a name stands in the program's text or can be put together from parts of it. */
export function isSpelled(lowering: Lowering, name: string): boolean {
  const cache = cacheOf<string, SpelledNames>(lowering, "spelled names");
  let spelled = cache.get("program");
  if (spelled === undefined) {
    spelled = spelledNames(lowering);
    cache.set("program", spelled);
  }
  if (spelled.whole.has(name)) return true;
  for (const { head, tail } of spelled.affixes.values()) {
    const fits = name.startsWith(head) && name.endsWith(tail);
    if (fits && name.length >= head.length + tail.length) return true;
  }
  return false;
}

function spelledNames(lowering: Lowering): SpelledNames {
  const spelled: SpelledNames = { whole: new Set(), affixes: new Map() };
  const visit = (node: ts.Node): void => {
    collect(spelled, node);
    ts.forEachChild(node, visit);
  };
  for (const file of lowering.project.program.getSourceFiles()) {
    if (!file.isDeclarationFile && !isStdlibFile(lowering, file)) visit(file);
  }
  return spelled;
}

function collect(spelled: SpelledNames, node: ts.Node): void {
  if (ts.isStringLiteralLike(node)) {
    spelled.whole.add(node.text);
  } else if (ts.isIdentifier(node) && isPropertyName(node)) {
    spelled.whole.add(node.text);
  } else if (ts.isTemplateExpression(node)) {
    addAffix(spelled, node.head.text, node.templateSpans.at(-1)?.literal.text ?? "");
  } else if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    const { left, right } = node;
    addAffix(
      spelled,
      ts.isStringLiteralLike(left) ? left.text : "",
      ts.isStringLiteralLike(right) ? right.text : "",
    );
  }
}

/** Whether an identifier names a property that an object is made with: it can be listed and used. */
function isPropertyName(node: ts.Identifier): boolean {
  const { parent } = node;
  return (ts.isObjectLiteralElementLike(parent) || ts.isEnumMember(parent)) && parent.name === node;
}

function addAffix({ affixes }: SpelledNames, head: string, tail: string): void {
  if (head !== "" || tail !== "") affixes.set(`${head}\0${tail}`, { head, tail });
}
