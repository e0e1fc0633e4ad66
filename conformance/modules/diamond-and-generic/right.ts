import { sorted } from "./sort.ts";
export const right = (xs: string[]): string[] => sorted(xs, (a, b) => (a < b ? -1 : 1));
