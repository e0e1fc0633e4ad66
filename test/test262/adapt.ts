// Makes a module of TypeScript of a test, which is a script of JavaScript: declares what strict types
// ask for and imports what the test uses of the harness. No token of the test is taken away.
import ts from "typescript";
import type { Metadata } from "./metadata.ts";

/** How much is declared `any`: what has no type by itself, or everything that can be declared. */
export type Typing = "inferred" | "any";

/** Why a test is not for modules of strict code, which all programs of TypeScript are. */
export function unsuited(source: string, { flags }: Metadata): string | undefined {
  if (flags.has("noStrict")) return "sloppy mode";
  if (flags.has("raw")) return "raw script";
  if (flags.has("CanBlockIsFalse") || flags.has("non-deterministic")) return "host";
  if (!flags.has("module") && usesGlobalThis(parse(source))) return "this of a script";
  if (!flags.has("module") && usesModules(parse(source))) return "syntax of modules in a script";
  return undefined;
}

function parse(source: string): ts.SourceFile {
  return ts.createSourceFile("test.ts", source, ts.ScriptTarget.ESNext, true);
}

/** Whether a script has what only modules may have, which is the point of the test. */
function usesModules(file: ts.SourceFile): boolean {
  const visit = (node: ts.Node): boolean => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return true;
    if (ts.isExportAssignment(node)) return true;
    if (ts.isMetaProperty(node)) return node.getText() === "import.meta";
    const modifiers = ts.canHaveModifiers(node) ? ts.getModifiers(node) : undefined;
    if (modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return true;
    return ts.forEachChild(node, (child) => visit(child) || undefined) ?? false;
  };
  return visit(file);
}

/** Whether `this` stands outside of all functions, where a script has the global object. */
function usesGlobalThis(file: ts.SourceFile): boolean {
  const visit = (node: ts.Node): boolean => {
    if (node.kind === ts.SyntaxKind.ThisKeyword) return true;
    const own = ts.isFunctionLike(node) && !ts.isArrowFunction(node);
    if (own || ts.isPropertyDeclaration(node) || ts.isClassStaticBlockDeclaration(node))
      return false;
    return ts.forEachChild(node, visit) ?? false;
  };
  return visit(file);
}

/** The test as a module; `harness` says which module exports a name. */
export function adapt(
  source: string,
  typing: Typing,
  harness: ReadonlyMap<string, string>,
): string {
  const file = parse(source);
  const insertions: Insertion[] = [];
  const used = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) used.add(node.text);
    annotate(insertions, node, typing);
    ts.forEachChild(node, visit);
  };
  visit(file);
  const imports = importsOf(harness, (name) => used.has(name) && !declares(file, name));
  let text = source;
  insertions.sort((a, b) => b.at - a.at);
  for (const { at, text: added } of insertions) text = text.slice(0, at) + added + text.slice(at);
  return `${imports} ${text}`;
}

/** Imports of the names of the harness that are wanted, on one line. */
function importsOf(
  harness: ReadonlyMap<string, string>,
  isWanted: (name: string) => boolean,
): string {
  const names = new Map<string, string[]>();
  for (const [name, module] of harness) {
    if (isWanted(name)) names.set(module, [...(names.get(module) ?? []), name]);
  }
  if (names.size === 0) return "export {};";
  return [...names]
    .map(([module, wanted]) => `import { ${wanted.join(", ")} } from "${module}";`)
    .join(" ");
}

function declares(file: ts.SourceFile, name: string): boolean {
  return file.statements.some((statement) => {
    if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) {
      return statement.name?.text === name;
    }
    if (!ts.isVariableStatement(statement)) return false;
    return statement.declarationList.declarations.some((d) => d.name.getText() === name);
  });
}

interface Insertion {
  at: number;
  text: string;
}

