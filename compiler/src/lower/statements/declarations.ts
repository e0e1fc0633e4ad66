/** Declarations among statements: classes, enums, namespaces, `export default`. */
import ts from "typescript";
import type { Value } from "../../ir/ir.ts";
import { keyOfText } from "../../ir/keys.ts";
import { declareClass } from "../class-values.ts";
import { cacheOf, emit, type FunctionContext, type Lowering, runtimeCall } from "../context.ts";
import { coerce, convert } from "../convert.ts";
import { constantKeyValue } from "../expressions/access.ts";
import { enumMemberName, readSymbol } from "../expressions/identifiers.ts";
import { lowerExpression, lowerInitializer } from "../expressions.ts";
import { addShape } from "../flow.ts";
import { defineMerged } from "../merged-namespaces.ts";
import { starredModules } from "../modules.ts";
import { recordShape } from "../properties.ts";
import { lowerBlock } from "../statements.ts";
import { concrete, nodeFor } from "../types.ts";
import { declareVariable } from "../variable-access.ts";
import { isAmbientStatement } from "./variables.ts";

export function lowerClassDeclaration(ctx: FunctionContext, node: ts.ClassDeclaration): void {
  if (!isAmbientStatement(node)) declareClass(ctx, node);
}

/** Members are constants; the object exists only where the program needs it. */
export function lowerEnum(ctx: FunctionContext, node: ts.EnumDeclaration): void {
  const { lowering } = ctx;
  const { checker } = lowering;
  const symbol = checker.getSymbolAtLocation(node.name);
  if (symbol === undefined || isAmbientStatement(node) || !enumObjects(lowering).has(symbol))
    return;
  const type = checker.getTypeOfSymbolAtLocation(symbol, node);
  if (symbol.declarations?.find(ts.isEnumDeclaration) === node) {
    const plain = emit(ctx, "const.bool", [], { flag: false });
    const shape = recordShape(lowering, type, checker.getUnknownType());
    addShape(lowering.flow, nodeFor(lowering, type), shape);
    declareVariable(ctx, symbol, type, runtimeCall(ctx, "tsk_record_new", "ref", [plain]));
  }
  const object = (): Value => convert(ctx, readSymbol(ctx, symbol, node, type).value, "value");
  for (const member of node.members) {
    const key = constantKeyValue(ctx, keyOfText(enumMemberName(member)));
    const value = memberValue(ctx, member);
    const boxed = convert(ctx, value, "value");
    runtimeCall(ctx, "tsk_set", "void", [object(), key, boxed]);
    if (value.rep === "f64") runtimeCall(ctx, "tsk_set", "void", [object(), boxed, key]);
  }
}

function memberValue(ctx: FunctionContext, member: ts.EnumMember): Value {
  const constant = ctx.lowering.checker.getConstantValue(member);
  if (typeof constant === "string") return emit(ctx, "const.str", [], { text: constant });
  if (typeof constant === "number") return emit(ctx, "const.f64", [], { number: constant });
  const { initializer } = member;
  if (initializer === undefined) throw new Error("an enum member without a value");
  return lowerExpression(ctx, initializer).value;
}

/** The enums that the program names otherwise than in `E.member`, or whose members it computes. */
function enumObjects(lowering: Lowering): ReadonlySet<ts.Symbol> {
  const cache = cacheOf<string, Set<ts.Symbol>>(lowering, "enum objects");
  const known = cache.get("");
  if (known !== undefined) return known;
  const found = new Set<ts.Symbol>();
  const { checker } = lowering;
  /** Members of an object that may be made of a namespace or module. */
  const exported = (node: ts.EnumDeclaration): boolean => {
    const isExported = ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Export;
    if (!isExported) return false;
    return ts.isModuleBlock(node.parent) || starred.has(node.getSourceFile());
  };
  const visit = (node: ts.Node): void => {
    if (ts.isEnumDeclaration(node) && exported(node)) {
      const symbol = checker.getSymbolAtLocation(node.name);
      if (symbol !== undefined) found.add(symbol);
    }
    if (ts.isEnumMember(node) && checker.getConstantValue(node) === undefined) {
      const symbol = checker.getSymbolAtLocation(node.parent.name);
      if (symbol !== undefined) found.add(symbol);
    }
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node)) return;
    if (ts.isIdentifier(node) && !isMemberAccess(node)) {
      const symbol = checker.getSymbolAtLocation(node);
      const target =
        symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
      const isName = ts.isEnumDeclaration(node.parent) && node.parent.name === node;
      if (target !== undefined && target.flags & ts.SymbolFlags.RegularEnum && !isName) {
        found.add(target);
      }
    }
    ts.forEachChild(node, visit);
  };
  const starred = starredModules(lowering);
  for (const file of lowering.project.program.getSourceFiles()) {
    if (!file.isDeclarationFile) visit(file);
  }
  cache.set("", found);
  return found;
}

function isMemberAccess(node: ts.Identifier): boolean {
  return ts.isPropertyAccessExpression(node.parent) && node.parent.expression === node;
}

export function lowerNamespace(ctx: FunctionContext, node: ts.ModuleDeclaration): void {
  const { body } = node;
  if (body === undefined || isAmbientStatement(node)) return;
  if (ts.isModuleBlock(body)) lowerBlock(ctx, body.statements);
  else if (ts.isModuleDeclaration(body)) lowerNamespace(ctx, body);
  defineMerged(ctx, node);
}

export function lowerExportAssignment(ctx: FunctionContext, node: ts.ExportAssignment): void {
  const { checker } = ctx.lowering;
  const module = checker.getSymbolAtLocation(node.getSourceFile());
  const symbol = module?.exports?.get(ts.InternalSymbolName.Default);
  if (symbol === undefined || symbol.flags & ts.SymbolFlags.Alias) return;
  const type = concrete(ctx, checker.getTypeOfSymbolAtLocation(symbol, node));
  const operand = lowerInitializer(ctx, node.expression, type);
  declareVariable(ctx, symbol, type, coerce(ctx, operand, type));
}
