/**
 * Functions whose result may be undefined though their type leaves that out: `return this.items[0]`
 * of an empty list, `return cache[key]` of a missing key. Where some call in the program looks at such
 * a result (missing-values.ts says what looking is), the function gives undefined as JavaScript does,
 * and the calls that need a value check it; otherwise the read is an error where it stands.
 */
import ts from "typescript";
import { unionTypeOf } from "../project/instantiate.ts";
import { isStdlibFile } from "./builtins.ts";
import { givesAnyAsBoolean } from "./claims.ts";
import { cacheOf, type Lowering } from "./context.ts";
import { functionOf } from "./functions.ts";
import { looksAt, mayFindNothing, typeAdmitsUndefined } from "./missing-values.ts";

/** The type that a function's result has, for a declared type that is concrete. */
export function resultTypeOf(
  lowering: Lowering,
  declaration: ts.SignatureDeclaration,
  type: ts.Type,
): ts.Type {
  if (givesAnyAsBoolean(lowering, declaration)) return lowering.checker.getAnyType();
  if (!hasValue(type) || typeAdmitsUndefined(type)) return type;
  if (!isLookedAt(lowering, declaration)) return type;
  return unionTypeOf(lowering.checker, [type, lowering.checker.getUndefinedType()]);
}

function hasValue(type: ts.Type): boolean {
  return (type.flags & (ts.TypeFlags.Void | ts.TypeFlags.Never)) === 0;
}

/**
 * The declaration of what a call runs, or an access to a property, where that is a function of the
 * program whose result may be missing.
 */
export function calledWithMissingResult(
  lowering: Lowering,
  node: ts.Expression,
): ts.Declaration | undefined {
  const { checker } = lowering;
  let declaration: ts.Declaration | undefined;
  if (ts.isCallExpression(node)) {
    declaration = checker.getResolvedSignature(node)?.declaration;
  } else if (ts.isPropertyAccessExpression(node)) {
    const declarations = checker.getSymbolAtLocation(node.name)?.declarations;
    declaration = declarations?.find(ts.isGetAccessor) ?? declarations?.[0];
  }
  if (declaration === undefined) return undefined;
  const mayRun = [declaration, ...implementationsOf(lowering, declaration)];
  const isMissing = mayRun.some((one) => ts.isFunctionLike(one) && returnsMissing(lowering, one));
  return isMissing ? declaration : undefined;
}

/** Whether a variable is set from what may be missing, and returned where a call looks at that. */
export function isReturnedMissing(lowering: Lowering, symbol: ts.Symbol): boolean {
  const cache = cacheOf<ts.Symbol, boolean>(lowering, "variables returned missing");
  const known = cache.get(symbol);
  if (known !== undefined) return known;
  const declaration = symbol.valueDeclaration;
  const owner =
    declaration !== undefined && ts.isVariableDeclaration(declaration)
      ? ts.findAncestor(declaration, ts.isFunctionLike)
      : undefined;
  const found =
    owner !== undefined &&
    isInitializedMissing(lowering, symbol) &&
    resultsOf(lowering, owner).some(
      (node) => ts.isIdentifier(node) && lowering.checker.getSymbolAtLocation(node) === symbol,
    ) &&
    isLookedAt(lowering, owner);
  cache.set(symbol, found);
  return found;
}

// ------------------------------------------------------------ which methods a call may run

/** The methods and getters of classes that implement or override a member. */
function implementationsOf(
  lowering: Lowering,
  declaration: ts.Declaration,
): readonly ts.SignatureDeclaration[] {
  const cache = cacheOf<"all", Map<ts.Node, ts.SignatureDeclaration[]>>(lowering, "overriding");
  let all = cache.get("all");
  if (all === undefined) {
    all = new Map();
    cache.set("all", all);
    for (const file of filesOfProgram(lowering)) collectImplementations(lowering, all, file);
  }
  return all.get(declaration) ?? [];
}

function collectImplementations(
  lowering: Lowering,
  all: Map<ts.Node, ts.SignatureDeclaration[]>,
  node: ts.Node,
): void {
  if (ts.isClassLike(node)) {
    const ancestors = ancestorsOf(lowering, node);
    for (const member of node.members) {
      if (!ts.isMethodDeclaration(member) && !ts.isGetAccessor(member)) continue;
      const symbol = lowering.checker.getSymbolAtLocation(member.name);
      for (const ancestor of symbol === undefined ? [] : ancestors) {
        const inherited = lowering.checker.getPropertyOfType(ancestor, symbol?.name ?? "");
        for (const above of inherited?.declarations ?? []) {
          if (above !== member) all.set(above, [...(all.get(above) ?? []), member]);
        }
      }
    }
  }
  ts.forEachChild(node, (child) => collectImplementations(lowering, all, child));
}

/** The types that a class extends and implements. */
function ancestorsOf(lowering: Lowering, node: ts.ClassLikeDeclaration): ts.Type[] {
  const clauses = node.heritageClauses ?? [];
  return clauses.flatMap(({ types }) =>
    types.map((type) => lowering.checker.getTypeAtLocation(type)),
  );
}

function filesOfProgram(lowering: Lowering): ts.SourceFile[] {
  const files = lowering.project.program.getSourceFiles();
  return files.filter((file) => !file.isDeclarationFile && !isStdlibFile(lowering, file));
}

