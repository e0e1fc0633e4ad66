/**
 * node/uncaught-values.ts — what is printed about an exception of any kind that
 * nobody caught. See node/uncaught.ts.
 */
import { hostWrite, stringOfValue, valueKind } from "tsuk:intrinsics";
import { Error } from "../ecma/error.ts";
import { inspect } from "../ecma/inspect.ts";
import { placeText } from "./uncaught.ts";

const SYMBOL = 5;
const FUNCTION = 7;

export function reportUncaughtValue(error: unknown): void {
  if (valueKind(error) < FUNCTION) {
    const text = valueKind(error) === SYMBOL ? "" : stringOfValue(error);
    hostWrite(2, `Uncaught:\n${text}\n`);
    return;
  }
  const place = error instanceof Error ? placeText(error) : "Uncaught:\n";
  hostWrite(2, `${place}${inspect(error, { depth: 5, customInspect: false })}\n`);
}
