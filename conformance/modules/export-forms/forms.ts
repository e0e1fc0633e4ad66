export default class {
  who(): string {
    return "anon default";
  }
}
const a = 1;
let b = 2,
  local = 3;
export { a, b, local as c };
export enum E {
  X = 9,
}
export function f(): string {
  return "f" + local;
}
export const g = (): number => (b += 5);
export type T = { v: number };
export namespace K {
  export const k = "kk";
}
