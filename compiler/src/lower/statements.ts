/** Lowers statements: the table from syntax kinds to the files that lower them. */
import ts from "typescript";
import { makeDiagnostic } from "../diagnostics/diagnostic.ts";
import { type FunctionContext, type Lowering, positionOf } from "./context.ts";
import { lowerEffect } from "./expressions.ts";
import { Refusal } from "./refusal.ts";
import {
  lowerBreak,
  lowerContinue,
  lowerLabeled,
  lowerReturn,
  lowerThrow,
} from "./statements/completions.ts";
import {
  lowerClassDeclaration,
  lowerEnum,
  lowerExportAssignment,
  lowerNamespace,
} from "./statements/declarations.ts";
import { lowerForIn, lowerForOf } from "./statements/for-each.ts";
import { closuresAfter, hoistFunctions } from "./statements/hoisting.ts";
import { lowerDo, lowerFor, lowerIf, lowerWhile } from "./statements/loops.ts";
import { lowerSwitch } from "./statements/switch.ts";
import { lowerTry } from "./statements/try.ts";
import { type Awaiting, lowerUsing, usingList, withDisposals } from "./statements/using.ts";
import { declareRefused, lowerVariableStatement } from "./statements/variables.ts";

/** `labels` are those of the statement; "" among them marks what a plain `break` leaves. */
type Lower = (ctx: FunctionContext, node: never, labels: readonly string[]) => void;

function nothing(): void {}

function lowerNested(ctx: FunctionContext, node: ts.Block): void {
  lowerBlock(ctx, node.statements);
}

function expressionStatement(ctx: FunctionContext, node: ts.ExpressionStatement): void {
  lowerEffect(ctx, node.expression);
}

const K = ts.SyntaxKind;
const TABLE: ReadonlyMap<ts.SyntaxKind, Lower> = new Map<ts.SyntaxKind, Lower>([
  [K.VariableStatement, lowerVariableStatement],
  [K.ExpressionStatement, expressionStatement],
  [K.Block, lowerNested],
  [K.IfStatement, lowerIf],
  [K.WhileStatement, lowerWhile],
  [K.DoStatement, lowerDo],
  [K.ForStatement, lowerFor],
  [K.ForOfStatement, lowerForOf],
  [K.ForInStatement, lowerForIn],
  [K.SwitchStatement, lowerSwitch],
  [K.LabeledStatement, lowerLabeled],
  [K.BreakStatement, lowerBreak],
  [K.ContinueStatement, lowerContinue],
  [K.ReturnStatement, lowerReturn],
  [K.ThrowStatement, lowerThrow],
  [K.TryStatement, lowerTry],
  [K.ClassDeclaration, lowerClassDeclaration],
  [K.EnumDeclaration, lowerEnum],
  [K.ModuleDeclaration, lowerNamespace],
  [K.ExportAssignment, lowerExportAssignment],
  [K.FunctionDeclaration, nothing],
  [K.EmptyStatement, nothing],
  [K.DebuggerStatement, nothing],
  [K.InterfaceDeclaration, nothing],
  [K.TypeAliasDeclaration, nothing],
  [K.ImportDeclaration, nothing],
  [K.ImportEqualsDeclaration, nothing],
  [K.ExportDeclaration, nothing],
  [K.NotEmittedStatement, nothing],
] as [ts.SyntaxKind, Lower][]);

export function lowerStatement(
  ctx: FunctionContext,
  node: ts.Statement,
  labels: readonly string[] = [],
): void {
  const lower = TABLE.get(node.kind);
  ctx.position = positionOf(ctx.lowering, node);
  if (lower === undefined) {
    const name = (ts.SyntaxKind[node.kind] ?? "statement").replace(/([a-z])([A-Z])/g, "$1 $2");
    throw new Refusal("TK2000", node, `${name.toLowerCase()} is not supported`);
  }
  lower(ctx, node as never, labels);
}

/** Statements in order; what follows a `using` declaration runs inside it. */
export function lowerStatements(ctx: FunctionContext, statements: readonly ts.Statement[]): void {
  const lists = statements.map(usingList).filter((list) => list !== undefined);
  if (lists.length === 0) lowerFrom(ctx, statements, 0, undefined);
  else withDisposals(ctx, lists, (awaiting) => lowerFrom(ctx, statements, 0, awaiting));
}

/** What is refused in one statement is reported, and the next one follows. */
function lowerFrom(
  ctx: FunctionContext,
  statements: readonly ts.Statement[],
  start: number,
  awaiting: Awaiting | undefined,
): void {
  for (let index = start; index < statements.length; index++) {
    const statement = statements[index];
    if (statement === undefined || ctx.terminated) return;
    const { handler, scopes } = ctx;
    const depth = scopes.length;
    const list = usingList(statement);
    try {
      if (list !== undefined) {
        ctx.position = positionOf(ctx.lowering, statement);
        lowerUsing(ctx, list, awaiting, () => {
          closuresAfter(ctx, statement);
          lowerFrom(ctx, statements, index + 1, awaiting);
        });
        return;
      }
      lowerStatement(ctx, statement);
      closuresAfter(ctx, statement);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      reportRefusal(ctx.lowering, error);
      ctx.handler = handler;
      ctx.scopes = scopes;
      scopes.length = depth;
      declareRefused(ctx, statement);
    }
  }
}

/** The statements of a block with a scope of its own. */
export function lowerBlock(ctx: FunctionContext, statements: readonly ts.Statement[]): void {
  hoistFunctions(ctx, statements);
  lowerStatements(ctx, statements);
}

export function reportRefusal(lowering: Lowering, refusal: Refusal): void {
  const { node } = refusal;
  const source = node.getSourceFile();
  lowering.diagnostics.push(
    makeDiagnostic(refusal.code, {
      message: refusal.message,
      span: { file: source.fileName, start: node.getStart(source), end: node.getEnd() },
      label: refusal.label,
      help: refusal.help === undefined ? [] : [refusal.help],
    }),
  );
}

export { hoistFunctions };
