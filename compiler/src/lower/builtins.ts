/**
 * Binds the names of TypeScript's standard declarations to the standard
 * library's sources: which module implements the methods of an interface, the
 * statics of a constructor, and which class stands behind a built-in class.
 */
import { join } from "node:path";
import ts from "typescript";
import { cacheOf, type Lowering } from "./context.ts";

/** Interfaces whose methods are exported functions that take the receiver first. */
const METHOD_MODULES: Readonly<Record<string, string>> = {
  Array: "ecma/array.ts",
  ReadonlyArray: "ecma/array.ts",
  String: "ecma/string.ts",
  Number: "ecma/number.ts",
  Boolean: "ecma/boolean.ts",
  Symbol: "ecma/symbol.ts",
  BigInt: "ecma/bigint.ts",
  Function: "ecma/function.ts",
  CallableFunction: "ecma/function.ts",
  NewableFunction: "ecma/function.ts",
  Object: "ecma/object.ts",
};

/** Interfaces of objects that exist once: their members are a module's exports. */
const NAMESPACE_MODULES: Readonly<Record<string, string>> = {
  Math: "ecma/math.ts",
  JSON: "ecma/json.ts",
  Reflect: "ecma/reflect.ts",
  ObjectConstructor: "ecma/object-static.ts",
  ArrayConstructor: "ecma/array-static.ts",
  NumberConstructor: "ecma/number-static.ts",
  StringConstructor: "ecma/string-static.ts",
  PromiseConstructor: "ecma/promise-static.ts",
  SymbolConstructor: "ecma/symbol-static.ts",
  BooleanConstructor: "ecma/boolean-static.ts",
  Atomics: "ecma/atomics.ts",
  BigIntConstructor: "ecma/bigint-static.ts",
  Console: "web/console.ts",
  Crypto: "web/crypto.ts",
  Process: "node/internal/process.ts",
  HRTime: "node/internal/hrtime.ts",
  MemoryUsageFn: "node/internal/memory.ts",
  Performance: "web/performance.ts",
};

/** Built-in classes: the standard library exports a class of the same name. */
const CLASS_MODULES: Readonly<Record<string, string>> = {
  AsyncGenerator: "ecma/async-generator.ts",
  Generator: "ecma/generator.ts",
  Iterator: "ecma/iterator.ts",
  Promise: "ecma/promise.ts",
  Date: "ecma/date.ts",
  ArrayBuffer: "ecma/array-buffer.ts",
  SharedArrayBuffer: "ecma/array-buffer.ts",
  DataView: "ecma/data-view.ts",
  Int8Array: "ecma/typed-arrays.ts",
  Uint8Array: "ecma/typed-arrays.ts",
  Uint8ClampedArray: "ecma/typed-arrays.ts",
  Int16Array: "ecma/typed-arrays.ts",
  Uint16Array: "ecma/typed-arrays.ts",
  Int32Array: "ecma/typed-arrays.ts",
  Uint32Array: "ecma/typed-arrays.ts",
  Float32Array: "ecma/typed-arrays.ts",
  Float64Array: "ecma/typed-arrays.ts",
  BigInt64Array: "ecma/bigint-arrays.ts",
  BigUint64Array: "ecma/bigint-arrays.ts",
  RegExp: "ecma/regexp.ts",
  RegExpStringIterator: "ecma/regexp.ts",
  Map: "ecma/map.ts",
  ReadonlyMap: "ecma/map.ts",
  Set: "ecma/set.ts",
  ReadonlySet: "ecma/set.ts",
  WeakMap: "ecma/weak-map.ts",
  WeakSet: "ecma/weak-set.ts",
  WeakRef: "ecma/weak-ref.ts",
  FinalizationRegistry: "ecma/finalization-registry.ts",
  Error: "ecma/error.ts",
  TypeError: "ecma/error.ts",
  RangeError: "ecma/error.ts",
  SyntaxError: "ecma/error.ts",
  ReferenceError: "ecma/error.ts",
  EvalError: "ecma/error.ts",
  URIError: "ecma/error.ts",
  AggregateError: "ecma/error.ts",
  SuppressedError: "ecma/disposal.ts",
  DisposableStack: "ecma/disposal.ts",
  AsyncDisposableStack: "ecma/disposal.ts",
  DOMException: "web/dom-exception.ts",
  Event: "web/event.ts",
  CustomEvent: "web/event.ts",
  EventTarget: "web/event-target.ts",
  AbortSignal: "web/abort.ts",
  AbortController: "web/abort.ts",
  URL: "web/url.ts",
  Buffer: "node/internal/buffer.ts",
  URLSearchParams: "web/url-search-params.ts",
  TextDecoder: "web/text-decoder.ts",
  TextEncoder: "web/text-encoder.ts",
};

