/**
 * What programs can see of the library's classes: the members that TypeScript's declarations have.
 * All others are insides, as JavaScript's internal slots: their keys are the compiler's own, so that no
 * key of a program's finds them, and a class that extends a built-in one may have members of the
 * same names.
 */
import ts from "typescript";
import { insideKey } from "../ir/keys.ts";
import { BUILT_IN_CLASSES, builtinClass, isStdlibFile } from "./builtins.ts";
import { cacheOf, type Lowering } from "./context.ts";

interface SeenNames {
  objects: Set<string>;
  statics: Set<string>;
}

/** Further interfaces of a class: what iterators of all kinds have. */
const FURTHER: Readonly<Record<string, readonly string[]>> = { Iterator: ["IteratorObject"] };

/** The key of a declared member where it is one that programs cannot see; undefined: it is none. */
export function keyOfInside(
  lowering: Lowering,
  member: ts.Node | undefined,
  name: string,
): string | undefined {
  if (member === undefined) return undefined;
  const owner = ts.isParameter(member) ? member.parent.parent : member.parent;
  if (!ts.isClassLike(owner) && !ts.isInterfaceDeclaration(owner)) return undefined;
  const file = owner.getSourceFile();
  if (file.isDeclarationFile || !isStdlibFile(lowering, file)) return undefined;
  const cache = cacheOf<ts.Node, string | undefined>(lowering, "insides");
  if (!cache.has(member)) {
    cache.set(member, isInside(lowering, owner, member, name) ? insideKey(name) : undefined);
  }
  return cache.get(member);
}

function isInside(
  lowering: Lowering,
  owner: ts.ClassLikeDeclaration | ts.InterfaceDeclaration,
  member: ts.Node,
  name: string,
): boolean {
  if (isTagged(owner)) return true;
  const flags = ts.getCombinedModifierFlags(member as ts.Declaration);
  const file = owner.getSourceFile().fileName;
  if (flags & ts.ModifierFlags.Public || !/\/(ecma|web)\/[^/]+$/.test(file)) return false;
  if (ts.isInterfaceDeclaration(owner)) return false;
  const of = flags & ts.ModifierFlags.Static ? "statics" : "objects";
  const known = seenNames(lowering);
  let isKnown = false;
  for (let c: ts.ClassLikeDeclaration | undefined = owner; c; c = baseOf(lowering, c)) {
    const seen = known.get(c);
    if (seen?.[of].has(name)) return false;
    if (seen !== undefined) isKnown = true;
  }
  return isKnown;
}

/** Said of what shares members with a built-in class and cannot be seen either. */
function isTagged(owner: ts.Node): boolean {
  return ts.getJSDocTags(owner).some(({ tagName }) => tagName.text === "inside");
}

/** The names that can be seen of each class that programs can know, and of those that it extends. */
function seenNames(lowering: Lowering): Map<ts.Node, SeenNames> {
  const cache = cacheOf<string, Map<ts.Node, SeenNames>>(lowering, "seen names");
  let all = cache.get("");
  if (all === undefined) {
    all = new Map();
    cache.set("", all);
    for (const name of BUILT_IN_CLASSES) addSeen(lowering, all, name);
  }
  return all;
}

function addSeen(lowering: Lowering, all: Map<ts.Node, SeenNames>, name: string): void {
  const { checker } = lowering;
  const find = (each: string): ts.Symbol | undefined =>
    checker.resolveName(each, undefined, ts.SymbolFlags.Type, false);
  if (find(name) === undefined) return;
  const objects = [name, "Object", ...(FURTHER[name] ?? [])].flatMap((each) => {
    const found = find(each);
    return found === undefined ? [] : namesOf(checker, checker.getDeclaredTypeOfSymbol(found));
  });
  const value = checker.resolveName(name, undefined, ts.SymbolFlags.Value, false);
  const statics = value === undefined ? [] : namesOf(checker, checker.getTypeOfSymbol(value));
  let c: ts.ClassLikeDeclaration | undefined = builtinClass(lowering, name);
  for (; c !== undefined; c = baseOf(lowering, c)) {
    const seen: SeenNames = all.get(c) ?? { objects: new Set(), statics: new Set() };
    all.set(c, seen);
    for (const each of objects) seen.objects.add(each);
    for (const each of statics) seen.statics.add(each);
  }
}

function namesOf(checker: ts.TypeChecker, type: ts.Type): string[] {
  return checker.getPropertiesOfType(type).map(({ name }) => name);
}

function baseOf(
  { checker }: Lowering,
  { heritageClauses }: ts.ClassLikeDeclaration,
): ts.ClassLikeDeclaration | undefined {
  const clause = heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword);
  const expression = clause?.types[0]?.expression;
  const symbol = expression && checker.getSymbolAtLocation(expression);
  const isAlias = symbol !== undefined && symbol.flags & ts.SymbolFlags.Alias;
  const declared = (isAlias ? checker.getAliasedSymbol(symbol) : symbol)?.valueDeclaration;
  return declared !== undefined && ts.isClassLike(declared) ? declared : undefined;
}
