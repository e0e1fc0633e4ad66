/**
 * Modules: the order in which they are evaluated, the functions that evaluate
 * them, and which of their variables can be read before they are initialised.
 *
 * A module of the program is evaluated whole. Of the standard library only the
 * statements run whose variables something reaches; the library promises that
 * its other top-level statements have no effect.
 */
import ts from "typescript";
import { EMPTY_ENVIRONMENT } from "../project/instantiate.ts";
import { hasTopLevelAwait, lowerAsyncModule } from "./async.ts";
import { isStdlibFile } from "./builtins.ts";
import { cacheOf, type Lowering } from "./context.ts";
import { type FunctionInstance, reachInstance } from "./instances.ts";
import { lowerBlock, lowerStatement } from "./statements.ts";
import { isModuleLevel } from "./variables.ts";

/** What a symbol stands for, imports and re-exports followed. */
export function resolveAlias(lowering: Lowering, symbol: ts.Symbol): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? lowering.checker.getAliasedSymbol(symbol) : symbol;
}

/** The modules that evaluating `file` evaluates before it, in the order of its requests. */
function requestedModules(lowering: Lowering, file: ts.SourceFile): ts.SourceFile[] {
  const cache = cacheOf<ts.SourceFile, ts.SourceFile[]>(lowering, "requested modules");
  const known = cache.get(file);
  if (known !== undefined) return known;
  const requested: ts.SourceFile[] = [];
  for (const statement of file.statements) {
    const specifier = requestOf(lowering, statement);
    const symbol = specifier && lowering.checker.getSymbolAtLocation(specifier);
    const target = symbol?.valueDeclaration;
    if (target === undefined || !ts.isSourceFile(target) || target.isDeclarationFile) continue;
    if (!requested.includes(target)) requested.push(target);
  }
  cache.set(file, requested);
  return requested;
}

/** The specifier of an import or re-export that asks for more than types. */
function requestOf(lowering: Lowering, statement: ts.Statement): ts.Expression | undefined {
  if (ts.isImportDeclaration(statement)) {
    const clause = statement.importClause;
    if (clause === undefined) return statement.moduleSpecifier;
    if (clause.isTypeOnly) return undefined;
    const names: ts.Node[] = clause.name === undefined ? [] : [clause.name];
    const bindings = clause.namedBindings;
    if (bindings !== undefined && ts.isNamespaceImport(bindings)) return statement.moduleSpecifier;
    for (const element of bindings?.elements ?? []) {
      if (!element.isTypeOnly) names.push(element.name);
    }
    return names.some((name) => namesValue(lowering, name)) ? statement.moduleSpecifier : undefined;
  }
  if (!ts.isExportDeclaration(statement) || statement.isTypeOnly) return undefined;
  const clause = statement.exportClause;
  if (clause === undefined || !ts.isNamedExports(clause)) return statement.moduleSpecifier;
  const values = clause.elements.some(
    (element) => !element.isTypeOnly && namesValue(lowering, element.name),
  );
  return values ? statement.moduleSpecifier : undefined;
}

function namesValue(lowering: Lowering, name: ts.Node): boolean {
  const symbol = lowering.checker.getSymbolAtLocation(name);
  if (symbol === undefined) return true;
  return (resolveAlias(lowering, symbol).flags & ts.SymbolFlags.Value) !== 0;
}

/** All modules that a file's evaluation reaches, each after the ones it requests. */
export function evaluationOrder(
  lowering: Lowering,
  roots: readonly ts.SourceFile[],
): ts.SourceFile[] {
  const order: ts.SourceFile[] = [];
  const seen = new Set<ts.SourceFile>();
  const visit = (file: ts.SourceFile): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const next of requestedModules(lowering, file)) visit(next);
    order.push(file);
  };
  for (const root of roots) visit(root);
  return order;
}

/** The function whose body is a module's top-level statements. */
export function reachModule(lowering: Lowering, file: ts.SourceFile): FunctionInstance {
  const known = lowering.modules.get(file);
  if (known !== undefined) return known;
  const base = file.fileName.slice(file.fileName.lastIndexOf("/") + 1).replace(/\.[a-z]+$/, "");
  const instance = reachInstance(lowering, `module ${file.fileName}`, () => ({
    key: `module ${file.fileName}`,
    name: `module_${base}`,
    sourceName: "",
    declaration: file,
    environment: EMPTY_ENVIRONMENT,
    parameterTypes: [],
    parameterReps: [],
    returnType: lowering.checker.getVoidType(),
    result: "void",
    lowerBody: (ctx) =>
      awaits(lowering, file) ? lowerAsyncModule(ctx, file) : lowerBlock(ctx, file.statements),
  }));
  lowering.modules.set(file, instance);
  return instance;
}

