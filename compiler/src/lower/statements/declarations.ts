/** Declarations among statements: classes, enums, namespaces, `export default`. */
import ts from "typescript";
import { declareClass } from "../class-values.ts";
import { cacheOf, emit, type FunctionContext, type Lowering, runtimeCall } from "../context.ts";
import { coerce, convert } from "../convert.ts";
import { lowerInitializer } from "../expressions.ts";
import { addShape } from "../flow.ts";
import { recordShape } from "../properties.ts";
import { lowerBlock } from "../statements.ts";
import { concrete, nodeFor } from "../types.ts";
import { declareVariable } from "../variable-access.ts";
import { isAmbientStatement } from "./variables.ts";

export function lowerClassDeclaration(ctx: FunctionContext, node: ts.ClassDeclaration): void {
  if (!isAmbientStatement(node)) declareClass(ctx, node);
}

/** Members are constants; the object exists only where the program uses the enum as one. */
export function lowerEnum(ctx: FunctionContext, node: ts.EnumDeclaration): void {
  const { lowering } = ctx;
  const { checker } = lowering;
  const symbol = checker.getSymbolAtLocation(node.name);
  if (symbol === undefined || isAmbientStatement(node) || !enumObjects(lowering).has(symbol))
    return;
  const type = checker.getTypeOfSymbolAtLocation(symbol, node);
  const record = runtimeCall(ctx, "tsk_record_new", "ref", [
    emit(ctx, "const.bool", [], { flag: false }),
  ]);
  const shape = recordShape(lowering, type, checker.getUnknownType());
  addShape(lowering.flow, nodeFor(lowering, type), shape);
  const object = convert(ctx, record, "value");
  const text = (s: string): ReturnType<typeof emit> =>
    convert(ctx, emit(ctx, "const.str", [], { text: s }), "value");
  for (const declaration of symbol.declarations ?? []) {
    if (!ts.isEnumDeclaration(declaration)) continue;
    for (const member of declaration.members) {
      const value = checker.getConstantValue(member);
      const name = ts.isComputedPropertyName(member.name)
        ? member.name.getText()
        : (member.name as ts.Identifier).text;
      if (typeof value === "string") {
        runtimeCall(ctx, "tsk_set", "void", [object, text(name), text(value)]);
      } else if (typeof value === "number") {
        const number = convert(ctx, emit(ctx, "const.f64", [], { number: value }), "value");
        runtimeCall(ctx, "tsk_set", "void", [object, text(name), number]);
        runtimeCall(ctx, "tsk_set", "void", [object, text(String(value)), text(name)]);
      }
    }
  }
  declareVariable(ctx, symbol, type, record);
}

/** The enums that the program names otherwise than in `E.member`. */
function enumObjects(lowering: Lowering): ReadonlySet<ts.Symbol> {
  const cache = cacheOf<string, Set<ts.Symbol>>(lowering, "enum objects");
  const known = cache.get("");
  if (known !== undefined) return known;
  const found = new Set<ts.Symbol>();
  const { checker } = lowering;
  const visit = (node: ts.Node): void => {
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