// ------------------------------------------------------------ what functions return

/** Whether a function returns what may not be there; one that calls itself, by its other returns. */
function returnsMissing(lowering: Lowering, declaration: ts.SignatureDeclaration): boolean {
  const cache = cacheOf<ts.Node, boolean>(lowering, "functions that return what may be missing");
  const known = cache.get(declaration);
  if (known !== undefined) return known;
  cache.set(declaration, false);
  const found = resultsOf(lowering, declaration).some((node) => isMissing(lowering, node));
  cache.set(declaration, found);
  return found;
}

/** The expressions that a function gives; none, where its type has undefined, or callers do not see it. */
export function resultsOf(
  lowering: Lowering,
  declaration: ts.SignatureDeclaration,
): ts.Expression[] {
  const cache = cacheOf<ts.Node, ts.Expression[]>(lowering, "results of functions");
  const known = cache.get(declaration);
  if (known !== undefined) return known;
  const body = bodyWithResult(lowering, declaration);
  const found = body === undefined ? [] : returnedFrom(body).flatMap(alternatives);
  cache.set(declaration, found);
  return found;
}

function bodyWithResult(
  lowering: Lowering,
  declaration: ts.SignatureDeclaration,
): ts.ConciseBody | undefined {
  const isOrdinary =
    ts.isFunctionDeclaration(declaration) ||
    ts.isMethodDeclaration(declaration) ||
    ts.isGetAccessor(declaration) ||
    ((ts.isArrowFunction(declaration) || ts.isFunctionExpression(declaration)) &&
      ts.isVariableDeclaration(declaration.parent) &&
      functionOf(declaration.parent) === declaration);
  if (!isOrdinary || isStdlibFile(lowering, declaration.getSourceFile())) return undefined;
  const { body, asteriskToken, modifiers = [] } = declaration as ts.FunctionLikeDeclaration;
  const isAsync = modifiers.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword);
  if (asteriskToken !== undefined || isAsync) return undefined;
  const type = lowering.checker.getSignatureFromDeclaration(declaration)?.getReturnType();
  return type !== undefined && hasValue(type) && !typeAdmitsUndefined(type) ? body : undefined;
}

function returnedFrom(body: ts.ConciseBody): ts.Expression[] {
  if (!ts.isBlock(body)) return [body];
  const found: ts.Expression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) || ts.isClassLike(node)) return;
    if (ts.isReturnStatement(node) && node.expression !== undefined) found.push(node.expression);
    ts.forEachChild(node, visit);
  };
  visit(body);
  return found;
}

/** The expressions of which one is the value. */
function alternatives(node: ts.Expression): ts.Expression[] {
  if (ts.isParenthesizedExpression(node)) return alternatives(node.expression);
  if (!ts.isConditionalExpression(node)) return [node];
  return [...alternatives(node.whenTrue), ...alternatives(node.whenFalse)];
}

function isMissing(lowering: Lowering, node: ts.Expression): boolean {
  if (!ts.isIdentifier(node)) return mayFindNothing(lowering, node);
  const symbol = lowering.checker.getSymbolAtLocation(node);
  return symbol !== undefined && isInitializedMissing(lowering, symbol);
}

function isInitializedMissing(lowering: Lowering, symbol: ts.Symbol): boolean {
  return initializersOf(symbol).some((node) => mayFindNothing(lowering, node));
}

function initializersOf(symbol: ts.Symbol): ts.Expression[] {
  const declaration = symbol.valueDeclaration;
  if (declaration === undefined || !ts.isVariableDeclaration(declaration)) return [];
  return declaration.initializer === undefined ? [] : alternatives(declaration.initializer);
}

// ------------------------------------------------------------ calls that look

/** Whether a call looks at the result of a function, or at that of one which returns it. */
function isLookedAt(lowering: Lowering, declaration: ts.SignatureDeclaration): boolean {
  const cache = cacheOf<"all", ReadonlySet<ts.Node>>(lowering, "results looked at");
  let all = cache.get("all");
  if (all === undefined) {
    all = resultsLookedAt(lowering);
    cache.set("all", all);
  }
  return all.has(declaration);
}

function resultsLookedAt(lowering: Lowering): ReadonlySet<ts.Node> {
  const lookedAt = new Set<ts.Node>();
  const mark = (declaration: ts.Declaration): void => {
    if (lookedAt.has(declaration)) return;
    lookedAt.add(declaration);
    implementationsOf(lowering, declaration).forEach(mark);
    const results = ts.isFunctionLike(declaration) ? resultsOf(lowering, declaration) : [];
    for (const result of results) {
      const symbol = ts.isIdentifier(result) && lowering.checker.getSymbolAtLocation(result);
      for (const node of symbol ? initializersOf(symbol) : [result]) {
        const inner = calledWithMissingResult(lowering, node);
        if (inner !== undefined) mark(inner);
      }
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) || ts.isPropertyAccessExpression(node)) {
      const declaration = calledWithMissingResult(lowering, node);
      if (declaration !== undefined && looksAt(lowering, node)) mark(declaration);
    }
    ts.forEachChild(node, visit);
  };
  filesOfProgram(lowering).forEach(visit);
  return lookedAt;
}
