import { sorted } from "./sort.ts";
export const left = (xs: number[]): number[] => sorted(xs, (a, b) => a - b);
