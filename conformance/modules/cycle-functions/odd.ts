import { isEven } from "./even.ts";
export const base = 0;
export function isOdd(n: number): boolean {
  return n === base ? false : isEven(n - 1);
}
