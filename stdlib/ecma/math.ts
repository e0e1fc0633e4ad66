/**
 * ecma/math.ts — Math: the intrinsics under their JavaScript names.
 *
 * Calls of max, min and hypot with one or two arguments make no array.
 */
import {
  f64Abs,
  f64Acos,
  f64Acosh,
  f64Asin,
  f64Asinh,
  f64Atan,
  f64Atan2,
  f64Atanh,
  f64Cbrt,
  f64Ceil,
  f64Clz32,
  f64Cos,
  f64Cosh,
  f64Exp,
  f64Expm1,
  f64Floor,
  f64Fround,
  f64Hypot,
  f64Imul,
  f64Log,
  f64Log1p,
  f64Log2,
  f64Log10,
  f64Max,
  f64Min,
  f64Pow,
  f64Random,
  f64Round,
  f64Sign,
  f64Sin,
  f64Sinh,
  f64Sqrt,
  f64Tan,
  f64Tanh,
  f64Trunc,
} from "tsuk:intrinsics";

export const E = 2.718281828459045;
export const LN10 = 2.302585092994046;
export const LN2 = 0.6931471805599453;
export const LOG10E = 0.4342944819032518;
export const LOG2E = 1.4426950408889634;
export const PI = 3.141592653589793;
export const SQRT1_2 = 0.7071067811865476;
export const SQRT2 = 1.4142135623730951;

export function abs(x: number): number {
  return f64Abs(x);
}

export function acos(x: number): number {
  return f64Acos(x);
}

export function acosh(x: number): number {
  return f64Acosh(x);
}

export function asin(x: number): number {
  return f64Asin(x);
}

export function asinh(x: number): number {
  return f64Asinh(x);
}

export function atan(x: number): number {
  return f64Atan(x);
}

export function atanh(x: number): number {
  return f64Atanh(x);
}

export function cbrt(x: number): number {
  return f64Cbrt(x);
}

export function ceil(x: number): number {
  return f64Ceil(x);
}

export function clz32(x: number): number {
  return f64Clz32(x);
}

export function cos(x: number): number {
  return f64Cos(x);
}

export function cosh(x: number): number {
  return f64Cosh(x);
}

export function exp(x: number): number {
  return f64Exp(x);
}

export function expm1(x: number): number {
  return f64Expm1(x);
}

export function floor(x: number): number {
  return f64Floor(x);
}

export function fround(x: number): number {
  return f64Fround(x);
}

export function log(x: number): number {
  return f64Log(x);
}

export function log10(x: number): number {
  return f64Log10(x);
}

export function log1p(x: number): number {
  return f64Log1p(x);
}

export function log2(x: number): number {
  return f64Log2(x);
}

export function round(x: number): number {
  return f64Round(x);
}

export function sign(x: number): number {
  return f64Sign(x);
}

export function sin(x: number): number {
  return f64Sin(x);
}

export function sinh(x: number): number {
  return f64Sinh(x);
}

export function sqrt(x: number): number {
  return f64Sqrt(x);
}

export function tan(x: number): number {
  return f64Tan(x);
}

export function tanh(x: number): number {
  return f64Tanh(x);
}

export function trunc(x: number): number {
  return f64Trunc(x);
}

export function atan2(y: number, x: number): number {
  return f64Atan2(y, x);
}

export function pow(base: number, exponent: number): number {
  return f64Pow(base, exponent);
}

export function imul(x: number, y: number): number {
  return f64Imul(x, y);
}

export function random(): number {
  return f64Random();
}

export function max$1(x: number): number {
  return x;
}

export function max$2(x: number, y: number): number {
  return f64Max(x, y);
}

export function max$3(x: number, y: number, z: number): number {
  return f64Max(f64Max(x, y), z);
}

/** @length 2 */
export function max(...values: number[]): number {
  let result = -Infinity;
  for (let i = 0; i < values.length; i++) result = f64Max(result, values[i]);
  return result;
}

export function min$1(x: number): number {
  return x;
}

export function min$2(x: number, y: number): number {
  return f64Min(x, y);
}

export function min$3(x: number, y: number, z: number): number {
  return f64Min(f64Min(x, y), z);
}

/** @length 2 */
export function min(...values: number[]): number {
  let result = Infinity;
  for (let i = 0; i < values.length; i++) result = f64Min(result, values[i]);
  return result;
}

export function hypot$2(x: number, y: number): number {
  return f64Hypot(x, y);
}

/** Scaled by the largest, summed with Kahan's compensation, as V8 does. @length 2 */
export function hypot(...values: number[]): number {
  let largest = 0;
  let hasNaN = false;
  for (let i = 0; i < values.length; i++) {
    const magnitude = f64Abs(values[i]);
    if (magnitude !== magnitude) hasNaN = true;
    else if (magnitude > largest) largest = magnitude;
  }
  if (largest === Infinity) return Infinity;
  if (hasNaN) return 0 / 0;
  if (largest === 0) return 0;
  let sum = 0;
  let compensation = 0;
  for (let i = 0; i < values.length; i++) {
    const scaled = f64Abs(values[i]) / largest;
    const term = scaled * scaled - compensation;
    const preliminary = sum + term;
    compensation = preliminary - sum - term;
    sum = preliminary;
  }
  return f64Sqrt(sum) * largest;
}
