/** What stands in a class declaration: its parts, its methods and accessors, its fields. */
import ts from "typescript";
import { accessorsOf } from "./auto-accessors.ts";
import { isStdlibFile } from "./builtins.ts";
import type { ClassDefinition } from "./class-definitions.ts";
import type { Lowering } from "./context.ts";
import { keyOfInside } from "./library-members.ts";
import { functionName, memberKey, placeNumber } from "./names.ts";

export interface ClassMember {
  method: ts.MethodDeclaration | undefined;
  getter: ts.GetAccessorDeclaration | undefined;
  setter: ts.SetAccessorDeclaration | undefined;
}

/** JavaScript's `name` of a class. */
export function className(lowering: Lowering, declaration: ts.ClassLikeDeclaration): string {
  return functionName(lowering, declaration);
}

export function symbolOf(declaration: ts.ClassLikeDeclaration): ts.Symbol {
  return (declaration as unknown as { symbol: ts.Symbol }).symbol;
}

export function heritageOf(
  declaration: ts.ClassLikeDeclaration,
): ts.ExpressionWithTypeArguments | undefined {
  const clause = declaration.heritageClauses?.find(
    ({ token }) => token === ts.SyntaxKind.ExtendsKeyword,
  );
  return clause?.types[0];
}

export function isStaticMember(member: ts.ClassElement): boolean {
  const modifiers = ts.canHaveModifiers(member) ? ts.getModifiers(member) : undefined;
  return modifiers?.some((m) => m.kind === ts.SyntaxKind.StaticKeyword) ?? false;
}

/** Own methods and accessors: those of the prototype, or the static ones. */
export function membersOf(
  lowering: Lowering,
  declaration: ts.ClassLikeDeclaration,
  isStatic: boolean,
): Map<string, ClassMember> {
  const table = new Map<string, ClassMember>();
  for (const member of declaration.members) {
    if (ts.isAutoAccessorPropertyDeclaration(member)) {
      if (isStaticMember(member) !== isStatic || isAmbientMember(member)) continue;
      table.set(memberKey(lowering, member.name), { method: undefined, ...accessorsOf(member) });
      continue;
    }
    const isMethod = ts.isMethodDeclaration(member);
    if (!isMethod && !ts.isGetAccessor(member) && !ts.isSetAccessor(member)) continue;
    if (member.body === undefined && isMethod) continue;
    if (isStaticMember(member) !== isStatic) continue;
    const key = memberKey(lowering, member.name);
    const entry = table.get(key) ?? { method: undefined, getter: undefined, setter: undefined };
    table.set(key, entry);
    if (isMethod) entry.method = sameMethod(lowering, table, member) ?? member;
    else if (member.body === undefined) continue;
    else if (ts.isGetAccessor(member)) entry.getter = member;
    else entry.setter = member;
  }
  return table;
}

/** What the library says that a method of its own is: `@same entries`, one declared before. */
function sameMethod(
  lowering: Lowering,
  table: ReadonlyMap<string, ClassMember>,
  method: ts.MethodDeclaration,
): ts.MethodDeclaration | undefined {
  if (!isStdlibFile(lowering, method.getSourceFile())) return undefined;
  const other = table.get(sameAs(method) ?? "")?.method;
  return other !== undefined && ts.isMethodDeclaration(other) ? other : undefined;
}

/** The name of the function that one of the library is: `@same values`. */
export function sameAs(declaration: ts.Node): string | undefined {
  const tag = ts.getJSDocTags(declaration).find(({ tagName }) => tagName.text === "same");
  return tag === undefined ? undefined : ts.getTextOfJSDocComment(tag.comment)?.trim();
}

/** The static fields of a class, in order. */
export function staticFields(declaration: ts.ClassLikeDeclaration): ts.PropertyDeclaration[] {
  return declaration.members.filter(
    (member): member is ts.PropertyDeclaration =>
      ts.isPropertyDeclaration(member) && isStaticMember(member),
  );
}

/** A field as it is declared: a property, or a parameter property of the constructor. */
export type FieldDeclaration = ts.PropertyDeclaration | ts.ParameterDeclaration;