/** Whether a module awaits at its top level. What imports it would have to wait as well. */
function awaits(lowering: Lowering, file: ts.SourceFile): boolean {
  return file === lowering.project.entry && hasTopLevelAwait(file);
}

function topLevelStatementOf(declaration: ts.Node): ts.Statement | undefined {
  let node = declaration;
  while (node.parent !== undefined && !ts.isSourceFile(node.parent)) node = node.parent;
  return node.parent === undefined ? undefined : (node as ts.Statement);
}

/** Makes the statement that initialises a library variable part of the program. */
export function reachInitializer(lowering: Lowering, declaration: ts.Node): void {
  const file = declaration.getSourceFile();
  if (file.isDeclarationFile || !isStdlibFile(lowering, file)) return;
  const statement = topLevelStatementOf(declaration);
  if (statement === undefined) return;
  const reached = cacheOf<ts.Statement, FunctionInstance>(lowering, "initializers");
  if (reached.has(statement)) return;
  const key = `initialize ${file.fileName}:${statement.pos}`;
  const instance = reachInstance(lowering, key, () => ({
    key,
    name: "initialize",
    sourceName: "",
    declaration: statement,
    environment: EMPTY_ENVIRONMENT,
    parameterTypes: [],
    parameterReps: [],
    returnType: lowering.checker.getVoidType(),
    result: "void",
    lowerBody: (ctx) => lowerStatement(ctx, statement),
  }));
  reached.set(statement, instance);
}

/** The reached initialisers of the library, in the order of evaluation. */
export function initializersInOrder(lowering: Lowering): FunctionInstance[] {
  const reached = cacheOf<ts.Statement, FunctionInstance>(lowering, "initializers");
  const files = [...new Set([...reached.keys()].map((statement) => statement.getSourceFile()))];
  files.sort((a, b) => (a.fileName < b.fileName ? -1 : 1));
  const order = evaluationOrder(lowering, files);
  const place = (statement: ts.Statement): number => order.indexOf(statement.getSourceFile());
  return [...reached]
    .sort(([a], [b]) => place(a) - place(b) || a.pos - b.pos)
    .map(([, instance]) => instance);
}

/**
 * Whether no code can read a module-level variable before it is initialised, so
 * that reads need no check: nothing that runs up to the end of its declaration
 * can reach a function that names it.
 */
export function isPassiveModule(lowering: Lowering, declaration: ts.Declaration): boolean {
  const file = declaration.getSourceFile();
  if (isStdlibFile(lowering, file)) return true;
  if (ts.isEnumDeclaration(declaration)) return true;
  const symbol = lowering.checker.getSymbolAtLocation(
    ts.getNameOfDeclaration(declaration) ?? declaration,
  );
  if (symbol === undefined) return ts.isExportAssignment(declaration);
  return !namedEarly(lowering, file).has(symbol);
}

/** The variables of a module that code may read before their declaration has run. */
function namedEarly(lowering: Lowering, file: ts.SourceFile): ReadonlySet<ts.Symbol> {
  const cache = cacheOf<ts.SourceFile, Set<ts.Symbol>>(lowering, "early names");
  let early = cache.get(file);
  if (early === undefined) {
    early = findEarlyNames(lowering, file);
    cache.set(file, early);
  }
  return early;
}

function isInCycle(lowering: Lowering, file: ts.SourceFile): boolean {
  return requestedModules(lowering, file).some((next) =>
    evaluationOrder(lowering, [next]).includes(file),
  );
}

