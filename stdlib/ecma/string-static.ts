/**
 * ecma/string-static.ts — String(x), String.fromCharCode, fromCodePoint, raw.
 */
import {
  builderAppend,
  builderFinish,
  builderNew,
  f64Floor,
  stringFromCharCode,
  stringFromCodePoint,
  stringOfValue,
  toString,
} from "tsuk:intrinsics";
import { RangeError } from "./error.ts";

export function call(value: unknown): string {
  return stringOfValue(value);
}

export function call$0(): string {
  return "";
}

export function fromCharCode$1(unit: number): string {
  return stringFromCharCode(unit);
}

/** @length 1 */
export function fromCharCode(...units: number[]): string {
  const builder = builderNew();
  for (let i = 0; i < units.length; i++) builderAppend(builder, stringFromCharCode(units[i]));
  return builderFinish(builder);
}

export function fromCodePoint$1(point: number): string {
  if (!(point >= 0 && point <= 0x10ffff && f64Floor(point) === point)) {
    throw new RangeError(`Invalid code point ${point}`);
  }
  return stringFromCodePoint(point);
}

/** @length 1 */
export function fromCodePoint(...points: number[]): string {
  const builder = builderNew();
  for (let i = 0; i < points.length; i++) builderAppend(builder, fromCodePoint$1(points[i]));
  return builderFinish(builder);
}

export function raw(
  template: { raw: readonly string[] | ArrayLike<string> },
  ...substitutions: unknown[]
): string {
  const pieces = template.raw;
  const length = pieces.length;
  const builder = builderNew();
  for (let i = 0; i < length; i++) {
    builderAppend(builder, pieces[i]);
    if (i + 1 < length && i < substitutions.length) {
      builderAppend(builder, toString(substitutions[i]));
    }
  }
  return builderFinish(builder);
}