function annotate(insertions: Insertion[], node: ts.Node, typing: Typing): void {
  const add = (at: number, text: string): void => {
    insertions.push({ at, text });
  };
  if (ts.isParameter(node) && node.type === undefined) {
    annotateParameter(add, node);
  } else if (ts.isVariableDeclaration(node) && node.type === undefined) {
    if (ts.isCatchClause(node.parent)) add(node.name.end, ": any");
    else if (typing === "any" && !isOfLoop(node)) add(node.name.end, ": any");
  } else if (ts.isPropertyDeclaration(node) && node.type === undefined) {
    const isOpen = node.initializer === undefined || typing === "any";
    if (isOpen && !ts.isAutoAccessorPropertyDeclaration(node)) add(node.name.end, ": any");
  } else if (ts.isFunctionLike(node) && "body" in node) {
    if (typing === "any") annotateResult(add, node as ts.FunctionLikeDeclaration);
    annotateThis(add, node as ts.FunctionLikeDeclaration);
  } else if (node.kind === ts.SyntaxKind.ThisKeyword && typing === "any" && isInClass(node)) {
    add(node.getStart(), "(");
    add(node.end, " as any)");
  }
}

type Add = (at: number, text: string) => void;

function annotateParameter(add: Add, node: ts.ParameterDeclaration): void {
  const { parent } = node;
  const after = parent.parameters.slice(parent.parameters.indexOf(node) + 1);
  const isFixed = (p: ts.ParameterDeclaration): boolean =>
    !ts.isIdentifier(p.name) && p.initializer === undefined && p.dotDotDotToken === undefined;
  const isOptional =
    node.initializer === undefined &&
    node.dotDotDotToken === undefined &&
    !ts.isSetAccessor(parent) &&
    !isFixed(node) &&
    !after.some(isFixed);
  const type = node.dotDotDotToken === undefined ? "any" : "any[]";
  const isBare = ts.isArrowFunction(parent) && !hasParentheses(parent);
  if (isBare) add(node.getStart(), "(");
  add(node.name.end, `${isOptional ? "?" : ""}: ${type}${isBare ? ")" : ""}`);
}

function hasParentheses(node: ts.ArrowFunction): boolean {
  return node.getChildren().some(({ kind }) => kind === ts.SyntaxKind.OpenParenToken);
}

function isOfLoop(node: ts.VariableDeclaration): boolean {
  return ts.isForInStatement(node.parent.parent) || ts.isForOfStatement(node.parent.parent);
}

function annotateResult(add: Add, node: ts.FunctionLikeDeclaration): void {
  if (node.type !== undefined || node.body === undefined) return;
  if (ts.isConstructorDeclaration(node) || ts.isSetAccessor(node)) return;
  const isAsync = node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword);
  const type = isAsync && node.asteriskToken === undefined ? "Promise<any>" : "any";
  const close = node.getChildren().find(({ kind }) => kind === ts.SyntaxKind.CloseParenToken);
  if (close !== undefined) add(close.end, `: ${type}`);
}

/** A function that is no method and uses `this` must say what that is. */
function annotateThis(add: Add, node: ts.FunctionLikeDeclaration): void {
  if (!ts.isFunctionDeclaration(node) && !ts.isFunctionExpression(node)) return;
  if (node.body === undefined || !usesThis(node.body)) return;
  const open = node.getChildren().find(({ kind }) => kind === ts.SyntaxKind.OpenParenToken);
  if (open !== undefined) add(open.end, node.parameters.length > 0 ? "this: any, " : "this: any");
}

function usesThis(root: ts.Node): boolean {
  const visit = (node: ts.Node): boolean => {
    if (node.kind === ts.SyntaxKind.ThisKeyword) return true;
    if ((ts.isFunctionLike(node) && !ts.isArrowFunction(node)) || ts.isClassLike(node))
      return false;
    return ts.forEachChild(node, visit) ?? false;
  };
  return visit(root);
}

function isInClass(node: ts.Node): boolean {
  for (let at = node.parent; !ts.isSourceFile(at); at = at.parent)
    if (ts.isClassLike(at)) return true;
  return false;
}
