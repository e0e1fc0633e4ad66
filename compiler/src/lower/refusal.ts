/** The one exception of lowering: a construct that tsuk does not compile. */
import type ts from "typescript";
import type { DiagnosticCode } from "../diagnostics/catalogue.ts";

export class Refusal extends Error {
  readonly code: DiagnosticCode;
  readonly node: ts.Node;
  readonly label: string | undefined;
  readonly help: string | undefined;

  constructor(
    code: DiagnosticCode,
    node: ts.Node,
    message: string,
    details: { label?: string; help?: string } = {},
  ) {
    super(message);
    this.code = code;
    this.node = node;
    this.label = details.label;
    this.help = details.help;
  }
}
