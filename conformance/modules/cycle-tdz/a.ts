import { b, early } from "./b.ts";
export const a = "a-value";
export const readB = (): string => b + "/" + early;
export function hoisted(): string {
  return "hoisted works";
}