/** The class's own fields in the order in which they are defined. */
export function ownFields(declaration: ts.ClassLikeDeclaration): FieldDeclaration[] {
  const fields: FieldDeclaration[] = [];
  const declared = constructorOf(declaration);
  for (const parameter of declared?.parameters ?? []) {
    if (ts.isParameterPropertyDeclaration(parameter, parameter.parent)) fields.push(parameter);
  }
  for (const member of declaration.members) {
    if (!ts.isPropertyDeclaration(member) || isStaticMember(member)) continue;
    if (!isAmbientMember(member)) fields.push(member);
  }
  return fields;
}

/** Declared only: `declare` or `abstract`. */
function isAmbientMember(member: ts.PropertyDeclaration): boolean {
  const flags = ts.getCombinedModifierFlags(member);
  return (flags & (ts.ModifierFlags.Ambient | ts.ModifierFlags.Abstract)) !== 0;
}

export function constructorOf(
  declaration: ts.ClassLikeDeclaration,
): ts.ConstructorDeclaration | undefined {
  return declaration.members.find(
    (member): member is ts.ConstructorDeclaration =>
      ts.isConstructorDeclaration(member) && member.body !== undefined,
  );
}

/** Whether a class's own constructor says itself which object `new` gives: by `return` with a value. */
export function choosesObject(declaration: ts.ClassLikeDeclaration): boolean {
  const visit = (node: ts.Node): boolean => {
    if (ts.isReturnStatement(node)) return node.expression !== undefined;
    if (ts.isFunctionLike(node) || ts.isClassLike(node)) return false;
    return ts.forEachChild(node, (child) => visit(child) || undefined) ?? false;
  };
  const body = constructorOf(declaration)?.body;
  return body !== undefined && visit(body);
}

export function fieldKey(lowering: Lowering, field: FieldDeclaration): string {
  if (ts.isPropertyDeclaration(field)) {
    const key = memberKey(lowering, field.name);
    return ts.isAutoAccessorPropertyDeclaration(field) ? `#[[${key}]]@${placeNumber(field)}` : key;
  }
  const { text } = field.name as ts.Identifier;
  return keyOfInside(lowering, field, text) ?? text;
}

/** The field in which objects of a class hold that they have its private methods. */
export function brandKey(declaration: ts.ClassLikeDeclaration): string {
  return `#[[brand]]@${placeNumber(declaration)}`;
}

/** JavaScript's `length` of a class: the parameters of its own constructor up to a default. */
export function constructorLength(lowering: Lowering, definition: ClassDefinition): number {
  const { declaration, base } = definition;
  const own = constructorOf(declaration);
  if (own !== undefined) return functionLength(lowering, own);
  const isLibrary = isStdlibFile(lowering, declaration.getSourceFile());
  return isLibrary && base !== undefined ? constructorLength(lowering, base) : 0;
}

/**
 * JavaScript's `length` of a function: its parameters up to the first that has a default or is a rest
 * parameter. Built-in functions do not count optional ones, where ECMA-262 does not say otherwise: the
 * library has that as the tag `length`.
 */
export function functionLength(lowering: Lowering, declaration: ts.SignatureDeclaration): number {
  const isLibrary = isStdlibFile(lowering, declaration.getSourceFile());
  const stated = isLibrary ? statedLength(declaration) : undefined;
  if (stated !== undefined) return stated;
  const parameters = declaration.parameters.filter(({ name }) => name.getText() !== "this");
  const end = parameters.findIndex(
    ({ initializer, dotDotDotToken, questionToken }) =>
      initializer !== undefined ||
      dotDotDotToken !== undefined ||
      (isLibrary && questionToken !== undefined),
  );
  return end < 0 ? parameters.length : end;
}

/** The length that the library states of a function. */
export function statedLength(declaration: ts.Node): number | undefined {
  const tag = ts.getJSDocTags(declaration).find(({ tagName }) => tagName.text === "length");
  return tag === undefined ? undefined : Number(tag.comment);
}
