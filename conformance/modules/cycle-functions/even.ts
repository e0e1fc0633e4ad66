import { isOdd, base } from "./odd.ts";
export function isEven(n: number): boolean {
  return n === base ? true : isOdd(n - 1);
}
