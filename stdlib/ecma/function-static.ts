/**
 * ecma/function-static.ts — the constructors of functions, which are there to be compared and to be
 * asked for their names: none makes a function out of text.
 */
import { EvalError } from "./error.ts";

function refuse(): never {
  throw new EvalError("Code generation from strings disallowed for this context");
}

/** Function(text). @length 1 */
export function call(..._parts: unknown[]): never {
  refuse();
}

/** @length 1 */
export function AsyncFunction(..._parts: unknown[]): never {
  refuse();
}

/** @length 1 */
export function GeneratorFunction(..._parts: unknown[]): never {
  refuse();
}

/** @length 1 */
export function AsyncGeneratorFunction(..._parts: unknown[]): never {
  refuse();
}
