/**
 * When fields can be seen before they are set: a constructor that passes `this`
 * on, or calls a method with it, lets the overriding code of a subclass read
 * what the subclass has not set yet; static initialisers do the same with the
 * class itself. Such fields are held as values, so that undefined fits.
 */
import ts from "typescript";
import { constructorOf, fieldKey, ownFields } from "./class-members.ts";
import type { Lowering } from "./context.ts";
import { memberKey } from "./names.ts";

/** Whether a constructor or field initialiser calls a method on `this`, or passes it on. */
export function leaksThis(lowering: Lowering, declaration: ts.ClassLikeDeclaration): boolean {
  const body = constructorOf(declaration)?.body;
  return (
    initializersLeak(lowering, declaration) ||
    (body !== undefined && usesThisFreely(lowering, body))
  );
}

function initializersLeak(lowering: Lowering, declaration: ts.ClassLikeDeclaration): boolean {
  return ownFields(declaration).some((field) => {
    if (!ts.isPropertyDeclaration(field) || field.initializer === undefined) return false;
    const { initializer } = field;
    if (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer)) return false;
    return usesThisFreely(lowering, initializer);
  });
}

/**
 * Whether `this` leaks while some own field is not set yet. Fields with
 * initialisers are set before the body runs; the others by the assignments that
 * come before the first statement that leaks.
 */
export function leaksBeforeSet(lowering: Lowering, declaration: ts.ClassLikeDeclaration): boolean {
  if (initializersLeak(lowering, declaration)) return true;
  const unset = new Set(
    ownFields(declaration)
      .filter((field) => ts.isPropertyDeclaration(field) && field.initializer === undefined)
      .map((field) => fieldKey(lowering, field)),
  );
  for (const statement of constructorOf(declaration)?.body?.statements ?? []) {
    if (unset.size === 0) return false;
    if (usesThisFreely(lowering, statement)) return true;
    const key = assignedField(lowering, statement);
    if (key !== undefined) unset.delete(key);
  }
  return false;
}

/** The key of `this.key = value;`. */
function assignedField(lowering: Lowering, statement: ts.Statement): string | undefined {
  if (!ts.isExpressionStatement(statement) || !ts.isBinaryExpression(statement.expression))
    return undefined;
  const { left, operatorToken } = statement.expression;
  if (operatorToken.kind !== ts.SyntaxKind.EqualsToken || !ts.isPropertyAccessExpression(left))
    return undefined;
  if (left.expression.kind !== ts.SyntaxKind.ThisKeyword) return undefined;
  return ts.isPrivateIdentifier(left.name) ? memberKey(lowering, left.name) : left.name.text;
}

function usesThisFreely(lowering: Lowering, root: ts.Node): boolean {
  const visit = (node: ts.Node): boolean => {
    if (node.kind === ts.SyntaxKind.ThisKeyword) {
      const { parent } = node;
      if (!ts.isPropertyAccessExpression(parent)) return true;
      const symbol = lowering.checker.getSymbolAtLocation(parent.name);
      const declared = symbol?.valueDeclaration;
      if (declared === undefined) return true;
      return !(ts.isPropertyDeclaration(declared) || ts.isParameter(declared));
    }
    if (node.kind === ts.SyntaxKind.SuperKeyword && !ts.isCallExpression(node.parent)) return true;
    if (ts.isFunctionDeclaration(node) || ts.isFunctionExpression(node) || ts.isClassLike(node)) {
      return false;
    }
    return ts.forEachChild(node, (child) => visit(child) || undefined) ?? false;
  };
  return visit(root);
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
