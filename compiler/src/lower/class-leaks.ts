/**
 * When fields can be seen before they are set: a constructor that passes `this`
 * on, or calls a method, which a subclass may override, lets the code of the
 * subclass read what the subclass has not set yet; static initialisers do the same
 * with the class itself. Such fields are held as values, so that they can be absent.
 */
import ts from "typescript";
import { isStdlibFile } from "./builtins.ts";
import { constructorOf, fieldKey, heritageOf, ownFields } from "./class-members.ts";
import { cacheOf, type Lowering } from "./context.ts";
import { memberKey, symbolKey } from "./names.ts";

/** Whether a constructor or field initialiser lets the code of a subclass see `this`. */
export function leaksThis(lowering: Lowering, declaration: ts.ClassLikeDeclaration): boolean {
  const body = constructorOf(declaration)?.body;
  return (
    ownFields(declaration).some((field) => {
      const initializer = evaluated(field);
      return initializer !== undefined && usesThisFreely(lowering, initializer);
    }) ||
    (body !== undefined && usesThisFreely(lowering, body))
  );
}

/** A field's initialiser, if evaluating it can run code of the class. */
function evaluated(field: ts.PropertyDeclaration | ts.ParameterDeclaration): ts.Node | undefined {
  if (!ts.isPropertyDeclaration(field) || field.initializer === undefined) return undefined;
  const { initializer } = field;
  return ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer)
    ? undefined
    : initializer;
}

/**
 * Whether `this` leaks while some own field is not set yet. Fields with
 * initialisers are set before the body runs; the others by the assignments that
 * come before the first statement that leaks.
 */
export function leaksBeforeSet(lowering: Lowering, declaration: ts.ClassLikeDeclaration): boolean {
  const fields = ownFields(declaration).filter((field) => ts.isPropertyDeclaration(field));
  const unset = new Set(fields.map((field) => fieldKey(lowering, field)));
  for (const field of fields) {
    const initializer = evaluated(field);
    if (initializer !== undefined && usesThisFreely(lowering, initializer, unset)) return true;
    if (ts.isPropertyDeclaration(field) && field.initializer !== undefined) {
      unset.delete(fieldKey(lowering, field));
    }
  }
  for (const statement of constructorOf(declaration)?.body?.statements ?? []) {
    if (unset.size === 0) return false;
    const key = assignedField(lowering, statement);
    const looked = key === undefined ? statement : assignedValue(statement);
    if (usesThisFreely(lowering, looked, unset)) return true;
    if (key !== undefined) unset.delete(key);
  }
  return false;
}

/**
 * Whether nothing but the program's word says that a field is set before it is read: `name!: T`, or, in
 * a program that is not checked for it, one that its constructor may leave unset.
 */
export function isTrustedToBeSet(lowering: Lowering, field: ts.PropertyDeclaration): boolean {
  if (field.exclamationToken !== undefined) return true;
  const { program } = lowering.project;
  if (program.getCompilerOptions().strictPropertyInitialization !== false) return false;
  const owner = field.parent;
  if (field.initializer !== undefined || field.questionToken !== undefined) return false;
  if (isStdlibFile(lowering, field.getSourceFile()) || !ts.isClassLike(owner)) return false;
  const key = fieldKey(lowering, field);
  for (const statement of constructorOf(owner)?.body?.statements ?? []) {
    if (assignedField(lowering, statement) === key) return false;
    if (mayReturn(statement)) break;
  }
  return true;
}

function mayReturn(node: ts.Node): boolean {
  if (ts.isFunctionLike(node)) return false;
  return ts.isReturnStatement(node) || (ts.forEachChild(node, mayReturn) ?? false);
}

/** The assignment that a statement consists of. */
function assignment(statement: ts.Statement): ts.BinaryExpression | undefined {
  if (!ts.isExpressionStatement(statement) || !ts.isBinaryExpression(statement.expression))
    return undefined;
  const { operatorToken } = statement.expression;
  return operatorToken.kind === ts.SyntaxKind.EqualsToken ? statement.expression : undefined;
}

function assignedValue(statement: ts.Statement): ts.Node {
  return assignment(statement)?.right ?? statement;
}

/** The key of `this.key = value;`. */
function assignedField(lowering: Lowering, statement: ts.Statement): string | undefined {
  const left = assignment(statement)?.left;
  if (left === undefined || !ts.isPropertyAccessExpression(left)) return undefined;
  if (left.expression.kind !== ts.SyntaxKind.ThisKeyword) return undefined;
  const symbol = lowering.checker.getSymbolAtLocation(left.name);
  return symbol === undefined ? left.name.text : symbolKey(lowering, symbol);
}

/**
 * Whether code lets other code get hold of `this`, by what it says itself; naming a field that is
 * still unset counts.
 */
function usesThisFreely(
  lowering: Lowering,
  root: ts.Node,
  unset: ReadonlySet<string> = NONE,
): boolean {
  const visit = (node: ts.Node): boolean => {
    if (node.kind === ts.SyntaxKind.ThisKeyword) {
      return leaksThrough(lowering, node.parent, unset);
    }
    if (node.kind === ts.SyntaxKind.SuperKeyword && !ts.isCallExpression(node.parent)) return true;
    if (ts.isFunctionDeclaration(node) || ts.isFunctionExpression(node) || ts.isClassLike(node)) {
      return false;
    }
    return ts.forEachChild(node, (child) => visit(child) || undefined) ?? false;
  };
  return visit(root);
}

