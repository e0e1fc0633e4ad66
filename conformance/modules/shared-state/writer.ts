import { store } from "./store.js";
export const write = (k: string, n: number): void => void store.set(k, n);