function findEarlyNames(lowering: Lowering, file: ts.SourceFile): Set<ts.Symbol> {
  const { checker } = lowering;
  const early = new Set<ts.Symbol>();
  const named = new Set<ts.Symbol>();
  const visited = new Set<ts.Node>();
  /** Bodies that run only when their name is used. */
  const bodies = new Map<ts.Symbol, ts.Node>();
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return;
    if (ts.isIdentifier(node)) name(node);
    ts.forEachChild(node, visit);
  };
  const name = (node: ts.Identifier): void => {
    const symbol = ts.isShorthandPropertyAssignment(node.parent)
      ? checker.getShorthandAssignmentValueSymbol(node.parent)
      : checker.getSymbolAtLocation(node);
    const declaration = symbol?.valueDeclaration;
    if (symbol === undefined || declaration === undefined || named.has(symbol)) return;
    if (declaration.getSourceFile() !== file || !isModuleLevel(declaration)) return;
    if (node === ts.getNameOfDeclaration(declaration)) return;
    named.add(symbol);
    const body = bodies.get(symbol);
    if (body !== undefined && !visited.has(body)) {
      visited.add(body);
      visit(body);
    }
  };
  const defer = (node: ts.NamedDeclaration, body: ts.Node): boolean => {
    const symbol = node.name && checker.getSymbolAtLocation(node.name);
    if (symbol === undefined) return false;
    bodies.set(symbol, body);
    if (named.has(symbol) && !visited.has(body)) {
      visited.add(body);
      visit(body);
    }
    return true;
  };
  if (isInCycle(lowering, file)) {
    for (const statement of file.statements)
      for (const s of declared(lowering, statement)) early.add(s);
    return early;
  }
  for (const statement of file.statements) {
    if (ts.isFunctionDeclaration(statement)) defer(statement, statement);
  }
  for (const statement of file.statements) {
    if (ts.isFunctionDeclaration(statement)) continue;
    if (ts.isClassDeclaration(statement) && !runsAtDeclaration(statement)) {
      for (const clause of statement.heritageClauses ?? []) visit(clause);
      if (!defer(statement, statement)) visit(statement);
    } else if (ts.isVariableStatement(statement)) {
      for (const declaration of statement.declarationList.declarations) {
        const value = declaration.initializer;
        const isFunction = value && (ts.isArrowFunction(value) || ts.isFunctionExpression(value));
        if (isFunction && defer(declaration, value)) continue;
        visit(declaration);
      }
    } else {
      visit(statement);
    }
    for (const symbol of declared(lowering, statement)) if (named.has(symbol)) early.add(symbol);
  }
  return early;
}

/** Whether evaluating a class declaration runs code of its own. */
function runsAtDeclaration(declaration: ts.ClassDeclaration): boolean {
  return declaration.members.some(
    (member) =>
      ts.isClassStaticBlockDeclaration(member) ||
      (ts.isPropertyDeclaration(member) &&
        member.initializer !== undefined &&
        (ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Static) !== 0),
  );
}

/** The module-level variables that a statement declares. */
function declared(lowering: Lowering, statement: ts.Statement): ts.Symbol[] {
  const symbols: ts.Symbol[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) || ts.isClassLike(node)) return;
    if (
      (ts.isVariableDeclaration(node) || ts.isBindingElement(node)) &&
      ts.isIdentifier(node.name)
    ) {
      const symbol = lowering.checker.getSymbolAtLocation(node.name);
      if (symbol !== undefined && isModuleLevel(node)) symbols.push(symbol);
    }
    ts.forEachChild(node, visit);
  };
  if (ts.isClassDeclaration(statement) && statement.name !== undefined) {
    const symbol = lowering.checker.getSymbolAtLocation(statement.name);
    return symbol === undefined ? [] : [symbol];
  }
  visit(statement);
  return symbols;
}

/** The modules that `import * as` or `export * as` names. */
export function starredModules(lowering: Lowering): ReadonlySet<ts.SourceFile> {
  const { checker, project } = lowering;
  const found = new Set<ts.SourceFile>();
  for (const file of project.program.getSourceFiles()) {
    if (file.isDeclarationFile) continue;
    for (const statement of file.statements) {
      const isImport = ts.isImportDeclaration(statement);
      if (!isImport && !ts.isExportDeclaration(statement)) continue;
      const bindings = isImport ? statement.importClause?.namedBindings : statement.exportClause;
      const stars = bindings && (ts.isNamespaceImport(bindings) || ts.isNamespaceExport(bindings));
      if (!stars || statement.moduleSpecifier === undefined) continue;
      const target = checker.getSymbolAtLocation(statement.moduleSpecifier)?.valueDeclaration;
      if (target !== undefined && ts.isSourceFile(target)) found.add(target);
    }
  }
  return found;
}