const NONE: ReadonlySet<string> = new Set();

/** Whether other code gets hold of `this` in an expression that it stands in. */
function leaksThrough(lowering: Lowering, parent: ts.Node, unset: ReadonlySet<string>): boolean {
  if (!ts.isPropertyAccessExpression(parent)) return true;
  const declared = lowering.checker.getSymbolAtLocation(parent.name)?.valueDeclaration;
  if (declared === undefined) return true;
  if (ts.isParameter(declared)) return false;
  if (ts.isAutoAccessorPropertyDeclaration(declared)) return true;
  return !ts.isPropertyDeclaration(declared) || unset.has(memberKey(lowering, declared.name));
}

/** Whether code can see fields of a class declaration before they are set, as far as its bases are known. */
export function declaresEarlyFields(
  lowering: Lowering,
  declaration: ts.ClassLikeDeclaration,
): boolean {
  const known = cacheOf<ts.Node, boolean>(lowering, "early fields");
  let early = known.get(declaration);
  if (early === undefined) {
    early =
      leaksBeforeSet(lowering, declaration) ||
      basesOf(lowering, declaration).some((base) => leaksThis(lowering, base));
    known.set(declaration, early);
  }
  return early;
}

/** Whether a class has private methods that its objects get only when super() has returned, which code can tell. */
export function brandsLate(lowering: Lowering, declaration: ts.ClassLikeDeclaration): boolean {
  const hasMethods = declaration.members.some(
    (member) =>
      (ts.isMethodDeclaration(member) ||
        ts.isAccessor(member) ||
        ts.isAutoAccessorPropertyDeclaration(member)) &&
      ts.isPrivateIdentifier(member.name) &&
      (ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Static) === 0,
  );
  return hasMethods && extendsLeaking(lowering, declaration);
}

/** Whether something that a class extends lets other code see `this`, as far as its bases are known. */
export function extendsLeaking(lowering: Lowering, declaration: ts.ClassLikeDeclaration): boolean {
  if (heritageOf(declaration) === undefined) return false;
  const bases = basesOf(lowering, declaration);
  const last = bases.at(-1) ?? declaration;
  return heritageOf(last) !== undefined || bases.some((base) => leaksThis(lowering, base));
}

function basesOf(
  lowering: Lowering,
  declaration: ts.ClassLikeDeclaration,
): ts.ClassLikeDeclaration[] {
  const bases: ts.ClassLikeDeclaration[] = [];
  for (let at: ts.ClassLikeDeclaration | undefined = declaration; at !== undefined; ) {
    const heritage = heritageOf(at);
    const type = heritage && lowering.checker.getTypeAtLocation(heritage);
    const found = (type?.symbol as ts.Symbol | undefined)?.valueDeclaration;
    at = found !== undefined && ts.isClassLike(found) && !bases.includes(found) ? found : undefined;
    if (at !== undefined) bases.push(at);
  }
  return bases;
}

/**
 * The static fields that code of the program can read before their initialiser
 * has run: those that stand after, or at, an initialiser that runs such code.
 */
export function seesStaticsEarly(
  lowering: Lowering,
  declaration: ts.ClassLikeDeclaration,
): ReadonlySet<ts.PropertyDeclaration> {
  const early = new Set<ts.PropertyDeclaration>();
  let ran = false;
  for (const member of declaration.members) {
    if (ts.isClassStaticBlockDeclaration(member)) ran ||= mayReachStatics(lowering, member.body);
    if (!ts.isPropertyDeclaration(member)) continue;
    if ((ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Static) === 0) continue;
    const { initializer } = member;
    if (initializer !== undefined) ran ||= mayReachStatics(lowering, initializer);
    if (ran) early.add(member);
  }
  return early;
}

/** Whether evaluating code can come to read a static field: it calls, or names the class. */
function mayReachStatics(lowering: Lowering, root: ts.Node): boolean {
  const { checker } = lowering;
  const visit = (node: ts.Node): boolean => {
    if (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) return false;
    if (ts.isTypeNode(node)) return false;
    if (node.kind === ts.SyntaxKind.ThisKeyword || node.kind === ts.SyntaxKind.SuperKeyword)
      return true;
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
      const callee = checker.getResolvedSignature(node)?.declaration;
      const passes = node.arguments?.some((argument) => {
        const type = checker.getTypeAtLocation(argument);
        return type.getCallSignatures().length > 0 || visit(argument);
      });
      if (passes || callee === undefined || !callee.getSourceFile().isDeclarationFile) return true;
    }
    if (ts.isTaggedTemplateExpression(node) || ts.isClassLike(node)) return true;
    if (ts.isIdentifier(node)) {
      const target = checker.getSymbolAtLocation(node)?.valueDeclaration;
      if (
        target !== undefined &&
        ts.isClassLike(target) &&
        !target.getSourceFile().isDeclarationFile
      )
        return true;
    }
    return ts.forEachChild(node, (child) => visit(child) || undefined) ?? false;
  };
  return visit(root);
}