export const BUILT_IN_CLASSES: readonly string[] = Object.keys(CLASS_MODULES);

/** Modules of global functions and variables, searched in this order. */
const GLOBAL_MODULES = [
  "ecma/globals.ts",
  "web/timers.ts",
  "web/structured-clone.ts",
  "web/base64.ts",
];

function entryOf(table: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

export function stdlibModule(lowering: Lowering, path: string): ts.SourceFile | undefined {
  return lowering.project.program.getSourceFile(join(lowering.project.stdlib, path));
}

export function isStdlibFile(lowering: Lowering, file: ts.SourceFile): boolean {
  return file.fileName.startsWith(lowering.project.stdlib);
}

/** Whether a file has built-ins of the language, not of hosts. */
export function isOfLanguage(lowering: Lowering, file: ts.SourceFile): boolean {
  return file.fileName.startsWith(`${lowering.project.stdlib}/ecma/`);
}

/** An export of a standard library module, by its JavaScript name. */
export function stdlibExport(
  lowering: Lowering,
  path: string,
  name: string,
): ts.Symbol | undefined {
  const cache = cacheOf<string, ts.Symbol | undefined>(lowering, "stdlib exports");
  const key = `${path} ${name}`;
  if (cache.has(key)) return cache.get(key);
  const file = stdlibModule(lowering, path);
  const module = file && lowering.checker.getSymbolAtLocation(file);
  const found = module?.exports?.get(ts.escapeLeadingUnderscores(name));
  const symbol =
    found ??
    module?.exports?.get(ts.escapeLeadingUnderscores(`${name}_`)) ??
    module?.exports?.get(ts.escapeLeadingUnderscores(`_${name}`));
  const resolved =
    symbol && symbol.flags & ts.SymbolFlags.Alias
      ? lowering.checker.getAliasedSymbol(symbol)
      : symbol;
  cache.set(key, resolved);
  return resolved;
}

/** Whether a declaration comes from TypeScript's or the standard library's declaration files. */
export function isAmbient(declaration: ts.Node): boolean {
  return declaration.getSourceFile().isDeclarationFile;
}

/** Whether a declaration stands for a function or an object of the C runtime. */
export function isIntrinsic(declaration: ts.Node): boolean {
  return declaration.getSourceFile().fileName.endsWith("/stdlib/intrinsics.d.ts");
}

/** The name of the ambient interface or namespace that declares a member. */
export function declaringInterface(member: ts.Symbol): string | undefined {
  for (const declaration of member.declarations ?? []) {
    if (!isAmbient(declaration)) continue;
    const { parent } = declaration;
    if (ts.isInterfaceDeclaration(parent)) return parent.name.text;
    if (ts.isModuleBlock(parent)) return parent.parent.name.text;
  }
  return undefined;
}

/** Whether an expression names a member of built-ins of these interfaces. */
export function namesBuiltin(
  { checker }: Lowering,
  node: ts.Expression,
  owners: readonly string[],
  name: string,
): boolean {
  if (!ts.isPropertyAccessExpression(node) || node.name.text !== name) return false;
  const member = checker.getSymbolAtLocation(node.name);
  const owner = member && declaringInterface(member);
  return owner !== undefined && owners.includes(owner);
}

/**
 * The function that implements a method of a built-in type without a class of
 * its own: the variant for `count` arguments where the library has one.
 */
export function builtinMethod(
  lowering: Lowering,
  member: ts.Symbol,
  count: number | undefined,
): ts.Symbol | undefined {
  return memberExport(lowering, METHOD_MODULES, member, count);
}

/** The export that implements a static member, such as Math.floor. */
export function builtinStatic(
  lowering: Lowering,
  member: ts.Symbol,
  count?: number,
): ts.Symbol | undefined {
  return memberExport(lowering, NAMESPACE_MODULES, member, count);
}

/**
 * What such a member is as a value: `detached$name` where the library has one, which looks at its
 * receiver, as the member itself need not.
 */
export function builtinStaticValue(lowering: Lowering, member: ts.Symbol): ts.Symbol | undefined {
  return accessorExport(lowering, member, "detached$") ?? builtinStatic(lowering, member);
}

/** The function that reads a property of a built-in: `get$name`. */
export function builtinGetter(lowering: Lowering, member: ts.Symbol): ts.Symbol | undefined {
  return accessorExport(lowering, member, "get$");
}

/** The function that writes one: `set$name`. */
export function builtinSetter(lowering: Lowering, member: ts.Symbol): ts.Symbol | undefined {
  return accessorExport(lowering, member, "set$");
}

function accessorExport(
  lowering: Lowering,
  member: ts.Symbol,
  prefix: string,
): ts.Symbol | undefined {
  const owner = declaringInterface(member);
  if (owner === undefined) return undefined;
  const path = entryOf(METHOD_MODULES, owner) ?? entryOf(NAMESPACE_MODULES, owner);
  return path === undefined ? undefined : stdlibExport(lowering, path, prefix + memberName(member));
}

function memberExport(
  lowering: Lowering,
  modules: Readonly<Record<string, string>>,
  member: ts.Symbol,
  count: number | undefined,
): ts.Symbol | undefined {
  const owner = declaringInterface(member);
  const path = owner === undefined ? undefined : entryOf(modules, owner);
  if (path === undefined) return undefined;
  const name = memberName(member);
  const exact = count === undefined ? undefined : stdlibExport(lowering, path, `${name}$${count}`);
  return exact ?? stdlibExport(lowering, path, name);
}

/** The number of arguments of a call; undefined when a spread leaves it open. */
export function argumentCount(args: readonly ts.Expression[]): number | undefined {
  return args.some((arg) => ts.isSpreadElement(arg)) ? undefined : args.length;
}

/** Whatever has a `next` is an Iterator to TypeScript, not only what extends the class of the name. */
export function isProtocol(name: string, declaration?: ts.Node): boolean {
  return name === "Iterator" && (declaration === undefined || !ts.isClassLike(declaration));
}

/** The standard library's class for an ambient class such as Map or Error. */
export function builtinClass(lowering: Lowering, name: string): ts.ClassDeclaration | undefined {
  const path = entryOf(CLASS_MODULES, name);
  if (path === undefined) return undefined;
  const exported = name.startsWith("Readonly") ? name.slice("Readonly".length) : name;
  const declaration = stdlibExport(lowering, path, exported)?.valueDeclaration;
  return declaration && ts.isClassDeclaration(declaration) ? declaration : undefined;
}

/** The class of the library that classes which extend Array extend: other arrays have none. */
export function arrayBase(lowering: Lowering): ts.ClassDeclaration | undefined {
  const declaration = stdlibExport(lowering, "ecma/array-class.ts", "Array")?.valueDeclaration;
  return declaration && ts.isClassDeclaration(declaration) ? declaration : undefined;
}

/** Built-in functions that are also constructors: `String(x)` is `call(x)` of the statics' module. */
const CALLABLE: Readonly<Record<string, string>> = {
  Function: "ecma/function-static.ts",
  Object: "ecma/object-static.ts",
  String: "ecma/string-static.ts",
  Number: "ecma/number-static.ts",
  Boolean: "ecma/boolean-static.ts",
  Array: "ecma/array-static.ts",
  Symbol: "ecma/symbol-static.ts",
  BigInt: "ecma/bigint-static.ts",
  Date: "ecma/date.ts",
  RegExp: "ecma/regexp-dynamic.ts",
};

/** Whether a symbol is one of those: `Date()` is not `new Date()`. */
export function isCallableBuiltin({ name, valueDeclaration }: ts.Symbol): boolean {
  return (
    valueDeclaration !== undefined &&
    isAmbient(valueDeclaration) &&
    entryOf(CALLABLE, name) !== undefined
  );
}

/** Whether a class of the library is one of those. */
export function isCallableClass(name: string): boolean {
  return entryOf(CALLABLE, name) !== undefined;
}

/** JavaScript's name of a function of the library that TypeScript could not give it. */
export function builtinName(
  lowering: Lowering,
  declaration: ts.SignatureDeclaration,
): string | undefined {
  const name = declaration.name?.getText();
  const file = declaration.getSourceFile();
  if (name === undefined || !isStdlibFile(lowering, file)) return undefined;
  return builtinConstructor(lowering, declaration) ?? name.replace(/^_|^detached\$|_$|\$\d+$/g, "");
}

/** The name of the built-in that a function of the library is: `call` of the statics' module. */
export function builtinConstructor(
  lowering: Lowering,
  declaration: ts.SignatureDeclaration,
): string | undefined {
  const file = declaration.getSourceFile();
  if (declaration.name?.getText() !== "call" || !isStdlibFile(lowering, file)) return undefined;
  const found = Object.entries(CALLABLE).find(([, path]) => file.fileName.endsWith(`/${path}`));
  return found?.[0];
}

/** The constructor of async functions or of generators, for which there is no global name. */
export function functionConstructor(lowering: Lowering, name: string): ts.Symbol | undefined {
  return stdlibExport(lowering, "ecma/function-static.ts", name);
}

/** A global function or variable. */
export function builtinGlobal(lowering: Lowering, name: string): ts.Symbol | undefined {
  const callable = entryOf(CALLABLE, name);
  if (callable !== undefined) return stdlibExport(lowering, callable, "call");
  for (const path of GLOBAL_MODULES) {
    const symbol = stdlibExport(lowering, path, name);
    if (symbol !== undefined) return symbol;
  }
  return undefined;
}

function memberName(member: ts.Symbol): string {
  const name = ts.unescapeLeadingUnderscores(member.escapedName);
  const wellKnown = /^__@(\w+)@\d+$/.exec(member.escapedName as string);
  return wellKnown?.[1] === undefined ? name : `symbol_${wellKnown[1]}`;
}

/** Whether a member belongs to a built-in object that exists once, such as Math. */
export function isNamespaceMember(member: ts.Symbol): boolean {
  const owner = declaringInterface(member);
  return owner !== undefined && entryOf(NAMESPACE_MODULES, owner) !== undefined;
}

/**
 * What a member of a built-in is called, when the standard library should have it and does not:
 * `Object.getPrototypeOf`, `String.match`. To be asked once no implementation was found.
 */
export function missingBuiltin(lowering: Lowering, member: ts.Symbol): string | undefined {
  const owner = declaringInterface(member);
  const name = ts.symbolName(member);
  if (owner === undefined || isProtocol(owner) || EVERYWHERE.has(name)) return undefined;
  const shown = `${owner.replace(/Constructor$/, "")}.${name}`;
  if (entryOf(METHOD_MODULES, owner) ?? entryOf(NAMESPACE_MODULES, owner)) return shown;
  const declaration = builtinClass(lowering, owner.replace(/Constructor$/, ""));
  const type = declaration?.name && lowering.checker.getSymbolAtLocation(declaration.name);
  if (type === undefined) return undefined;
  const members = owner.endsWith("Constructor") ? type.exports : type.members;
  return hasMember(lowering, type, member, members) ? undefined : shown;
}

/** Members of built-ins that are the compiler's. */
const EVERYWHERE = new Set(["length", "constructor"]);

function hasMember(
  lowering: Lowering,
  owner: ts.Symbol,
  member: ts.Symbol,
  members: ts.SymbolTable | undefined,
): boolean {
  if (member.escapedName.toString().startsWith("__@")) return true;
  if (members?.has(member.escapedName)) return true;
  const type = lowering.checker.getDeclaredTypeOfSymbol(owner);
  return lowering.checker.getPropertyOfType(type, ts.symbolName(member)) !== undefined;
}

/** Whether a type is that of a built-in object that exists once and is no constructor. */
export function isBuiltinNamespace(type: ts.Type): boolean {
  const { name } = (type.symbol as ts.Symbol | undefined) ?? { name: "" };
  return entryOf(NAMESPACE_MODULES, name) !== undefined && !name.endsWith("Constructor");
}
