import { store as s } from "./store.js";
export const read = (k: string): number => s.get(k) ?? -1;
