/**
 * ecma/bigint-static.ts — BigInt(x), BigInt.asIntN, BigInt.asUintN.
 */
import { bigintAsIntN, bigintAsUintN, bigintOf } from "tsuk:intrinsics";

export function call(value: unknown): bigint {
  return bigintOf(value);
}

export function asIntN(bits: number, value: bigint): bigint {
  return bigintAsIntN(bits, value);
}

export function asUintN(bits: number, value: bigint): bigint {
  return bigintAsUintN(bits, value);
}
