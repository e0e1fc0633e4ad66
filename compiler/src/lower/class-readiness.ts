/**
 * Classes that code can name before their declaration has run. The object of a class that is known
 * exists from the start; a variable that is set where the declaration stands says whether it may
 * be used yet. Of classes that nothing can name early there is none.
 */
import ts from "typescript";
import { symbolOf } from "./class-members.ts";
import { cacheOf, emit, type FunctionContext, type Lowering } from "./context.ts";
import { isPassiveModule } from "./modules.ts";
import { isModuleLevel } from "./variables.ts";

/** The number of the variable that says that a class is declared; undefined: it needs none. */
function readiness(lowering: Lowering, declaration: ts.ClassLikeDeclaration): number | undefined {
  if (!ts.isClassDeclaration(declaration) || declaration.name === undefined) return undefined;
  // Which functions run before the classes of a block are declared, nobody looks after.
  if (isModuleLevel(declaration) && isPassiveModule(lowering, declaration)) return undefined;
  const known = cacheOf<ts.Node, number>(lowering, "class readiness");
  let index = known.get(declaration);
  if (index === undefined) {
    index = lowering.module.globals.length;
    lowering.module.globals.push({ name: symbolOf(declaration).name, rep: "bool", checked: true });
    known.set(declaration, index);
  }
  return index;
}

/** The declaration has run: its class can be used from here on. */
export function markDeclared(ctx: FunctionContext, declaration: ts.ClassLikeDeclaration): void {
  const index = readiness(ctx.lowering, declaration);
  if (index === undefined) return;
  emit(ctx, "global.set", [emit(ctx, "const.bool", [], { flag: true })], { index });
}

/** A ReferenceError where the class is used before that; inside itself it is always there. */
export function requireDeclared(ctx: FunctionContext, declaration: ts.ClassLikeDeclaration): void {
  const index = readiness(ctx.lowering, declaration);
  if (index === undefined || isInside(ctx, declaration)) return;
  emit(ctx, "global.get", [], { index, rep: "bool" });
}

function isInside(ctx: FunctionContext, declaration: ts.Node): boolean {
  const { file, offset } = ctx.position;
  const path = ctx.lowering.module.files[file]?.path;
  if (path !== declaration.getSourceFile().fileName) return false;
  return declaration.pos <= offset && offset < declaration.end;
}
